"""Starting a case study, and saying what it is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.case import About
from ripplegrid.model.words import ProjectStatus
from ripplegrid.web.cases.forms.fields import ActForm, TwoParts, WhenField
from ripplegrid.web.ui.wording import choices

LINES = ("countries", "sought", "authors", "sources")


class StartForm(ActForm):
    """A title is enough to begin."""

    title = forms.CharField(
        label=_("What is the project called?"),
        max_length=300,
        error_messages={"required": _("Give it a name. You can change it later.")},
    )


def lines(label: Any, help_text: Any) -> forms.Field:
    """Several short texts, one a line."""
    return forms.CharField(
        label=label, help_text=help_text, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )


def long_text(label: Any, help_text: Any = "") -> forms.Field:
    """A text of some sentences."""
    return forms.CharField(
        label=label, help_text=help_text, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )


class AboutForm(ActForm, TwoParts):
    """What a case study says of itself. ``seen`` is its version when the form was made."""

    title = forms.CharField(label=_("Title"), max_length=300)
    summary = long_text(_("What was the project?"), _("Two or three sentences are enough."))
    question = long_text(_("What did it want to find out?"))
    period = WhenField(label=_("When did it run?"))
    place = forms.CharField(label=_("Where?"), required=False)
    countries = lines(_("Countries"), _("One a line."))
    status = forms.ChoiceField(label=_("Where does it stand?"), choices=choices(ProjectStatus))
    seen_as_failed = forms.BooleanField(
        label=_("Some people think it failed"),
        help_text=_("That is an ordinary thing to say here. Such projects often changed more than anybody looked for."),  # noqa: E501
        required=False,
    )  # fmt: skip
    status_account = long_text(
        _("Anything to say about that?"),
        _("Why it was stopped, or who thinks what of it. Others may see it differently."),
    )
    scope = forms.CharField(label=_("How far did it reach?"), required=False)
    scale = forms.CharField(label=_("How large was it?"), required=False)
    stance = long_text(_("What does the team mean by doing research together?"))
    sought = lines(
        _("What did people hope for?"),
        _("One hope a line. The overview lays them beside what came, and beside what did not."),
    )
    authors = lines(_("Who wrote this account?"), _("One a line."))
    sources = lines(_("What was it made from?"), _("One source a line, with its address."))
    licence = forms.CharField(label=_("Licence of this account"), required=False)
    seen = forms.IntegerField(widget=forms.HiddenInput)

    first = (
        "title", "summary", "question", "period", "place", "status", "seen_as_failed",
        "status_account", "sought",
    )  # fmt: skip
    more = ("countries", "scope", "scale", "stance", "authors", "sources", "licence")
    names = first + more

    @classmethod
    def initial_of(cls, about: About) -> dict[str, Any]:
        """What the form shows before anything was typed."""
        values = {name: getattr(about, name) for name in cls.names}
        return values | {name: "\n".join(values[name]) for name in LINES}

    def edited(self, before: About) -> About:
        """The description as it should be."""
        data = {name: self.cleaned_data[name] for name in self.names}
        for name in LINES:
            data[name] = tuple(line.strip() for line in data[name].splitlines() if line.strip())
        data["status"] = ProjectStatus(data["status"])
        return replace(before, **data)
