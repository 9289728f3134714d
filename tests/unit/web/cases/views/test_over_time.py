"""One project over time in the browser."""

from ripplegrid.exchange.examples import load
from ripplegrid.model import Consent
from ripplegrid.model.changes import AddEntry, AddRecord
from ripplegrid.model.words import Use
from ripplegrid.web.cases.actions import act, create_case
from tests import factories as make
from tests.unit.web.cases.views.acting import send


def test_what_came_after_the_project_stopped(owner, browser):
    case = load("home-care")
    create_case(owner, case)
    answer = browser.get(f"/cases/{case.id}/over-time/")
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "This goes by when it happened" in page
    assert 'value="2018-02-28"' in page
    assert "What moved on to further levels" in page
    assert "I was a partner with a subject’s paperwork" in page
    assert "Nobody said when" in page


def test_what_was_said_since_the_account_was_begun(case, browser):
    send(browser, case, "entries/add/", text="A new thing", when="2001")
    page = browser.get(f"/cases/{case.id}/over-time/").content.decode()
    assert "This goes by when it was said" in page
    assert "Told only since, though it had happened by then" in page
    assert "A new thing" in page
    same = browser.get(f"/cases/{case.id}/over-time/?by=said&earlier=2&later=2").content.decode()
    assert "nothing was added or changed" in same


def test_what_was_withdrawn_stands_in_neither_time(owner, browser):
    made = make.case(make.entry("e"), make.voice("v", name="Ann"), make.telling("e", "v"))
    create_case(owner, made)
    told = make.telling("f", "v", quotation="My secret")
    act(owner, made.id, AddEntry(make.entry("f", text="Told later"), told))
    asked = f"/cases/{made.id}/over-time/?by=said"
    assert "My secret" in browser.get(asked).content.decode()
    leave = Consent(id="c", voice="v", use=Use.WORKSHOP, given=False)
    act(owner, made.id, AddRecord(leave))
    for states in ("", "&earlier=1&later=2", "&earlier=2&later=3"):
        page = browser.get(asked + states).content.decode()
        assert "secret" not in page
        assert "Told later" not in page


def test_a_day_or_state_that_is_none_is_refused_in_a_sentence(owner, browser):
    case = load("home-care")
    create_case(owner, case)
    for asked in ("by=happened&day=when+it+rained", "by=said&earlier=99"):
        answer = browser.get(f"/cases/{case.id}/over-time/?{asked}")
        assert answer.status_code == 422
    assert (
        "no day, month or year"
        in browser.get(f"/cases/{case.id}/over-time/?by=happened&day=x").content.decode()
    )


def test_nothing_dated_says_what_belongs_there(owner, browser):
    case = make.case(make.entry("e"))
    create_case(owner, case)
    answer = browser.get(f"/cases/{case.id}/over-time/")
    assert answer.status_code == 200
    assert "For example" in answer.content.decode()


def test_the_history_leads_there(case, browser):
    assert (
        f"/cases/{case.id}/over-time/" in browser.get(f"/cases/{case.id}/history/").content.decode()
    )
