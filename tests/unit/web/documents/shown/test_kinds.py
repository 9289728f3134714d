"""What pages say of documents and of how far they are."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from ripplegrid.report.documents import KINDS, KINDS_ACROSS
from ripplegrid.web.documents.shown.kinds import format_of, kinds, made
from ripplegrid.web.jobs.actions.running import Result, begin, cancel, fail, finish, say_so
from ripplegrid.web.jobs.models import Job
from ripplegrid.web.jobs.queries import SILENT


@pytest.fixture
def job(owner, case):
    asked = {"kind": "case-study", "ending": ".html", "number": 1}
    return begin(owner, case.id, what="document", asked=asked, made_from=1, job_id=uuid4())[0]


def told(job):
    return made(Job.objects.get(pk=job.pk))


def test_every_kind_is_shown_with_the_names_of_its_formats():
    assert [one.name for one in kinds(KINDS)] == list(KINDS)
    assert [one.label for one in kinds(KINDS_ACROSS)] == ["Synthesis report"]
    for kind in KINDS.values():
        assert all(format_of(ending) != ending for ending in kind.endings)


def test_how_far_it_is_is_told_in_words(owner, case, job):
    assert "waits" in told(job).told
    say_so(job.pk, 0)
    assert "being read" in told(job).told
    say_so(job.pk, 1)
    assert "being written" in told(job).told
    assert told(job).going
    finish(job.pk, Result("a.html", "text/html", b"<p>"))
    assert (told(job).ready, told(job).looked_at, told(job).going) == (True, True, False)


def test_how_long_ago_it_was_asked_for_moves_on_during_a_long_step(job):
    assert told(job).seconds < 60
    Job.objects.update(begun=timezone.now() - timedelta(seconds=90))
    assert told(job).seconds >= 90


def test_what_died_failed_or_was_stopped_is_said_so(owner, case, job):
    Job.objects.update(beat=timezone.now() - SILENT - timedelta(seconds=1))
    assert "broke off" in told(job).told
    assert not told(job).going
    Job.objects.update(beat=timezone.now())
    cancel(owner, case.id, job.pk)
    assert "You stopped it" in told(job).told
    Job.objects.update(state="waiting")
    fail(job.pk, "The reason.")
    assert told(job).told == "The reason."
