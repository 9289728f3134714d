import random

import pytest
from hypothesis import given, settings

from ripplegrid.errors import CannotSelect, NoTimeToSelect, SameCaseTwice
from ripplegrid.synthesis.selection import AtLeast, Rules, select, spread_of

from .some_candidates import at, best_by_trying, instances

LONG = 600.0


@settings(max_examples=60, deadline=None)
@given(instances())
def test_it_is_what_trying_every_sample_finds(instance):
    candidates, rules = instance
    best = best_by_trying(candidates, rules)
    if best is None:
        with pytest.raises(CannotSelect):
            select(candidates, rules, seconds=LONG)
        return
    rank, samples = best
    found = select(candidates, rules, seconds=LONG, alternatives=5)
    assert found.suggested.rank == rank
    assert found.proven
    others = [a.cases for a in found.alternatives]
    assert found.suggested.cases in samples
    assert set(others) <= samples - {found.suggested.cases}
    assert len(others) == len(set(others)) == min(5, len(samples) - 1)
    assert found.every_alternative == (len(samples) - 1 <= 5)


def test_places_come_before_distance():
    near = [at("a", 0, 0), at("b", 1, 1), at("c", 2, 2), at("d", 3, 3)]
    far = [at("x", 0, 3), at("y", 3, 0)]
    found = select([*near, *far], Rules(size=4), seconds=LONG)
    assert found.suggested.covered == 8
    assert spread_of([near[0], near[3], *far]).apart > found.suggested.apart


def test_the_order_of_the_files_changes_nothing():
    pick = random.Random(3)
    many = [at(f"c{i}", *(pick.randrange(4) for _ in range(4))) for i in range(15)]
    rules = Rules(size=4)
    assert select(many, rules, seconds=LONG) == select(many[::-1], rules, seconds=LONG)


def test_rules_that_fight_are_said():
    three = [at("a", 0, author="P"), at("b", 1, author="Q"), at("c", 2, author="R")]
    with pytest.raises(CannotSelect) as refused:
        select(three, Rules(size=2, at_least=(AtLeast(trait="author"),)), seconds=LONG)
    assert "cannot all be kept together" in refused.value.sentence


def test_the_same_case_study_twice_is_said():
    with pytest.raises(SameCaseTwice):
        select([at("a", 0), at("a", 1)], Rules(size=1))


def test_without_any_time_nothing_is_made_up():
    with pytest.raises(NoTimeToSelect):
        select([at("a", 0), at("b", 1)], Rules(size=1), seconds=1e-9)


def test_what_is_cut_short_keeps_to_the_rules_and_says_its_bounds(monkeypatch):
    """The clock runs out after the first answer: the distance is not proven, and its bound is."""
    pick = random.Random(1)
    many = [at(f"c{i:02}", *(pick.randrange(4) for _ in range(4))) for i in range(40)]
    ticks = iter([0.0, 0.0])
    monkeypatch.setattr("time.monotonic", lambda: next(ticks, 1e9))
    rules = Rules(size=6)
    found = select(many, rules, seconds=LONG)
    assert len(found.suggested.cases) == 6
    assert found.covered_at_most == found.suggested.covered == 16
    assert found.suggested.apart < found.apart_at_most
    assert not found.proven
    assert not found.every_alternative


def test_the_example_of_the_page():
    letters, buses, wards = (
        at("letters", 3, None, 0),
        at("buses", 2, None, 1),
        at("wards", 1, None, 3),
    )
    found = select([letters, buses, wards], Rules(size=2), seconds=LONG)
    assert found.suggested.cases == ("letters", "wards")
    assert (found.suggested.covered, found.suggested.apart) == (4, 5)
    assert (spread_of([buses, wards]).apart, spread_of([letters, buses]).apart) == (3, 2)
    assert found.every_alternative
    assert not found.alternatives
