"""The form of one record: written by hand for its kind, turned into a record by its type."""

from __future__ import annotations

from dataclasses import MISSING, fields, replace
from enum import StrEnum
from types import UnionType
from typing import Any, ClassVar, Union, get_args, get_origin, get_type_hints

from django import forms

from ripplegrid.model.case import TABLE_OF, CaseStudy
from ripplegrid.model.changes import AddRecord, Change, EditRecord
from ripplegrid.model.record import Id, Record
from ripplegrid.web.cases.forms.fields import ActForm, TwoParts


class SeenForm(ActForm):
    """An act on one record that needs no words, and the version it was looked at in."""

    seen = forms.IntegerField(widget=forms.HiddenInput)


class RecordForm(ActForm, TwoParts):
    """What people fill in for one kind of record.

    A form below this one names its kind of record and declares, by hand and in plain words, a
    field for each field of the record that people fill in, under the same name. What stands in
    ``first`` is asked of everybody, what stands in ``more`` can wait. ``from_address`` names the
    fields that the address of the form may fill in beforehand (``?entry=…``).

    ``seen`` is the version of the record that the form was made of; there is none for a new one.
    ``author`` is the id of the account that fills it in, ``me`` the contributor whom that account
    is in this case study, if any.
    """

    of_kind: ClassVar[type[Record]]
    from_address: ClassVar[tuple[str, ...]] = ()

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, *args: Any, case: CaseStudy, author: str = "", me: Id = "", **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.case = case
        self.author = author
        self.me = me
        self.offer()

    def offer(self) -> None:
        """Fill in the choices that come from the case study."""

    def choose(self, name: str, choices: Any) -> None:
        """Give a field its choices."""
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """The fields of the record that this form fills in."""
        asked = set(cls.base_fields)
        return tuple(f.name for f in fields(cls.of_kind) if f.name in asked)

    @classmethod
    def initial_of(cls, record: Record) -> dict[str, Any]:
        """What the form shows of a record before anything was typed."""
        hints = get_type_hints(cls.of_kind)
        return {name: _typed_in(hints[name], getattr(record, name)) for name in cls.names()}

    def record_fields(self) -> dict[str, Any]:
        """What was typed, as fields of the record."""
        hints = get_type_hints(self.of_kind)
        defaults = {f.name: f.default for f in fields(self.of_kind)}
        return {
            name: _value(hints[name], self.cleaned_data[name], defaults[name])
            for name in self.names()
        }

    def made(self) -> Record:
        """The new record."""
        return self.of_kind(id=self.new_id(TABLE_OF[self.of_kind]), **self.record_fields())

    def added(self) -> Change:
        """The act of adding it."""
        return AddRecord(self.made())

    def edited(self, before: Record) -> Record:
        """The record as it should be, made of what was seen."""
        return replace(before, **self.record_fields())

    def edit_change(self, before: Record, after: Record) -> Change:
        """The act of changing it."""
        return EditRecord(before, after)

    def beforehand(self) -> Change | None:
        """What must be there before a change of this record is made, if anything is missing."""
        return None


def _typed_in(hint: Any, value: Any) -> Any:
    """A field of a record as a form shows it; a yes or no that may be left out is a choice."""
    if isinstance(value, bool) and hint is not bool:
        return "yes" if value else "no"
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, frozenset):
        return sorted(str(getattr(one, "value", one)) for one in value)
    return "" if value is None else value


def _value(hint: Any, given: Any, default: Any) -> Any:
    """What was typed as the type of a field of a record."""
    if get_origin(hint) in (Union, UnionType):
        (inner,) = (one for one in get_args(hint) if one is not type(None))
        return None if given in ("", None) else _value(inner, given, default)
    if get_origin(hint) is frozenset:
        (inner,) = get_args(hint)
        return frozenset(inner(one) for one in given)
    if hint is bool:
        return given is True or given == "yes"
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return default if given == "" and default is not MISSING else hint(given)
    return given
