"""What a team writes and chooses for the sections of a form."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as say

from ripplegrid.report.documents.choices import Choices
from ripplegrid.report.documents.filling import Part
from ripplegrid.web.cases.forms.fields import ActForm

LONGEST = 20_000


class FillForm(ActForm):
    """For each section a text of the team's own, and what stands in it."""

    def __init__(self, *args: Any, parts: Sequence[Part], **options: Any) -> None:
        super().__init__(*args, **options)
        self._parts = parts
        for part in parts:
            if part.writes:
                self.fields[f"written-{part.name}"] = forms.CharField(
                    label=say("In your own words"),
                    widget=forms.Textarea(attrs={"rows": 5, "data-written": ""}),
                    initial=part.written,
                    max_length=LONGEST,
                    required=False,
                )
            if part.items:
                self.fields[f"chosen-{part.name}"] = forms.MultipleChoiceField(
                    label=part.title,
                    choices=[(item.id, item.text) for item in part.items],
                    initial=[item.id for item in part.items if item.taken],
                    required=False,
                )

    @property
    def choices(self) -> Choices:
        """What was written and chosen."""
        known = self.cleaned_data
        return Choices(
            written={p.name: known[f"written-{p.name}"] for p in self._parts if p.writes},
            chosen={p.name: tuple(known[f"chosen-{p.name}"]) for p in self._parts if p.items},
        )

    def own(self, part: Part) -> forms.BoundField | None:
        """The field for the team's own text in a section."""
        return self[f"written-{part.name}"] if part.writes else None
