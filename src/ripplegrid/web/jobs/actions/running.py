"""Beginning a job, saying how far it is, ending it one way or another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils import timezone

from ripplegrid.errors import JobsWaiting, RepeatedChange
from ripplegrid.model.record import Id
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.jobs.models import Job, JobState
from ripplegrid.web.jobs.queries import GOING, KEPT, job_of

MOST = 5
"""So many jobs one person may have going at once."""


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a job: a file."""

    name: str
    media_type: str
    content: bytes


def begin(
    person: Person,
    case_id: Id,
    *,
    what: str,
    asked: Mapping[str, Any],
    made_from: int,
    job_id: UUID,
) -> tuple[Job, bool]:
    """Write down a job, and whether it is new; asked for twice it is still one.

    Raises JobsWaiting when the person has as many going as one may, RepeatedChange when this id is
    that of another job, of somebody else or about something else.
    """
    sweep()
    if Job.objects.filter(pk=job_id).exclude(person=person, case_id=case_id).exists():
        raise RepeatedChange
    mine = Job.objects.filter(person=person)
    if not mine.filter(pk=job_id).exists():
        lately = timezone.now() - KEPT
        if mine.filter(state__in=GOING, begun__gt=lately).count() >= MOST:
            raise JobsWaiting
    return Job.objects.get_or_create(
        pk=job_id,
        person=person,
        case_id=case_id,
        defaults={
            "what": what, "asked": dict(asked), "made_from": made_from, "beat": timezone.now(),
        },
    )  # fmt: skip


def say_so(job_id: UUID, step: int | None = None) -> bool:
    """That somebody still works on it, and how far they are; False once it is to be left alone."""
    going = Job.objects.filter(pk=job_id, state__in=GOING)
    if step is None:
        return bool(going.update(beat=timezone.now()))
    return bool(going.update(beat=timezone.now(), state=JobState.RUNNING, step=step))


def finish(job_id: UUID, result: Result) -> bool:
    """Keep the result; a job that was cancelled meanwhile stays so."""
    now = timezone.now()
    return bool(
        Job.objects.filter(pk=job_id, state__in=GOING).update(
            state=JobState.DONE,
            beat=now,
            ended=now,
            name=result.name,
            media_type=result.media_type,
            content=result.content,
        )
    )


def fail(job_id: UUID, problem: str) -> None:
    """That nothing came of it, and why, in a sentence."""
    now = timezone.now()
    going = Job.objects.filter(pk=job_id, state__in=GOING)
    going.update(state=JobState.FAILED, beat=now, ended=now, problem=problem)


def cancel(person: Person, case_id: Id, job_id: UUID) -> Job:
    """Stop a job; whoever works on it sees so and leaves it. One that has ended stays as it is."""
    job = job_of(person, case_id, job_id)
    now = timezone.now()
    Job.objects.filter(pk=job.pk, state__in=GOING).update(state=JobState.CANCELLED, ended=now)
    job.refresh_from_db(fields=["state", "ended"])
    return job


def sweep() -> int:
    """Delete what was asked for more than a day ago, with its results; gives how many."""
    return Job.objects.filter(begun__lte=timezone.now() - KEPT).delete()[0]
