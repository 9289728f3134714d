"""The life of a job."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from ripplegrid.errors import JobsWaiting, MissingRecord, RepeatedChange
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.jobs.actions.running import (
    MOST,
    Result,
    begin,
    cancel,
    fail,
    finish,
    say_so,
    sweep,
)
from ripplegrid.web.jobs.models import Job, JobState
from ripplegrid.web.jobs.queries import KEPT

FILE = Result("a.md", "text/markdown", b"# A")


def again(owner, case, job_id):
    return begin(owner, case.id, what="document", asked={}, made_from=1, job_id=job_id)


def test_asked_for_twice_it_is_one_job(owner, case, job):
    assert again(owner, case, job.pk) == (job, False)
    assert Job.objects.count() == 1


def test_a_job_of_somebody_else_is_not_asked_for_again(case, job):
    other = Person.objects.create(handle="o", shown="O")
    with pytest.raises(RepeatedChange):
        again(other, case, job.pk)
    assert Job.objects.get().person_id == job.person_id


def test_nobody_has_more_than_a_few_going(owner, case):
    for _ in range(MOST):
        again(owner, case, uuid4())
    with pytest.raises(JobsWaiting):
        again(owner, case, uuid4())
    finish(Job.objects.first().pk, FILE)
    assert again(owner, case, uuid4())[1]


def test_it_says_how_far_it_is_until_it_is_done(job):
    assert say_so(job.pk, 1)
    job.refresh_from_db()
    assert (job.state, job.step) == (JobState.RUNNING, 1)
    assert finish(job.pk, FILE)
    job.refresh_from_db()
    assert (job.state, bytes(job.content), job.name) == (JobState.DONE, b"# A", "a.md")
    assert not say_so(job.pk)


def test_what_was_cancelled_gets_no_result(owner, case, job):
    assert cancel(owner, case.id, job.pk).state == JobState.CANCELLED
    assert not finish(job.pk, FILE)
    fail(job.pk, "Too late.")
    job.refresh_from_db()
    assert (job.state, bytes(job.content), job.problem) == (JobState.CANCELLED, b"", "")


def test_only_who_asked_cancels(case, job):
    other = Person.objects.create(handle="other", shown="Other")
    with pytest.raises(MissingRecord):
        cancel(other, case.id, job.pk)


def test_a_day_later_it_is_deleted_whatever_came_of_it(job):
    finish(job.pk, FILE)
    assert sweep() == 0
    Job.objects.update(begun=timezone.now() - KEPT - timedelta(minutes=1))
    assert sweep() == 1
