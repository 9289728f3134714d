"""Loops: where change comes back to where it began, and whether it feeds or checks itself."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from ripplegrid.analysis.clusters import Components, components
from ripplegrid.analysis.links import HELPED, HINDERED, LinkTable

MAX_STEPS = 6
MOST = 10_000
SECONDS = 5.0

Cycle = tuple[int, ...]


class Sign(StrEnum):
    """What going once round a loop comes to."""

    REINFORCING = "reinforcing"
    BALANCING = "balancing"
    UNSIGNED = "unsigned"


@dataclass(frozen=True, slots=True)
class Loops:
    """The loops of a table, as positions of entries, each beginning at its lowest.

    Attributes:
        items: the loops of at most ``max_steps`` links, shortest first.
        complete: whether these are all; false when the budget of count or time ran out.
        max_steps: the bound on length.
        cover: the shortest loop through every link of every feedback cluster, whatever its
            length, so that every link that is on any loop is on one of these.
    """

    items: tuple[Cycle, ...]
    complete: bool
    max_steps: int
    cover: tuple[Cycle, ...]


@dataclass(slots=True)
class Budget:
    """How much a search may find and how long it may take."""

    most: int = MOST
    seconds: float = SECONDS
    spent: bool = False
    _ticks: int = 0
    _until: float = field(default=0.0)

    def __post_init__(self) -> None:
        self._until = time.monotonic() + self.seconds

    def tick(self) -> bool:
        """Count one step of the search; whether it must stop."""
        self._ticks += 1
        if self._ticks & 1023 == 0 and time.monotonic() > self._until:
            self.spent = True
        return self.spent


def loops(
    table: LinkTable,
    *,
    max_steps: int = MAX_STEPS,
    most: int = MOST,
    seconds: float = SECONDS,
    within: Components | None = None,
) -> Loops:
    """Every loop of at most ``max_steps`` links, within a budget, and a cover that is always whole.

    A search goes out from the lowest entry of the loop and turns back as soon as the way home
    is longer than the steps that are left, so that no time goes into ways that cannot close.

    Args:
        table: the links.
        max_steps: the longest loop looked for, two or more.
        most: stop after this many loops and say so.
        seconds: stop after this time and say so.
        within: the components of the table, if they are known already.

    Example:
        >>> found = loops(LinkTable.build(3, [(0, 1), (1, 0), (1, 2), (2, 0)]))
        >>> found.items, found.complete
        (((0, 1), (0, 1, 2)), True)
    """
    known = within or components(table)
    budget = Budget(most=most, seconds=seconds)
    found: list[Cycle] = []
    for members in known.clusters:
        for root in members:
            for cycle in _from_root(table, known.of, root, max_steps, budget):
                if len(found) >= most:
                    budget.spent = True
                    break
                found.append(cycle)
            if budget.spent:
                break
    found.sort(key=lambda cycle: (len(cycle), cycle))
    cover = _cover(table, known, () if budget.spent else found)
    return Loops(tuple(found), not budget.spent, max_steps, tuple(cover))


def _way_home(
    before: Sequence[Sequence[int]], of: Sequence[int], root: int, limit: int
) -> dict[int, int]:
    """How many links back to the root from each entry above it in its cluster, up to a limit."""
    home, mine, edge, far = {root: 0}, of[root], [root], 0
    while edge and far < limit:
        far += 1
        further = []
        for here in edge:
            for there in before[here]:
                if there > root and there not in home and of[there] == mine:
                    home[there] = far
                    further.append(there)
        edge = further
    return home


def _from_root(
    table: LinkTable, of: Sequence[int], root: int, max_steps: int, budget: Budget
) -> Iterator[Cycle]:
    """The loops whose lowest entry is the root."""
    after = table.after
    home = _way_home(table.before, of, root, max_steps - 1)
    if len(home) == 1:
        return
    near = {
        here: sorted((home[there], there) for there in after[here] if there in home)
        for here in home
    }
    path, on_path, rest = [root], {root}, [iter(near[root])]
    while path:
        left = max_steps - len(path)
        for far, there in rest[-1]:
            if far > left:
                rest[-1] = iter(())
                break
            if there == root:
                yield tuple(path)
            elif there not in on_path:
                path.append(there)
                on_path.add(there)
                rest.append(iter(near[there]))
                break
        else:
            on_path.discard(path.pop())
            rest.pop()
        if budget.tick():
            return


def _cover(table: LinkTable, known: Components, found: Sequence[Cycle]) -> list[Cycle]:
    """The shortest loop through every link of every cluster; ``found`` holds all short ones."""
    best: dict[tuple[int, int], Cycle] = {}
    for cycle in found:
        here = cycle[-1]
        for there in cycle:
            best.setdefault((here, there), cycle)
            here = there
    for members in known.clusters:
        for there in members:
            mine = known.of[there]
            missing = {
                here
                for here in table.before[there]
                if known.of[here] == mine and (here, there) not in best
            }
            if missing:
                for here, cycle in _shortest(table.after, known.of, there, missing):
                    best[here, there] = cycle
    return sorted(set(best.values()), key=lambda cycle: (len(cycle), cycle))


def _shortest(
    after: Sequence[Sequence[int]], of: Sequence[int], start: int, wanted: set[int]
) -> Iterator[tuple[int, Cycle]]:
    """The shortest ways from the start to each wanted entry of its cluster, as loops."""
    came, edge, mine = {start: start}, [start], of[start]
    wanted = set(wanted)
    while wanted:
        further = []
        for here in edge:
            for there in after[here]:
                if there not in came and of[there] == mine:
                    came[there] = here
                    further.append(there)
                    if there in wanted:
                        wanted.discard(there)
                        yield there, _turned(_traced(came, there))
        edge = further


def _traced(came: dict[int, int], end: int) -> list[int]:
    path = [end]
    while came[path[-1]] != path[-1]:
        path.append(came[path[-1]])
    return path[::-1]


def _turned(cycle: Sequence[int]) -> Cycle:
    """The same loop, told from its lowest entry."""
    first = min(range(len(cycle)), key=cycle.__getitem__)
    return (*cycle[first:], *cycle[:first])


def steps(cycle: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The (source, target) pairs of a loop."""
    return zip(cycle, (*cycle[1:], cycle[0]), strict=True)


def sign(table: LinkTable, cycle: Sequence[int]) -> Sign:
    """Whether a loop is reinforcing, balancing, or cannot be said to be either."""
    return sign_of([table.pairs.effects[table.pairs.at[step]] for step in steps(cycle)])


def sign_of(effects: Sequence[int]) -> Sign:
    """The sign of a loop whose links have these effects.

    An even number of hindering links reinforces, an odd number balances. One link whose effect
    is both, not said, or told in opposite ways leaves the loop unsigned.

    Example:
        >>> sign_of([HELPED, HINDERED]).value
        'balancing'
    """
    hindering = effects.count(HINDERED)
    if hindering + effects.count(HELPED) < len(effects):
        return Sign.UNSIGNED
    return Sign.BALANCING if hindering % 2 else Sign.REINFORCING
