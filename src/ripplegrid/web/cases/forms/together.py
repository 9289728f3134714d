"""Doing one thing with several entries: move them, mark them, set them aside."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.case import CaseStudy
from ripplegrid.model.changes import AgreeOnEntries, Change, PlaceEntries, SetAsideEntries
from ripplegrid.model.naming import Naming
from ripplegrid.model.record import Id
from ripplegrid.model.words import Kind, Level
from ripplegrid.web.cases.forms.fields import ActForm
from ripplegrid.web.ui.wording import terms

MOST = 400


class TogetherForm(ActForm):
    """Several entries; ``seen`` is the version of the case study they were chosen in."""

    id = forms.MultipleChoiceField(
        widget=forms.MultipleHiddenInput,
        error_messages={"required": _("Choose at least one.")},
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, case: CaseStudy, **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["id"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(i, i) for i in case.entries]

    @property
    def entries(self) -> frozenset[Id]:
        """The ids of the entries, each once."""
        return frozenset(self.cleaned_data["id"])

    def change(self) -> Change:
        """The act on all of them."""
        raise NotImplementedError


class MoveForm(TogetherForm):
    """Where they should stand, what they are, or both."""

    levels = forms.MultipleChoiceField(
        label=_("Where did it happen?"), widget=forms.CheckboxSelectMultiple, required=False
    )
    kinds = forms.MultipleChoiceField(
        label=_("What kind of thing is it?"), widget=forms.CheckboxSelectMultiple, required=False
    )

    def __init__(self, *args: Any, case: CaseStudy, **options: Any) -> None:
        super().__init__(*args, case=case, **options)
        for name in ("levels", "kinds"):
            field = self.fields[name]
            assert isinstance(field, forms.MultipleChoiceField)
            field.choices = terms(Naming(case), name)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if not (data.get("levels") or data.get("kinds") or self.errors):
            self.add_error(None, _("Say where they should go: choose a place, a kind, or both."))
        return data

    def change(self) -> Change:
        """The act of moving all of them."""
        data = self.cleaned_data
        levels = frozenset(Level(v) for v in data["levels"])
        return PlaceEntries(self.entries, levels, frozenset(Kind(v) for v in data["kinds"]))


class AgreeForm(TogetherForm):
    """Whether the team agreed on them."""

    agreed = forms.ChoiceField(choices=[("yes", "yes"), ("no", "no")])

    def change(self) -> Change:
        """The act of marking all of them."""
        return AgreeOnEntries(self.entries, agreed=self.cleaned_data["agreed"] == "yes")


class AsideForm(TogetherForm):
    """One reason for all of them."""

    why = forms.CharField(
        label=_("Why are they set aside?"),
        help_text=_("Whoever wrote them will read this."),
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Say why, in a few words.")},
    )

    def change(self) -> Change:
        """The act of setting all of them aside."""
        return SetAsideEntries(self.entries, self.cleaned_data["why"])
