"""Giving a state of a case study a name, so that it can be found again."""

from __future__ import annotations

from uuid import UUID

from ripplegrid.errors import MissingRecord
from ripplegrid.model.record import Id
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Act, demand
from ripplegrid.web.cases.actions.door import lock, writing
from ripplegrid.web.cases.models import Snapshot


def name_state(actor: Person, case_id: Id, name: str) -> Snapshot:
    """Name the case study as it stands now."""
    with writing():
        case, role = lock(actor, case_id)
        demand(role, Act.EDIT)
        return Snapshot.objects.create(case=case, number=case.version, name=name, made_by=actor)


def forget_name(actor: Person, case_id: Id, snapshot: UUID) -> None:
    """Take a name away; the state itself stays in the history."""
    with writing():
        case, role = lock(actor, case_id)
        demand(role, Act.EDIT)
        gone, _ = Snapshot.objects.filter(case=case, pk=snapshot).delete()
    if not gone:
        raise MissingRecord(what="name of a state", id=str(snapshot))
