"""What is asked of jobs."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from ripplegrid.errors import MissingRecord
from ripplegrid.model.changes import AddRecord, EditRecord
from ripplegrid.model.registers import Consent
from ripplegrid.model.words import Use
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.actions import act
from ripplegrid.web.jobs.actions.running import cancel, say_so
from ripplegrid.web.jobs.models import Job
from ripplegrid.web.jobs.queries import KEPT, SILENT, died, job_of, jobs_of, outdated, wanted
from tests import factories as make


def test_nobody_gets_the_job_of_somebody_else(case, owner, job):
    other = Person.objects.create(handle="other", shown="Other")
    assert job_of(owner, case.id, job.pk) == job
    with pytest.raises(MissingRecord):
        job_of(other, case.id, job.pk)
    assert jobs_of(other, case.id, "document") == []


def test_a_job_is_there_for_a_day(case, owner, job):
    Job.objects.update(begun=timezone.now() - KEPT)
    assert jobs_of(owner, case.id, "document") == []
    with pytest.raises(MissingRecord):
        job_of(owner, case.id, job.pk)


def test_a_job_of_which_nothing_is_heard_has_died(job):
    assert not died(job)
    assert died(job, timezone.now() + SILENT + timedelta(seconds=1))
    say_so(job.pk)
    job.refresh_from_db()
    assert not died(job, timezone.now() + SILENT / 2)


def test_what_is_cancelled_is_not_wanted(case, owner, job):
    assert wanted(job.pk)
    cancel(owner, case.id, job.pk)
    assert not wanted(job.pk)
    assert not died(job_of(owner, case.id, job.pk), timezone.now() + KEPT)


def test_a_result_is_outdated_by_whatever_may_take_something_back(case, owner, job):
    act(owner, case.id, AddRecord(make.entry("c", text="Later")))
    assert not outdated(job)
    refusal = Consent(id="k", voice="v", use=Use.REPORT, given=False)
    act(owner, case.id, AddRecord(refusal))
    assert outdated(job)
    Job.objects.update(made_from=3)
    job.refresh_from_db()
    assert not outdated(job)
    entry = case.entries["a"]
    act(owner, case.id, EditRecord(entry, replace(entry, text="Otherwise")))
    assert outdated(job)
