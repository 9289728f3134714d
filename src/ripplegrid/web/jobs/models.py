"""The one table of background jobs: what is asked for, how far it is, and what came of it."""

from __future__ import annotations

import uuid

from django.db import models

from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.models import Case


class JobState(models.TextChoices):
    """Where a job is. One that says nothing for a while has died; no row says so of itself."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Job(models.Model):
    """One piece of work that somebody asked for, with its result for a day.

    ``asked`` says what was asked for, to show it and to ask again. ``beat`` is when whoever works
    on it last said so. ``made_from`` is the number of the change it was made after. Its result is
    there for ``person`` and nobody else.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="jobs")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="jobs")
    what = models.CharField(max_length=40)
    asked = models.JSONField(default=dict)
    state = models.CharField(max_length=20, choices=JobState.choices, default=JobState.WAITING)
    begun = models.DateTimeField(auto_now_add=True)
    beat = models.DateTimeField()
    ended = models.DateTimeField(null=True)
    step = models.PositiveSmallIntegerField(default=0)
    made_from = models.PositiveIntegerField()
    problem = models.TextField(default="", blank=True)
    name = models.CharField(max_length=200, default="", blank=True)
    media_type = models.CharField(max_length=100, default="", blank=True)
    content = models.BinaryField(default=bytes)
