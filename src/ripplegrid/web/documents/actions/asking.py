"""Asking for a document: at once when it is short, else in the background."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from django.utils import timezone
from django.utils.text import slugify

from ripplegrid.errors import RipplegridError
from ripplegrid.model.case import CaseStudy
from ripplegrid.report.documents import make
from ripplegrid.report.documents.parts import Document
from ripplegrid.saying import spoken
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.models import Case
from ripplegrid.web.documents.making import MEDIA_TYPES, Order, file_of, given
from ripplegrid.web.documents.queries import account_at, arrangement_of, template_file
from ripplegrid.web.jobs.actions.running import Result, begin, fail, finish
from ripplegrid.web.jobs.models import Job
from ripplegrid.web.jobs.worker import Task, start

WHAT = "document"
AT_ONCE = 4_000
"""So many records are told in less than two seconds, whatever the format."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody wants: which document, as what, of which state."""

    kind: str
    ending: str
    number: int


def ask(person: Person, row: Case, wish: Wish, *, job_id: UUID) -> Job:
    """The job that makes a document; it is done already when the account is short."""
    asked = {"kind": wish.kind, "ending": wish.ending, "number": wish.number}
    job, new = begin(person, row.pk, what=WHAT, asked=asked, made_from=row.version, job_id=job_id)
    if not new:
        return job
    try:
        case, order = _order(row, wish)
        result = Result(_name(row, wish), MEDIA_TYPES[wish.ending], b"")
        if sum(1 for _ in case.records()) <= AT_ONCE:
            finish(job.pk, replace(result, content=file_of(case, order)))
            job.refresh_from_db()
            return job
    except RipplegridError as refusal:
        fail(job.pk, f"{refusal.sentence} {refusal.hint}")
        raise
    start(
        Task(
            job=job.pk,
            target="ripplegrid.web.documents.making:make_file",
            given=given(case, order),
            language=spoken().code,
            name=result.name,
            media_type=result.media_type,
        )
    )
    return job


def document_now(row: Case, kind: str) -> Document:
    """A document of the account as it stands, with its sections as they come."""
    case, state = account_at(row, row.version)
    return make(kind, case, made=timezone.localdate(), state=state)


def _order(row: Case, wish: Wish) -> tuple[CaseStudy, Order]:
    case, state = account_at(row, wish.number)
    wanted = arrangement_of(row.pk, wish.kind)
    return case, Order(
        kind=wish.kind,
        ending=wish.ending,
        made=timezone.localdate(),
        state=state,
        order=tuple(wanted.order),
        left_out=tuple(wanted.left_out),
        template=template_file(row.pk) if wish.ending == ".docx" else None,
    )


def _name(row: Case, wish: Wish) -> str:
    return f"{slugify(row.title)[:60] or 'case-study'}-{wish.kind}{wish.ending}"
