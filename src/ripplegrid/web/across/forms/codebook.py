"""Beginning a codebook, and wording its themes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.coding import Codebook, Theme
from ripplegrid.model.record import Id
from ripplegrid.web.across.shown.codebook import branches, flat
from ripplegrid.web.cases.forms.about import long_text
from ripplegrid.web.cases.forms.fields import ActForm

STARTS = (
    ("broad", _("With the four broad themes the method’s authors found, to change as you like")),
    ("empty", _("With none: they come from the material")),
)


class BeginCodebookForm(ActForm):
    """A name, and whether to begin from the method's broad themes."""

    title = forms.CharField(
        label=_("What shall the codebook be called?"),
        max_length=200,
        error_messages={"required": _("Give it a name, so that people know which is meant.")},
    )
    start = forms.ChoiceField(
        label=_("How does it begin?"), choices=STARTS, widget=forms.RadioSelect, initial="broad"
    )


class CodebookForm(ActForm):
    """What one version of a codebook says of itself."""

    title = forms.CharField(
        label=_("Title"),
        max_length=200,
        error_messages={"required": _("Give it a name, so that people know which is meant.")},
    )
    memo = long_text(_("Memo"), _("Why it is as it is; what changed since the version before."))
    seen = forms.IntegerField(widget=forms.HiddenInput)

    @classmethod
    def initial_of(cls, book: Codebook) -> dict[str, Any]:
        """What the form shows before anything was typed."""
        return {"title": book.title, "memo": book.memo}


class ThemeForm(ActForm):
    """A theme: its name, where it stands, what belongs to it."""

    name = forms.CharField(
        label=_("Theme"),
        max_length=200,
        error_messages={"required": _("Give it a name, so that people know which is meant.")},
    )
    part_of = forms.ChoiceField(
        label=_("Below which theme?"),
        help_text=_("A theme with others below it only groups them: people code with the lowest."),
        required=False,
    )
    meaning = long_text(
        _("What belongs to it, and what does not?"),
        _("For example: somebody relies on another person’s word. Not: somebody likes them."),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, *args: Any, themes: Mapping[Id, Theme], but: Id = "", **options: Any
    ) -> None:
        super().__init__(*args, **options)
        below = _below(themes, but)
        field = self.fields["part_of"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [
            ("", _("At the top")),
            *(
                (one.theme.id, "– " * depth + one.theme.name)
                for depth, one in flat(branches(themes))
                if one.theme.id not in below
            ),
        ]

    @classmethod
    def initial_of(cls, theme: Theme) -> dict[str, Any]:
        """What the form shows before anything was typed."""
        return {"name": theme.name, "part_of": theme.part_of or "", "meaning": theme.meaning}

    def values(self) -> dict[str, Any]:
        """What was typed, as fields of a theme."""
        data = self.cleaned_data
        return {
            "name": data["name"],
            "part_of": data["part_of"] or None,
            "meaning": data["meaning"],
        }


def _below(themes: Mapping[Id, Theme], top: Id) -> set[Id]:
    """A theme and all below it, which it cannot be put under."""
    found = {top}
    while more := {one.id for one in themes.values() if one.part_of in found} - found:
        found |= more
    return found
