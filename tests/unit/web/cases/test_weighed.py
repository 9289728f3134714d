"""What is kept in memory is bounded by what it weighs, not by how many things it is."""

from ripplegrid.web.cases.weighed import LEAST, Weighed, records_in
from tests import factories as make


def test_many_light_things_stay_where_two_heavy_ones_would_not():
    kept = Weighed(100 * LEAST)
    for n in range(100):
        kept.put(n, n, 1)
    assert all(kept.get(n) == n for n in range(100))
    kept.put("heavy", "one", 60 * LEAST)
    kept.put("as heavy", "another", 60 * LEAST)
    assert kept.get("heavy") is None
    assert kept.get("as heavy") == "another"


def test_what_was_used_longest_ago_goes_first_and_one_always_stays():
    kept = Weighed(2 * LEAST)
    kept.put("one", 1, LEAST)
    kept.put("two", 2, LEAST)
    kept.get("one")
    kept.put("three", 3, LEAST)
    assert (kept.get("one"), kept.get("two"), kept.get("three")) == (1, None, 3)
    kept.put("very heavy", 4, 100 * LEAST)
    assert kept.get("very heavy") == 4


def test_a_thing_kept_again_or_forgotten_weighs_nothing_twice():
    kept = Weighed(2 * LEAST)
    for _ in range(5):
        kept.put("same", 1, LEAST)
    kept.put("other", 2, LEAST)
    assert kept.get("same") == 1
    kept.forget("same")
    kept.forget("same")
    kept.put("third", 3, LEAST)
    assert (kept.get("same"), kept.get("other"), kept.get("third")) == (None, 2, 3)
    kept.clear()
    assert kept.get("other") is None


def test_a_case_study_and_a_synthesis_weigh_their_records():
    assert records_in(make.case(make.link("a", "b"))) == 3
    assert records_in(make.synthesis()) == 0
    assert (
        records_in(make.synthesis(*make.coding_round("ann"))) == len(make.coding_round("ann")) + 1
    )  # and the coder
