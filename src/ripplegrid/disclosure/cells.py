"""No small cells: what kind of person spoke without a name stands beside nobody's words.

A kind that stands beside words can be crossed with whatever else is known of them: the level, the
direction, the day, whether the team agreed, and the same account a post earlier. Each crossing is a
smaller cell. So what somebody without a name says of themself (their kinds, whether they are from
outside the team, their role) is told of no record, to nobody, however many share it, and no filter,
former state or file has anything to cross.

It is told once, of a whole sitting (``counted``): how many of each kind posted without a name. A
sitting that is over never changes, so there is one table and no second one to subtract from it. A
cell of fewer than ``FEWEST`` is not told; what is held back is put together with those who said
nothing, and if these are few as well, the smallest cell beside them is held back too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from ripplegrid.disclosure.reader import Purpose
from ripplegrid.model.people import Contributor, Voice
from ripplegrid.model.words import Attribution, VoiceKind

FEWEST = 5
"""How many must share what is told of them inside the team; nothing of it is told outside."""

C = TypeVar("C", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """How many of each kind there are in one sitting, as far as that may be told.

    Attributes:
        kinds: the kinds that are told, and of how many.
        rest: of how many nothing is told: those who said nothing, and those who are few.
    """

    kinds: Mapping[str, int]
    rest: int


def held_back(cells: Mapping[C, int], nothing: C, least: int) -> frozenset[C]:
    """The cells that are not told, so that every cell and the rest has none or at least ``least``.

    Args:
        cells: how many stand in each cell.
        nothing: the cell of those who said nothing of themselves, which is never told.
        least: the fewest that may share a cell.

    Example:
        >>> sorted(held_back({"carer": 6, "nurse": 2, "patient": 12}, "", 5))
        ['', 'carer', 'nurse']
    """
    rest = cells.get(nothing, 0)
    hidden = {nothing}
    for cell, number in sorted(cells.items(), key=lambda one: (one[1], str(one[0]))):
        if cell != nothing and (number < least or 0 < rest < least):
            rest += number
            hidden.add(cell)
    return frozenset(hidden)


def counted(kinds: Iterable[str], least: int = FEWEST) -> Counted:
    """What may be told of the kinds of one sitting; an empty word is said by who told none.

    Example:
        >>> counted(["carer"] * 6 + ["nurse"] * 2 + [""] * 4)
        Counted(kinds={'carer': 6}, rest=6)
    """
    cells = Counter(kinds)
    hidden = held_back(cells, "", least)
    told = {kind: cells[kind] for kind in sorted(cells) if kind not in hidden}
    return Counted(kinds=told, rest=sum(cells.values()) - sum(told.values()))


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
