import sys
import time
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ripplegrid.errors import MissingExtra
from ripplegrid.synthesis.selection import Rules
from ripplegrid.synthesis.selection.measures import distance
from ripplegrid.synthesis.selection.solver import Programme, near_groups

from .some_candidates import at, instances


@given(instances(), st.integers(0, 13))
def test_the_groups_hold_those_that_are_nearer_and_no_others(instance, steps):
    candidates, _ = instance
    together = {
        pair for group in near_groups(candidates, steps) for pair in combinations(sorted(group), 2)
    }
    every = combinations(range(len(candidates)), 2)
    nearer = {(i, j) for i, j in every if distance(candidates[i], candidates[j]) < steps}
    assert together == nearer


def test_a_programme_that_has_no_time_proves_nothing():
    two = (at("a", 0), at("b", 1))
    solved = Programme(two, Rules(size=1), time.monotonic() - 1).solve(most=True)
    assert (solved.chosen, solved.proven) == ((), False)


def test_without_the_solver_one_sentence_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "ortools.sat.python", None)
    with pytest.raises(MissingExtra) as missing:
        Programme((at("a", 0),), Rules(size=1), time.monotonic() + 1)
    assert "ripplegrid[synthesis]" in missing.value.hint
