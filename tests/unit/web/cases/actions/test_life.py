"""Putting away, throwing away, taking out, deleting."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ripplegrid.errors import NoCase, NotAllowed
from ripplegrid.model.changes import SetAsideEntry
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.actions import act, life
from ripplegrid.web.cases.models import Case, ChangeRecord, Membership, Record, Reference
from ripplegrid.web.cases.queries import bin_of, cases_of, get_case


def test_what_is_put_away_stays_as_it_is(case, owner):
    life.put_away(owner, case.id, away=True)
    assert Case.objects.get().archived
    assert act(owner, case.id, SetAsideEntry("b2", "Twice"))
    life.put_away(owner, case.id, away=False)
    assert Case.objects.get().archived is None


def test_what_is_in_the_bin_is_there_for_nobody_and_comes_back_as_it_was(case, owner):
    life.throw_away(owner, case.id)
    assert cases_of(owner) == []
    assert [row.pk for row in bin_of(owner)] == [case.id]
    for attempt in (
        lambda: get_case(owner, case.id),
        lambda: act(owner, case.id, SetAsideEntry("b2", "Twice")),
    ):
        with pytest.raises(NoCase):
            attempt()
    life.take_out(owner, case.id)
    assert get_case(owner, case.id)[0].version == 1
    with pytest.raises(NoCase):
        life.take_out(owner, case.id)


def test_deleting_leaves_no_row(case, owner):
    with pytest.raises(NoCase):
        life.delete_for_good(owner, case.id)
    life.throw_away(owner, case.id)
    life.delete_for_good(owner, case.id)
    for table in (Case, ChangeRecord, Membership, Record, Reference):
        assert not table.objects.exists()


def test_the_bin_empties_itself_after_its_time(case, owner):
    life.throw_away(owner, case.id)
    now = timezone.now()
    assert life.empty_bin(now + timedelta(days=life.DAYS - 1)) == 0
    assert life.empty_bin(now + timedelta(days=life.DAYS + 1)) == 1
    assert not Case.objects.exists()


def test_only_its_owner_may(case, owner):
    other = Person.objects.create(handle="other", shown="Other")
    Membership.objects.create(case_id=case.id, person=other, role="facilitator")
    with pytest.raises(NotAllowed):
        life.throw_away(other, case.id)
    life.throw_away(owner, case.id)
    assert bin_of(other) == []
    for attempt in (life.take_out, life.delete_for_good):
        with pytest.raises(NoCase):
            attempt(other, case.id)
