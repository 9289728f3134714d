"""What loses its support when something is left out, against every way tried by hand."""

from hypothesis import given
from hypothesis import strategies as st

from ripplegrid.analysis.links import LinkTable
from ripplegrid.analysis.support import reached, unsupported

SIZE = 6
PLACES = st.integers(0, SIZE - 1)
LINKS = st.lists(st.tuples(PLACES, PLACES), max_size=14, unique=True)


def ways_from(starts, links, gone):
    """Every entry some way of distinct entries leads to, found by walking all of them."""
    found = set()

    def walk(way):
        found.add(way[-1])
        for a, b in links:
            if a == way[-1] and b not in way and b not in gone:
                walk((*way, b))

    for start in set(starts) - gone:
        walk((start,))
    return found


@given(LINKS, st.sets(PLACES), st.sets(PLACES, max_size=2))
def test_it_is_what_no_way_leads_to_any_more(links, starts, gone):
    table = LinkTable.build(SIZE, links)
    before, after = ways_from(starts, links, set()), ways_from(starts, links, gone)
    assert reached(table, starts, gone) == after
    assert set(unsupported(table, starts, gone)) == before - after - gone


def test_a_process_needs_nothing_before_it():
    table = LinkTable.build(3, [(0, 1), (1, 2)])
    assert unsupported(table, [0, 1], [0]) == ()
