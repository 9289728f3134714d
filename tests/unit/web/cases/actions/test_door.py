"""Finding a case study for somebody who wants to change it."""

from __future__ import annotations

import pytest
from django.db import transaction

from ripplegrid.errors import NoCase
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.cases.actions.door import lock

pytestmark = pytest.mark.django_db


def test_the_owner_gets_in(owner, case):
    with transaction.atomic():
        row, role = lock(owner, case.id)
    assert (row.id, role) == (case.id, Role.OWNER)


def test_nobody_gets_into_what_is_not_there(owner):
    with pytest.raises(NoCase), transaction.atomic():
        lock(owner, "nowhere")
