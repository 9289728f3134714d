"""What else the accounts show together."""

from ripplegrid.model import AddRecord, Consent
from ripplegrid.model.choosing import Placing
from ripplegrid.model.words import Use
from ripplegrid.web.across.shown import further
from ripplegrid.web.cases.actions import act
from tests import factories as make

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


def test_many_ways_stand_on_sheets_and_going_on_opens_where_one_was(
    browser, owner, synthesis, case, monkeypatch
):
    monkeypatch.setattr(further, "EACH", 1)
    act(owner, case.id, AddRecord(Consent(id="yes", voice="v", use=Use.REPORT, given=True)))
    for n in range(2):
        act(owner, case.id, AddRecord(make.entry(f"m{n}", "group", "mechanism", text=f"Talk {n}")))
        act(owner, case.id, AddRecord(make.entry(f"o{n}", "group", "outcome", text=f"Trust {n}")))
        act(owner, case.id, AddRecord(make.link(f"m{n}", f"o{n}")))
        act(owner, case.id, AddRecord(make.claim(f"m{n}>o{n}", "v")))
    first, second = (browser.get(f"{HERE}{asked}").content.decode() for asked in ("", "?alone=2"))
    assert "2 ways in one case study alone" in first
    assert "Trust 0" in first
    assert "Trust 1" not in first
    assert 'href="?alone=2#alone"' in first
    assert 'id="alone" open' in second
    assert "Trust 1" in second
    assert "Trust 0" not in second
    assert 'href="?alone=1#alone"' in second
