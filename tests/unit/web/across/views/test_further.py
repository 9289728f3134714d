"""What else the accounts show together."""

from ripplegrid.model import AddRecord, Consent
from ripplegrid.model.choosing import Placing
from ripplegrid.model.words import Use
from ripplegrid.web.cases.actions import act

HERE = "/across/synthesis/patterns/further/"


def test_every_part_says_when_there_is_nothing(browser, synthesis):
    page = browser.get(HERE).content.decode()
    for said in ("No link leads", "Nobody has placed"):
        assert said in page, said


def test_a_dimension_is_drawn_with_the_reason_why_nothing_is_calculated(
    browser, owner, synthesis, case
):
    act(owner, case.id, AddRecord(Consent(id="yes", voice="v", use=Use.REPORT, given=True)))
    placed = Placing(id="at", proposal="p", dimension="scale", place="scale/none-yet")
    act(owner, "synthesis", AddRecord(placed))
    page = browser.get(HERE).content.decode()
    assert "so nothing is calculated here" in page
    assert page.count("<svg") > browser.get("/across/synthesis/").content.decode().count("<svg")
