"""The chains or loops of a view one by one, so many at a time."""

from __future__ import annotations

from dataclasses import dataclass

from ripplegrid.web.cases.shown.map_ways import Way, Ways

MOST = 40
"""So many stand on a page; the rest have pages of their own."""


@dataclass(frozen=True, slots=True)
class Listed:
    """Some of the chains or loops, shortest first: which of how many."""

    ways: tuple[Way, ...]
    part: int
    many: int

    @property
    def begins(self) -> int:
        """The number of the first one."""
        return (self.part - 1) * MOST + 1

    @property
    def ends(self) -> int:
        """The number of the last one."""
        return self.begins + len(self.ways) - 1

    @property
    def whole(self) -> bool:
        """Whether all of them stand here."""
        return len(self.ways) == self.many

    @property
    def before(self) -> int | None:
        """The part with those before; None at the beginning."""
        return self.part - 1 if self.part > 1 else None

    @property
    def after(self) -> int | None:
        """The part with those after; None at the end."""
        return self.part + 1 if self.ends < self.many else None


def listed(ways: Ways | None, part: int = 0) -> Listed | None:
    """One part of the chains or loops of a view.

    Args:
        ways: those of the view, if it is about any.
        part: which part, from one on; for nought that in which the one shown alone stands. One
            that is not there is the last.
    """
    if ways is None or not ways.items:
        return None
    last = (len(ways.items) - 1) // MOST + 1
    here = min(part or (ways.chosen or 0) // MOST + 1, last)
    return Listed(ways.items[(here - 1) * MOST : here * MOST], here, len(ways.items))
