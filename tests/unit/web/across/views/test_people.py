"""Who is on a synthesis, in the browser."""

from __future__ import annotations

import pytest
from django.test import Client

from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.cases.graph import load_synthesis
from ripplegrid.web.cases.models import Case, Membership, Pass
from ripplegrid.web.cases.passes import secret_of

HERE = "/across/synthesis/people/"


@pytest.fixture
def bo(synthesis, settings):
    """Bo, who was invited as an analyst and came."""
    settings.SHARED = True
    person = Person.objects.create(handle="bo", shown="Bo")
    client = Client()
    client.force_login(person)
    return client


def invited(browser, role="analyst"):
    assert browser.post(HERE + "invite/", {"for_whom": "Bo", "role": role}).status_code == 302
    return f"/join/{secret_of(Pass.objects.get(used=None))}/"


def test_a_link_says_what_it_is_and_lets_one_in_as_a_coder(browser, bo):
    link = invited(browser)
    assert link in browser.get(HERE).content.decode()
    page = bo.get(link).content.decode()
    assert "look at several projects at once" in page
    assert "for those who choose, merge and find what recurs" in page
    assert bo.post(link)["Location"] == "/across/synthesis/"
    member = Membership.objects.get(case_id="synthesis", person__handle="bo")
    kept = load_synthesis(Case.objects.get(pk="synthesis"))
    assert kept.coders[member.contributor].name == "Bo"
    shown = bo.get(HERE).content.decode()
    assert "Invite somebody" not in shown
    assert "came by an invitation of" in shown


def test_another_role_leaves_them_who_they_are_whatever_is_sent_along(browser, bo):
    bo.post(invited(browser))
    member = Membership.objects.get(person__handle="bo")
    sent = {"role": "verifier", "contributor": "ann"}
    assert browser.post(f"{HERE}{member.pk}/", sent).status_code == 302
    later = Membership.objects.get(pk=member.pk)
    assert (later.role, later.contributor) == (Role.VERIFIER, member.contributor)
    for where in ("/cases/synthesis/members/me/", f"/cases/synthesis/members/{member.pk}/"):
        assert bo.post(where, {"who": "ann", **sent}).status_code == 404
        assert browser.post(where, {"who": "ann", **sent}).status_code == 404


def test_leaving_being_taken_off_and_links_taken_back(browser, bo):
    bo.post(invited(browser))
    assert bo.post(HERE + "leave/").status_code == 302
    assert bo.get(HERE).status_code == 404
    bo.post(invited(browser, "member"))
    member = Membership.objects.get(person__handle="bo")
    assert browser.post(f"{HERE}{member.pk}/remove/").status_code == 302
    link = invited(browser)
    assert browser.post(f"{HERE}invited/{Pass.objects.get(used=None).pk}/").status_code == 302
    assert bo.get(link).status_code == 404
    assert browser.post(HERE + "invite/", {"role": "analyst"}).status_code == 422
    assert browser.post(f"{HERE}{member.pk + 99}/", {"role": "analyst"}).status_code == 404


def test_the_last_owner_stays_and_the_bin_gives_back(browser, synthesis):
    assert browser.post(HERE + "leave/").status_code == 409
    assert browser.post(HERE + "bin/").status_code == 302
    assert browser.get(HERE).status_code == 404
    assert browser.post("/bin/synthesis/take-out/")["Location"] == "/across/synthesis/"
    assert browser.get(HERE).status_code == 200


def test_what_is_put_away_stands_below_the_others_and_comes_back(browser, synthesis):
    assert "Put this synthesis away" in browser.get(HERE).content.decode()
    assert browser.post(HERE + "away/", {"away": "yes"})["Location"] == "/across/"
    listed = browser.get("/across/").content.decode()
    assert listed.index("Put away") < listed.index("What they share")
    assert "All of them are put away" in listed
    assert "This synthesis is put away" in browser.get(HERE).content.decode()
    browser.post(HERE + "away/", {"away": "no"})
    listed = browser.get("/across/").content.decode()
    assert "Put away" not in listed
    assert "What they share" in listed
