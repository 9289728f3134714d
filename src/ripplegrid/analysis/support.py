"""What if something had not happened: what would no process lead to any more."""

from __future__ import annotations

from collections.abc import Iterable

from ripplegrid.analysis.links import LinkTable


def reached(table: LinkTable, starts: Iterable[int], without: Iterable[int] = ()) -> frozenset[int]:
    """The starts and everything that links lead to from them, never passing what is left out.

    Example:
        >>> sorted(reached(LinkTable.build(3, [(0, 1), (1, 2)]), [0], without=[1]))
        [0]
    """
    gone = set(without)
    found = set(starts) - gone
    waiting = list(found)
    while waiting:
        for there in table.after[waiting.pop()]:
            if there not in found and there not in gone:
                found.add(there)
                waiting.append(there)
    return frozenset(found)


def unsupported(table: LinkTable, starts: Iterable[int], without: Iterable[int]) -> tuple[int, ...]:
    """What the starts lead to, and would not without some entries.

    It says what rests on these entries in the account as it was told, and not what would have
    happened: people may have told only one of several ways.

    Example:
        >>> unsupported(LinkTable.build(4, [(0, 1), (1, 2), (0, 3)]), [0], [1])
        (2,)
    """
    first, gone = list(starts), set(without)
    return tuple(sorted(reached(table, first) - reached(table, first, gone) - gone))
