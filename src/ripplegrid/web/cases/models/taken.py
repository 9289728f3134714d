"""Which case studies a synthesis may look at: those whose teams gave them to it."""

from __future__ import annotations

from django.db import models

from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.models.case import Case


class Taken(models.Model):
    """That a case study was given to a synthesis, by somebody who may share it.

    Whoever is on the synthesis then reads of it what its team lets into a report, as it stands
    whenever they look; taking this row away ends that at once.
    """

    synthesis = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="takes")
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="taken_by")
    given_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    given = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["synthesis", "case"], name="given_once_to_a_synthesis"),
        )
