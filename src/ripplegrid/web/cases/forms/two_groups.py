"""Asking for two groups: a form that lives in the address of the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from ripplegrid.analysis.sides import Who, types_told
from ripplegrid.model.naming import Naming
from ripplegrid.model.record import Id
from ripplegrid.model.words import VoiceKind
from ripplegrid.web.cases.shown.told import Told
from ripplegrid.web.cases.shown.two_groups import LIVED, named

REST = "else"
KINDS, VOICE = "kind:", "voice:"
UNKNOWN = dict.fromkeys(
    ("required", "invalid_choice"), _("Choose one of these: nobody like that is here.")
)
Choices = list[tuple[Any, Any]]


class SidesForm(forms.Form):
    """Who is on the one side, and who on the other."""

    one = forms.ChoiceField(label=_("What do these say"), error_messages=UNKNOWN)
    other = forms.ChoiceField(label=_("and what do these?"), error_messages=UNKNOWN)

    def __init__(self, data: Mapping[str, Any], *, told: Told, naming: Naming) -> None:
        asked = {name: who(str(data[name])) for name in ("one", "other") if name in data}
        super().__init__({name: value_of(side) for name, side in asked.items()}, label_suffix="")
        known = types_told(told.case)
        kinds = {kind for types in known.values() for kind in types}
        kinds |= {kind for one in told.case.contributors.values() for kind in one.types}
        several = [frozenset(LIVED) & kinds]
        several += [side.types for side in asked.values() if side.types <= kinds]
        sides = [Who(types=frozenset({kind})) for kind in kinds]
        sides += [Who(types=types) for types in dict.fromkeys(several) if len(types) > 1]
        people = [(value_of(side), named(told, naming, side)) for side in sides]
        choices = _choices(told, people, frozenset(known))
        for name in ("one", "other"):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = choices

    def clean(self) -> dict[str, Any]:
        """Two sides that differ."""
        data: dict[str, Any] = super().clean() or {}
        if data.get("one") and data.get("one") == data.get("other"):
            raise forms.ValidationError(say("Choose two different sides to lay side by side."))
        return data

    @property
    def asked(self) -> tuple[Who, Who] | None:
        """The two sides; None when they cannot be told from what came."""
        if not self.is_valid():
            return None
        return who(self.cleaned_data["one"]), who(self.cleaned_data["other"])


def who(value: str) -> Who:
    """Who is meant by one choice."""
    if value.startswith(KINDS):
        return Who(types=frozenset(value.removeprefix(KINDS).split("|")))
    if value.startswith(VOICE):
        return Who(voices=frozenset({value.removeprefix(VOICE)}))
    return Who(rest=value == REST)


def value_of(side: Who) -> str:
    """The choice that stands for a side."""
    if side.rest:
        return REST
    if side.types:
        order = sorted(side.types, key=lambda kind: (kind not in LIVED, kind))
        return KINDS + "|".join(order)
    return VOICE + min(side.voices, default="")


def _choices(told: Told, people: Choices, known: frozenset[Id]) -> Choices:
    """Everybody else, the kinds of people, and whoever speaks under a name."""
    voices: Choices = [
        (VOICE + voice.id, voice.name)
        for voice in sorted(told.case.voices.values(), key=lambda v: (v.name.casefold(), v.id))
        if voice.id in known and voice.kind is not VoiceKind.ANONYMOUS
    ]
    found: Choices = [(REST, say("Everybody else"))]
    if people:
        found.append((say("Kinds of people"), sorted(people, key=lambda one: one[1].casefold())))
    if voices:
        found.append((say("One person or document"), voices))
    return found
