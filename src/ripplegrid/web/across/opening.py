"""What every page of a synthesis begins with: who asks, what may they do, which case studies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ripplegrid.disclosure import share_synthesis, without_taken_back
from ripplegrid.errors import Refusal
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.changes import Change
from ripplegrid.model.coding import Coder
from ripplegrid.model.kept import SYNTHESIS
from ripplegrid.model.record import Id
from ripplegrid.model.synthesis import Synthesis
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.pages import admit
from ripplegrid.web.accounts.permissions import Act, may
from ripplegrid.web.across.given import given_to
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.forms.fields import ActForm
from ripplegrid.web.cases.graph import load_synthesis
from ripplegrid.web.cases.models import Case
from ripplegrid.web.cases.queries import Standing, get_synthesis, given_here
from ripplegrid.web.cases.views.opening import person


@dataclass(frozen=True)
class Across:
    """One request for one synthesis, by somebody who may make it."""

    request: HttpRequest
    row: Case
    standing: Standing
    synthesis: Synthesis
    """As this person may see it: codings of rounds that are not opened are their coder's alone,
    and nothing is in it of a case study that was taken back."""

    @property
    def id(self) -> Id:
        """The id of the synthesis."""
        return self.synthesis.id

    @property
    def person(self) -> Person:
        """Who asks."""
        return self.standing.person

    @property
    def me(self) -> Coder | None:
        """The coder whoever asks is in this synthesis, when they are one."""
        return self.synthesis.coders.get(self.standing.contributor)

    def may(self, act: Act) -> bool:
        """Whether whoever asks may do this here."""
        return may(self.standing.role, act, SYNTHESIS)

    @cached_property
    def given(self) -> Mapping[Id, CaseStudy]:
        """Every case study that was given to it, chosen or not, by its id."""
        return given_to(self.row)

    @cached_property
    def cases(self) -> Mapping[Id, CaseStudy]:
        """The chosen case studies that are given to it, by id."""
        return {one: self.given[one] for one in self.synthesis.cases if one in self.given}

    def do(self, form: ActForm, change: Change, words: str) -> bool:
        """Do it and say so; False, with the refusal on the form, when the model refuses."""
        try:
            act(self.person, self.id, change, change_id=form.act_id)
        except Refusal as refusal:
            form.add_error(None, f"{refusal.sentence} {refusal.hint}")
            return False
        messages.success(self.request, words)
        return True

    def render(
        self, template: str, here: str, *, status: int = 200, **context: Any
    ) -> HttpResponse:
        """The page; ``here`` is the part of the synthesis it belongs to."""
        shared = {
            "about": self.synthesis.about,
            "synthesis": self.synthesis,
            "here": here,
            "me": self.me,
            "may_add": self.may(Act.ADD),
            "may_edit": self.may(Act.EDIT),
            "may_merge": self.may(Act.MERGE),
            "may_describe": self.may(Act.DESCRIBE),
            "may_share": self.may(Act.SHARE),
        }
        return render(self.request, template, {**shared, **context}, status=status)


def across_of(request: HttpRequest, synthesis_id: Id) -> Across:
    """Open a synthesis for whoever asks, or refuse as the table of pages says."""
    row, standing = get_synthesis(person(request), synthesis_id)
    admit(request, standing.role)
    seen = share_synthesis(load_synthesis(row), standing.contributor)
    if seen.proposals:
        seen = without_taken_back(seen, {one.case_id for one in given_here(row.pk)})
    return Across(request, row, standing, seen)
