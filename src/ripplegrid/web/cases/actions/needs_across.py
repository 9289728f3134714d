"""What somebody must be allowed to do before a change of a synthesis, as data.

Who is a coder speaks for themself alone: their codings, verifications and answers are theirs to
make, and what they put forward or settled is on record as theirs, so that they cannot verify it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ripplegrid.errors import CoderIsHere, MissingRecord, NotACoder, NotYours
from ripplegrid.model.across import Answer, Statement, Wording
from ripplegrid.model.changes import AmendStatement, Change
from ripplegrid.model.coding import Coding, Passage, Settlement, Verification
from ripplegrid.model.delta import Delta, Edit
from ripplegrid.model.kept import SYNTHESIS, WHAT
from ripplegrid.model.record import Id, Record
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Act, Role, demand
from ripplegrid.web.cases.models import Case

TOUCHED: Mapping[str, Act] = {
    "about_synthesis": Act.DESCRIBE,
    "coders": Act.SHARE,
    "proposals": Act.EDIT,
    "placings": Act.EDIT,
    "choices": Act.MERGE,
    "matches": Act.MERGE,
    "themes": Act.EDIT,
    "codebooks": Act.EDIT,
    "coding_rounds": Act.SHARE,
    "assignments": Act.SHARE,
    "passages": Act.ADD,
    "codings": Act.ADD,
    "settlements": Act.MERGE,
    "verifications": Act.ADD,
    "statements": Act.EDIT,
    "wordings": Act.EDIT,
    "answers": Act.ADD,
    "factor_groups": Act.EDIT,
    "synthesis_steps": Act.EDIT,
}
"""What it takes to add, edit or remove a record, by its table, whether one does it or undoes it."""


def demand_across(
    actor: Person, row: Case, role: Role, change: Change | None, delta: Delta
) -> None:
    """Raise unless this person may change a synthesis so.

    Raises:
        NotAllowed: the role may not touch a table that these edits touch.
        NotACoder: it takes a coder, and the actor is none.
        NotYours: it is another coder's to do.
        CoderIsHere: somebody on the synthesis is the coder who would be gone.
    """
    for table in sorted({edit.table for edit in delta.edits}):
        demand(role, TOUCHED[table], SYNTHESIS)
    me = _coder(actor, row)
    if isinstance(change, AmendStatement) and change.coder != me:
        raise NotYours(id=change.before.id) if me else NotACoder
    for edit in delta.edits:
        _demand_own(edit, me)
        if change is not None:  # who takes something back makes nothing of it theirs
            _demand_maker(edit, me)
        _keep_coder(edit, row)


def _coder(actor: Person, row: Case) -> Id:
    found = row.memberships.filter(person=actor).values_list("contributor", flat=True).first()
    return found or ""


def _demand_own(edit: Edit, me: Id) -> None:
    for record in (edit.before, edit.after):
        for owner in _owners(record):
            if not me:
                raise NotACoder
            if owner != me:
                if isinstance(record, Coding | Passage):
                    raise MissingRecord(what=WHAT[edit.table], id=edit.id)  # nor say it is there
                raise NotYours(id=edit.id)
    put_forward = edit.after if edit.before is None else None
    if isinstance(put_forward, Statement | Settlement) and me not in put_forward.people:
        raise NotYours(id=edit.id) if me else NotACoder
    _keep_people(edit)


MADE: Mapping[type[Record], tuple[str, ...]] = {
    Settlement: ("themes", "against", "why"),
    Statement: ("text", "kind", "entries", "against", "themes"),
}
"""What makes these what they are: whoever changes any of it stands behind it from then on."""


def _demand_maker(edit: Edit, me: Id) -> None:
    """Nobody changes what others put forward without standing behind it, to check it afterwards."""
    was, now = edit.before, edit.after
    if isinstance(was, Settlement | Statement) and isinstance(now, Settlement | Statement):
        anew = any(getattr(was, name) != getattr(now, name) for name in MADE[type(now)])
        if anew and me not in now.people:
            raise NotYours(id=edit.id) if me else NotACoder


def _keep_coder(edit: Edit, row: Case) -> None:
    """A coder stays as long as somebody on the synthesis is that coder."""
    gone = edit.table == "coders" and edit.after is None
    if gone and row.memberships.filter(contributor=edit.id).exists():
        raise CoderIsHere


def _owners(record: Record | None) -> Iterator[Id]:
    """The coder a record speaks for; "" for somebody of a case study's team, who answers apart."""
    if isinstance(record, Coding | Passage | Verification):
        yield record.coder
    elif isinstance(record, Answer):
        yield record.coder or ""
    elif isinstance(record, Wording) and record.coder is not None:
        yield record.coder


def _keep_people(edit: Edit) -> None:
    """Whoever put something forward or settled it stays on record for it."""
    was, now = edit.before, edit.after
    both = Statement | Settlement
    if isinstance(was, both) and isinstance(now, both) and not was.people <= now.people:
        raise NotYours(id=edit.id)
