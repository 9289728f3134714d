"""Saying which contributor a person is in an account."""

from __future__ import annotations

from ripplegrid.model.record import Id
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.models import Membership


def introduce(person: Person, case_id: Id, contributor: Id, *, instead_of: Id) -> None:
    """Let somebody who is nobody in the account be this contributor, whom they just added.

    ``instead_of`` is the contributor they were said to be and who is there no more; empty when
    they were none. Should that have changed meanwhile, it is left alone.
    """
    Membership.objects.filter(case_id=case_id, person=person, contributor=instead_of).update(
        contributor=contributor
    )
