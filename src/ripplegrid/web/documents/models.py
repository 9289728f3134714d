"""What a team keeps for its documents: a template, an order of sections, what goes into a form."""

from __future__ import annotations

from django.db import models

from ripplegrid.web.cases.models import Case


class Template(models.Model):
    """A document of a word processor whose page and styles a team's own documents take."""

    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="template")
    name = models.CharField(max_length=200)
    size = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    content = models.BinaryField()


class Arrangement(models.Model):
    """The sections of one kind of document as a team wants them.

    ``order`` has the anchors of the sections, ``left_out`` those that are not to be told. A
    section that neither names stands where the document itself puts it.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="arrangements")
    kind = models.CharField(max_length=60)
    order = models.JSONField(default=list)
    left_out = models.JSONField(default=list)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["case", "kind"], name="one_arrangement_a_kind"),
        )


class Filling(models.Model):
    """What a team chose and wrote to go into one kind of document, as ``Choices`` in JSON."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="fillings")
    kind = models.CharField(max_length=60)
    choices = models.JSONField(default=dict)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["case", "kind"], name="one_filling_a_kind"),)
