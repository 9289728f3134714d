"""Saying how far a step of the path has come, when, and with whom."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.words import StepState
from ripplegrid.web.cases.forms.fields import ActForm, WhenField
from ripplegrid.web.ui.wording import choices


class StepForm(ActForm):
    """One of three states, and what else there is to note; a step can be taken up at any time.

    What is not sent is left as it is. ``seen`` is the version the form was made of, if any.
    """

    state = forms.ChoiceField(label=_("How far is it?"), choices=choices(StepState))
    when = WhenField(label=_("When?"))
    people = forms.CharField(label=_("Who was there?"), required=False)
    note = forms.CharField(
        label=_("Anything to remember"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    names = ("state", "when", "people", "note")

    def values(self) -> dict[str, Any]:
        """What was typed, as fields of a step."""
        data = {name: self.cleaned_data[name] for name in self.names if name in self.data}
        return data | {"state": StepState(self.cleaned_data["state"])}

    @property
    def shown(self) -> list[forms.BoundField]:
        """The fields in order."""
        return [self[name] for name in self.names]
