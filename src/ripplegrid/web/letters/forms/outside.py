"""Asking somebody outside the team, and what they answer."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ripplegrid.web.cases.forms.about import long_text
from ripplegrid.web.letters.forms.own import LONGEST, STANCES

DAYS = {"30": _("for a month"), "90": _("for three months"), "365": _("for a year")}


class AskForm(forms.Form):
    """Who is asked, and for how long the link opens."""

    name = forms.CharField(
        label=_("Whom do you ask?"),
        help_text=_("Somebody who is not in the team and could know: their name."),
        max_length=90,
        error_messages={"required": _("Say whom you ask.")},
    )
    role = forms.CharField(
        label=_("What are they?"),
        help_text=_("Such as “manager of the clinic” or “parent at another school”."),
        max_length=100,
        required=False,
    )
    days = forms.ChoiceField(
        label=_("How long does the link open?"), choices=list(DAYS.items()), initial="90"
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options | {"label_suffix": ""})

    @property
    def for_whom(self) -> str:
        """Name and role in one line."""
        data = self.cleaned_data
        return ", ".join(part for part in (data["name"].strip(), data["role"].strip()) if part)


class ConfirmForm(forms.Form):
    """What somebody outside answers, with their name and what they are."""

    name = forms.CharField(
        label=_("Your name"),
        max_length=90,
        error_messages={"required": _("Write your name: an answer counts when one knows whose.")},
    )
    role = forms.CharField(
        label=_("What you are to this"),
        help_text=_("Such as “manager of the clinic”."),
        max_length=100,
        required=False,
    )
    stance = forms.ChoiceField(
        label=_("Do you see it so too?"),
        choices=STANCES,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the three.")},
    )
    comment = long_text(_("In your own words"), _("What did you see yourself? What is different?"))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options | {"label_suffix": ""})
        self.fields["comment"].max_length = LONGEST  # type: ignore[attr-defined]
