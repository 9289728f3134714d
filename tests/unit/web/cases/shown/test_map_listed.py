"""A long list of chains or loops is shown in parts, and no part loses one."""

from hypothesis import given
from hypothesis import strategies as st

from ripplegrid.analysis.told import Told
from ripplegrid.web.cases.shown.map_listed import MOST, listed
from ripplegrid.web.cases.shown.map_ways import Way, Ways


def ways(many, chosen=None):
    nobody = Told((), (), joined=False)
    items = tuple(Way(str(n), (str(n),), frozenset(), nobody) for n in range(many))
    return Ways(items=items, chosen=chosen, complete=True, max_steps=6)


@given(st.integers(1, 3 * MOST + 1))
def test_one_part_after_the_other_gives_each_once_in_order(many):
    whole, found, part = ways(many), [], 1
    while part:
        one = listed(whole, part)
        assert (one.begins, one.ends) == (len(found) + 1, len(found) + len(one.ways))
        assert len(one.ways) <= MOST
        found += one.ways
        part = one.after
    assert tuple(found) == whole.items
    assert listed(whole).whole == (many <= MOST)


@given(st.integers(1, 3 * MOST).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n - 1))))
def test_the_part_that_is_not_named_holds_the_one_shown_alone(asked):
    many, chosen = asked
    whole = ways(many, chosen)
    assert whole.one in listed(whole).ways


def test_the_parts_lead_back_as_well_and_none_leads_beyond_the_last():
    whole = ways(2 * MOST + 1)
    assert [listed(whole, n).before for n in (1, 2, 3)] == [None, 1, 2]
    assert listed(whole, 9) == listed(whole, 3)
    assert listed(whole, 3).after is None


def test_where_there_is_none_nothing_is_listed():
    assert listed(ways(0)) is None
    assert listed(None) is None
