"""What the power cuts are judged by: each way in which something can go wrong is told."""

from __future__ import annotations

import pytest

from tests.faults.acknowledged import KINDS, Told, differences


def told():
    """One of each kind was acknowledged; one post was taken back, one was asked to be."""
    of = {kind: {f"{kind} 1"} for kind in KINDS}
    of["posts"] |= {"posts 2", "posts 3"}
    sent = {kind: known | {f"{kind} unanswered"} for kind, known in of.items()}
    return Told(sent=sent, saved=of, asked_back={"posts 2", "posts 3"}, back={"posts 2"},
                acts={"act"})  # fmt: skip


def there(**other):
    as_told = {kind: [f"{kind} 1"] for kind in KINDS}
    return {**as_told, "changes": ["act"], "quoted": [], "broken": [], "bad": []} | other


def test_what_is_as_people_were_told_is_no_difference():
    assert differences(told(), there()) == []
    assert told().count() == len(KINDS) + 3


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_sent_and_not_answered_may_be_there_or_not(kind):
    assert differences(told(), there(**{kind: [f"{kind} 1", f"{kind} unanswered"]})) == []


def test_what_was_asked_back_without_an_answer_may_be_there_or_not():
    assert differences(told(), there(posts=["posts 1", "posts 3"])) == []


WRONG = [
    *(({kind: []}, f"{kind}: {kind} 1 is missing") for kind in KINDS),
    *(({kind: [f"{kind} 1"] * 2}, f"{kind}: {kind} 1 is there twice") for kind in KINDS),
    *(({kind: [f"{kind} 1", "?"]}, f"{kind}: ? was sent by nobody") for kind in KINDS),
    ({"posts": ["posts 1", "posts 2"]}, "posts: posts 2 was taken back and is there"),
    ({"changes": []}, "history: act is missing"),
    ({"changes": ["act", "act"]}, "history: act is there twice"),
    ({"quoted": ["leaves 1"]}, "leaves: leaves 1 is quoted all the same"),
    ({"broken": ["files 1"]}, "files: files 1 is not as it was sent"),
    ({"bad": ["The database file is damaged."]}, "The database file is damaged."),
]


@pytest.mark.parametrize(("state", "sentence"), WRONG)
def test_everything_else_is_told(state, sentence):
    assert differences(told(), there(**state)) == [sentence]


def test_a_refusal_is_told():
    one = told()
    one.refused.append("500 POST /")
    assert differences(one, there()) == ["refused: 500 POST /"]
