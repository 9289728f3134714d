"""The history of a case study: what was done, by whom, chained so that nobody can rewrite it."""

from __future__ import annotations

import uuid

from django.db import models

from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.models.case import Case


class ChangeRecord(models.Model):
    """One change of one case study, and a link of its chain.

    ``payload`` (the change, what it did, and who did it) is digested with ``salt``, and that
    digest is chained to the change before. Payload and salt can be erased: the chain still holds,
    and without the salt nobody can test a guess at what was erased.
    ``touched`` holds only the ids, by table, that the live feed may tell every reader.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="changes")
    number = models.PositiveIntegerField()
    change_id = models.UUIDField(default=uuid.uuid4)
    kind = models.CharField(max_length=60)
    at = models.DateTimeField()
    person = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    payload = models.TextField(null=True)
    salt = models.CharField(max_length=64, null=True)
    payload_digest = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)
    touched = models.JSONField(default=dict)

    class Meta:
        ordering = (
            "case",
            "number",
        )
        constraints = (
            models.UniqueConstraint(fields=["case", "number"], name="one_change_a_number"),
            models.UniqueConstraint(fields=["case", "change_id"], name="one_change_a_change_id"),
        )
