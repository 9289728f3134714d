"""What is asked of jobs: only ever by the person who began them."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.utils import timezone

from ripplegrid.errors import MissingRecord
from ripplegrid.model.record import Id
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.models import ChangeRecord, Taken
from ripplegrid.web.jobs.models import Job, JobState

KEPT = timedelta(days=1)
"""So long a result is kept."""
SILENT = timedelta(seconds=45)
"""Whoever works on a job says so every few seconds; after so long without a word it has died."""
GOING = (JobState.WAITING, JobState.RUNNING)
ADDS = frozenset({"AddRecord", "AddRecords"})
"""Changes that take nothing back."""


def job_of(person: Person, case_id: Id, job_id: UUID) -> Job:
    """A job of this person in this case study; MissingRecord when they have none such."""
    mine = Job.objects.filter(pk=job_id, person=person, case_id=case_id)
    found = mine.filter(begun__gt=timezone.now() - KEPT).first()
    if found is None:
        raise MissingRecord(what="document", id=str(job_id))
    return found


def jobs_of(person: Person, case_id: Id, what: str) -> list[Job]:
    """What this person asked for here within a day, the newest first, without the results."""
    mine = Job.objects.filter(person=person, case_id=case_id, what=what)
    return list(mine.filter(begun__gt=timezone.now() - KEPT).defer("content").order_by("-begun"))


def wanted(job_id: UUID) -> bool:
    """Whether a job still is to be done: it was not cancelled, and is still there."""
    return Job.objects.filter(pk=job_id, state__in=GOING).exists()


def died(job: Job, now: datetime | None = None) -> bool:
    """Whether nobody works on a job any more that has not ended."""
    return job.state in GOING and job.beat < (now or timezone.now()) - SILENT


def outdated(job: Job) -> bool:
    """Whether anything was changed or taken back since, which a result still may hold.

    What was made of several case studies is outdated with any of them, and as soon as one of them
    is not given to its synthesis any more.
    """
    made_of: dict[Id, int] = job.asked.get("made_of", {})
    given = Taken.objects.filter(synthesis_id=job.case_id, case__binned=None)
    if made_of and not made_of.keys() <= set(given.values_list("case_id", flat=True)):
        return True
    return any(_changed(one, n) for one, n in {job.case_id: job.made_from, **made_of}.items())


def _changed(case_id: Id, number: int) -> bool:
    since = ChangeRecord.objects.filter(case_id=case_id, number__gt=number)
    return any(
        kind not in ADDS or "consents" in touched
        for kind, touched in since.values_list("kind", "touched").iterator(200)
    )
