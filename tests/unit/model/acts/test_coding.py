"""Revising a codebook, and coding a unit as one act."""

from dataclasses import replace

import pytest

from ripplegrid.errors import CodebookInUse, Conflict, NotAssigned, NotOneUnit, RoundOpened
from ripplegrid.model import apply
from ripplegrid.model.changes import AddRecord, CodeUnit, OpenRound, ReviseCodebook
from ripplegrid.model.coding import Codebook, Passage, Theme
from tests import factories as make

NOW = make.synthesis(*make.coding_round("ann", "ben"))
TRUST, USE = NOW.themes["t"], NOW.themes["u"]
ONE, OTHER, NONE = make.coding(), make.coding(theme="u"), make.coding(theme=None)
PASSAGE = Passage(id="p", coder="ann", case="c1", telling="x", start=0, end=4, text="Carers"[:4])


def test_themes_are_put_in_reworded_moved_and_taken_out_as_one_act():
    top = Theme(id="top", name="Between people")
    moved = replace(TRUST, name="Trusting", part_of="top")
    after = apply(NOW, ReviseCodebook("b", (TRUST, USE), (top, moved)))
    assert after.codebooks["b"].themes == {"top", "t"}
    assert after.themes == {"t": moved, "top": top}


def test_a_theme_of_two_versions_stays_when_one_lets_it_go():
    other = Codebook(id="v2", title="Ours", version=2, themes=frozenset({"t", "u"}))
    after = apply(apply(NOW, AddRecord(other)), ReviseCodebook("v2", (USE,), ()))
    assert after.codebooks["v2"].themes == {"t"}
    assert "u" in after.themes
    back = apply(after, ReviseCodebook("v2", (), (USE,)))
    assert back.codebooks["v2"].themes == {"t", "u"}


def test_a_theme_somebody_else_reworded_meanwhile_is_not_overwritten():
    now = apply(NOW, ReviseCodebook("b", (TRUST,), (replace(TRUST, name="Trusting"),)))
    with pytest.raises(Conflict):
        apply(now, ReviseCodebook("b", (TRUST,), (replace(TRUST, name="Faith"),)))


@pytest.mark.parametrize(
    "change",
    [
        ReviseCodebook("b", (), (Theme(id="new", name="New"),)),
        ReviseCodebook("b", (USE,), ()),
        ReviseCodebook("b", (TRUST,), (replace(TRUST, meaning="Another"),)),
    ],
)
def test_a_version_that_was_coded_with_stays(change):
    with pytest.raises(CodebookInUse):
        apply(apply(NOW, AddRecord(ONE)), change)


def test_a_unit_is_coded_as_one_act_and_one_can_change_ones_mind():
    coded = apply(NOW, CodeUnit((), (ONE, OTHER)))
    assert set(coded.codings) == {ONE.id, OTHER.id}
    against = replace(ONE, against=True, memo="She says the opposite")
    again = apply(coded, CodeUnit((ONE, OTHER), (against,)))
    assert list(again.codings.values()) == [against]
    assert list(apply(again, CodeUnit((against,), (NONE,))).codings) == [NONE.id]
    assert apply(again, CodeUnit((against,), ())).codings == {}
    assert apply(coded, CodeUnit((), (ONE, OTHER))) == coded


def test_what_was_coded_in_another_window_is_not_overwritten():
    coded = apply(NOW, CodeUnit((), (ONE,)))
    with pytest.raises(Conflict):
        apply(coded, CodeUnit((), (OTHER,)))
    with pytest.raises(Conflict):
        apply(coded, CodeUnit((replace(ONE, memo="Before"),), (OTHER,)))


def test_a_passage_comes_with_its_first_coding_and_goes_with_its_last():
    of_it = replace(ONE, passage="p")
    coded = apply(NOW, CodeUnit((), (of_it,), PASSAGE))
    assert list(coded.passages) == ["p"]
    assert apply(coded, CodeUnit((of_it,), ())).passages == {}


@pytest.mark.parametrize(
    ("before", "after", "passage"),
    [
        ((), (), None),
        ((), (ONE, make.coding("c1/f")), None),
        ((), (ONE, make.coding(by="ben")), None),
        ((), (ONE, replace(ONE, id="twice")), None),
        ((), (ONE, NONE), None),
        ((), (ONE,), PASSAGE),
        ((), (replace(ONE, passage="p"),), replace(PASSAGE, coder="ben")),
    ],
)
def test_one_act_is_of_one_coder_and_one_unit_and_says_each_theme_once(before, after, passage):
    with pytest.raises(NotOneUnit):
        apply(NOW, CodeUnit(before, after, passage))


def test_nothing_is_coded_after_opening_or_by_whoever_was_not_given_it():
    opened = apply(NOW, OpenRound("r", make.when("2026-05-01")))
    with pytest.raises(RoundOpened):
        apply(opened, CodeUnit((), (ONE,)))
    with pytest.raises(NotAssigned):
        apply(NOW, CodeUnit((), (make.coding("c2/e"),)))
