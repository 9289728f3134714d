"""Seeing to a job: its process, its steps, its end."""

import time
from dataclasses import replace
from uuid import uuid4

import pytest

from ripplegrid.web.accounts.entrance import local_person
from ripplegrid.web.cases.actions import create_case
from ripplegrid.web.jobs import worker
from ripplegrid.web.jobs.actions.running import begin, cancel
from ripplegrid.web.jobs.models import JobState
from ripplegrid.web.jobs.worker import Task, start
from tests import factories as make

pytestmark = pytest.mark.django_db(transaction=True)
HERE = "tests.unit.web.jobs.targets"


@pytest.fixture
def job(db):
    owner = local_person()
    create_case(owner, make.case(id="case"))
    found, _ = begin(owner, "case", what="document", asked={}, made_from=1, job_id=uuid4())
    return found


def task(job, name):
    given = {"text": "Tŷ"}
    return Task(
        job=job.pk, target=f"{HERE}:{name}", given=given, language="en",
        name="a.txt", media_type="text/plain",
    )  # fmt: skip


def ended(job, name):
    start(task(job, name)).join(timeout=60)
    job.refresh_from_db()
    return job


def test_the_file_is_kept_as_the_result(job):
    found = ended(job, "well")
    assert (found.state, found.name) == (JobState.DONE, "a.txt")
    assert bytes(found.content).decode() == "Tŷ"


def test_what_it_refuses_is_told(job):
    found = ended(job, "refuses")
    assert found.state == JobState.FAILED
    assert "no document called poem" in found.problem


def test_a_process_that_dies_is_said_so(job):
    found = ended(job, "dies")
    assert found.state == JobState.FAILED
    assert "nothing was made" in found.problem


def test_the_process_knows_no_secret(job, monkeypatch):
    monkeypatch.setenv("RIPPLEGRID_SECRET_KEY", "hush")
    assert bytes(ended(job, "nosy").content) == b"no key"


def test_cancelling_stops_the_process(job):
    thread = start(task(job, "slow"))
    while job.step == 0 and thread.is_alive():
        time.sleep(0.05)
        job.refresh_from_db()
    cancel(job.person, job.case_id, job.pk)
    thread.join(timeout=30)
    assert not thread.is_alive()
    job.refresh_from_db()
    assert (job.state, bytes(job.content)) == (JobState.CANCELLED, b"")


def test_one_waits_for_the_other_and_can_be_cancelled_meanwhile(job):
    with worker._DESK:
        thread = start(task(job, "well"))
        cancel(job.person, job.case_id, job.pk)
        thread.join(timeout=30)
    job.refresh_from_db()
    assert (thread.is_alive(), job.state) == (False, JobState.CANCELLED)


def test_it_does_not_take_for_ever(job, monkeypatch):
    monkeypatch.setattr(worker, "LONGEST", 2)
    found = ended(job, "slow")
    assert found.state == JobState.FAILED
    assert "too long" in found.problem


def test_what_cannot_even_begin_is_said_so(job):
    unspeakable = replace(task(job, "well"), given={"text": object()})
    start(unspeakable).join(timeout=30)
    job.refresh_from_db()
    assert job.state == JobState.FAILED
