"""What the feed asks of the database."""

from __future__ import annotations

import pytest
from django.conf import settings

from ripplegrid.errors import NoCase
from ripplegrid.model import changes as c
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.actions import act, create_case
from ripplegrid.web.cases.feed import lookup
from ripplegrid.web.cases.models import Case
from tests import factories as make

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def cookies(browser):
    name = settings.SESSION_COOKIE_NAME
    return f"{name}={browser.cookies[name].value}; other=1"


def test_who_may_read_is_let_in(cookies, case):
    assert lookup.admit(cookies, case.id) == 1


@pytest.mark.parametrize("said", ["", f"{settings.SESSION_COOKIE_NAME}=guess", "nonsense"])
def test_who_is_not_signed_in_is_not(case, said):
    with pytest.raises(lookup.NotSignedIn):
        lookup.admit(said, case.id)


def test_a_foreign_case_study_is_not_there(cookies, case):
    Case.objects.create(id="foreign", title="Theirs")
    with pytest.raises(NoCase):
        lookup.admit(cookies, "foreign")


def test_a_synthesis_has_no_live_feed_that_could_tell_a_coder_of_the_others(
    cookies, browser, owner, case
):
    create_case(owner, make.synthesis(*make.coding_round("ann", "ben")), contributor="ann")
    with pytest.raises(NoCase):
        lookup.admit(cookies, "synthesis")
    assert browser.get("/cases/synthesis/changes.json").status_code == 404


def test_somebody_who_was_removed_is_not_let_in(cookies, case):
    Person.objects.all().delete()
    with pytest.raises(lookup.NotSignedIn):
        lookup.admit(cookies, case.id)


def test_what_was_missed_is_found_up_to_a_bound(owner, case, monkeypatch):
    for number in range(3):
        act(owner, case.id, c.AddEntry(make.entry(f"new-{number}")))
    assert [number for number, _ in lookup.missed(case.id, 1)] == [2, 3, 4]
    assert lookup.missed(case.id, 4) == []
    assert lookup.missed(case.id, 5) is None
    monkeypatch.setattr(lookup, "MOST", 2)
    assert lookup.missed(case.id, 1) is None
    with pytest.raises(NoCase):
        lookup.missed("nowhere", 1)


def test_news_of_many_rooms_take_one_look_and_one_for_each_that_changed(
    owner, case, django_assert_num_queries
):
    act(owner, case.id, c.AddEntry(make.entry("new")))
    positions = {case.id: 1} | {f"quiet-{n}": 0 for n in range(400)}
    with django_assert_num_queries(2):
        assert lookup.news(positions) == {case.id: [(2, {"entries": ["new"]})]}
    with django_assert_num_queries(1):
        assert lookup.news(positions | {case.id: 2}) == {}
