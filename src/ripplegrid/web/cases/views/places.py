"""Where a record stands: the page that shows it, and how to say which one is meant."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.account import Claim, Contribution, Entry, Evidence, Telling
from ripplegrid.model.case import TABLES
from ripplegrid.model.people import Involvement
from ripplegrid.model.record import Id, Record
from ripplegrid.web.cases.registers.every import BY_TABLE
from ripplegrid.web.cases.views.opening import Page
from ripplegrid.web.ui.wording import Said


@dataclass(frozen=True, slots=True)
class Place:
    """A page, and what stands there in words."""

    what: Said
    said: str
    address: str


def place_of(page: Page, record_id: Id) -> Place | None:
    """The place of a record of any table; None when this person sees no such record."""
    for table in TABLES:
        record = getattr(page.case, table).get(record_id)
        if record is not None:
            return place(page, record)
    return None


def place(page: Page, record: Record) -> Place:
    """The place of a record that this person sees."""
    told = _TOLD.get(type(record))
    if told is not None:
        return told(page, record)
    register = BY_TABLE.get(type(record))
    if register is not None:
        there = reverse(register.home, args=[page.case.id])
        address = f"{there}#r-{slugify(record.id)}"
        return Place(register.words.one, register.says(record), address)
    return Place(_("something on the page of people"), "", reverse("people", args=[page.case.id]))


def _entry(page: Page, entry: Entry) -> Place:
    return Place(_("an entry"), entry.text, reverse("entry", args=[page.case.id, entry.id]))


def _telling(page: Page, telling: Telling) -> Place:
    said = page.case.entries[telling.entry].text
    address = reverse("entry", args=[page.case.id, telling.entry])
    return Place(_("what somebody says of an entry"), said, address)


def _link(page: Page, link: Contribution) -> Place:
    said = f"{page.case.entries[link.source].text} → {page.case.entries[link.target].text}"
    return Place(_("a link"), said, reverse("link", args=[page.case.id, link.id]))


def _claim(page: Page, claim: Claim) -> Place:
    there = _link(page, page.case.contributions[claim.contribution])
    return Place(_("what somebody says of a link"), there.said, there.address)


def _evidence(page: Page, piece: Evidence) -> Place:
    there = reverse("evidence-piece", args=[page.case.id, piece.id])
    return Place(_("a piece of evidence"), piece.title, there)


def _involvement(page: Page, involvement: Involvement) -> Place:
    said = involvement.account or involvement.scale
    return Place(_("how somebody took part"), said, reverse("involvement", args=[page.case.id]))


_TOLD: Mapping[type[Record], Callable[[Page, Any], Place]] = {
    Entry: _entry,
    Telling: _telling,
    Contribution: _link,
    Claim: _claim,
    Evidence: _evidence,
    Involvement: _involvement,
}
