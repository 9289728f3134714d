"""The matrix, one stage as a list, and all about one statement."""

from uuid import uuid4

import pytest

from ripplegrid.model.changes import AddRecord
from ripplegrid.model.people import Involvement
from ripplegrid.model.registers import PowerNote
from ripplegrid.model.words import Way
from ripplegrid.web.cases.actions import act, create_case
from tests import factories as make
from tests.unit.web.cases.views.acting import now, send


@pytest.fixture
def study(owner):
    found = make.case(
        make.contributor("p", name="Ann", types=frozenset({"carer"})),
        Involvement(id="i", stage="design", stakeholder_type="carer", way=Way.LED, voice="v"),
        make.voice("v", name="Bo says"),
    )
    create_case(owner, found)
    return found


def ways(case):
    return sorted(i.way.value for i in now(case).involvements.values() if i.way)


def test_a_press_is_kept_beside_what_another_said(study, browser):
    at = "stage=design&kind=carer&way=shared"
    assert send(browser, study, "involvement/set/", at=at).status_code == 302
    assert ways(study) == ["led", "shared"]
    page = browser.get("/cases/case/involvement/").content.decode()
    assert "Bo says" in page
    assert "Design, Carer: Shared; Led (says Bo says)" in page


def test_a_script_gets_the_cell_back(study, browser):
    at = {
        "change_id": "7f4f3c62-5a77-4d7a-9a36-0c0e5d9d5a11",
        "at": "stage=design&kind=carer&way=shared",
    }
    answer = browser.post("/cases/case/involvement/set/", at, headers={"X-Requested-With": "fetch"})
    cell = answer.content.decode()
    assert answer.status_code == 200
    assert 'aria-pressed="true"' in cell
    assert "<html" not in cell
    browser.post("/cases/case/involvement/set/", at, headers={"X-Requested-With": "fetch"})
    assert ways(study) == ["led", "shared"]


def test_a_press_that_makes_no_sense_changes_nothing(study, browser):
    assert send(browser, study, "involvement/set/", at="stage=none&kind=x").status_code == 302
    assert ways(study) == ["led"]


def test_a_stage_tells_of_power_and_leads_to_a_note_on_it(study, browser, owner):
    page = browser.get("/cases/case/involvement/stage/?stage=design").content.decode()
    assert "/power/add/?stage=design" in page
    note = PowerNote(id="n", text="The funder chose the dates", stage="design")
    act(owner, study.id, AddRecord(note), change_id=uuid4())
    for stage, there in (("design", True), ("analysis", False)):
        page = browser.get(f"/cases/case/involvement/stage/?stage={stage}").content.decode()
        assert ("The funder chose the dates" in page) is there


def test_a_stage_is_filled_as_a_list(study, browser):
    there = "involvement/stage/?stage=design"
    assert b"Bo says" in browser.get(f"/cases/case/{there}").content
    answer = send(browser, study, there, **{"way-0": "consulted", "onward": "yes"})
    assert answer["Location"].endswith("stage=data+collection")
    assert ways(study) == ["consulted", "led"]
    assert browser.get("/cases/case/involvement/stage/?stage=none").status_code == 404
    assert send(browser, study, there, **{"way-0": "nonsense"}).status_code == 422


def test_everything_about_one_person_can_be_said_changed_and_removed(study, browser):
    given = {"stage": "analysis", "who": "one/p", "way": "shared"}
    assert send(browser, study, "involvement/add/", who="nobody").status_code == 422
    assert send(browser, study, "involvement/add/", scale="weekly", **given).status_code == 302
    made = next(i for i in now(study).involvements.values() if i.contributor == "p")
    there = f"involvement/{made.id}/edit/"
    seen = browser.get(f"/cases/case/{there}").context["form"].initial["seen"]
    changed = {**given, "seen": seen, "evidence_title": "Minutes"}
    assert send(browser, study, there, scale="daily", **changed).status_code == 302
    after = now(study).involvements[made.id]
    assert (after.scale, len(after.evidence)) == ("daily", 1)
    conflict = send(browser, study, there, scale="never", **{**given, "seen": seen})
    assert conflict.status_code == 409
    assert "daily" in conflict.content.decode()
    assert send(browser, study, f"involvement/{made.id}/remove/").status_code == 302
    assert made.id not in now(study).involvements
    assert browser.get(f"/cases/case/{there}").status_code == 404
    assert send(browser, study, f"involvement/{made.id}/remove/").status_code == 404


def test_columns_can_be_added(study, browser):
    page = browser.get("/cases/case/involvement/?with=funder").content.decode()
    assert '<th scope="col">Funder</th>' in page
    assert send(browser, study, "involvement/kind/", label="Interpreters").status_code == 302
    assert send(browser, study, "involvement/kind/", label="").status_code == 302
    assert "Interpreters" in browser.get("/cases/case/involvement/").content.decode()
