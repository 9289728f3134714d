"""The choice as a model of constraints, solved by CP-SAT of OR-tools: in whole numbers, so exact.

A variable for each candidate says whether it is in. Where people differ, further variables say for
which place it stands. "No two nearer than so many steps" is said by groups of candidates of which
at most one may be in: those around one point of the grid of places, which are all near one another.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from ripplegrid.errors import MissingExtra
from ripplegrid.model.record import Id
from ripplegrid.saying import say
from ripplegrid.synthesis.selection.candidates import STEPS, Candidate, dimensions
from ripplegrid.synthesis.selection.rules import Rules


@dataclass(frozen=True, slots=True)
class Solved:
    """What the solver found.

    Attributes:
        chosen: the candidates, or none.
        bound: the most pairs that any sample can stand for, as far as it is proven.
        proven: whether there is nothing better, or, with none chosen, whether there is none.
    """

    chosen: tuple[Candidate, ...]
    bound: int
    proven: bool


class Programme:
    """The samples that keep to the rules, and what more is asked of them.

    Args:
        free: the candidates that may be chosen.
        rules: what the sample must keep to.
        until: when to stop, on the clock of ``time.monotonic``.
    """

    def __init__(self, free: Sequence[Candidate], rules: Rules, until: float) -> None:
        self._cp = load_solver()
        self._free = tuple(free)
        self._until = until
        self._model = self._cp.CpModel()
        self._in = [self._model.new_bool_var(c.id) for c in self._free]
        self._pairs: list[Any] = []
        self._model.add(sum(self._in) == rules.size)
        for candidate, chosen in zip(self._free, self._in, strict=True):
            if candidate.id in rules.include:
                self._model.add(chosen == 1)
        for trait, value, count in rules.groups(self._free):
            self._model.add(sum(self._those(trait, value)) >= count)
        for dimension in dimensions():
            self._stand_for(dimension.id, rules.size)

    def but(self, found: Iterable[Id]) -> None:
        """Leave out one sample that was found already."""
        ids = set(found)
        those = [x for c, x in zip(self._free, self._in, strict=True) if c.id in ids]
        self._model.add(sum(those) <= len(those) - 1)

    def cover(self, count: int) -> None:
        """Ask that the sample stands for so many pairs."""
        self._model.add(sum(self._pairs) >= count)

    def apart(self, steps: int) -> None:
        """Ask that no two of the sample are nearer than so many steps."""
        for group in near_groups(self._free, steps):
            self._model.add_at_most_one([self._in[i] for i in sorted(group)])

    def solve(self, *, most: bool = False) -> Solved:
        """A sample, with the most pairs if so asked, else any."""
        if most:
            self._model.maximize(sum(self._pairs))
        left = self._until - time.monotonic()
        if left <= 0:
            return Solved((), len(self._pairs), proven=False)
        solver = self._cp.CpSolver()
        solver.parameters.max_time_in_seconds = left
        solver.parameters.num_workers = 1  # the same answer each time
        status = solver.solve(self._model)
        ended = status in (self._cp.OPTIMAL, self._cp.INFEASIBLE)
        if status not in (self._cp.OPTIMAL, self._cp.FEASIBLE):
            return Solved((), len(self._pairs), proven=ended)
        pairs = zip(self._free, self._in, strict=True)
        chosen = tuple(c for c, x in pairs if solver.boolean_value(x))
        bound = round(solver.best_objective_bound) if most else len(self._pairs)
        return Solved(chosen, bound, proven=ended)

    def _those(self, trait: str, value: str) -> list[Any]:
        pairs = zip(self._free, self._in, strict=True)
        return [x for c, x in pairs if value in c.traits.get(trait, ())]

    def _stand_for(self, dimension: str, size: int) -> None:
        """A variable for each pair, true only if one of the chosen stands for it."""
        standing: dict[int, list[Any]] = {}
        for candidate, chosen in zip(self._free, self._in, strict=True):
            places = candidate.at(dimension)
            ways = [chosen] if len(places) == 1 else [self._variable() for _ in places]
            if len(ways) > 1:
                self._model.add_at_most_one(ways)
                for way in ways:
                    self._model.add_implication(way, chosen)
            for place, way in zip(places, ways, strict=True):
                standing.setdefault(place, []).append(way)
        pairs = [self._variable() for _ in standing]
        for pair, ways in zip(pairs, standing.values(), strict=True):
            self._model.add_bool_or([*ways, pair.negated()])
        self._model.add(sum(pairs) <= size)  # follows from the rest, and saves the search much
        self._pairs += pairs

    def _variable(self) -> Any:
        return self._model.new_bool_var("")


def near_groups(free: Sequence[Candidate], steps: int) -> tuple[frozenset[int], ...]:
    """Groups of which at most one may be in, so that no two are nearer than so many steps.

    Any two of a group are nearer, and any two that are nearer share a group: for an odd number of
    steps 2r + 1 those at most r from a point, for an even one, 2r + 2, at most r from one of two
    neighbouring points.
    """
    if steps < 1:
        return ()
    radius = (steps - 1) // 2
    off = [[_off(c.at(d.id)) for d in dimensions()] for c in free]
    around = {
        point: frozenset(
            i for i, o in enumerate(off) if sum(o[k][p] for k, p in enumerate(point)) <= radius
        )
        for point in product(range(len(STEPS)), repeat=len(dimensions()))
    }
    found = set(around.values())
    if not steps % 2:
        found = {
            here | around.get((*point[:axis], point[axis] + 1, *point[axis + 1 :]), frozenset())
            for point, here in around.items()
            for axis in range(len(point))
        }
    return tuple(sorted((g for g in found if len(g) > 1), key=sorted))


def _off(places: Sequence[int]) -> tuple[int, ...]:
    """The least steps from the places said to each place; where nobody said one, none."""
    return tuple(min((abs(p - at) for p in places), default=0) for at in range(len(STEPS)))


def load_solver() -> Any:
    """The solver, which takes a moment to load the first time; MissingExtra where there is none."""
    try:
        from ortools.sat.python import cp_model  # noqa: PLC0415 - an extra, loaded when needed
    except ImportError:
        raise MissingExtra(feature=say("Choosing a sample"), extra="synthesis") from None
    return cp_model
