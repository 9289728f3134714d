"""Files that stand behind evidence."""

from __future__ import annotations

import uuid

from django.db import models

from ripplegrid.web.cases.models.case import LONGEST_ID, Case


class Attachment(models.Model):
    """One file of one piece of evidence, kept in the store so that a copy of the store is whole."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="attachments")
    evidence = models.CharField(max_length=LONGEST_ID)
    name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    content = models.BinaryField()
