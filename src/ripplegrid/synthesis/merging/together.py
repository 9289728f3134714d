"""Loops and chains that exist only in the combined map, with the case studies they come from.

Nobody told them whole: they are there because people matched entries of different case studies.
A chain is given as its shortest stretch that no case study has by itself; every longer one that
exists only together contains such a stretch.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ripplegrid.analysis.loops import MAX_STEPS, SECONDS, Budget, Sign, loops, sign
from ripplegrid.model.record import Id
from ripplegrid.synthesis.merging.merged import Merged

LISTED = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlyTogether:
    """One loop or chain that no case study has by itself.

    Attributes:
        entries: the ids of the merged entries in order; of a loop, the last leads to the first.
        cases: for each step, the case studies that have a link there.
        sign: of a loop, whether it feeds or checks itself; None for a chain.
    """

    entries: tuple[str, ...]
    cases: tuple[frozenset[Id], ...]
    sign: Sign | None = None

    @property
    def all_cases(self) -> frozenset[Id]:
        """Every case study that has a link on it."""
        return frozenset().union(*self.cases)


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """What was found, and whether it is all of at most ``max_steps`` links."""

    items: tuple[OnlyTogether, ...]
    complete: bool
    max_steps: int


def loops_only_together(merged: Merged, *, max_steps: int = MAX_STEPS) -> Together:
    """The loops of at most so many links that no case study has by itself, shortest first."""
    found = loops(merged.table, max_steps=max_steps)
    items = []
    for cycle in found.items:
        cases = _cases(merged, (*cycle, cycle[0]))
        if not frozenset.intersection(*cases):
            entries = merged.table.name(cycle)
            items.append(OnlyTogether(entries=entries, cases=cases, sign=sign(merged.table, cycle)))
    return Together(items=tuple(items), complete=found.complete, max_steps=max_steps)


def chains_only_together(
    merged: Merged, *, max_steps: int = MAX_STEPS, listed: int = LISTED
) -> Together:
    """The shortest stretches that no case study has by itself, of at most so many links."""
    budget = Budget(seconds=SECONDS)
    items: list[OnlyTogether] = []
    complete = True
    for length in range(2, max_steps + 1):
        if not complete:
            break
        for path in _stretches(merged, length, budget):
            if len(items) == listed:
                complete = False
                break
            items.append(OnlyTogether(entries=merged.table.name(path), cases=_cases(merged, path)))
    return Together(items=tuple(items), complete=complete and not budget.spent, max_steps=max_steps)


def _stretches(merged: Merged, length: int, budget: Budget) -> Iterator[Sequence[int]]:
    """Chains of this many links that no case study has, but has without either end."""
    pairs = merged.table.pairs
    waiting: list[tuple[tuple[int, ...], frozenset[Id]]] = [
        ((a, b), merged.cases_of[i]) for (a, b), i in reversed(pairs.at.items())
    ]
    while waiting and not budget.tick():
        path, shared = waiting.pop()
        for there in reversed(merged.table.after[path[-1]]):
            if there in path:
                continue
            longer = (*path, there)
            still = shared & merged.cases_of[pairs.at[path[-1], there]]
            if len(longer) <= length:
                if still:
                    waiting.append((longer, still))
            elif not still and frozenset.intersection(*_cases(merged, longer[1:])):
                yield longer


def _cases(merged: Merged, path: Sequence[int]) -> tuple[frozenset[Id], ...]:
    return tuple(merged.cases_of[merged.table.pairs.at[step]] for step in pairwise(path))
