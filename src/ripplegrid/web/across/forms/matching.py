"""Deciding whether entries of different case studies say the same."""

from __future__ import annotations

from datetime import date

from django import forms
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.across import Match
from ripplegrid.model.when import When
from ripplegrid.web.cases.forms.fields import ActForm

SAME, DIFFER = "same", "differ"
LONGEST = 1000


class MatchForm(ActForm):
    """Two entries by their origins, what people decided of them, and why."""

    entries = forms.CharField(widget=forms.HiddenInput, max_length=LONGEST)
    answer = forms.ChoiceField(choices=[(SAME, SAME), (DIFFER, DIFFER)])
    why = forms.CharField(label=_("Why?"), required=False)

    def clean_entries(self) -> frozenset[str]:
        """Two origins."""
        found = frozenset(self.cleaned_data["entries"].split())
        if len(found) != 2:
            raise forms.ValidationError(say("Name two entries."))
        return found

    def match(self, *, by: str, today: date) -> Match:
        """The decision."""
        return Match(
            id=self.new_id("match"),
            entries=self.cleaned_data["entries"],
            same=self.cleaned_data["answer"] == SAME,
            why=self.cleaned_data["why"],
            by=by,
            when=When(today, today, today.isoformat()),
        )
