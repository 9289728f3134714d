"""Who somebody is on a synthesis: the coder that is made when they come."""

from __future__ import annotations

from uuid import uuid4

from ripplegrid.model.changes import AddRecord
from ripplegrid.model.coding import Coder
from ripplegrid.model.ids import derived_id
from ripplegrid.model.kept import SYNTHESIS
from ripplegrid.model.plan import plan
from ripplegrid.model.record import Id
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Act, Role, may
from ripplegrid.web.cases.actions.history import Writing, append
from ripplegrid.web.cases.actions.rows import write
from ripplegrid.web.cases.codec import change_values
from ripplegrid.web.cases.feed.tell import tell
from ripplegrid.web.cases.graph import SliceView
from ripplegrid.web.cases.models import Case


def coder_id(synthesis_id: Id, person: Person) -> Id:
    """The id of the coder an account is on a synthesis, the same whenever they come back.

    Whoever left and comes again is who they were, and still cannot verify their own work.
    """
    return derived_id(f"{synthesis_id}/{person.pk}", "coder")


def coder_for(row: Case, person: Person, role: Role) -> Id:
    """The coder somebody is from now on, made if there is none yet; none for a mere reader.

    The caller holds the synthesis locked, and has seen that this person may come in.
    """
    if not may(role, Act.ADD, SYNTHESIS):
        return ""
    coder = coder_id(row.pk, person)
    view = SliceView(row.pk, row.what)
    if view.get("coders", coder) is None:
        change = AddRecord(Coder(id=coder, name=person.shown))
        delta = plan(view, change)
        values = {"name": change.name, **change_values(change)}
        append(
            row,
            Writing(kind=change.name, change=values, delta=delta, actor=person, change_id=uuid4()),
        )
        write(row, delta, view)
        tell(row.pk)
    return coder
