"""From project to project: which grew out of which, and what of one led on in the next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ripplegrid.analysis.leading import Led
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.synthesis.account import cycle
from ripplegrid.synthesis.descent import Order
from ripplegrid.synthesis.lineage import Return, Round
from ripplegrid.web.across.opening import Across
from ripplegrid.web.across.shown.patterns import codes_of


@dataclass(frozen=True, slots=True)
class Grown:
    """That one project grew out of another; ``here`` is whether that one is looked at too."""

    newer: str
    older: str
    here: bool
    order: Order


@dataclass(frozen=True, slots=True)
class Passing:
    """What came out of one project and is found again in one that grew out of it.

    Attributes:
        older, newer: the titles of the two.
        generations: how many steps lie between them.
        theme: the code both were put to; empty where people matched two entries.
        capacity: whether it stands for capacity.
        came: what came out of the older.
        went: what the newer began or worked with.
        led: what that led to in the newer: from, to.
        late: whether a pair is in the wrong order in time, so that nothing can have gone on.
    """

    older: str
    newer: str
    generations: int
    theme: str
    capacity: bool
    came: tuple[str, ...]
    went: tuple[str, ...]
    led: tuple[tuple[str, str], ...]
    late: bool


@dataclass(frozen=True, slots=True)
class Went:
    """A theme that went round: what it became in each project after the first."""

    theme: str
    begins: str
    steps: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """Everything the page shows."""

    grown: tuple[Grown, ...]
    passings: tuple[Passing, ...]
    rounds: tuple[Went, ...]
    circles: tuple[str, ...]


def seen(page: Across) -> Seen:
    """What went from project to project among the chosen case studies."""
    cases = page.cases
    found = cycle(page.synthesis, cases, codes_of(page))
    return Seen(
        grown=tuple(Grown(cases[d.newer].title, d.title, d.among, d.order) for d in found.descents),
        passings=tuple(_passing(cases, one) for one in found.returns),
        rounds=tuple(_went(cases, one) for one in found.rounds),
        circles=tuple(cases[one].title for one in found.circles),
    )


def _passing(cases: Mapping[Id, CaseStudy], one: Return) -> Passing:
    older, newer = cases[one.older], cases[one.newer]
    return Passing(
        older=older.title,
        newer=newer.title,
        generations=one.generations,
        theme=one.theme.name if one.theme else "",
        capacity=one.capacity,
        came=_texts(older, (pair.impact for pair in one.pairs)),
        went=_texts(newer, (pair.input for pair in one.pairs)),
        led=_led(newer, one.led_to),
        late=any(pair.order is Order.NOT for pair in one.pairs),
    )


def _texts(case: CaseStudy, entries: Iterable[Id]) -> tuple[str, ...]:
    return tuple(case.entries[one].text for one in dict.fromkeys(entries))


def _led(case: CaseStudy, some: Iterable[Led]) -> tuple[tuple[str, str], ...]:
    ways = ((case.entries[o.source].text, case.entries[o.target].text) for o in some)
    return tuple(dict.fromkeys(ways))


def _went(cases: Mapping[Id, CaseStudy], one: Round) -> Went:
    steps = tuple((cases[s.case].title, s.came_in.name, s.went_out.name) for s in one.steps)
    return Went(one.theme.name, cases[one.begins].title, steps)
