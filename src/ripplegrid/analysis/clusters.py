"""Feedback clusters: sets of entries each of which leads to every other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ripplegrid.analysis.links import LinkTable


@dataclass(frozen=True, slots=True)
class Components:
    """The strongly connected sets of a table.

    Attributes:
        of: the component of each entry. Links lead to the same or a lower number, so that
            counting up meets every component after all those it leads to.
        members: the entries of each component, lowest position first.
    """

    of: list[int]
    members: list[list[int]]

    @property
    def clusters(self) -> list[list[int]]:
        """The components of two or more entries, largest first."""
        found = [members for members in self.members if len(members) > 1]
        return sorted(found, key=lambda members: (-len(members), members))


def components(table: LinkTable) -> Components:
    """The strongly connected components, by Tarjan's algorithm without recursion.

    Source:
        R. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing
        1 (1972) 146–160.

    Example:
        >>> components(LinkTable.build(3, [(0, 1), (1, 0), (1, 2)])).clusters
        [[0, 1]]
    """
    of = strongly_connected(table.after)
    members: list[list[int]] = [[] for _ in range(max(of, default=-1) + 1)]
    for place, component in enumerate(of):
        members[component].append(place)
    return Components(of, members)


def strongly_connected(after: Sequence[Sequence[int]]) -> list[int]:
    """The number of the component of each entry, given the entries each leads to."""
    size = len(after)
    index, low, of = [0] * size, [0] * size, [-1] * size
    open_entries: list[int] = []
    order = closed = 0
    for root in range(size):
        if index[root]:
            continue
        order += 1
        index[root] = low[root] = order
        open_entries.append(root)
        path, rest = [root], [iter(after[root])]
        while path:
            here = path[-1]
            for there in rest[-1]:
                if not index[there]:
                    order += 1
                    index[there] = low[there] = order
                    open_entries.append(there)
                    path.append(there)
                    rest.append(iter(after[there]))
                    break
                if of[there] < 0 and index[there] < low[here]:
                    low[here] = index[there]
            else:
                path.pop()
                rest.pop()
                if low[here] == index[here]:
                    while of[here] < 0:
                        of[open_entries.pop()] = closed
                    closed += 1
                elif low[here] < low[path[-1]]:
                    low[path[-1]] = low[here]
    return of
