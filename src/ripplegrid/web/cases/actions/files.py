"""Keeping a file behind a piece of evidence, and taking it away for good.

The account names a file by its digest; the bytes stand beside it and are written with the change
that names it. Undoing that change, or removing the piece, leaves the bytes where they are, out of
everybody's reach, so that the history can bring them back. Taking a file away erases them: the
history then still knows its name, and nobody can bring back what was in it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from django.db.models import Sum

from ripplegrid.errors import Conflict, MissingRecord, NoRoomForFiles
from ripplegrid.model.account import Evidence
from ripplegrid.model.changes import EditRecord
from ripplegrid.model.record import Id
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.actions.act import act
from ripplegrid.web.cases.file_kinds import KeptFile
from ripplegrid.web.cases.graph import SliceView
from ripplegrid.web.cases.models import Attachment, Case

MOST_ALTOGETHER = 200 * 1024 * 1024
_TRIES = 5

Files = tuple[tuple[str, str], ...]


def keep_file(
    actor: Person, case_id: Id, evidence: Id, file: KeptFile, *, change_id: UUID | None = None
) -> None:
    """Keep a file behind a piece of evidence; kept there already, it stays as it is."""

    def named(files: Files) -> Files:
        return files if file.digest in dict(files) else (*files, (file.digest, file.name))

    def along(case: Case) -> None:
        there = Attachment.objects.filter(case=case)
        if there.filter(evidence=evidence, digest=file.digest).exists():
            return
        size: int = there.aggregate(all=Sum("size"))["all"] or 0
        if size + len(file.content) > MOST_ALTOGETHER:
            raise NoRoomForFiles
        Attachment.objects.create(
            case=case,
            evidence=evidence,
            name=file.name,
            media_type=file.media_type,
            size=len(file.content),
            digest=file.digest,
            content=file.content,
        )

    _renamed(actor, case_id, evidence, named, along=along, change_id=change_id)


def take_away_file(
    actor: Person, case_id: Id, evidence: Id, digest: str, *, change_id: UUID | None = None
) -> None:
    """Take a file away from behind a piece of evidence, and erase what was in it."""

    def named(files: Files) -> Files:
        return tuple(file for file in files if file[0] != digest)

    def along(case: Case) -> None:
        Attachment.objects.filter(case=case, evidence=evidence, digest=digest).delete()

    _renamed(actor, case_id, evidence, named, along=along, change_id=change_id)


def _renamed(
    actor: Person,
    case_id: Id,
    evidence: Id,
    named: Callable[[Files], Files],
    *,
    along: Callable[[Case], None],
    change_id: UUID | None,
) -> None:
    """Give the piece its new list of files; a list that changed meanwhile is looked at again."""
    for left in reversed(range(_TRIES)):
        before = SliceView(case_id).get("evidence", evidence)
        if not isinstance(before, Evidence):
            raise MissingRecord(what="evidence", id=evidence)
        after = replace(before, files=named(before.files))
        if after == before:
            return
        try:
            act(actor, case_id, EditRecord(before, after), change_id=change_id, along=along)
        except Conflict:
            if not left:
                raise
        else:
            return
