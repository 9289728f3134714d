"""Links for people without an account: what opens, and what never does."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ripplegrid.errors import ClosedPass
from ripplegrid.web.cases import passes
from ripplegrid.web.cases.models import Case, Pass, PassKind


@pytest.fixture
def given(case, owner):
    row = Case.objects.get(pk=case.id)
    return passes.give(Pass(case=row, kind=PassKind.POST, subject="board", given_by=owner), days=1)


def test_a_link_opens_what_it_was_given_for(given):
    secret = passes.secret_of(given)
    found = passes.opened(secret, PassKind.POST)
    assert (found.pk, found.subject, found.case_id) == (given.pk, "board", given.case_id)
    assert len(secret) == 43


def test_the_secret_is_not_in_the_store(given):
    row = str(Pass.objects.values().get())
    assert passes.secret_of(given) not in row
    assert passes.secret_of(given)[22:] not in row


def test_a_link_opens_nothing_else(given):
    secret = passes.secret_of(given)
    flipped = ("A" if secret[-2] != "A" else "B").join((secret[:-2], secret[-1:]))
    for wrong in ("", "a", "ä", "A" * 43, secret[:-1], secret + "=", flipped, secret + "A" * 40):
        with pytest.raises(ClosedPass):
            passes.opened(wrong, PassKind.POST)
    with pytest.raises(ClosedPass):
        passes.opened(secret, PassKind.JOIN)


def test_a_link_closes_when_taken_back_too_old_or_its_case_study_is_in_the_bin(given, case):
    secret = passes.secret_of(given)
    Case.objects.update(binned=timezone.now())
    with pytest.raises(ClosedPass):
        passes.opened(secret, PassKind.POST)
    Case.objects.update(binned=None)
    assert passes.opened(secret, PassKind.POST)
    Pass.objects.update(expires=timezone.now() - timedelta(seconds=1))
    with pytest.raises(ClosedPass):
        passes.opened(secret, PassKind.POST)
    Pass.objects.update(expires=timezone.now() + timedelta(days=1))
    passes.revoke(given)
    with pytest.raises(ClosedPass):
        passes.opened(secret, PassKind.POST)


def test_what_a_secret_was_made_of_is_known_without_asking_the_store(given):
    secret = passes.secret_of(given)
    passes.revoke(given)
    assert passes.id_in(secret, PassKind.POST) == given.pk
    with pytest.raises(ClosedPass):
        passes.id_in(secret, PassKind.JOIN)
    assert not passes.standing().exists()
    with pytest.raises(ClosedPass):
        passes.found(given.pk, PassKind.POST)
