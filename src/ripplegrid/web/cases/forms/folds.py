"""A long form in quiet folded groups, each saying what it holds, so that it is no wall."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from django import forms
from django.utils.functional import Promise
from django.utils.text import Truncator

from ripplegrid.analysis.days import when_said
from ripplegrid.model.when import When
from ripplegrid.web.cases.forms.fields import WhenField

SHORT = 60


@dataclass(frozen=True, slots=True)
class Fold:
    """One group of questions: its name, what it is for, and the fields it holds."""

    name: str
    title: str | Promise
    about: str | Promise
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownFold:
    """A group as a page shows it: what was answered so far, and whether it stands open."""

    name: str
    title: str | Promise
    about: str | Promise
    fields: tuple[forms.BoundField, ...]
    holds: str
    open: bool


class FoldedForm(forms.Form):
    """A form whose ``first`` fields stand in sight and all others in groups."""

    first: ClassVar[tuple[str, ...]] = ()
    folds: ClassVar[tuple[Fold, ...]] = ()
    silent: ClassVar[frozenset[str]] = frozenset()
    """Fields that say nothing by themselves."""

    @property
    def shown_first(self) -> list[forms.BoundField]:
        """What everybody is asked."""
        return [self[name] for name in self.first]

    def opens(self, fold: Fold) -> bool:
        """Whether a group stands open before anybody touched it."""
        return not fold.fields

    @property
    def shown_folds(self) -> Iterator[ShownFold]:
        """The groups, in their order."""
        for fold in self.folds:
            bound = tuple(self[name] for name in fold.fields)
            answers = [words for f in bound if f.name not in self.silent and (words := _answer(f))]
            yield ShownFold(
                name=fold.name,
                title=fold.title,
                about=fold.about,
                fields=bound,
                holds=" · ".join(answers),
                open=self.opens(fold) or any(field.errors for field in bound),
            )


def _answer(field: forms.BoundField) -> str:
    """What a field holds, in a few words; empty when it holds nothing worth telling."""
    value = field.value()
    if value in (None, "", [], False, "not said") or field.is_hidden:
        return ""
    if isinstance(value, When) or isinstance(field.field, WhenField):
        return when_said(value if isinstance(value, When) else When(None, None, str(value)))
    if isinstance(field.field, forms.BooleanField):
        return str(field.label)
    said = {str(key): str(words) for key, words in getattr(field.field, "choices", ())}
    if isinstance(value, list | tuple):
        return ", ".join(said.get(str(one), str(one)) for one in value)
    return Truncator(said.get(str(value), str(value))).chars(SHORT)
