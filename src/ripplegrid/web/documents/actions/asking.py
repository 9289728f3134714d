"""Asking for a document: at once when it is short, else in the background."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from django.utils import timezone
from django.utils.text import slugify

from ripplegrid.errors import RipplegridError
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.kept import SYNTHESIS
from ripplegrid.report.documents.choices import Choices
from ripplegrid.report.documents.parts import State
from ripplegrid.saying import spoken
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.models import Case
from ripplegrid.web.documents.across import together_at, versions
from ripplegrid.web.documents.making import MEDIA_TYPES, Order, Together, file_of, given
from ripplegrid.web.documents.queries import (
    account_at,
    arrangement_of,
    choices_of,
    template_file,
)
from ripplegrid.web.jobs.actions.running import Result, begin, fail, finish
from ripplegrid.web.jobs.models import Job
from ripplegrid.web.jobs.worker import Task, start

WHAT = "document"
AT_ONCE = 4_000
"""So many records are told in less than two seconds, whatever the format."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody wants: which document, as what, of which state.

    ``number`` is that of a change of a case study; of a synthesis what ``together_at`` is asked.
    ``agreed_only`` is asked of a grid.
    """

    kind: str
    ending: str
    number: int
    agreed_only: bool = False


def ask(person: Person, row: Case, wish: Wish, *, job_id: UUID) -> Job:
    """The job that makes a document; it is done already when the account is short."""
    asked = {"kind": wish.kind, "ending": wish.ending, "number": wish.number}
    if row.what == SYNTHESIS:
        asked["made_of"] = dict(versions(row))
    job, new = begin(person, row.pk, what=WHAT, asked=asked, made_from=row.version, job_id=job_id)
    if not new:
        return job
    try:
        told, order = _order(row, wish)
        result = Result(_name(row, wish), MEDIA_TYPES[wish.ending], b"")
        if _size(told) <= AT_ONCE:
            finish(job.pk, replace(result, content=file_of(told, order)))
            job.refresh_from_db()
            return job
    except RipplegridError as refusal:
        fail(job.pk, f"{refusal.sentence} {refusal.hint}")
        raise
    start(
        Task(
            job=job.pk,
            target="ripplegrid.web.documents.making:make_file",
            given=given(told, order),
            language=spoken().code,
            name=result.name,
            media_type=result.media_type,
        )
    )
    return job


def _size(told: CaseStudy | Together) -> int:
    """How many records are told of; several case studies take longer than one as large."""
    if isinstance(told, CaseStudy):
        return sum(1 for _ in told.records())
    found = told.gathered
    return AT_ONCE // 8 * len(found.cases) + sum(1 for _ in found.synthesis.records())


def _order(row: Case, wish: Wish) -> tuple[CaseStudy | Together, Order]:
    told, state = _state(row, wish.number)
    wanted, chosen = arrangement_of(row.pk, wish.kind), choices_of(row.pk, wish.kind)
    return told, Order(
        kind=wish.kind,
        ending=wish.ending,
        made=timezone.localdate(),
        state=state,
        order=tuple(wanted.order),
        left_out=tuple(wanted.left_out),
        template=template_file(row.pk) if wish.ending == ".docx" else None,
        choices=replace(chosen or Choices(), agreed_only=wish.agreed_only),
    )


def _state(row: Case, number: int) -> tuple[CaseStudy | Together, State]:
    return together_at(row, number) if row.what == SYNTHESIS else account_at(row, number)


def _name(row: Case, wish: Wish) -> str:
    return f"{slugify(row.title)[:60] or 'case-study'}-{wish.kind}{wish.ending}"
