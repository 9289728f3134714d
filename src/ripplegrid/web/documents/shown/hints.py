"""What a team may want to look at before a document is made, with the pages where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as say
from django.utils.translation import gettext_noop as mark

from ripplegrid.model.account import Substantiation
from ripplegrid.model.registers import CheckBack, Reflection
from ripplegrid.report.documents import make
from ripplegrid.report.documents.arranging import arranged
from ripplegrid.report.documents.hints import LOOKED_FOR, Hint, Spot, hints
from ripplegrid.report.documents.parts import State
from ripplegrid.saying import say as in_words
from ripplegrid.web.accounts.permissions import Act
from ripplegrid.web.cases.views.opening import Page
from ripplegrid.web.cases.views.places import place, place_of
from ripplegrid.web.documents.desk import Desk
from ripplegrid.web.documents.models import Arrangement
from ripplegrid.web.documents.queries import choices_of

AT_ONCE = 2_000
"""Of so many records the hints are found while the page is made; of more, when they are asked."""
OPEN = MappingProxyType(
    {
        "about": mark("Open the case study"),
        "entries": mark("Open the entry"),
        "tellings": mark("Open the entry"),
        "contributions": mark("Open the link"),
        "claims": mark("Open the link"),
        "involvements": mark("Open the table of stages"),
        "reflections": mark("Open the reflections"),
        "evidence": mark("Open the evidence"),
    }
)
OPEN_OTHER = mark("Open where it stands")
MOST = 6
"""So many places of one hint are shown; of the others it is said how many they are."""


@dataclass(frozen=True, slots=True)
class Where:
    """A place of a hint: what stands there, and the page that shows it."""

    said: str
    what: str
    address: str


@dataclass(frozen=True, slots=True)
class Shown:
    """One hint."""

    sentence: str
    to_do: str
    where: Sequence[Where]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What was found, or that it is still to be asked for, and what is looked for."""

    found: Sequence[Shown]
    asked: bool
    looked_for: Sequence[str]


def shown_hints(desk: Desk, kind: str, wanted: Arrangement, *, asked: bool) -> Hints | None:
    """The hints about one kind of document; None for whoever is not to work on the account.

    They are told of what this person may see, are worked out anew, and are kept nowhere.
    """
    page = desk.page
    if not isinstance(page, Page) or not page.may(Act.EDIT):
        return None
    looked_for = [in_words(one) for one in LOOKED_FOR]
    # asked before the size is looked at: a page asks the same of a large account as of a small one
    chosen = choices_of(desk.id, kind)
    if not asked and sum(1 for _ in page.state.study.records()) > AT_ONCE:
        return Hints(found=(), asked=False, looked_for=looked_for)
    study = page.state.study
    document = make(
        kind,
        study,
        made=timezone.localdate(),
        state=State(digest=""),
        choices=chosen,
    )
    document = arranged(document, tuple(wanted.order), tuple(wanted.left_out))
    seen = replace(page.case, tension_notes={})
    found = [_shown(page, one) for one in hints(document, study, seen)]
    return Hints(found=found, asked=True, looked_for=looked_for)


def _shown(page: Page, hint: Hint) -> Shown:
    where = [_where(page, one) for one in hint.spots[:MOST]]
    return Shown(hint.sentence, hint.to_do, where, len(hint.spots) - len(where))


def _where(page: Page, spot: Spot) -> Where:
    table, key = spot.at
    words = say(OPEN.get(table, OPEN_OTHER))
    if table == "about":
        return Where(spot.said, words, reverse("case", args=[page.case.id]))
    record = getattr(page.case, table)[key]
    if isinstance(record, Reflection):
        return Where(spot.said, words, reverse("reflections", args=[page.case.id]))
    about = place_of(page, record.about) if isinstance(record, CheckBack | Substantiation) else None
    return Where(spot.said, words, (about or place(page, record)).address)
