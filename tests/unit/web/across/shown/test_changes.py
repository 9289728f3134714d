"""The history of a synthesis in words."""

from __future__ import annotations

from ripplegrid.model.changes import AddRecord
from ripplegrid.model.choosing import Placing, Proposal
from ripplegrid.web.across.shown.changes import history_told
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.graph import load_synthesis
from ripplegrid.web.cases.models import Case
from ripplegrid.web.cases.queries import eyes_of, history, standing_on


def test_a_placing_goes_with_its_case_study(owner, case, synthesis):
    act(owner, synthesis.id, AddRecord(Proposal(id="q", title="Heron", case=case.id)))
    act(
        owner,
        synthesis.id,
        AddRecord(
            Placing(id="l", proposal="q", dimension="scale", place="scale/some", why="Egret")
        ),
    )
    row = Case.objects.get(pk=synthesis.id)
    found = history(row.pk, eyes_of(standing_on(owner, row), row))
    kept = load_synthesis(row)
    assert "Egret" in history_told(found, kept, {case.id: case})[0].text
    assert "Egret" not in history_told(found, kept, {})[0].text
    shown = [t.withheld for t in history_told(found, kept, {case.id: case})]
    gone = [t.withheld for t in history_told(found, kept, {})]
    assert shown == [False, False, False]
    assert gone[:2] == [True, True]
