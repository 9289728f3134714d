"""Pivots: what lies on every chain from the processes to an outcome."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ripplegrid.analysis.links import LinkTable


def pivots(table: LinkTable, starts: Iterable[int], ends: Iterable[int]) -> dict[int, list[int]]:
    """For each end that can be reached, the entries on every chain to it, nearest the end last.

    The entries a chain begins and ends with are left out, and a start is never a pivot, since
    the chain that begins there has it as an end.

    Example:
        >>> pivots(LinkTable.build(4, [(0, 2), (1, 2), (2, 3)]), [0, 1], [3])
        {3: [2]}
    """
    first = set(starts)
    plain = [end for end in ends if end not in first]
    found = dict(_dominating(table, first, plain))
    for end in ends:
        if end in first:
            found.update(_dominating(table, first - {end}, [end]))
    return {end: found[end] for end in sorted(found)}


def _dominating(
    table: LinkTable, first: set[int], ends: Sequence[int]
) -> Iterable[tuple[int, list[int]]]:
    if not first or not ends:
        return
    root = len(table)
    above = dominators([*table.after, sorted(first)], root)
    for end in ends:
        if above[end] < 0:
            continue
        chain, here = [], above[end]
        while here != root:
            if here not in first:
                chain.append(here)
            here = above[here]
        yield end, chain[::-1]


def dominators(after: Sequence[Sequence[int]], root: int) -> list[int]:
    """The immediate dominator of each vertex; the root's is itself, −1 where there is no way.

    Source:
        T. Lengauer and R. E. Tarjan, "A fast algorithm for finding dominators in a flowgraph",
        ACM TOPLAS 1 (1979) 121–141: the simple version, O(m log n).
    """
    order, parent, number = _search(after, root)
    size = len(order)
    semi = list(range(size))
    dominator = [0] * size
    ancestor, label = [-1] * size, list(range(size))
    waiting: list[list[int]] = [[] for _ in range(size)]
    into: list[list[int]] = [[] for _ in range(size)]
    for here in order:
        for there in after[here]:
            into[number[there]].append(number[here])
    for w in range(size - 1, 0, -1):
        for v in into[w]:
            semi[w] = min(semi[w], semi[_lowest(v, ancestor, label, semi)])
        waiting[semi[w]].append(w)
        up = parent[w]
        ancestor[w] = up
        for v in waiting[up]:
            u = _lowest(v, ancestor, label, semi)
            dominator[v] = u if semi[u] < semi[v] else up
        waiting[up] = []
    found = [-1] * len(after)
    for w in range(1, size):
        if dominator[w] != semi[w]:
            dominator[w] = dominator[dominator[w]]
        found[order[w]] = order[dominator[w]]
    found[root] = root
    return found


def _search(
    after: Sequence[Sequence[int]], root: int
) -> tuple[list[int], list[int], dict[int, int]]:
    """Depth first from the root: vertices in order, the parent number of each, and numbers."""
    order, parent, number = [root], [0], {root: 0}
    path, rest = [0], [iter(after[root])]
    while path:
        for there in rest[-1]:
            if there not in number:
                number[there] = len(order)
                parent.append(path[-1])
                path.append(len(order))
                order.append(there)
                rest.append(iter(after[there]))
                break
        else:
            path.pop()
            rest.pop()
    return order, parent, number


def _lowest(v: int, ancestor: list[int], label: list[int], semi: list[int]) -> int:
    """The vertex of lowest semidominator on the way up from v, shortening that way."""
    if ancestor[v] < 0:
        return v
    way = []
    while ancestor[ancestor[v]] >= 0:
        way.append(v)
        v = ancestor[v]
    for u in reversed(way):
        up = ancestor[u]
        if semi[label[up]] < semi[label[u]]:
            label[u] = label[up]
        ancestor[u] = ancestor[up]
    return label[way[0]] if way else label[v]
