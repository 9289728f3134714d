"""A new case study or synthesis in the store, empty or brought in whole."""

from __future__ import annotations

from uuid import uuid4

from ripplegrid.errors import AlreadyHere
from ripplegrid.model.delta import Delta, Edit
from ripplegrid.model.kept import ABOUT, TABLES_OF, Kept, kind_of
from ripplegrid.model.record import Id
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.cases.actions.door import writing
from ripplegrid.web.cases.actions.fit import check_fit
from ripplegrid.web.cases.actions.history import Writing, append
from ripplegrid.web.cases.actions.rows import write
from ripplegrid.web.cases.feed.tell import tell
from ripplegrid.web.cases.graph import SliceView
from ripplegrid.web.cases.models import Case, ChangeRecord, Membership


def create_case(
    actor: Person, case: Kept, *, came_from: str = "", contributor: Id = ""
) -> ChangeRecord:
    """Take a whole case study or synthesis in as its first change; its maker becomes the owner.

    ``came_from`` names the file it was read from, for the history; ``contributor`` who the maker is
    in it.
    """
    delta = whole(case)
    check_fit(delta)
    with writing():
        row, made = Case.objects.get_or_create(pk=case.id, defaults={"what": kind_of(case)})
        if not made:
            theirs = row.memberships.filter(person=actor).exists()
            raise AlreadyHere(title=row.title if theirs else case.title)
        Membership.objects.create(
            case=row, person=actor, role=Role.OWNER.value, contributor=contributor
        )
        record = append(
            row,
            Writing(
                kind="CreateCase",
                change={"name": "CreateCase", "came_from": came_from},
                delta=delta,
                actor=actor,
                change_id=uuid4(),
            ),
        )
        write(row, delta, SliceView(case.id, kind_of(case)))
        tell(case.id)
    return record


def whole(kept: Kept) -> Delta:
    """The delta that makes this case study or synthesis out of nothing."""
    edits: list[Edit] = []
    for name in TABLES_OF[kind_of(kept)]:
        records = (kept.about,) if name in ABOUT else getattr(kept, name).values()
        edits += [Edit(name, None, record) for record in records]
    return Delta(tuple(edits))
