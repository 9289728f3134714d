"""Hopes and what came stand side by side."""

from ripplegrid.model.words import Answer, Direction
from ripplegrid.web.cases.shown.hopes import hopes_of
from ripplegrid.web.cases.shown.told import Told
from tests import factories as make


def test_what_was_meant_what_nobody_looked_for_and_what_did_not_change():
    case = make.case(
        make.entry("yes", "group", "outcome", intended=Answer.YES),
        make.entry("open", "group", "outcome"),
        make.entry("no", "group", "use", intended=Answer.NO),
        make.entry("still", "group", "outcome"),
        make.entry("process", "group", "process"),
        make.telling("still", "v", direction=Direction.NOTHING),
        sought=("Clearer letters",),
    )
    hopes = hopes_of(Told(case))
    assert hopes.sought == ("Clearer letters",)
    assert [e.id for e in hopes.meant] == ["yes", "open"]
    assert [e.id for e in hopes.unmeant] == ["no"]
    assert [e.id for e in hopes.unchanged] == ["still"]
    assert not hopes.more


def test_long_lists_lead_to_the_grid():
    many = [make.entry(str(n), "group", "outcome") for n in range(9)]
    hopes = hopes_of(Told(make.case(*many)))
    assert (len(hopes.meant), hopes.more) == (6, True)
