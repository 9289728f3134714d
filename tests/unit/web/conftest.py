"""A signed-in owner and a small case study in the store, for every test of the web."""

from __future__ import annotations

import pytest
from django.db import transaction
from django.test import Client

from ripplegrid.web.accounts.entrance import local_person
from ripplegrid.web.cases.actions import create_case
from tests import factories as make


@pytest.fixture(scope="module")
def keep_for_all(django_db_setup, django_db_blocker):
    """Puts a case study into the store for every test of a module that only looks at it.

    What a test does to it is taken back after the test. Not for a module with tests that commit.
    """
    whole = transaction.atomic()

    def keep(study):
        with django_db_blocker.unblock():
            create_case(local_person(), study)
        return study

    with django_db_blocker.unblock():
        whole.__enter__()
    yield keep
    with django_db_blocker.unblock():
        transaction.set_rollback(True)
        whole.__exit__(None, None, None)


@pytest.fixture
def owner(db):
    return local_person()


@pytest.fixture
def case(owner):
    """Two linked entries told by one voice, and a third that says the same as the second."""
    study = make.case(
        make.entry("a", "individual", "process", text="Nurses and patients met"),
        make.entry("b", "organisational", "outcome", text="Letters were rewritten"),
        make.entry("b2", "organisational", "outcome", text="New letters"),
        make.telling("a", "v"),
        make.telling("b", "v"),
        make.claim("a>b", "v"),
    )
    create_case(owner, study)
    return study


@pytest.fixture
def browser(owner):
    """A browser in which the owner is signed in."""
    client = Client()
    client.force_login(owner)
    return client
