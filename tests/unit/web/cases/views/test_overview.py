"""What a case study is, and its path."""

from ripplegrid.model.changes import AddRecord
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.actions import act, create_case
from ripplegrid.web.cases.models import Membership
from tests import factories as make
from tests.unit.web.cases.views.acting import now, send


def test_the_description_and_the_path_are_kept(case, browser):
    form = browser.get(f"/cases/{case.id}/describe/").context["form"]
    given = {"title": "Letters", "status": "stopped", "seen": form.initial["seen"]}
    assert send(browser, case, "describe/", summary="We met", **given).status_code == 302
    conflict = send(browser, case, "describe/", summary="They met", **given)
    assert conflict.status_code == 409
    assert "We met" in conflict.content.decode()
    assert send(browser, case, "path/describe/", state="done").status_code == 302
    assert send(browser, case, "path/describe/", state="under way").status_code == 302
    assert [s.state for s in now(case).path_steps.values()] == ["under way"]


def test_the_overview_lays_hopes_beside_what_came_and_says_what_is_next(owner, browser):
    create_case(
        owner,
        make.case(
            make.entry("a", "group", "outcome", text="Letters were rewritten"),
            sought=("Clearer letters",),
        ),
    )
    page = browser.get("/cases/case/").content.decode()
    assert "Clearer letters" in page
    assert "Letters were rewritten" in page
    assert "Say what the project was" in page
    assert "/cases/case/path/#step-1" in page


def test_somebody_who_is_nobody_in_the_account_yet_is_asked_who_they_are(case, browser, owner):
    asked = "Say who you are in this account"
    assert asked in browser.get(f"/cases/{case.id}/").content.decode()
    act(owner, case.id, AddRecord(make.contributor("p")))
    Membership.objects.update(contributor="p")
    assert asked not in browser.get(f"/cases/{case.id}/").content.decode()


def test_somebody_who_only_reads_is_asked_for_nothing(case, client, browser):
    person = Person.objects.create(handle="reader", shown="Rae")
    Membership.objects.create(case_id=case.id, person=person, role="reader")
    client.force_login(person)
    for path in ("", "path/"):
        theirs, ours = (
            who.get(f"/cases/{case.id}/{path}").content.decode() for who in (client, browser)
        )
        assert "Say what the project was" in ours
        assert "Say what the project was" not in theirs
