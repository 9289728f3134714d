import pytest

from ripplegrid.analysis.links import (
    HELPED,
    HINDERED,
    LEVEL_BITS,
    UNSAID,
    LinkTable,
    level_mask,
    levels_in,
)
from ripplegrid.model.account import Contribution, Entry
from ripplegrid.model.case import About, CaseStudy, table
from ripplegrid.model.words import Effect, Level


def a_case(entries, links):
    return CaseStudy(
        about=About(id="case", title="A case"),
        entries=table(entries),
        contributions=table(links),
    )


def test_a_table_of_what_is_shown():
    case = a_case(
        [
            Entry(id="a", text="A", levels=frozenset({Level.GROUP})),
            Entry(id="b", text="B"),
            Entry(id="c", text="C", set_aside=True),
        ],
        [
            Contribution(id="l1", source="a", target="b", effect=Effect.HINDERED),
            Contribution(id="l2", source="b", target="c"),
        ],
    )
    found = LinkTable.of(case)
    assert found.entries == ("a", "b")
    assert list(found.levels) == [LEVEL_BITS[Level.GROUP], 0]
    assert (list(found.sources), list(found.targets)) == ([0], [1])
    assert list(found.effects) == [HINDERED]
    assert found.contributions == ("l1",)


def test_merged_entries_are_resolved_however_often_they_were_merged():
    case = a_case(
        [
            Entry(id="a", text="A", merged_into="b"),
            Entry(id="b", text="B", merged_into="c"),
            Entry(id="c", text="C"),
            Entry(id="d", text="D"),
            Entry(id="e", text="E", merged_into="f"),
            Entry(id="f", text="F", set_aside=True),
        ],
        [
            Contribution(id="l1", source="a", target="d"),
            Contribution(id="l2", source="a", target="c"),
            Contribution(id="l3", source="e", target="d"),
        ],
    )
    found = LinkTable.of(case)
    assert found.entries == ("c", "d")
    assert found.contributions == ("l1",)
    assert found.after == [[1], []]


def test_links_between_the_same_entries_are_one_pair():
    found = LinkTable.build(2, [(0, 1), (0, 1), (1, 0)], effects=[HELPED, HINDERED, UNSAID])
    assert found.pairs.links == [[0, 1], [2]]
    assert found.pairs.effects == [HELPED | HINDERED, UNSAID]
    assert len(found.pairs) == 2
    assert (found.after, found.before) == ([[1], [0]], [[1], [0]])


def test_an_entry_does_not_lead_to_itself():
    found = LinkTable.build(2, [(0, 0), (0, 1)], contributions=["self", "on"])
    assert found.contributions == ("on",)


def test_numbers_that_do_not_fit_are_refused():
    with pytest.raises(ValueError, match="not in the table"):
        LinkTable.build(2, [(0, 2)])
    with pytest.raises(ValueError, match="as long as"):
        LinkTable.build(2, [(0, 1)], effects=[])
    with pytest.raises(ValueError, match="as long as"):
        LinkTable.build(2, [(0, 1)], levels=[1])


def test_levels_as_bits_and_back():
    assert levels_in(level_mask(Level)) == tuple(Level)
    assert levels_in(0) == ()
