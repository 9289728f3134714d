from itertools import combinations, product

from hypothesis import given

from ripplegrid.synthesis.selection.measures import covered, distance, furthest, spread_of

from .some_candidates import DIMENSIONS, at, best_by_trying, instances


def test_a_case_that_people_place_differently_stands_for_one_place_only():
    both = at("a", (0, 3))
    assert covered([both], "stages") == 1
    assert covered([both, at("b", 0)], "stages") == 2
    assert covered([both, at("b", 0), at("c", 3)], "stages") == 2


def test_the_distance_is_the_least_that_the_places_said_leave():
    assert distance(at("a", 0, 0, 0, 0), at("b", 3, 3, 3, 3)) == 12
    assert distance(at("a", (0, 2), 0), at("b", 3, 1)) == 2
    assert distance(at("a", None, 0), at("b", 3, 0)) == 0


def test_one_case_alone_has_no_distance():
    alone = spread_of([at("a", 0, 1, 2, 3)])
    assert (alone.covered, alone.apart, alone.nearest) == (4, None, None)
    assert alone.rank == (4, -1)


@given(instances(most=7))
def test_standing_for_places_is_the_best_of_all_ways_to_settle(instance):
    chosen, _ = instance
    for dimension in DIMENSIONS:
        said = [c.at(dimension) for c in chosen if c.at(dimension)]
        assert covered(chosen, dimension) == max(len(set(way)) for way in product(*said))


@given(instances(most=8))
def test_no_sample_is_further_apart_than_the_bound(instance):
    candidates, rules = instance
    best = best_by_trying(candidates, rules)
    if best and rules.size > 1:
        pairs, apart = best[0]
        assert apart <= furthest(rules.size, pairs)


def test_the_bound_is_reached_by_two_and_is_known_for_a_few():
    assert furthest(2, 8) == 12
    assert furthest(2, 4) == 12
    corners = [at(str(i), *p) for i, p in enumerate(product((0, 3), repeat=4))]
    eight = [c for c in corners if sum(c.at(d)[0] for d in DIMENSIONS) % 2 == 0]
    assert min(distance(a, b) for a, b in combinations(eight, 2)) == 6 == furthest(8, 8)
