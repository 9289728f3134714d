"""Which mechanisms lead to which impacts, at which level, in which case studies, told by whom.

What acts as a mechanism and what is an impact is read from the links: an impact of which something
came acts as a mechanism, and a mechanism to which something led is itself an impact (Beckett and
others 2018, on levels and mechanisms). Every way lies within one case study: ways that only the
combined map has are no more than questions, and stand in ``merging.together``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ripplegrid.analysis.leading import FEW, Led, acting, impacts, leading
from ripplegrid.analysis.links import LinkTable
from ripplegrid.analysis.testimony import gather
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.reading import Reading, VoiceCount, count_voices
from ripplegrid.model.record import Id
from ripplegrid.model.words import Level
from ripplegrid.synthesis.codes import Codes
from ripplegrid.synthesis.parts import Part, parts


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """Ways from a mechanism to an impact, all direct links or all chains.

    Attributes:
        items: case by case what leads to what, with the links and voices behind.
        told: for each case study that has any, who tells one whole; a person with two voices
            counts once. People of different case studies are never summed.
    """

    items: Mapping[Id, tuple[Led, ...]]
    told: Mapping[Id, VoiceCount]

    @property
    def cases(self) -> tuple[Id, ...]:
        """The case studies that have any, not counting those where only merging made them."""
        return tuple(case for case, found in self.items.items() if not _joined(found))

    @property
    def joined(self) -> tuple[Id, ...]:
        """The case studies where they exist only because entries were merged."""
        return tuple(case for case, found in self.items.items() if _joined(found))

    def __bool__(self) -> bool:
        return bool(self.items)


def _joined(found: Sequence[Led]) -> bool:
    return all(led.joined for led in found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """That a mechanism leads to an impact at a level.

    Attributes:
        mechanism: what leads.
        impact: what it leads to.
        level: where the impact stands; None for impacts that were not placed yet.
        direct: by a single link.
        chains: by chains of two links or more.
    """

    mechanism: Part
    impact: Part
    level: Level | None
    direct: Ways
    chains: Ways

    @property
    def cases(self) -> tuple[Id, ...]:
        """The case studies in which it does, in either way."""
        return tuple(sorted({*self.direct.cases, *self.chains.cases}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Mechanisms:
    """What leads to what in several case studies.

    Attributes:
        cells: by mechanism, then impact, then level; no order of worth.
        max_steps: the longest chain that was looked at.
        among: the case studies that were looked at.
    """

    cells: tuple[Cell, ...]
    max_steps: int
    among: tuple[Id, ...]


def mechanisms(
    cases: Sequence[CaseStudy], codes: Codes | None = None, max_steps: int = FEW
) -> Mechanisms:
    """Which mechanisms lead to which impacts.

    Args:
        cases: the case studies, as the reader may see them.
        codes: the codes of their entries; an entry with codes stands under each of them, one
            without for itself. Entries of different case studies only meet under a code.
        max_steps: the longest chain looked at.

    Example:
        >>> mechanisms([]).cells
        ()
    """
    found: dict[Key, dict[bool, dict[Id, list[Led]]]] = {}
    readings = {case.id: Reading(case) for case in sorted(cases, key=lambda c: c.id)}
    for case_id, reading in readings.items():
        for led in _led(reading, max_steps):
            for key in _keys(reading, led, codes):
                ways = found.setdefault(key, {True: {}, False: {}})[led.direct]
                ways.setdefault(case_id, []).append(led)
    cells = tuple(
        Cell(
            mechanism=mechanism,
            impact=impact,
            level=None if level == len(_LEVELS) else _LEVELS[level],
            direct=_ways(readings, found[mechanism, impact, level][True]),
            chains=_ways(readings, found[mechanism, impact, level][False]),
        )
        for mechanism, impact, level in sorted(found)
    )
    return Mechanisms(cells=cells, max_steps=max_steps, among=tuple(readings))


Key = tuple[Part, Part, int]
_LEVELS = tuple(Level)


def _led(reading: Reading, max_steps: int) -> Iterator[Led]:
    """What acts as a mechanism in a case study, and the impacts it leads to."""
    table = LinkTable.of(reading.case, reading)
    said = gather(reading.case, table, reading)
    ends = acting(reading.entries, table), impacts(reading.entries, table)
    return leading(table, said, *ends, max_steps)


def _keys(reading: Reading, led: Led, codes: Codes | None) -> Iterator[Key]:
    """The cells that it stands in."""
    source, target = (reading.case.entries[one] for one in (led.source, led.target))
    levels = [_LEVELS.index(level) for level in target.levels] or [len(_LEVELS)]
    for mechanism in parts(reading.case.id, source, codes):
        for impact in parts(reading.case.id, target, codes):
            for level in levels:
                yield mechanism, impact, level


def _ways(readings: Mapping[Id, Reading], items: Mapping[Id, Sequence[Led]]) -> Ways:
    told = {}
    for case, found in items.items():
        voices = readings[case].case.voices
        told[case] = count_voices(voices[v] for v in {v for led in found for v in led.whole})
    return Ways(items={case: tuple(found) for case, found in items.items()}, told=told)
