"""Putting right what a voice said goes the same way for an entry and for a link."""

import pytest

from tests.unit.web.cases.views.acting import send

PLACES = {"tellings": "tellings/edit/?telling=a/v", "claims": "claims/a>b/v/edit/"}

SAID = {"stance": "says", "direction": "not said"}


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_what_was_said_is_shown_kept_and_refused_alike(place, case, browser):
    shown = browser.get(f"/cases/{case.id}/{place}")
    seen = shown.context["form"].initial["seen"]
    assert shown.status_code == 200
    assert send(browser, case, place, stance="nonsense", seen=seen).status_code == 422
    kept = send(browser, case, place, account="First", seen=seen, **SAID)
    assert kept.status_code == 302
    clash = send(browser, case, place, account="Second", seen=seen, **SAID)
    page = clash.content.decode()
    assert clash.status_code == 409
    assert "First" in page
    assert "Second" in page
    assert clash.context["form"].initial["account"] == "Second"
    assert clash.context["form"].initial["seen"] > seen


@pytest.mark.parametrize("place", ["tellings/edit/?telling=none", "claims/none/edit/"])
def test_what_nobody_said_is_not_there(place, case, browser):
    assert browser.get(f"/cases/{case.id}/{place}").status_code == 404
