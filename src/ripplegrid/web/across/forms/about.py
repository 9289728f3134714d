"""Beginning a synthesis, and saying what it asks."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.synthesis import AboutSynthesis
from ripplegrid.web.cases.forms.about import lines, long_text
from ripplegrid.web.cases.forms.fields import ActForm, TwoParts


class StartForm(ActForm):
    """A title is enough to begin."""

    title = forms.CharField(
        label=_("What shall it be called?"),
        max_length=300,
        error_messages={"required": _("Give it a name. You can change it later.")},
    )


class AboutForm(ActForm, TwoParts):
    """What a synthesis says of itself. ``seen`` is its version when the form was made."""

    title = forms.CharField(
        label=_("Title"),
        max_length=300,
        error_messages={"required": _("Give it a name, so that people know which is meant.")},
    )
    question = long_text(
        _("What do you ask of the case studies together?"),
        _("For example: what did working together change that none of them could see alone?"),
    )
    summary = long_text(_("What came of it, in short?"), _("Leave it empty until you know."))
    methods = long_text(
        _("How did you go about it?"),
        _("What the steps and the rounds of coding do not say by themselves."),
    )
    limits = long_text(
        _("What can it not say?"),
        _("Which case studies are missing, who was not asked, what you were unsure of."),
    )
    authors = lines(_("Who answers for it?"), _("One a line."))
    licence = forms.CharField(label=_("Licence"), required=False)
    seen = forms.IntegerField(widget=forms.HiddenInput)

    first = ("title", "question", "summary", "limits")
    more = ("methods", "authors", "licence")
    names = first + more

    @classmethod
    def initial_of(cls, about: AboutSynthesis) -> dict[str, Any]:
        """What the form shows before anything was typed."""
        values = {name: getattr(about, name) for name in cls.names}
        return values | {"authors": "\n".join(about.authors)}

    def edited(self, before: AboutSynthesis) -> AboutSynthesis:
        """The description as it should be."""
        data = {name: self.cleaned_data[name] for name in self.names}
        authors = (line.strip() for line in data["authors"].splitlines())
        return replace(before, **data | {"authors": tuple(line for line in authors if line)})
