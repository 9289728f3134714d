"""What becomes of a case study as a whole: put away, thrown into the bin, taken out, deleted."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from ripplegrid.errors import NoCase
from ripplegrid.model.record import Id
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Act, Role, demand
from ripplegrid.web.cases.actions.door import lock, writing
from ripplegrid.web.cases.graph import MEMORY, can_be
from ripplegrid.web.cases.models import Case, Membership, Record, Reference

DAYS = 30
"""So long a case study waits in the bin."""


def put_away(actor: Person, case_id: Id, *, away: bool) -> None:
    """Take it off the list, or put it back; all of its pages stay as they are."""
    with writing():
        case, role = lock(actor, case_id)
        demand(role, Act.DESCRIBE, case.what)
        case.archived = timezone.now() if away else None
        case.save(update_fields=["archived"])


def throw_away(actor: Person, case_id: Id) -> None:
    """Put a case study into the bin: it is there for nobody until its owner takes it out."""
    with writing():
        case, role = lock(actor, case_id)
        demand(role, Act.DELETE)
        case.binned = timezone.now()
        case.save(update_fields=["binned"])


def take_out(actor: Person, case_id: Id) -> Case:
    """Take a case study or a synthesis out of the bin, as it was."""
    with writing():
        case = _in_bin(actor, case_id)
        case.binned = None
        case.save(update_fields=["binned"])
        return case


def delete_for_good(actor: Person, case_id: Id) -> None:
    """Delete a case study that lies in the bin, with its history and files."""
    with writing():
        _delete(_in_bin(actor, case_id))


def empty_bin(now: datetime | None = None) -> int:
    """Delete what has lain in the bin for its time; gives how many."""
    before = (now or timezone.now()) - timedelta(days=DAYS)
    due = list(Case.objects.filter(binned__lt=before))
    for case in due:
        with transaction.atomic():
            _delete(case)
    return len(due)


def _in_bin(actor: Person, case_id: Id) -> Case:
    if not can_be(case_id):
        raise NoCase
    mine = Membership.objects.filter(case_id=case_id, person=actor, role=Role.OWNER)
    membership = mine.filter(case__binned__isnull=False).select_related("case").first()
    if membership is None:
        raise NoCase
    return membership.case


def _delete(case: Case) -> None:
    Reference.objects.filter(case=case).delete()
    Record.objects.filter(case=case).delete()
    case_id = case.pk
    case.delete()
    MEMORY.forget(case_id)
