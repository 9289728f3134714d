"""Asking for former states: which two to lay side by side, and what to call one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from ripplegrid.web.cases.former import State
from ripplegrid.web.cases.forms.fields import ActForm

FIRST = 1


class NameForm(forms.Form):
    """A name for the state of today."""

    name = forms.CharField(
        label=_("Give the state of today a name"),
        help_text=_("Such as “Before the workshop in May”. You find it again here."),
        max_length=200,
        error_messages={"required": _("Give it a name, so that you find it again.")},
    )


class CompareForm(forms.Form):
    """Two states, named or by the day."""

    earlier = forms.TypedChoiceField(label=_("From"), coerce=int)
    later = forms.TypedChoiceField(label=_("To"), coerce=int)

    def __init__(
        self, data: Any, *, names: Sequence[State], days: Sequence[State], version: int
    ) -> None:
        super().__init__(data, label_suffix="")
        known = [(s.number, s.name) for s in names]
        dated = [
            (d.number, say("the end of %s") % date_format(d.day, "j F Y")) for d in days if d.day
        ]
        ends = [(version, say("now"))]
        if version > FIRST:
            ends.append((FIRST, say("when it was begun")))
        choices: list[tuple[Any, Any]] = [("", ends)]
        if known:
            choices.append((say("States with a name"), known))
        choices.append((say("Days on which something changed"), dated))
        for name in ("earlier", "later"):
            field = self.fields[name]
            assert isinstance(field, forms.TypedChoiceField)
            field.choices = choices

    @property
    def asked(self) -> tuple[int, int] | None:
        """The two states, the earlier one first; None when they cannot be told from what came."""
        if not self.is_valid():
            return None
        both = sorted((self.cleaned_data["earlier"], self.cleaned_data["later"]))
        return both[0], both[1]


class RestoreForm(ActForm):
    """The press of the button that brings a state back."""
