"""Looking through every case study somebody may open."""

from __future__ import annotations

import json
from dataclasses import dataclass

from ripplegrid.analysis.plain_words import folded
from ripplegrid.model.account import Entry
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.graph import load, load_many
from ripplegrid.web.cases.models import Case, Membership, Record
from ripplegrid.web.cases.queries import seen_by, standings_of
from ripplegrid.web.cases.shown.search import search

MOST_STUDIES = 40
MOST_ENTRIES = 12


@dataclass(frozen=True, slots=True)
class Found:
    """What one case study has of the words asked for."""

    id: Id
    title: str
    named: bool
    entries: tuple[Entry, ...]
    more: int


def find(person: Person, asked: str) -> list[Found]:
    """The case studies whose title or entries have every word asked for, as this person sees them.

    The store is asked for candidates only; whether somebody may see what was found is decided
    where it always is.
    """
    words = asked.split()
    if not words:
        return []
    mine = standings_of(person)
    likely = _likely([row.pk for row, _standing in mine], words)
    left = [one for one in mine if one[0].pk in likely or _in_title(one[0], words)]
    found: list[Found] = []
    most = MOST_STUDIES
    while left and len(found) < MOST_STUDIES:
        now, left, most = left[:most], left[most:], 2 * most  # ever more at once: few queries
        cases = load_many([row for row, _standing in now])
        looked = (
            _in_one(row, seen_by(who, cases[row.pk]), asked) for row, who in now if row.pk in cases
        )
        found += [one for one in looked if one.named or one.entries]
    return sorted(found[:MOST_STUDIES], key=lambda one: not one.named)


def grown_from(person: Person, case_id: Id) -> list[Case]:
    """The case studies this person may open that say they grew out of this one."""
    mine = Membership.objects.filter(person=person, case__binned=None).values("case_id")
    said = Record.objects.filter(table="about", case_id__in=mine).exclude(case_id=case_id)
    likely = said.filter(data__contains=json.dumps(case_id)).select_related("case")
    return [
        row.case
        for row in likely.order_by("case__title")
        if case_id in {one for one, _ in load(row.case).about.descends_from}
    ]


def openable(person: Person, ids: list[Id]) -> set[Id]:
    """Which of these case studies this person may open."""
    mine = Membership.objects.filter(person=person, case__binned=None, case_id__in=ids)
    return set(mine.values_list("case_id", flat=True)) if ids else set()


def _likely(ids: list[Id], words: list[str]) -> set[Id]:
    """The case studies that have an entry with all the words, whoever may see it."""
    rows = Record.objects.filter(table="entries", case_id__in=ids).order_by()
    wanted = [folded(word) for word in words]
    found: set[Id] = set()
    for case_id, data in rows.values_list("case_id", "data").iterator(2000):
        if case_id not in found:
            text = folded(json.loads(data)["text"])
            if all(word in text for word in wanted):
                found.add(case_id)
    return found


def _in_title(row: Case, words: list[str]) -> bool:
    title = folded(row.title)
    return all(folded(word) in title for word in words)


def _in_one(row: Case, case: CaseStudy, asked: str) -> Found:
    """What is found in a case study, given as the person may see it."""
    entries = search((e for e in case.entries.values() if e.shown), asked)
    return Found(
        id=row.pk,
        title=case.about.title,
        named=_in_title(row, asked.split()),
        entries=tuple(entries[:MOST_ENTRIES]),
        more=max(0, len(entries) - MOST_ENTRIES),
    )
