"""The one-time link: it works once, for a short while, and only a digest of it is kept."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from ripplegrid.errors import SpentLink
from ripplegrid.web.accounts.entrance import (
    first_administrator,
    local_person,
    make_link,
    person_of,
    spend_link,
    take_account,
)
from ripplegrid.web.accounts.models import EntranceLink, Person

pytestmark = pytest.mark.django_db


def test_a_link_lets_its_person_in_once():
    secret = make_link(local_person(), minutes=5)
    assert spend_link(secret) == local_person()
    with pytest.raises(SpentLink):
        spend_link(secret)


def test_an_old_link_lets_nobody_in():
    secret = make_link(local_person(), minutes=5)
    EntranceLink.objects.update(expires=timezone.now() - timedelta(seconds=1))
    with pytest.raises(SpentLink):
        spend_link(secret)


def test_a_guess_lets_nobody_in():
    make_link(local_person(), minutes=5)
    with pytest.raises(SpentLink):
        spend_link("a-guess")


def test_the_secret_itself_is_not_kept():
    secret = make_link(local_person(), minutes=5)
    assert secret not in str(EntranceLink.objects.values_list("digest", flat=True))


def test_links_that_ran_out_are_cleared_away():
    make_link(local_person(), minutes=5)
    EntranceLink.objects.update(expires=timezone.now() - timedelta(days=1))
    make_link(local_person(), minutes=5)
    assert EntranceLink.objects.count() == 1


def test_the_first_link_of_a_shared_installation_is_for_its_administrator():
    worked_alone = local_person()
    assert first_administrator() == worked_alone
    worked_alone.refresh_from_db()
    assert worked_alone.is_administrator
    take_account(worked_alone, shown="Ann", email="Ann@our.example", password="x")
    assert first_administrator() is None
    assert person_of(" ann@OUR.example") == worked_alone
    assert person_of("") is None


def test_a_closed_account_is_not_let_in():
    secret = make_link(local_person(), minutes=5)
    Person.objects.update(is_active=False)
    with pytest.raises(SpentLink):
        spend_link(secret)


@pytest.mark.django_db(transaction=True)
def test_of_many_who_hurry_one_gets_in():
    secret = make_link(local_person(), minutes=5)

    def hurry(_):
        try:
            return spend_link(secret)
        except SpentLink:
            return None
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as threads:
        assert len([one for one in threads.map(hurry, range(16)) if one]) == 1
