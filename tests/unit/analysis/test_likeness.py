"""Entries that may say the same, held against a hundred pairs that people would know apart.

The pairs were written and labelled before the algorithm. Two neighbouring pairs share a sentence,
so they are halved two by two: every figure of the product was found on one half, and the other
is only ever measured.
"""

import json
import re
from pathlib import Path

import pytest

from ripplegrid.analysis.likeness import ENOUGH, Likeness, alike
from tests import factories as make

PAIRS = json.loads(Path(__file__).with_name("likeness_pairs.json").read_text("utf-8"))
SEEN = [p for p in PAIRS if (p["number"] - 1) // 2 % 2 == 0]
HELD_OUT = [p for p in PAIRS if (p["number"] - 1) // 2 % 2]


def strengths(half):
    """How alike the product finds each pair of a half, rare words being rare in that half."""
    texts = sorted({p[side] for p in half for side in ("one", "other")})
    among = Likeness(make.entry(f"{n}", text=text) for n, text in enumerate(texts))
    found = []
    for pair in half:
        near = {texts[int(a.other)]: a.strength for a in among.of(pair["one"], at_least=0)}
        found.append((near.get(pair["other"], 0.0), pair["same"]))
    return found


def shared_words(half):
    """The baseline: how many words two texts share."""
    return [(len(_plain(p["one"]) & _plain(p["other"])), p["same"]) for p in half]


def shared_part(half):
    """The shared words as a part of all words (Jaccard)."""
    sides = [(_plain(p["one"]), _plain(p["other"]), p["same"]) for p in half]
    return [(len(one & other) / len(one | other), same) for one, other, same in sides]


def _plain(text):
    return set(re.findall(r"\w+", text.lower()))


def average_precision(scored):
    hits, total = 0, 0.0
    for place, (_, same) in enumerate(sorted(scored, key=lambda s: (-s[0], s[1])), 1):
        hits += same
        total += same * hits / place
    return total / hits


def auc(scored):
    """How often a pair that says the same stands before one that does not."""
    same = [s for s, label in scored if label]
    not_same = [s for s, label in scored if not label]
    ahead = sum((a > b) + (a == b) / 2 for a in same for b in not_same)
    return ahead / len(same) / len(not_same)


def f1(scored, enough):
    right = sum(s >= enough and label for s, label in scored)
    wrong = sum((s >= enough) != label for s, label in scored)
    return 2 * right / (2 * right + wrong)


def best_f1(scored):
    return max(f1(scored, enough) for enough, _ in scored)


def test_the_pairs_are_a_hundred_and_half_of_each_half_say_the_same():
    assert len(PAIRS) == 100
    assert sum(p["same"] for p in SEEN) == sum(p["same"] for p in HELD_OUT) == 25
    sentences = [{p[side] for p in half for side in ("one", "other")} for half in (SEEN, HELD_OUT)]
    assert not sentences[0] & sentences[1]


@pytest.mark.parametrize("half", [SEEN, HELD_OUT], ids=["seen", "held out"])
@pytest.mark.parametrize("baseline", [shared_words, shared_part])
def test_it_beats_shared_words_by_every_measure(half, baseline):
    ours, theirs = strengths(half), baseline(half)
    assert average_precision(ours) > average_precision(theirs) + 0.2
    assert auc(ours) > auc(theirs) + 0.3
    assert f1(ours, ENOUGH) > best_f1(theirs)


def test_the_documentation_tells_the_figures_of_the_held_out_half():
    page = Path("docs/explanation/ideas/alike.md").read_text("utf-8")
    ours = strengths(HELD_OUT)
    for figure in (average_precision(ours), auc(ours), best_f1(ours), f1(ours, ENOUGH)):
        assert f"{figure:.2f}" in page


def pair(one, other):
    return alike([make.entry("a", text=one), make.entry("b", text=other)])


def test_the_reason_is_what_the_two_share_in_the_words_of_the_first():
    (found,) = pair("New letters were sent by the ward.", "The ward sends new letters")
    assert (found.one, found.other) == ("a", "b")
    assert found.shared == ("letters", "sent", "ward")


def test_words_that_stand_side_by_side_are_told_as_one():
    (found,) = pair("Young carers met weekly", "young carers met each week")
    assert found.shared == ("Young carers met weekly",)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nurses ring families", "Nurses do not ring families"),
        ("The club began in Leeds", "The club ended in Leeds"),
        ("Three schools joined", "Nine schools joined"),
        ("Letters", "Buses"),
        ("", ""),
        ("…", "🙂"),
    ],
)
def test_what_pulls_apart_is_not_suggested(one, other):
    assert pair(one, other) == ()


def test_one_text_is_held_against_all_and_never_against_itself():
    told = [make.entry(i, text="Carers rewrote the leaflet") for i in "abc"]
    told.append(make.entry("d", text="Buses have ramps"))
    among = Likeness(told)
    assert [a.other for a in among.of("The leaflet was rewritten by carers")] == ["a", "b", "c"]
    assert [a.other for a in among.of(told[0].text, "a")] == ["b", "c"]
    assert {(a.one, a.other) for a in among.pairs()} == {("a", "b"), ("a", "c"), ("b", "c")}


def test_the_likeliest_come_first():
    told = ["Carers rewrote the leaflet", "The leaflet was rewritten by carers",
            "Carers rewrote the leaflet about buses"]  # fmt: skip
    found = alike(make.entry(str(n), text=text) for n, text in enumerate(told))
    assert (found[0].one, found[0].other) == ("0", "1")
    assert [a.strength for a in found] == sorted((a.strength for a in found), reverse=True)
