"""People with accounts."""

from __future__ import annotations

import pytest

from ripplegrid.web.accounts.entrance import local_person
from ripplegrid.web.accounts.models import Person

pytestmark = pytest.mark.django_db


def test_a_person_is_shown_by_the_name_they_chose():
    assert str(local_person()) == "You"
    assert local_person() == Person.objects.get()


def test_an_id_tells_nothing_of_when_somebody_joined():
    people = [Person.objects.create(handle=str(n), shown="X") for n in range(4)]
    assert {person.id.version for person in people} == {4}
