"""What recurs, and what stands behind each cell."""

import pytest

from ripplegrid.model import AddRecord, Consent
from ripplegrid.model.changes import AddRecords, OpenRound
from ripplegrid.model.words import Use
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.graph import load
from ripplegrid.web.cases.models import Case
from tests import factories as make

HERE = "/across/synthesis/patterns/"


@pytest.fixture
def coded(owner, synthesis, case):
    """The entry ``a`` of the case study was put to Trust, and ``b`` speaks against it."""
    made = (make.coding(f"{case.id}/a"), make.coding(f"{case.id}/b", against=True))
    act(owner, synthesis.id, AddRecords(made))
    act(owner, case.id, AddRecord(Consent(id="yes", voice="v", use=Use.REPORT, given=True)))
    return Case.objects.get(pk=case.id)


def test_before_the_round_is_open_nothing_recurs(browser, coded):
    assert "Nothing here yet" in browser.get(HERE).content.decode()


def test_it_is_drawn_and_told_as_a_table_and_each_cell_opens(browser, owner, coded):
    act(owner, "synthesis", OpenRound("r", make.when("2026-05-04")))
    page = browser.get(HERE).content.decode()
    assert page.count("<svg") >= 2
    assert "In one of 1, so no pattern" in page
    entries = load(coded).entries
    level = next(iter(sorted(entries["a"].levels)), None)
    key = f"t/{level.value if level else 'unplaced'}"
    cell = browser.get(HERE + "cell/", {"cell": key}).content.decode()
    assert entries["a"].text in cell


@pytest.mark.parametrize("key", ["", "t", "t/nowhere", "gone/group", "t/societal"])
def test_a_cell_in_which_nothing_stands_is_not_there(browser, coded, key):
    assert browser.get(HERE + "cell/", {"cell": key}).status_code == 404
