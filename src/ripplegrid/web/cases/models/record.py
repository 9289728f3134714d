"""Every record of every case study, whatever its kind, as one kind of row."""

from __future__ import annotations

from django.db import models

from ripplegrid.web.cases.models.case import LONGEST_ID, Case


class Record(models.Model):
    """One record of a case study.

    ``data`` is the record as the case file writes it, as JSON text, so that one codec serves the
    store, the history and the file. ``version`` is the number of the change that last wrote it.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+")
    table = models.CharField(max_length=40)
    record_id = models.CharField(max_length=LONGEST_ID)
    version = models.PositiveIntegerField()
    data = models.TextField()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["case", "table", "record_id"], name="one_row_for_a_record"
            ),
        )


class Reference(models.Model):
    """That one record points at an id, so that "who points at this?" is one query."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+")
    source = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="references")
    target = models.CharField(max_length=LONGEST_ID)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["source", "target"], name="one_reference_a_target"),
        )
        indexes = (models.Index(fields=["case", "target"], name="who_points_at"),)
