"""Proposing a case study, and settling where it stands on one dimension."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ripplegrid.method.terms import terms
from ripplegrid.model.choosing import Placing, Proposal
from ripplegrid.model.record import Id
from ripplegrid.model.words import ProjectStatus
from ripplegrid.web.cases.forms.about import lines, long_text
from ripplegrid.web.cases.forms.fields import ActForm, TwoParts, WhenField
from ripplegrid.web.ui.wording import choices


class ProposeForm(ActForm, TwoParts):
    """A title is enough. ``seen`` is the version the form was made of, if it is an edit."""

    title = forms.CharField(
        label=_("What is the project called?"),
        max_length=300,
        error_messages={"required": _("Give its name.")},
    )
    why = long_text(_("Why should we look at it?"), _("What it would show that others do not."))
    summary = long_text(_("What is it about, in short?"))
    authors = lines(_("Who made it?"), _("One a line. A choice can ask for one of each."))
    countries = lines(_("Where did it take place?"), _("One country a line."))
    status = forms.ChoiceField(
        label=_("How does it stand?"),
        choices=[("", _("not said")), *choices(ProjectStatus)],
        required=False,
    )
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    first = ("title", "why", "summary")
    more = ("authors", "countries", "status")
    listed = ("authors", "countries")

    @classmethod
    def initial_of(cls, proposal: Proposal) -> dict[str, Any]:
        """What the form shows before anything was typed."""
        values = {name: getattr(proposal, name) for name in (*cls.first, *cls.more)}
        return values | {name: "\n".join(values[name]) for name in cls.listed}

    def values(self) -> dict[str, Any]:
        """What was typed, as fields of a proposal."""
        data = {name: self.cleaned_data[name] for name in (*self.first, *self.more)}
        for name in self.listed:
            found = (line.strip() for line in data[name].splitlines())
            data[name] = tuple(dict.fromkeys(line for line in found if line))
        return data


class WhyForm(ActForm):
    """Why a case study that was given is proposed."""

    why = long_text(_("Why should we look at it?"), _("What it would show that others do not."))


class PlacingForm(ActForm):
    """Where a proposal stands on one dimension, as people settled it in words."""

    place = forms.ChoiceField(
        label=_("Where does it stand?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a place. Leave it for later if you are unsure.")},
    )
    why = long_text(_("Why there?"))
    differing = long_text(_("Who sees it differently, and how?"))
    when = WhenField(label=_("When did you settle it?"))
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, dimension: Id, **options: Any) -> None:
        super().__init__(*args, **options)
        place = self.fields["place"]
        assert isinstance(place, forms.ChoiceField)
        place.choices = [(t.id, _(t.label)) for t in terms("places") if t.part_of == dimension]

    @property
    def shown(self) -> list[forms.BoundField]:
        """The fields in order."""
        return [self[name] for name in ("place", "why", "differing", "when")]

    def values(self) -> dict[str, Any]:
        """What was typed, as fields of a placing."""
        return {name: self.cleaned_data[name] for name in ("place", "why", "differing", "when")}

    @classmethod
    def initial_of(cls, placing: Placing) -> dict[str, Any]:
        """What the form shows before anything was typed."""
        return {name: getattr(placing, name) for name in ("place", "why", "differing", "when")}
