"""What exists only together."""

from __future__ import annotations

from ripplegrid.model.across import Match
from ripplegrid.web.across.shown.only_together import ways
from tests.unit.web.across.together import SAME, both


def test_a_chain_across_names_who_tells_each_step():
    loops, chains = ways(both(SAME))
    assert loops.listed == ()  # the loop stands in one case study by itself
    texts = [[step.members[0].text for step in way.steps] for way in chains.listed]
    assert ["Readers met", "Carers rewrote the leaflet", "The ward board listened"] in texts
    way = next(w for w in chains.listed if w.steps[0].members[0].text == "Readers met")
    assert [step.onward for step in way.steps] == ["B", "A", ""]
    assert way.cases == ("Bakers", "Carers")
    assert chains.complete


def test_a_loop_that_nobody_has_alone():
    back = Match(id="n", entries=frozenset({"bakers/y", "carers/r"}))
    loops, _ = ways(both(SAME, back))
    [loop] = loops.listed
    assert {step.onward for step in loop.steps} == {"A", "B"}
    assert loop.sign


def test_without_decisions_nothing_exists_only_together():
    assert [found.listed for found in ways(both())] == [(), ()]
