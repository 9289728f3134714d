"""Former states in the browser."""

from ripplegrid.web.cases.models import Snapshot
from tests.unit.web.cases.views.acting import now, send


def test_two_days_are_laid_side_by_side(case, browser):
    send(browser, case, "entries/add/", text="A new thing")
    page = browser.get(f"/cases/{case.id}/history/compare/")
    assert page.status_code == 200
    assert "A new thing" in page.content.decode()
    same = browser.get(f"/cases/{case.id}/history/compare/?earlier=2&later=2").content.decode()
    assert "There is no difference." in same
    assert browser.get(f"/cases/{case.id}/history/compare/?earlier=x").status_code == 422


def test_a_state_gets_a_name_and_loses_it(case, browser):
    send(browser, case, "history/names/", name="Before the workshop")
    assert "Before the workshop" in browser.get(f"/cases/{case.id}/history/").content.decode()
    (state,) = Snapshot.objects.all()
    send(browser, case, f"history/names/{state.pk}/forget/")
    assert not Snapshot.objects.exists()
    answer = send(browser, case, "history/names/", name=" ")
    assert answer.status_code == 302
    assert not Snapshot.objects.exists()


def test_bringing_a_state_back_shows_first_what_that_would_change(case, browser):
    send(browser, case, "entries/add/", text="A slip")
    asked = browser.get(f"/cases/{case.id}/history/1/restore/").content.decode()
    assert "A slip" in asked
    assert "A slip" in [e.text for e in now(case).entries.values()]
    assert send(browser, case, "history/1/restore/").status_code == 302
    assert now(case) == case
    assert (
        "A former state was brought back"
        in browser.get(f"/cases/{case.id}/history/").content.decode()
    )
    assert browser.get(f"/cases/{case.id}/history/99/restore/").status_code == 404
