"""Asking for a suggestion, and choosing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.record import Id
from ripplegrid.synthesis.selection import AtLeast, Rules
from ripplegrid.web.accounts.forms import PlainForm
from ripplegrid.web.across.shown.candidates import Proposed
from ripplegrid.web.cases.forms.about import long_text
from ripplegrid.web.cases.forms.fields import ActForm, WhenField


class AskForm(PlainForm):
    """What is asked of a sample."""

    size = forms.IntegerField(
        label=_("How many case studies?"),
        min_value=1,
        max_value=200,
        error_messages={"required": _("Say how many.")},
    )
    every_author = forms.BooleanField(
        label=_("At least one by every author"), required=False, initial=False
    )
    include = forms.MultipleChoiceField(
        label=_("Must be in"), required=False, widget=forms.CheckboxSelectMultiple
    )
    leave_out = forms.MultipleChoiceField(
        label=_("Must be left out"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, candidates: Sequence[Proposed], **options: Any) -> None:
        super().__init__(*args, **options)
        named = [(p.id, p.title) for p in candidates]
        for name in ("include", "leave_out"):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = named
        countries = {c for p in candidates for c in p.candidate.traits["country"]}
        self.countries = dict(enumerate(sorted(countries)))
        for number, country in self.countries.items():
            self.fields[f"country_{number}"] = forms.IntegerField(
                label=say("At least so many from %(country)s") % {"country": country},
                min_value=0, max_value=200, required=False,
            )  # fmt: skip

    @property
    def further(self) -> list[forms.BoundField]:
        """What need not be asked."""
        countries = [self[f"country_{number}"] for number in self.countries]
        return [self["every_author"], *countries, self["include"], self["leave_out"]]

    @property
    def asks_more(self) -> bool:
        """Whether anything of that is asked, or was not understood."""
        return any(field.errors or field.value() for field in self.further)

    def rules(self) -> Rules:
        """What the sample must keep to."""
        data = self.cleaned_data
        asked = [AtLeast(trait="author")] if data["every_author"] else []
        for number, country in self.countries.items():
            if data[f"country_{number}"]:
                count = data[f"country_{number}"]
                asked.append(AtLeast(trait="country", value=country, count=count))
        return Rules(
            size=data["size"],
            include=frozenset(data["include"]),
            leave_out=frozenset(data["leave_out"]),
            at_least=tuple(asked),
        )


class ChooseForm(ActForm):
    """What people choose. ``suggestion`` is what was suggested, signed, so that it stays so."""

    chosen = forms.MultipleChoiceField(
        label=_("Which do you choose?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick at least one.")},
    )
    why = long_text(
        _("Why these?"), _("Also where you decided against what was suggested, and who was there.")
    )
    when = WhenField(label=_("When did you choose?"))
    replaces = forms.CharField(required=False, widget=forms.HiddenInput)
    suggestion = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, candidates: Sequence[Proposed], standing: Id, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.standing = standing
        chosen = self.fields["chosen"]
        assert isinstance(chosen, forms.ChoiceField)
        chosen.choices = [(p.id, p.title) for p in candidates]
        self.fields["replaces"].initial = standing

    def clean(self) -> dict[str, Any]:
        """A choice takes the place of the one that was seen."""
        data = super().clean() or self.cleaned_data
        if data.get("replaces", "") != self.standing:
            self.add_error(None, say("Somebody else chose meanwhile. Look at what they chose."))
        return data
