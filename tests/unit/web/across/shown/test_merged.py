"""The case studies as one."""

from __future__ import annotations

from dataclasses import replace

from ripplegrid.model.across import Match
from ripplegrid.web.across.shown.merged import _letters, combined
from tests.unit.web.across.test_opening import opened
from tests.unit.web.across.together import SAME, both


def test_each_case_study_has_a_letter():
    found = both(SAME)
    assert dict(found.marks) == {"bakers": "A", "carers": "B"}
    assert [_letters(n) for n in (0, 25, 26, 27)] == ["A", "Z", "AA", "AB"]
    one = next(e for e in found.merged.entries if len(e.cases) == 2)
    assert [(n.mark, n.title) for n in found.of(one)] == [("A", "Bakers"), ("B", "Carers")]


def test_what_does_not_hold_together_any_more_is_left_out_and_named():
    clash = Match(id="n", entries=frozenset({"bakers/x", "carers/q"}))
    found = both(SAME, clash)
    assert found.unfit == (clash,)
    assert len([e for e in found.merged.entries if len(e.cases) == 2]) == 1


def test_it_is_worked_out_once_for_a_state(rf, owner, case, synthesis):
    page = opened(rf, owner, synthesis)
    assert combined(page) is combined(opened(rf, owner, synthesis))
    other = replace(page.synthesis, matches={"m": SAME})
    assert combined(replace(page, synthesis=other)).unfit == ()
