"""Words that were taken back, where others have repeated them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ripplegrid.disclosure.repeated import (
    SAID_HERE,
    repeating,
    runs,
    taken_back,
    texts_of,
    without_repeats,
    without_words,
)
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.coding import Passage
from ripplegrid.model.registers import Consent
from ripplegrid.model.synthesis import SYNTHESIS_TABLES
from ripplegrid.model.words import Use, VoiceKind
from tests import factories as make

SAID = "The ward sister laughed at my question, and left."
MARK = "[words that are not shown any more]"


def case(*consents: bool, account: str = SAID) -> CaseStudy:
    return make.case(
        make.entry("a"),
        make.telling("a", "v", account=account),
        *(Consent(id=f"c{n}", voice="v", use=Use.REPORT, given=yes)
          for n, yes in enumerate(consents)),
    )  # fmt: skip


def test_what_stands_in_between_stays() -> None:
    text = "Bea: “the ward sister LAUGHED — at my question”. So."
    assert without_words(text, runs([SAID])) == f"Bea: “{MARK}”. So."
    assert without_words("The ward sister was kind.", runs([SAID])) == "The ward sister was kind."


def test_only_what_people_once_gave_leave_for_can_be_told_apart() -> None:
    let = make.case(make.entry("a"))
    assert taken_back(case(True, False), let) >= runs([SAID])
    assert taken_back(case(False), let) == frozenset()  # nobody who looks across ever saw it
    assert taken_back(case(), let) == frozenset()


def test_a_document_speaks_without_asking_until_somebody_says_no() -> None:
    paper = make.voice("v", kind=VoiceKind.DOCUMENT)
    whole = make.case(make.entry("a"), paper, make.telling("a", "v", account=SAID))
    assert taken_back(whole, make.case(make.entry("a"))) >= runs([SAID])


def test_what_somebody_else_still_says_is_not_taken_back() -> None:
    assert not taken_back(case(True, False), case(True)) & runs([SAID])


def test_what_was_removed_is_among_it() -> None:
    whole, let = case(True, account=""), case(True, account="")
    removed = make.telling("a", "v", account=SAID)
    assert taken_back(whole, let, [removed]) >= runs([SAID])


def test_every_place_where_people_write_on_a_synthesis_is_looked_at() -> None:
    apart = {"coders", "passages", "assignments"}  # names, words with their own gate, and none
    assert set(SYNTHESIS_TABLES) - {"about_synthesis"} - apart == set(SAID_HERE)
    made = make.synthesis(
        *make.coding_round("ann"), make.coding(memo=f"She said: {SAID}"), limits=SAID
    )
    gone = runs([SAID])
    assert set(repeating(made, gone)) == {
        ("codings", "c1/e t ann"), ("about_synthesis", "synthesis"),
    }  # fmt: skip
    clear = without_repeats(made, gone)
    assert clear.codings["c1/e t ann"].memo == f"She said: {MARK}."
    assert not repeating(clear, gone)
    assert without_repeats(made, runs(["Something else was said by all."])) == made


WORDS = st.lists(st.sampled_from(["a", "b", "c", "d", "e"]), max_size=12).map(" ".join)


@given(WORDS, WORDS)
def test_nothing_that_was_taken_back_is_left_and_nothing_else_goes(text: str, said: str) -> None:
    gone = runs([said])
    clear = without_words(text, gone)
    assert not runs(clear.split(MARK)) & {run for run in gone if len(run) == 5}
    assert MARK in clear or clear == text
    assert without_words(text, frozenset()) == text


def test_ids_are_not_words() -> None:
    one = Passage(id="x y z v w", coder="c", case="c", telling="t", start=0, end=1, text="Said")
    assert "x y z v w" not in set(texts_of([one]))
