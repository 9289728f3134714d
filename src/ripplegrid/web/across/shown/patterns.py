"""What recurs: a table of codes by level and case study, and what stands behind each cell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as say

from ripplegrid.model.coding import Coding, Theme
from ripplegrid.model.record import Id
from ripplegrid.model.words import BASE_LEVELS, Level
from ripplegrid.report.figures import Options
from ripplegrid.report.figures.badges import Lettered
from ripplegrid.report.figures.draw_across import patterns_as_svg
from ripplegrid.saying import spoken
from ripplegrid.synthesis.account import codings_here
from ripplegrid.synthesis.codes import Codes, codes
from ripplegrid.synthesis.merging import origin
from ripplegrid.synthesis.patterns import Pattern, Patterns, patterns
from ripplegrid.synthesis.settled import Settled, Why, settled
from ripplegrid.web.across.opening import Across
from ripplegrid.web.across.shown.behind import OfCase, behind
from ripplegrid.web.cases.views.figures import NARROW, WIDE, Drawn

UNPLACED = "unplaced"


@dataclass(frozen=True, slots=True)
class Standing:
    """One case study in a cell, and how many of its entries stand there."""

    letter: str
    title: str
    entries: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A code at a level: in which case studies, for and against. ``key`` names it in addresses."""

    key: str
    level: Level | None
    speaking: tuple[Standing, ...]
    against: tuple[Standing, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing stands there."""
        return not (self.speaking or self.against)


@dataclass(frozen=True, slots=True)
class Row:
    """One code of the lowest rank; ``begins`` names its group where a new one begins."""

    pattern: Pattern
    begins: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Every code by level, as the figure has it."""

    levels: tuple[Level | None, ...]
    rows: tuple[Row, ...]
    cases: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """Which codings count for what recurs, and what does not."""

    settled: Settled
    codings: tuple[Coding, ...]
    patterns: Patterns

    @property
    def alone(self) -> int:
        """How many codings count though one person alone looked."""
        return len(self.settled.of(Why.ALONE))

    @property
    def differing(self) -> int:
        """How many units are seen differently and not settled."""
        return len(self.settled.differing)

    @property
    def elsewhere(self) -> int:
        """How many codings are of case studies that are not here."""
        return len(self.settled.codings) - len(self.codings)


def counted(page: Across) -> Counted:
    """What recurs in the chosen case studies of a synthesis, by the codings that count."""
    found = settled(page.synthesis)
    here = codings_here(found, page.cases)
    themes = page.synthesis.themes.values()
    return Counted(found, here, patterns(tuple(page.cases.values()), themes, here))


def codes_of(page: Across) -> Codes:
    """The codes of the entries of the chosen case studies, by the codings that count."""
    here = codings_here(settled(page.synthesis), page.cases)
    return codes(page.cases.values(), page.synthesis.themes.values(), here)


def titles(page: Across) -> dict[Id, str]:
    """The titles of the case studies looked at."""
    return {one: case.title for one, case in page.cases.items()}


def table(found: Patterns, names: Mapping[Id, str]) -> Table:
    """The codes as a table with the same columns, marks and order as the figure."""
    lettered = Lettered.of(names)
    met = {level for one in found.items for level, _ in (*one.cells, *one.against)}
    levels: list[Level | None] = [*BASE_LEVELS]
    levels += [Level.PARADIGMATIC] if Level.PARADIGMATIC in met else []
    waiting = any(one.unplaced or one.unplaced_against for one in found.items)
    levels += [None] if waiting else []
    rows, before = [], ""
    for one in found.items:
        begins = one.group.name if one.group.id not in (before, one.theme.id) else ""
        before = one.group.id
        rows.append(Row(one, begins, tuple(_cell(one, level, lettered) for level in levels)))
    keyed = tuple((lettered.letters[case], title) for case, title in lettered.titles.items())
    return Table(tuple(levels), tuple(rows), keyed)


def _cell(one: Pattern, level: Level | None, lettered: Lettered) -> Cell:
    speaking, against = _at(one, level)
    return Cell(
        f"{one.theme.id}/{level.value if level else UNPLACED}",
        level,
        _standing(speaking, lettered),
        _standing(against, lettered),
    )


At = Mapping[Id, tuple[Id, ...]]


def _at(one: Pattern, level: Level | None) -> tuple[At, At]:
    if level is None:
        return one.unplaced, one.unplaced_against
    speaking = {case: ids for (at, case), ids in one.cells.items() if at is level}
    return speaking, {case: ids for (at, case), ids in one.against.items() if at is level}


def _standing(found: At, lettered: Lettered) -> tuple[Standing, ...]:
    return tuple(
        Standing(lettered.letters[case], title, len(found[case]))
        for case, title in lettered.titles.items()
        if case in found
    )


@dataclass(frozen=True, slots=True)
class Opened:
    """One cell with the entries behind it."""

    theme: Theme
    level: Level | None
    speaking: list[OfCase]
    against: list[OfCase]
    origins: tuple[str, ...]
    origins_against: tuple[str, ...]


def opened(page: Across, found: Patterns, key: str) -> Opened | None:
    """The cell of this name; None where nothing stands."""
    code, _, place = key.rpartition("/")
    one = next((p for p in found.items if p.theme.id == code), None)
    if one is None or place not in {UNPLACED, *(level.value for level in Level)}:
        return None
    level = None if place == UNPLACED else Level(place)
    speaking, against = (_origins(at) for at in _at(one, level))
    if not speaking and not against:
        return None
    return Opened(
        one.theme,
        level,
        behind(page.cases, speaking),
        behind(page.cases, against),
        speaking,
        against,
    )


def _origins(at: At) -> tuple[str, ...]:
    return tuple(origin(case, entry) for case in sorted(at) for entry in at[case])


def drawn(page: Across, found: Patterns) -> Drawn:
    """The figure for a wide page and for a phone; a cell leads to what stands behind it."""
    onward = reverse("across-cell", args=[page.id]) + "?cell={group}"

    def at(width: int, apart: str = "") -> SafeString:
        options = Options(width=width, lang=spoken().code, group_href=onward, apart=apart)
        text = patterns_as_svg(found, titles(page), options=options)
        return mark_safe(text)  # noqa: S308  # escaped by the figure

    return Drawn(at(WIDE), at(NARROW, "narrow"))


def state(one: Pattern, among: int) -> str:
    """What kind of pattern a code is, and in how many of the case studies, in a few words."""
    met = len(one.cases)
    if one.broad:
        return say("Broad: in %(met)s of %(among)s") % {"met": met, "among": among}
    if one.specific:
        return say("Specific: in %(met)s of %(among)s") % {"met": met, "among": among}
    if met:
        return say("In one of %(among)s, so no pattern") % {"among": among}
    return say("Only spoken against")


def with_state(rows: Iterable[Row], among: int) -> list[tuple[Row, str]]:
    """Each row beside what it is."""
    return [(row, state(row.pattern, among)) for row in rows]
