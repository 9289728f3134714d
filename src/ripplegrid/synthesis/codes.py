"""The codes of entries: which themes of the lowest rank the entries of case studies were put to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ripplegrid.errors import MissingRecord
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.coding import Coding, Theme
from ripplegrid.model.reading import Reading
from ripplegrid.model.record import Id

Place = tuple[Id, Id]
"""The id of a case study, and of an entry on its grid or in its tray."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """What the codings that count come to.

    Attributes:
        themes: the themes of the codebook.
        tops: for each theme the one at the top of those it belongs to, or itself.
        speaking: for each entry the codes it speaks for, in the order of their names.
        against: for each entry the codes it speaks against.
        grouping: the ids of codings to a theme that only groups; they do not count.
        lapsed: the ids of codings whose entry is no longer on its grid.
    """

    themes: Mapping[Id, Theme]
    tops: Mapping[Id, Theme]
    speaking: Mapping[Place, tuple[Theme, ...]]
    against: Mapping[Place, tuple[Theme, ...]]
    grouping: tuple[Id, ...]
    lapsed: tuple[Id, ...]

    def of(self, case: Id, entry: Id) -> tuple[Theme, ...]:
        """The codes that an entry speaks for; none when nobody put it to any."""
        return self.speaking.get((case, entry), ())

    def below(self, themes: Iterable[Id]) -> frozenset[Id]:
        """The ids of these themes and of all that belong to them."""
        found = set(themes)
        waiting = list(found)
        while waiting:
            above = waiting.pop()
            for theme in self.themes.values():
                if theme.part_of == above and theme.id not in found:
                    found.add(theme.id)
                    waiting.append(theme.id)
        return frozenset(found)


def codes(cases: Iterable[CaseStudy], themes: Iterable[Theme], codings: Iterable[Coding]) -> Codes:
    """The codes of the entries of case studies.

    An entry that was merged into another counts as that one, where it stands now.

    Args:
        cases: the case studies, as the reader may see them.
        themes: the themes of the codebook.
        codings: the codings that count: one coder's, or those that people settled.

    Raises:
        MissingRecord: a theme or coding names a theme or case study that is not there.
    """
    known = {theme.id: theme for theme in themes}
    tops = {theme_id: _top(known, theme_id) for theme_id in known}
    parents = {theme.part_of for theme in known.values()}
    readings = {case.id: Reading(case) for case in cases}
    grouping: list[Id] = []
    lapsed: list[Id] = []
    found: dict[bool, dict[Place, set[Id]]] = {False: defaultdict(set), True: defaultdict(set)}
    for coding in sorted(codings, key=lambda c: c.id):
        if not coding.theme:  # looked at, and no theme fits
            continue
        if coding.theme not in known:
            raise MissingRecord(what="theme", id=coding.theme)
        if coding.case not in readings:
            raise MissingRecord(what="case study", id=coding.case)
        if coding.theme in parents:
            grouping.append(coding.id)
            continue
        stands = _standing(readings[coding.case], coding.entry)
        if stands is None:
            lapsed.append(coding.id)
        else:
            found[coding.against][coding.case, stands].add(coding.theme)
    return Codes(
        themes=known,
        tops=tops,
        speaking=_ordered(known, found[False]),
        against=_ordered(known, found[True]),
        grouping=tuple(grouping),
        lapsed=tuple(lapsed),
    )


def _ordered(
    known: Mapping[Id, Theme], found: Mapping[Place, set[Id]]
) -> dict[Place, tuple[Theme, ...]]:
    return {
        place: tuple(sorted((known[i] for i in found[place]), key=lambda t: (t.name, t.id)))
        for place in sorted(found)
    }


def _standing(reading: Reading, entry: Id) -> Id | None:
    """The entry that speaks for this one on its grid or in its tray."""
    if entry not in reading.case.entries:
        return None
    shown = reading.shown_as(entry)
    return shown.id if shown else None


def _top(known: Mapping[Id, Theme], theme_id: Id) -> Theme:
    """The theme at the top; themes that go in a circle end where the circle closes."""
    seen = {theme_id}
    theme = known[theme_id]
    while theme.part_of is not None:
        if theme.part_of not in known:
            raise MissingRecord(what="theme", id=theme.part_of)
        if theme.part_of in seen:
            break
        seen.add(theme.part_of)
        theme = known[theme.part_of]
    return theme
