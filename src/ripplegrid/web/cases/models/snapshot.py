"""States of a case study that somebody gave a name."""

from __future__ import annotations

import uuid

from django.db import models

from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.models.case import Case


class Snapshot(models.Model):
    """A name for the state of a case study after the change of this number."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="snapshots")
    number = models.PositiveIntegerField()
    name = models.CharField(max_length=200)
    made_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    made = models.DateTimeField(auto_now_add=True)
