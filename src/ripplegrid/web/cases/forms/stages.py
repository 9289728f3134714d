"""The list of stages of a case study: their order, their names, and further ones."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as say

from ripplegrid import method
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.changes import ArrangeStages, RenameTerms
from ripplegrid.model.people import Stage as StageRecord
from ripplegrid.model.registers import Label
from ripplegrid.model.rules import LONGEST_WORD
from ripplegrid.web.cases.forms.fields import ActForm
from ripplegrid.web.cases.shown.involvement import Stage, stages_of

FURTHER = 2
"""Empty lines at the end, for stages that are not there yet."""


class StagesForm(ActForm):
    """A line for each stage: its place, its name, and whether it goes."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, case: CaseStudy, **options: Any) -> None:
        super().__init__(*args, **options)
        self.case = case
        self.stages: tuple[Stage, ...] = stages_of(case)
        self.fields["seen"].initial = _mark(case)
        for number in range(len(self.stages) + FURTHER):
            new = number >= len(self.stages)
            name = "" if new else self.stages[number].label
            self.fields[f"place-{number}"] = forms.IntegerField(
                label=say("Place of %s") % (name or say("a further stage")),
                initial=number + 1, min_value=1, max_value=999,
            )  # fmt: skip
            self.fields[f"name-{number}"] = forms.CharField(
                label=say("Name of %s") % (name or say("a further stage")),
                initial=name, max_length=LONGEST_WORD, required=not new,
                error_messages={"required": say("A stage needs a name.")},
            )  # fmt: skip
            if not new:
                self.fields[f"gone-{number}"] = forms.BooleanField(
                    label=say("leave it out"), required=False
                )

    @property
    def rows(self) -> list[tuple[Stage | None, forms.BoundField, forms.BoundField, Any]]:
        """The lines of the form; the last are for stages that are not there yet."""
        return [
            (
                self.stages[number] if number < len(self.stages) else None,
                self[f"place-{number}"],
                self[f"name-{number}"],
                self[f"gone-{number}"] if number < len(self.stages) else None,
            )
            for number in range(len(self.stages) + FURTHER)
        ]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("seen") != _mark(self.case):
            raise forms.ValidationError(
                say("Somebody changed the stages meanwhile. They stand below as they are now.")
            )
        if not self.errors and not self._kept():
            raise forms.ValidationError(say("At least one stage has to stay."))
        return data

    def _kept(self) -> list[tuple[int, int, str, str]]:
        """Place, line, id and name of every stage that stays, in their new order."""
        found = []
        for number in range(len(self.stages) + FURTHER):
            name = " ".join(self.cleaned_data.get(f"name-{number}", "").split())
            if not name or self.cleaned_data.get(f"gone-{number}"):
                continue
            new = number >= len(self.stages)
            one = self.new_id(f"stage/{number}") if new else self.stages[number].id
            found.append((self.cleaned_data[f"place-{number}"], number, one, name))
        return sorted(found)

    def arranged(self) -> ArrangeStages:
        """The act that makes the list; the method's own order and stages need no list."""
        known = {t.id: t.label for t in method.terms("stages")}
        kept = self._kept()
        before = tuple(self.case.stages.values())
        if [one for _, _, one, _ in kept] == list(known):
            return ArrangeStages(before, ())
        after = tuple(
            StageRecord(id=one, label=known.get(one, name), position=place)
            for place, (_, _, one, name) in enumerate(kept, 1)
        )
        return ArrangeStages(before, after)

    def renamed(self) -> RenameTerms | None:
        """The act that gives stages of the method the team's words; None when none changed."""
        known = {t.id for t in method.terms("stages")}
        before, after = [], []
        for number, stage in enumerate(self.stages):
            name = " ".join(self.cleaned_data.get(f"name-{number}", "").split())
            if stage.id in known and name != stage.label:
                now = self.case.labels.get(stage.id)
                before += [now] if now else []
                after.append(Label(id=stage.id, text=name))
        return RenameTerms(tuple(before), tuple(after)) if after else None


def _mark(case: CaseStudy) -> str:
    """Which stages the form was made of."""
    return "|".join(f"{s.id}={s.label}" for s in stages_of(case))
