"""The most varied sample of candidates, with the others that are as good.

First the most (dimension, place) pairs, then the largest distance between the two nearest case
studies. The software suggests; which case studies are looked at is for people to choose.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

from ripplegrid.errors import CannotSelect, NoTimeToSelect, SameCaseTwice
from ripplegrid.saying import say
from ripplegrid.synthesis.selection.candidates import Candidate
from ripplegrid.synthesis.selection.measures import Spread, furthest, spread_of
from ripplegrid.synthesis.selection.rules import Rules, check
from ripplegrid.synthesis.selection.solver import Programme, load_solver

SECONDS = 2.0
ALTERNATIVES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """A suggested sample.

    Attributes:
        suggested: the sample, and how varied it is.
        alternatives: other samples that are exactly as varied.
        every_alternative: whether these are all of them; False when a bound or the time cut them.
        covered_at_most: no sample stands for more pairs than this.
        apart_at_most: no sample with as many pairs has its nearest two further apart than this.
        proven: whether nothing better exists; otherwise the two bounds say how much better
            something could be.
    """

    suggested: Spread
    alternatives: tuple[Spread, ...]
    every_alternative: bool
    covered_at_most: int
    apart_at_most: int | None

    @property
    def proven(self) -> bool:
        """Whether nothing better exists."""
        best = self.suggested
        return (best.covered, best.apart) == (self.covered_at_most, self.apart_at_most)


def select(
    candidates: Sequence[Candidate],
    rules: Rules,
    *,
    seconds: float = SECONDS,
    alternatives: int = ALTERNATIVES,
) -> Selection:
    """The most varied sample that keeps to the rules.

    Args:
        candidates: the case studies to choose from.
        rules: the size, and what is asked of the sample.
        seconds: how long to look; then the best so far is given with its bounds.
        alternatives: how many other samples to give at most.

    Raises:
        CannotSelect: no sample keeps to the rules.
        NoTimeToSelect: none was found in the time.
        MissingExtra: the solver is not installed.
    """
    twice = {c.id: c for c in candidates}
    if len(twice) < len(candidates):
        seen = [c.id for c in candidates]
        again = next(c for c in twice.values() if seen.count(c.id) > 1)
        raise SameCaseTwice(title=again.title or again.id)
    check(rules, candidates)
    free = rules.free(candidates)
    load_solver()  # the time is for looking
    until = time.monotonic() + seconds
    first = Programme(free, rules, until).solve(most=True)
    if not first.chosen:
        if first.proven:
            raise CannotSelect(why=say("What is asked cannot all be kept together."))
        raise NoTimeToSelect(seconds=f"{seconds:g}")
    best = spread_of(first.chosen)
    covered_at_most = best.covered if first.proven else max(first.bound, best.covered)
    best, apart_at_most = _further_apart(free, rules, best, until)
    others, every = _as_good(free, rules, best, alternatives, until)
    return Selection(
        suggested=best,
        alternatives=others,
        every_alternative=every,
        covered_at_most=covered_at_most,
        apart_at_most=apart_at_most,
    )


def _further_apart(
    free: Sequence[Candidate], rules: Rules, best: Spread, until: float
) -> tuple[Spread, int | None]:
    """The same with its nearest two as far apart as can be, and the bound on that."""
    if best.apart is None:
        return best, None
    highest = max(best.apart, furthest(rules.size, best.covered))
    while (apart := best.apart or 0) < highest:
        middle = (apart + highest + 1) // 2
        found = _ask(free, rules, until, (best.covered, middle))
        solved = found.solve()
        if solved.chosen:
            best = spread_of(solved.chosen)
        elif solved.proven:
            highest = middle - 1
        else:
            break
    return best, highest


def _as_good(
    free: Sequence[Candidate], rules: Rules, best: Spread, most: int, until: float
) -> tuple[tuple[Spread, ...], bool]:
    """Other samples of the same measures, and whether these are all."""
    programme = _ask(free, rules, until, best.rank)
    found: list[Spread] = []
    programme.but(best.cases)
    while True:
        solved = programme.solve()
        if not solved.chosen:
            return tuple(found), solved.proven
        if len(found) == most:
            return tuple(found), False
        found.append(spread_of(solved.chosen))
        programme.but(found[-1].cases)


def _ask(free: Sequence[Candidate], rules: Rules, until: float, rank: tuple[int, int]) -> Programme:
    programme = Programme(tuple(free), rules, until)
    programme.cover(rank[0])
    programme.apart(rank[1])
    return programme
