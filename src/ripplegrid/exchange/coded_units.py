"""Codings from a table as records of a synthesis: each unit is found among the case studies.

A unit names an entry by its id, with or without that of its case study before it, or by its whole
text. What fits no entry, or several, is a problem: nothing is guessed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ripplegrid.agreement import Ratings
from ripplegrid.agreement.ratings import Value
from ripplegrid.exchange.format import Problem
from ripplegrid.exchange.native.shapes import short
from ripplegrid.model.case import CaseStudy, table
from ripplegrid.model.coding import Codebook, Coder, Coding, Theme
from ripplegrid.model.ids import derived_id
from ripplegrid.model.record import Id
from ripplegrid.model.synthesis import Synthesis
from ripplegrid.saying import worded

MOST_PROBLEMS = 200
AGAINST = "against:"
"""What stands before a code that a unit speaks against."""
_Place = tuple[Id, Id]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """What came of it: the synthesis with the codings, or why some unit could not be found."""

    synthesis: Synthesis | None
    problems: tuple[Problem, ...] = ()


def coded(
    synthesis: Synthesis, cases: Mapping[str, CaseStudy], ratings: Ratings, title: str
) -> Coded:
    """A synthesis with the codings of a table.

    They belong to no round: they were made elsewhere and are open. The codes become the themes of
    one codebook of this title.

    Args:
        synthesis: the synthesis, without themes or codings so far.
        cases: its case studies, by every name that a unit may call them by.
        ratings: the table, each value a code or a set of codes.
        title: what the codebook is called: the name of the file.
    """
    places = _places(cases)
    found: dict[str, _Place] = {}
    problems: list[Problem] = []
    for unit in ratings.units:
        here = places.get(_plain(unit), set())
        if len(here) == 1:
            [found[unit]] = here
        else:
            problems.append(_not_found(unit, several=bool(here)))
    if problems:
        return Coded(synthesis=None, problems=tuple(_at_most(problems)))
    made = _Records(synthesis.id, title)
    for unit, row in zip(ratings.units, ratings.rows, strict=True):
        for coder, value in zip(ratings.coders, row, strict=True):
            if value is not None:
                made.add(coder, found[unit], value)
    return Coded(synthesis=made.into(synthesis))


def _places(cases: Mapping[str, CaseStudy]) -> dict[str, set[_Place]]:
    places: dict[str, set[_Place]] = defaultdict(set)
    for name, case in cases.items():
        for entry in case.entries.values():
            place = case.id, entry.id
            for called in (f"{name}/{entry.id}", f"{case.id}/{entry.id}", entry.id, entry.text):
                places[_plain(called)].add(place)
    return places


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _not_found(unit: str, *, several: bool) -> Problem:
    if several:
        return Problem(
            code="several-entries",
            place=short(unit),
            sentence=worded("Several entries are called so."),
            hint=worded("Write the id of the case study, a slash, and the id of the entry."),
        )
    return Problem(
        code="no-such-entry",
        place=short(unit),
        sentence=worded("No entry of these case studies is called so."),
        hint=worded("A unit is an entry: give its id, or its whole text."),
    )


def _at_most(problems: Sequence[Problem]) -> Iterable[Problem]:
    if len(problems) <= MOST_PROBLEMS:
        return problems
    more = worded("{number:,} more problems are not listed.", number=len(problems) - MOST_PROBLEMS)
    last = Problem(code="more", place="the whole file", sentence=more)
    return (*problems[:MOST_PROBLEMS], last)


class _Records:
    """Themes, coders and codings as they come."""

    def __init__(self, seed: Id, title: str) -> None:
        self._seed, self._title = seed, title
        self._themes: dict[str, Theme] = {}
        self._coders: dict[str, Coder] = {}
        self._codings: list[Coding] = []

    def add(self, coder: str, place: _Place, value: Value) -> None:
        """What one coder said of one entry; with an empty set they looked and no theme fits."""
        who = self._coders.setdefault(coder, Coder(id=self._id("coder", coder), name=coder))
        codes = sorted(map(str, value)) if isinstance(value, frozenset) else [str(value)]
        for code, against, theme in self._told(codes):
            self._codings.append(
                Coding(
                    id=self._id("coding", coder, *place, code),
                    coder=who.id,
                    theme=theme,
                    case=place[0],
                    entry=place[1],
                    against=against,
                )
            )

    def _told(self, codes: Sequence[str]) -> Iterator[tuple[str, bool, Id | None]]:
        if not codes:
            yield "", False, None
        for code in codes:
            against = code.casefold().startswith(AGAINST)
            name = code[len(AGAINST) :].strip() if against else code
            theme = self._themes.setdefault(name, Theme(id=self._id("theme", name), name=name))
            yield code, against, theme.id

    def _id(self, *of: str) -> Id:
        return derived_id(self._seed, "\0".join(of))

    def into(self, synthesis: Synthesis) -> Synthesis:
        """The synthesis with all of them."""
        book = Codebook(
            id=self._id("codebook"),
            title=self._title,
            themes=frozenset(one.id for one in self._themes.values()),
        )
        return replace(
            synthesis,
            coders=table([*synthesis.coders.values(), *self._coders.values()]),
            themes=table(self._themes.values()),
            codebooks=table([book] if self._themes else []),
            codings=table(self._codings),
        )
