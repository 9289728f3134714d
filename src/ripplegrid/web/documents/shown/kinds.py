"""What the pages say of kinds of documents, formats and jobs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as say
from django.utils.translation import gettext_noop as mark

from ripplegrid.report.documents import Kind
from ripplegrid.saying import say_list
from ripplegrid.web.documents.desk import EVERY
from ripplegrid.web.documents.making import STEPS
from ripplegrid.web.jobs.models import Job, JobState
from ripplegrid.web.jobs.queries import died, outdated

FORMATS = MappingProxyType(
    {
        ".html": mark("a web page (HTML)"),
        ".docx": mark("a Word document"),
        ".pdf": mark("a PDF"),
        ".md": mark("plain text with marks (Markdown)"),
        ".xlsx": mark("an Excel workbook"),
        ".csv": mark("a table (CSV)"),
        ".json": mark("data (JSON)"),
    }
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A kind of document as the list shows it."""

    name: str
    label: str
    about: str
    formats: str


def format_of(ending: str) -> str:
    """What a format is called."""
    return say(FORMATS[ending]) if ending in FORMATS else ending


def kinds(of: Mapping[str, Kind[Any]]) -> list[Shown]:
    """Every kind of document there is of something."""
    return [shown(name) for name in of]


def shown(name: str) -> Shown:
    """One kind of document."""
    kind = EVERY[name]
    formats = say_list([format_of(ending) for ending in kind.endings])
    return Shown(name, say(kind.label), say(kind.about), formats)


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A document that was asked for, as pages tell of it."""

    job: Job
    label: str
    format: str
    going: bool
    ready: bool
    looked_at: bool
    told: str
    step: int
    seconds: int
    steps: int = STEPS + 1


def made(job: Job) -> Made:
    """How it stands with a document that was asked for."""
    kind, ending = job.asked["kind"], job.asked["ending"]
    dead = died(job)
    old = job.state == JobState.DONE and outdated(job)
    ready = job.state == JobState.DONE and not old
    return Made(
        job=job,
        label=say(EVERY[kind].label) if kind in EVERY else kind,
        format=format_of(ending),
        going=job.state in (JobState.WAITING, JobState.RUNNING) and not dead,
        ready=ready,
        looked_at=ready and ending == ".html",
        told=_told(job, dead=dead, old=old),
        step=min(job.step + (job.state == JobState.RUNNING), STEPS),
        seconds=max(int((timezone.now() - job.begun).total_seconds()), 0),
    )


def all_made(jobs: Sequence[Job]) -> list[Made]:
    """The same of several."""
    return [made(job) for job in jobs]


def _told(job: Job, *, dead: bool, old: bool) -> str:
    if dead:
        return say("Making it broke off. The account is as it was. Please ask for it again.")
    if old:
        return say(
            "The account was changed since. Please make it again, so that nothing stands in it "
            "that somebody took back."
        )
    if job.state == JobState.FAILED:
        return job.problem
    if job.state == JobState.RUNNING:
        return [
            say("The account is being read and told."),
            say("It is told. Now it is being written."),
        ][min(job.step, 1)]
    return {
        JobState.WAITING.value: say("It waits for its turn."),
        JobState.DONE.value: say("It is made."),
        JobState.CANCELLED.value: say("You stopped it. Nothing was made."),
    }[job.state]
