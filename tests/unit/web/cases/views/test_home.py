"""The first page."""

from uuid import uuid4

from ripplegrid.web.cases.actions import create_case
from ripplegrid.web.cases.models import Case
from tests import factories as make
from tests.unit.web.cases.views.acting import send


def test_a_title_begins_a_case_study_once_however_often_it_is_sent(browser):
    data = {"change_id": str(uuid4()), "title": "Better <letters>"}
    first = browser.post("/start/", data)
    assert first.status_code == 302
    assert "Better &lt;letters&gt;" in browser.get(first["Location"]).content.decode()
    browser.post("/start/", data)
    assert Case.objects.count() == 1


def test_a_home_without_case_studies_says_what_belongs_there(browser):
    page = browser.get("/").content.decode()
    assert "They will stand here" in page
    assert browser.post("/start/", {"change_id": str(uuid4())}).status_code == 422


def test_the_case_study_changed_last_stands_first(case, owner, browser):
    create_case(owner, make.case(make.entry("z"), title="A newer one", id="other"))
    shelf = browser.get("/").context["real"]
    assert [one.title for one in shelf] == ["A newer one", case.about.title]
    send(browser, case, "entries/add/", text="Something happened")
    shelf = browser.get("/").context["real"]
    assert [one.title for one in shelf] == [case.about.title, "A newer one"]
