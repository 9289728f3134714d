"""Chains: ways on which change travelled from some entries to others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ripplegrid.analysis.clusters import Components, components
from ripplegrid.analysis.links import LinkTable
from ripplegrid.analysis.loops import MAX_STEPS, SECONDS, Budget

LISTED = 200
FAR = 1 << 30
"""Further than any way goes: there is none."""

Path = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Chains:
    """The chains between two sets of entries.

    Attributes:
        max_steps: the bound on the length of a chain.
        links: the pairs that lie on at least one chain of at most that length.
        whole: whether ``links`` is certain; false when the search ran out of time.
        items: chains, shortest first, as positions of entries.
        complete: whether ``items`` are all chains of at most that length.
        count: the number of chains of any length; where ``exact`` is false, the number of
            routes when each feedback cluster on the way is taken as one step.
        exact: whether no feedback cluster lies on the way.
    """

    max_steps: int
    links: tuple[int, ...]
    whole: bool
    items: tuple[Path, ...]
    complete: bool
    count: int
    exact: bool


def chains(
    table: LinkTable,
    starts: Iterable[int],
    ends: Iterable[int],
    *,
    max_steps: int = MAX_STEPS,
    listed: int = LISTED,
    within: Components | None = None,
) -> Chains:
    """What lies on the chains from one set of entries to another.

    A chain never meets an entry twice, so a link belongs only if some such chain uses it; a way
    that passes the same entry again does not make it belong.

    Example:
        >>> found = chains(LinkTable.build(3, [(0, 1), (1, 2), (2, 1)]), [0], [2])
        >>> found.items, found.links, found.exact
        (((0, 1, 2),), (0, 1), False)
    """
    first, last = sorted(set(starts)), sorted(set(ends))
    known = within or components(table)
    budget = Budget(seconds=SECONDS)
    span = Span(table, first, last)
    links = _on_chains(span, known, max_steps, budget)
    whole = not budget.spent
    budget = Budget(seconds=SECONDS)
    items: list[Path] = []
    complete = True
    for path in paths(span, max_steps, budget):
        if len(items) == listed:
            complete = False
            break
        items.append(path)
    count, exact = routes(table, first, last, known)
    return Chains(
        max_steps, tuple(links), whole, tuple(items), complete and not budget.spent, count, exact
    )


class Span:
    """Two sets of entries, and how far each entry is from the one and to the other."""

    def __init__(self, table: LinkTable, starts: Sequence[int], ends: Sequence[int]) -> None:
        self.table = table
        self.starts = starts
        self.ends = ends
        self.out = distances(table.after, starts)
        self.home = distances(table.before, ends)


def distances(after: Sequence[Sequence[int]], starts: Iterable[int]) -> list[int]:
    """The fewest links from any start to each entry; ``FAR`` where no way leads."""
    far = [FAR] * len(after)
    edge = list(starts)
    for place in edge:
        far[place] = 0
    step = 0
    while edge:
        step += 1
        further = []
        for here in edge:
            for there in after[here]:
                if far[there] > step:
                    far[there] = step
                    further.append(there)
        edge = further
    return far


def paths(span: Span, max_steps: int, budget: Budget) -> Iterator[Path]:
    """Every chain of at most ``max_steps`` links, shortest first."""
    for length in range(1, max_steps + 1):
        for start in span.starts:
            if span.home[start] <= length:
                yield from _of_length(span, start, length, budget)
            if budget.spent:
                return


def _of_length(span: Span, start: int, length: int, budget: Budget) -> Iterator[Path]:
    after, home = span.table.after, span.home
    path, on_path, rest = [start], {start}, [iter(after[start])]
    while path:
        left = length - len(path)
        for there in rest[-1]:
            if home[there] > left or there in on_path:
                continue
            if left == 0:
                yield (*path, there)
                continue
            path.append(there)
            on_path.add(there)
            rest.append(iter(after[there]))
            break
        else:
            on_path.discard(path.pop())
            rest.pop()
        if budget.tick():
            return


def _on_chains(span: Span, known: Components, max_steps: int, budget: Budget) -> list[int]:
    """The pairs on at least one chain of at most ``max_steps`` links."""
    pairs, found = span.table.pairs, set()
    for pair, (here, there) in enumerate(zip(pairs.sources, pairs.targets, strict=True)):
        if pair in found or span.out[here] + 1 + span.home[there] > max_steps:
            continue
        if known.of[here] != known.of[there]:
            found.add(pair)
            continue
        way = _through(span, here, there, max_steps, budget)
        for step in pairwise(way):
            found.add(pairs.at[step])
        if budget.spent:
            break
    return sorted(found)


def _through(span: Span, here: int, there: int, max_steps: int, budget: Budget) -> Path:
    """Some chain that uses the link from here to there; empty when there is none."""
    far = max_steps - 1 - span.home[there]
    for back in _ways(span.table.before, span.out, here, far, budget, taken={there}):
        left = max_steps - len(back)
        for on in _ways(span.table.after, span.home, there, left, budget, taken=set(back)):
            return (*reversed(back), *on)
    return ()


def _ways(
    after: Sequence[Sequence[int]],
    home: Sequence[int],
    start: int,
    limit: int,
    budget: Budget,
    *,
    taken: set[int] = frozenset(),  # type: ignore[assignment]  # never changed
) -> Iterator[Path]:
    """Simple ways of at most ``limit`` links from the start to where ``home`` is nought."""
    if start in taken or home[start] > limit:
        return
    path, on_path, rest = [start], {start}, [iter(after[start])]
    if home[start] == 0:
        yield tuple(path)
    while path:
        left = limit - len(path)
        for there in rest[-1]:
            if home[there] > left or there in on_path or there in taken:
                continue
            path.append(there)
            on_path.add(there)
            rest.append(iter(after[there]))
            if home[there] == 0:
                yield tuple(path)
            break
        else:
            on_path.discard(path.pop())
            rest.pop()
        if budget.tick():
            return


def routes(
    table: LinkTable, starts: Sequence[int], ends: Sequence[int], known: Components
) -> tuple[int, bool]:
    """The number of chains of any length, and whether it is exact.

    Where a feedback cluster lies on the way, chains inside it are not counted one by one: the
    number is then that of the routes through the clusters, each passed as one step.
    """
    first, last = set(starts), set(ends)
    after, of = table.after, known.of
    total, exact = 0, True
    ways = [0] * len(known.members)
    leads = _leading(after, last, known)
    for component in range(len(known.members) - 1, -1, -1):
        members = known.members[component]
        here_from = ways[component]
        for here in members:
            if here in first:
                here_from += 1
        if not here_from or not leads[component]:
            continue
        if len(members) > 1:
            exact = False
        for here in members:
            if here in last:
                total += here_from - (here in first)
            for there in after[here]:
                if of[there] != component:
                    ways[of[there]] += here_from
    return total, exact


def _leading(after: Sequence[Sequence[int]], last: set[int], known: Components) -> list[bool]:
    """For each component, whether an end lies in it or after it."""
    leads, of = [False] * len(known.members), known.of
    for component, members in enumerate(known.members):
        for here in members:
            if here in last:
                leads[component] = True
            for there in after[here]:
                if leads[of[there]]:
                    leads[component] = True
    return leads
