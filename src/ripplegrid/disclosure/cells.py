"""No small cells: what kind of person spoke without a name is told of many, or of nobody.

What somebody says of themself (their kinds, whether they are from outside the team) is a cell of
a table, however that table is asked for: a row of a figure, a filter of the grid, a sheet of a
file. A cell of fewer than so many is not shown. Nor can it be worked out: what is held back is put
together with those who said nothing, and if these are few as well, the smallest cell beside them
is held back too. A cell is either shown as it is or not at all, so that two states, two files or
two questions never add up to a finer one.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import TypeVar

from ripplegrid.disclosure.reader import Purpose
from ripplegrid.model.people import Contributor, Voice
from ripplegrid.model.record import Id
from ripplegrid.model.words import Attribution, VoiceKind

FEWEST_INSIDE = 5
FEWEST_OUTSIDE = 10

K = TypeVar("K", bound=Hashable)
C = TypeVar("C", bound=Hashable)


def fewest(use: Purpose) -> int:
    """How many must share what is told of them: more where everybody may look."""
    return FEWEST_INSIDE if use.inside else FEWEST_OUTSIDE


def held_back(cells: Mapping[K, C], nothing: C, least: int) -> frozenset[K]:
    """Those of whom nothing is told: every cell, and the rest, has none or at least ``least``.

    Args:
        cells: the cell of each.
        nothing: the cell of those who said nothing of themselves.
        least: the fewest that may share a cell.

    Example:
        >>> kinds = dict.fromkeys(range(6), "carer") | dict.fromkeys(range(6, 8), "nurse")
        >>> kinds |= dict.fromkeys(range(8, 20), "patient")
        >>> sorted(held_back(kinds, "", 5))
        [0, 1, 2, 3, 4, 5, 6, 7]
    """
    groups: dict[C, list[K]] = {}
    for key, cell in cells.items():
        groups.setdefault(cell, []).append(key)
    rest = groups.pop(nothing, [])
    order = sorted(groups.values(), key=lambda group: (len(group), sorted(map(str, group))))
    for group in order:
        if len(group) < least or 0 < len(rest) < least:
            rest = rest + group
    return frozenset(rest)


def unnamed(one: Voice | Contributor, use: Purpose) -> bool:
    """Whether somebody, as they are shown, is protected from being told apart by their kinds.

    Inside, a pen-name is a name; outside, everybody is protected who is not named.
    """
    if isinstance(one, Voice) and one.kind is VoiceKind.DOCUMENT:
        return False
    if isinstance(one, Voice) and one.kind is VoiceKind.ANONYMOUS:
        return True
    if use.inside:
        return one.attribution is Attribution.ANONYMOUS
    return one.attribution is not Attribution.NAMED


def too_few_voices(voices: Mapping[Id, Voice], use: Purpose) -> frozenset[Id]:
    """The voices of whom it is not told what kinds of people they are."""
    cells = {v.id: (v.types, v.outside) for v in voices.values() if unnamed(v, use)}
    return held_back(cells, (frozenset(), False), fewest(use))


def too_few_people(people: Mapping[Id, Contributor], use: Purpose) -> frozenset[Id]:
    """The contributors of whom it is not told what kinds of people they are."""
    cells = {c.id: c.types for c in people.values() if unnamed(c, use)}
    return held_back(cells, frozenset(), fewest(use))
