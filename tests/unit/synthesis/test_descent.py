import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ripplegrid.synthesis.descent import Order, family, order_of
from tests.factories import about, case, when


def project(name, *older, period=None):
    said = about(name.upper(), id=name, descends_from=older, period=period)
    return case(about=said)


@pytest.mark.parametrize(
    ("one", "other", "order"),
    [
        (when("2014-01-01", "2014-12-31"), when("2015-01-01"), Order.CERTAIN),
        (when("2014-01-01", "2015-06-30"), when("2015-01-01"), Order.POSSIBLE),
        (when("2016-01-01"), when("2015-01-01"), Order.NOT),
        (None, when("2015-01-01"), Order.UNKNOWN),
        (when(None, text="long ago"), when("2015-01-01"), Order.UNKNOWN),
    ],
)
def test_before_is_certain_possible_or_not(one, other, order):
    assert order_of(one, other) is order


def test_a_project_says_what_it_grew_out_of_also_when_that_is_not_here():
    older = project("a", period=when("2010-01-01", "2012-12-31"))
    newer = project("b", ("a", "As it was then called"), ("", "A talk over lunch"),
                    period=when("2013-01-01", "2015-01-01"))  # fmt: skip
    one, other = family([older, newer]).descents
    assert (one.older, one.title, one.among, one.order) == ("a", "A", True, Order.CERTAIN)
    assert (other.title, other.among, other.order) == ("A talk over lunch", False, Order.UNKNOWN)


def test_generations_are_counted_by_the_nearest_way():
    tree = family([project("a"), project("b", ("a", "")), project("c", ("b", ""), ("a", ""))])
    assert tree.ancestors["c"] == {"a": 1, "b": 1}
    assert tree.descendants("a") == ("b", "c")
    assert tree.circles == ()


def test_projects_that_grew_out_of_themselves_are_named():
    tree = family([project("a", ("b", "")), project("b", ("a", "")), project("c", ("b", ""))])
    assert tree.circles == ("a", "b")
    assert tree.ancestors == {"a": {"b": 1}, "b": {"a": 1}, "c": {"a": 2, "b": 1}}


@given(st.sets(st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd")), max_size=10))
def test_ancestors_are_those_of_the_graph(steps):
    tree = family([project(n, *((o, "") for m, o in sorted(steps) if m == n)) for n in "abcd"])
    graph = nx.DiGraph(list(steps))
    graph.add_nodes_from("abcd")
    for name in "abcd":
        far = nx.single_source_shortest_path_length(graph, name)
        assert tree.ancestors[name] == {o: n for o, n in far.items() if n}
        assert (name in tree.circles) == any(name in c for c in nx.simple_cycles(graph))
