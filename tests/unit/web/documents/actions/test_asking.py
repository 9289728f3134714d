"""Asking for a document."""

from uuid import uuid4

import pytest

from ripplegrid.errors import NoChange
from ripplegrid.web.accounts.entrance import local_person
from ripplegrid.web.cases.actions import create_case
from ripplegrid.web.cases.models import Case
from ripplegrid.web.documents.actions import asking
from ripplegrid.web.documents.actions.asking import Wish, ask
from ripplegrid.web.jobs.models import Job, JobState
from tests import factories as make


def wish(**more):
    return Wish(**{"kind": "case-study", "ending": ".md", "number": 1} | more)


def test_a_short_account_is_told_at_once(case, owner):
    job_id = uuid4()
    job = ask(owner, Case.objects.get(), wish(), job_id=job_id)
    assert (job.state, job.name) == (JobState.DONE, "better-letters-case-study.md")
    assert "Better letters" in bytes(job.content).decode()
    assert ask(owner, Case.objects.get(), wish(), job_id=job_id).pk == job.pk
    assert Job.objects.count() == 1


def test_what_cannot_be_made_is_said_and_leaves_nothing_going(case, owner):
    with pytest.raises(NoChange):
        ask(owner, Case.objects.get(), wish(number=9), job_id=uuid4())
    assert Job.objects.get().state == JobState.FAILED


@pytest.mark.django_db(transaction=True)
def test_a_long_account_is_told_in_the_background_to_the_same_text(monkeypatch):
    owner = local_person()
    create_case(owner, make.case(make.entry("a", "individual"), make.telling("a", "v")))
    row = Case.objects.get()
    at_once = ask(owner, row, wish(), job_id=uuid4())
    monkeypatch.setattr(asking, "AT_ONCE", 0)
    threads = []
    really = asking.start
    monkeypatch.setattr(asking, "start", lambda task: threads.append(really(task)))
    job = ask(owner, row, wish(), job_id=uuid4())
    assert job.state == JobState.WAITING
    threads[0].join(timeout=60)
    job.refresh_from_db()
    assert bytes(job.content) == bytes(at_once.content)
