"""Coding a unit: themes it speaks for or against, or none, and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.coding import Coding, Theme
from ripplegrid.model.record import Id
from ripplegrid.model.when import When
from ripplegrid.web.cases.forms.about import long_text
from ripplegrid.web.cases.forms.fields import ActForm


class ThemesForm(ActForm):
    """Themes that something speaks for, themes it speaks against, or none at all."""

    themes = forms.MultipleChoiceField(required=False, label=_("Themes"))
    against = forms.MultipleChoiceField(required=False, label=_("Speaks against"))
    none = forms.BooleanField(required=False, label=_("No theme fits"))

    def __init__(self, *args: Any, codes: Iterable[Theme], **options: Any) -> None:
        super().__init__(*args, **options)
        self.codes = {one.id: one for one in codes}
        for name in ("themes", "against"):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = [(one.id, one.name) for one in self.codes.values()]

    @property
    def speaks(self) -> set[Id]:
        """What is ticked as spoken for, valid or not."""
        return self._ticked("themes")

    @property
    def opposes(self) -> set[Id]:
        """What is ticked as spoken against, valid or not."""
        return self._ticked("against")

    def _ticked(self, name: str) -> set[Id]:
        return set(self.data.getlist(name)) if isinstance(self.data, QueryDict) else set()

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        themes, against = set(data.get("themes", ())), set(data.get("against", ()))
        if self.nothing_said:
            return data
        for one in sorted(themes & against):
            self.add_error(
                "against",
                say("“{theme}” is ticked both for and against. Choose one of the two.").format(
                    theme=self.codes[one].name
                ),
            )
        if data.get("none") and (themes or against):
            self.add_error("none", say("You ticked a theme, and also that none fits."))
        if not data.get("none") and not themes and not against and not self.errors:
            self.add_error("themes", say("Tick a theme, or say that none fits."))
        return data

    @property
    def nothing_said(self) -> bool:
        """Whether this takes back what was said instead of saying something."""
        return False

    @property
    def puts(self) -> dict[Id | None, bool]:
        """For each theme whether it is spoken against; None for no theme."""
        data = self.cleaned_data
        if data["none"]:
            return {None: False}
        return dict.fromkeys(data["themes"], False) | dict.fromkeys(data["against"], True)


class CodeForm(ThemesForm):
    """What one coder says of one unit. ``seen`` is the mark of what they had said before."""

    memo = long_text(_("Why, if you want to say so"))
    seen = forms.CharField(widget=forms.HiddenInput)
    back = forms.BooleanField(required=False, widget=forms.HiddenInput)

    @property
    def nothing_said(self) -> bool:
        return bool(self.cleaned_data.get("back"))

    def codings(
        self, mine: Sequence[Coding], like: Coding, when: When | None
    ) -> tuple[Coding, ...]:
        """The codings as they should be; those of a theme that stays keep their id and date.

        Args:
            mine: what the coder had said of the unit.
            like: a coding of this coder, round and unit.
            when: today.
        """
        if self.nothing_said:
            return ()
        memo = self.cleaned_data["memo"]
        there = {one.theme: one for one in mine}
        made = []
        for theme, against in self.puts.items():
            was = there.get(theme) or replace(
                like, id=self.new_id(theme or "none"), theme=theme, when=when
            )
            made.append(replace(was, against=against, memo=memo))
        return tuple(made)
