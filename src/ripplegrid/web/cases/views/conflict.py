"""When two people changed the same thing: both texts side by side, and a form to settle it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from types import MappingProxyType
from typing import Any, TypeVar

from django.utils.functional import Promise
from django.utils.translation import gettext as say

from ripplegrid.model.record import Record
from ripplegrid.model.when import When
from ripplegrid.web.cases.forms.fields import ActForm
from ripplegrid.web.ui.wording import WORDS, words

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Clash:
    """One field that two people changed: its label, what stands there now, what you wrote."""

    name: str
    label: str | Promise
    theirs: str
    yours: str


def settle(form: ActForm, before: R, now: R, after: R) -> tuple[R, list[Clash]]:
    """What to offer when somebody was quicker: both taken together, and where they clash.

    Args:
        form: the form that was sent.
        before: the record as its writer had seen it.
        now: the record as it stands.
        after: the record as its writer wanted it.
    """
    return replace(now, **taken_together(before, now, after)), clashes(form, before, now, after)


def clashes(form: ActForm, before: Record, now: Record, after: Record) -> list[Clash]:
    """The fields of a form that somebody else changed as well, and differently."""
    found = []
    for field in fields(before):
        was, theirs, yours = (getattr(record, field.name) for record in (before, now, after))
        if field.name in form.fields and was not in (theirs, yours) and theirs != yours:
            label = form.fields[field.name].label or field.name
            said = dict(getattr(form.fields[field.name], "choices", ()))
            found.append(Clash(field.name, label, in_words(theirs, said), in_words(yours, said)))
    return found


def taken_together(before: Record, now: Record, after: Record) -> dict[str, Any]:
    """For every field, what you wrote if you changed it, otherwise what stands there now."""
    values = {}
    for field in fields(before):
        was, theirs, yours = (getattr(record, field.name) for record in (before, now, after))
        values[field.name] = theirs if yours == was else yours
    return values


def in_words(value: object, said: Mapping[Any, Any] = MappingProxyType({})) -> str:
    """A value of a record as a reader sees it; ``said`` are the choices of its field."""
    if isinstance(value, When):
        return value.text
    if isinstance(value, bool):
        return say("yes") if value else say("no")
    if isinstance(value, str) and value in said:
        return str(said[value])
    if isinstance(value, str):
        return str(words(value)) if type(value) in WORDS else str(value)  # type: ignore[arg-type]
    if isinstance(value, Iterable):
        return ", ".join(sorted(in_words(item, said) for item in value)) or say("nothing")
    return say("nothing") if value is None else str(value)
