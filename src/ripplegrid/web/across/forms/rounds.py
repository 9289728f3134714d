"""Beginning a round of coding, and giving its coders what they are to code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from ripplegrid.method.terms import terms
from ripplegrid.model.account import Entry
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.coding import Assignment, Codebook, Coder
from ripplegrid.model.record import Id
from ripplegrid.saying import say as said
from ripplegrid.web.across.shown.shares import in_order
from ripplegrid.web.cases.forms.about import long_text
from ripplegrid.web.cases.forms.fields import ActForm, in_short

UNPLACED = "none"


class RoundForm(ActForm):
    """What a round is called, with which version it codes, and what it is for."""

    title = forms.CharField(
        label=_("What shall the round be called?"),
        help_text=_("For example: “Trial with one case study”."),
        max_length=200,
        error_messages={"required": _("Give it a name, so that people know which is meant.")},
    )
    codebook = forms.ChoiceField(label=_("With which codebook?"))
    memo = long_text(_("What is it for?"))

    def __init__(self, *args: Any, codebooks: Iterable[Codebook], **options: Any) -> None:
        super().__init__(*args, **options)
        _choose(
            self,
            "codebook",
            [
                (b.id, say("{title}, version {number}").format(title=b.title, number=b.version))
                for b in codebooks
            ],
        )


class GiveForm(ActForm):
    """Whole case studies, or their entries at some levels, for one coder."""

    coder = forms.ChoiceField(label=_("Who is to code?"))
    cases = forms.MultipleChoiceField(
        label=_("Which case studies?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick at least one case study.")},
    )
    levels = forms.MultipleChoiceField(
        label=_("Only what stands at these levels"),
        help_text=_("Tick none to give the whole case study, also what will be added to it."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(
        self, *args: Any, coders: Iterable[Coder], cases: Mapping[Id, CaseStudy], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.offered = cases
        _choose(self, "coder", _named(coders))
        _choose(self, "cases", sorted(((one, c.title) for one, c in cases.items()), key=_title))
        _choose(
            self,
            "levels",
            [*((t.id, said(t.label)) for t in terms("levels")), (UNPLACED, _("not placed yet"))],
        )

    def assignments(self, round_id: Id, there: Iterable[Assignment]) -> tuple[Assignment, ...]:
        """What is given anew; what the coder has already is not given twice."""
        data = self.cleaned_data
        before = list(there)
        made = []
        for case in data["cases"]:
            some = self._some(self.offered[case])
            new = fresh(Assignment(
                id=self.new_id(f"share {case}"), round=round_id, coder=data["coder"], case=case,
                entries=some or frozenset(),
            ), before)  # fmt: skip
            if new is not None and (some is None or some):
                made.append(new)
        return tuple(made)

    def _some(self, case: CaseStudy) -> frozenset[Id] | None:
        wanted = set(self.cleaned_data["levels"])
        if not wanted:
            return None
        return frozenset(e.id for e in in_order(case) if _at(e) & wanted)


class GiveSomeForm(ActForm):
    """Chosen entries of one case study, for one coder."""

    coder = forms.ChoiceField(label=_("Who is to code?"))
    entries = forms.MultipleChoiceField(
        label=_("Which entries?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick at least one entry.")},
    )

    def __init__(
        self, *args: Any, coders: Iterable[Coder], case: CaseStudy, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.case = case
        _choose(self, "coder", _named(coders))
        _choose(self, "entries", [(e.id, in_short(e)) for e in in_order(case)])

    def assignments(self, round_id: Id, there: Iterable[Assignment]) -> tuple[Assignment, ...]:
        """What is given anew."""
        data = self.cleaned_data
        new = fresh(Assignment(
            id=self.new_id("share"), round=round_id, coder=data["coder"], case=self.case.id,
            entries=frozenset(data["entries"]),
        ), list(there))  # fmt: skip
        return (new,) if new is not None else ()


def fresh(wanted: Assignment, there: Iterable[Assignment]) -> Assignment | None:
    """A share without what its coder has in this round already; None when that is all of it."""
    same = [
        one
        for one in there
        if (one.round, one.coder, one.case) == (wanted.round, wanted.coder, wanted.case)
    ]
    if any(not one.entries for one in same):
        return None
    if not wanted.entries:
        return wanted
    left = wanted.entries.difference(*(one.entries for one in same))
    if not left:
        return None
    return Assignment(
        id=wanted.id, round=wanted.round, coder=wanted.coder, case=wanted.case, entries=left
    )


def _title(named: tuple[Id, str]) -> tuple[str, Id]:
    return named[1].casefold(), named[0]


def _at(entry: Entry) -> set[str]:
    return {level.value for level in entry.levels} or {UNPLACED}


def _named(coders: Iterable[Coder]) -> list[tuple[Id, str]]:
    return [(one.id, one.name) for one in sorted(coders, key=lambda c: (c.name, c.id))]


def _choose(form: forms.Form, name: str, choices: Any) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)
    field.choices = choices
