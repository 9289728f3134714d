"""Finding a case study for somebody who wants to change it, and keeping other writers waiting."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from threading import Lock

from django.db import connection, transaction

from ripplegrid.errors import NoCase
from ripplegrid.model.record import Id
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.cases.graph import can_be
from ripplegrid.web.cases.models import Case, Membership

_QUEUE = Lock()


@contextmanager
def writing() -> Iterator[None]:
    """One transaction of one writer.

    SQLite lets one writer in at a time and makes the others look again after ever longer pauses;
    the threads of a process had better stand in line.
    """
    with _QUEUE if connection.vendor == "sqlite" else nullcontext(), transaction.atomic():
        yield


def lock(actor: Person, case_id: Id) -> tuple[Case, Role]:
    """The case study, held until the transaction ends, and the actor's role on it.

    PostgreSQL holds the row; SQLite's IMMEDIATE transactions let one writer in at a time anyway.
    """
    if not can_be(case_id):
        raise NoCase
    case = Case.objects.select_for_update().filter(pk=case_id, binned=None).first()
    membership = Membership.objects.filter(case_id=case_id, person=actor).first()
    if case is None or membership is None:
        raise NoCase
    return case, Role(membership.role)
