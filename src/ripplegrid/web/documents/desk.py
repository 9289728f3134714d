"""What a page of documents begins with: who asks, and whether it is about one account or several.

Documents of a case study and of a synthesis are chosen, made and handed over by the same pages;
what differs stands here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from ripplegrid.model.kept import CASE, SYNTHESIS
from ripplegrid.model.record import Id
from ripplegrid.report.documents import KINDS, KINDS_ACROSS, Kind
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.across.opening import Across, across_of
from ripplegrid.web.cases.models import Case
from ripplegrid.web.cases.queries import get_case
from ripplegrid.web.cases.views.opening import Page, page_of

EVERY: Mapping[str, Kind[Any]] = MappingProxyType({**KINDS, **KINDS_ACROSS})
"""Every kind of document, whatever it is about; no two have one name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What documents are about.

    Attributes:
        kinds: the kinds of document there are of it.
        names: the names of the addresses, by what is done there.
        frame: the template its pages stand in.
        here: the part of its pages that documents belong to.
    """

    kinds: Mapping[str, Kind[Any]]
    names: Mapping[str, str]
    frame: str
    here: str


def _names(first: str) -> Mapping[str, str]:
    """The names of the addresses of documents, all of which begin alike."""
    parts = ("sections", "job", "cancel", "file", "template", "template-remove")
    found = {part.replace("-", "_"): f"{first}document-{part}" for part in parts}
    return MappingProxyType({"all": f"{first}documents", "one": f"{first}document", **found})


OF: Mapping[str, Subject] = MappingProxyType(
    {
        CASE: Subject(kinds=KINDS, names=_names(""), frame="cases/case.html", here="findings"),
        SYNTHESIS: Subject(
            kinds=KINDS_ACROSS,
            names=_names("across-"),
            frame="across/synthesis.html",
            here="report",
        ),
    }
)


@dataclass(frozen=True, slots=True)
class Desk:
    """One request for documents, by somebody who may make it."""

    request: HttpRequest
    row: Case
    page: Page | Across

    @property
    def of(self) -> Subject:
        """What the documents are about."""
        return OF[self.row.what]

    @property
    def person(self) -> Person:
        """Who asks."""
        return self.page.person

    @property
    def id(self) -> Id:
        """The id of the case study or the synthesis."""
        return self.row.pk

    def kind(self, name: str) -> Kind[Any]:
        """A kind of document there is of it; there is no page for any other."""
        if name not in self.of.kinds:
            raise Http404
        return self.of.kinds[name]

    def context(self) -> dict[str, Any]:
        """What every template of documents asks."""
        return {"at": self.of.names, "frame": self.of.frame, "of_one": self.row.what == CASE}

    def render(self, template: str, *, status: int = 200, **context: Any) -> HttpResponse:
        """The page."""
        whole = {**self.context(), **context}
        return self.page.render(template, self.of.here, status=status, **whole)

    def address(self, name: str, *args: object) -> str:
        """Where something is done."""
        return reverse(self.of.names[name], args=[self.id, *args])

    def to(self, name: str, *args: object) -> HttpResponse:
        """Send the browser where something is done."""
        return redirect(self.address(name, *args))


def desk_of(request: HttpRequest, *, case_id: Id = "", synthesis_id: Id = "") -> Desk:
    """Open a case study or a synthesis for whoever asks, or refuse as the table of pages says."""
    if synthesis_id:
        across = across_of(request, synthesis_id)
        return Desk(request, across.row, across)
    page = page_of(request, case_id)
    return Desk(request, get_case(page.person, case_id)[0], page)
