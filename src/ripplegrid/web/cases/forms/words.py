"""A team's own words for the terms of the method, all on one form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from ripplegrid import method
from ripplegrid.method import Term
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.changes import RenameTerms
from ripplegrid.model.record import Id
from ripplegrid.model.registers import Label
from ripplegrid.model.rules import LONGEST_WORD
from ripplegrid.web.cases.forms.fields import ActForm
from ripplegrid.web.ui.wording import Said

LISTS: tuple[tuple[str, Said, bool], ...] = (
    ("levels", _("Levels: the rows of the grid"), True),
    ("columns", _("Columns of the grid"), True),
    ("kinds", _("Kinds of things that happen"), True),
    ("uses", _("Kinds of use"), False),
    ("stakeholder_types", _("Kinds of people"), True),
    ("stages", _("Stages of the research"), False),
    ("ways", _("Ways of taking part"), False),
    ("dimensions", _("Dimensions: how far it was shared"), False),
    ("principles", _("Principles of doing it together"), False),
    ("domains", _("Where the project stands"), False),
    ("case_steps", _("Steps of the path"), False),
)
"""The lists that people meet on the pages of a case study, and whether they stand open."""


def name_of(term_id: Id) -> str:
    """The name of the box for a term, fit to be an id in a page."""
    return "word-" + term_id.replace("/", "-").replace(" ", "-")


def one_line(text: str) -> str:
    """A word as a box of one line can show it."""
    return " ".join(text.split())


def own_word(case: CaseStudy, term_id: Id) -> str:
    """The word a team gave a term, empty when none."""
    label = case.labels.get(term_id)
    return one_line(label.text) if label else ""


@dataclass(frozen=True, slots=True)
class Row:
    """One term with the team's word for it, as a box and as text."""

    term: Term
    own: str
    box: forms.BoundField
    seen: forms.BoundField


@dataclass(frozen=True, slots=True)
class Listed:
    """One list of the method. ``open`` is whether something of it is worth seeing at once."""

    name: str
    title: Said
    rows: tuple[Row, ...]
    open: bool


class WordsForm(ActForm):
    """A box for each term; empty means the method's word.

    Beside each box goes, unseen, the word that stood there when the form was made: a word that
    somebody else changed meanwhile is not overwritten, and one that was left alone stays theirs.
    """

    def __init__(self, *args: Any, case: CaseStudy, **options: Any) -> None:
        super().__init__(*args, **options)
        self.case = case
        for _listed, term in self._terms():
            own, name = own_word(self.case, term.id), name_of(term.id)
            self.fields[name] = forms.CharField(
                label=say(term.label), required=False, max_length=LONGEST_WORD, initial=own
            )
            self.fields[f"{name}-seen"] = forms.CharField(
                required=False, initial=own, strip=False, widget=forms.HiddenInput
            )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        given: dict[tuple[str, str], str] = {}
        for listed, term in self._terms():
            name = name_of(term.id)
            word = one_line(data.get(name, ""))
            data[name] = word
            other = given.setdefault((listed, word.casefold()), term.label) if word else term.label
            if other != term.label:
                self.add_error(
                    name, say("“%s” has this word already. Which would be meant?") % say(other)
                )
        return data

    def change(self) -> RenameTerms:
        """The act of giving these words."""
        seen, wanted = [], []
        for _listed, term in self._terms():
            name = name_of(term.id)
            was, word = self.cleaned_data[f"{name}-seen"], self.cleaned_data[name]
            now = self.case.labels.get(term.id)
            if now is None or one_line(now.text) != was:
                now = Label(id=term.id, text=was) if was else None
            if now is not None:
                seen.append(now)
            if word:
                wanted.append(now if now and word == was else Label(id=term.id, text=word))
        return RenameTerms(tuple(seen), tuple(wanted))

    def settled(self, now: CaseStudy) -> WordsForm:
        """The form again, made of what stands there now, with both words where two people wrote."""
        assert isinstance(self.data, QueryDict)
        data, met = self.data.copy(), {}
        for _listed, term in self._terms():
            name = name_of(term.id)
            was, yours = self.cleaned_data[f"{name}-seen"], self.cleaned_data[name]
            theirs = own_word(now, term.id)
            if yours == was:
                data[name] = theirs
            elif theirs not in (was, yours):
                met[name] = theirs or say(term.label)
            data[f"{name}-seen"] = theirs
        fresh = WordsForm(data, case=now)
        for name, theirs in met.items():
            words = say("Meanwhile somebody made it “%s”. Save again to have yours.") % theirs
            fresh.add_error(name, words)
            fresh.fields[name].widget.attrs["aria-invalid"] = "true"
        return fresh

    def lists(self) -> tuple[Listed, ...]:
        """The lists with their boxes, for the page."""
        return tuple(self._list(*one) for one in LISTS)

    def _list(self, listed: str, title: Said, opened: bool) -> Listed:  # a row of LISTS
        rows = tuple(
            Row(term, own_word(self.case, term.id), self[name], self[f"{name}-seen"])
            for term in method.terms(listed)
            for name in (name_of(term.id),)
        )
        busy = any(row.own or row.box.errors for row in rows)
        return Listed(listed, title, rows, opened or busy)

    @staticmethod
    def _terms() -> Iterator[tuple[str, Term]]:
        for listed, _title, _open in LISTS:
            for term in method.terms(listed):
                yield listed, term
