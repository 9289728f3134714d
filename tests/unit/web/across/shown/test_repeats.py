"""Where a synthesis still repeats words that were taken back, as its overview lists it."""

from __future__ import annotations

from ripplegrid.disclosure.repeated import SAID_HERE
from ripplegrid.model.changes import AddRecord, RemoveRecord
from ripplegrid.model.registers import Consent
from ripplegrid.model.words import Use
from ripplegrid.web.across.shown.repeats import PLACES, Repeats, repeats
from ripplegrid.web.cases.actions import act
from tests import factories as make
from tests.unit.web.across.test_opening import opened

SAID = "Nobody had ever asked us that before"


def test_every_place_has_its_address() -> None:
    assert set(PLACES) == {*SAID_HERE, "about_synthesis"}


def test_each_place_is_told_once_with_its_number(rf, owner, case, synthesis) -> None:
    act(owner, case.id, AddRecord(make.voice("v9")))
    act(owner, case.id, AddRecord(Consent(id="yes", voice="v9", use=Use.REPORT, given=True)))
    act(owner, case.id, AddRecord(make.telling("a", "v9", account=SAID)))
    for entry in ("a", "b2"):
        one = make.coding(f"{case.id}/{entry}", memo=SAID)
        act(owner, synthesis.id, AddRecord(one))
    assert repeats(opened(rf, owner, synthesis)) == []
    act(owner, case.id, RemoveRecord("tellings", "a/v9"))
    place, address = PLACES["codings"]
    assert repeats(opened(rf, owner, synthesis)) == [Repeats(place, address, 2)]
