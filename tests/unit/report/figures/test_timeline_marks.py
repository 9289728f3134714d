"""A date known to a month is a point; a vague one is drawn as vague as it is."""

from datetime import date

from ripplegrid.model.account import Entry
from ripplegrid.model.when import When
from ripplegrid.model.words import Direction, Level
from ripplegrid.report.figures import svg
from ripplegrid.report.figures.timeline_marks import (
    band_of,
    draw_corner_signs,
    draw_signs,
    draw_span,
    draw_vague,
    exact,
    signs_width,
)
from ripplegrid.report.figures.told import ToldEntry
from tests.factories import telling

DAY = date(2015, 3, 1)
POINT = When(DAY, DAY, "1 March 2015")
YEAR = When(date(2015, 1, 1), date(2015, 12, 31), "2015")
SINCE = When(DAY, None, "since March 2015")


def told_entry(*directions, levels=()):
    entry = Entry(id="a", text="A", levels=frozenset(levels))
    tellings = tuple(telling("a", direction=d) for d in directions)
    return ToldEntry(entry, 0, tellings, ())


def drawn(draw, *args):
    root = svg.figure("t", title="T", desc="D.", lang="en")
    draw(root, *args)
    return list(root)[2:]


def test_a_date_is_exact_when_it_is_known_to_a_month():
    assert exact(POINT)
    assert exact(When(DAY, date(2015, 3, 31), "March 2015"))
    assert not exact(YEAR)
    assert not exact(SINCE)


def test_an_open_end_has_an_arrow_and_a_closed_one_none():
    assert [len(drawn(draw_span, "group", (0, 30, 5), w)) for w in (POINT, YEAR, SINCE)] == [
        0,
        1,
        2,
    ]
    assert [len(drawn(draw_vague, "group", (9, 9), w)) for w in (POINT, YEAR, SINCE)] == [0, 1, 2]


def test_an_entry_stands_in_the_band_of_its_closest_level():
    assert band_of(told_entry(levels=[Level.SOCIETAL, Level.GROUP])) == "group"
    assert band_of(told_entry()) == ""


def test_every_direction_and_a_difference_has_its_sign():
    both = told_entry(Direction.POSITIVE, Direction.NEGATIVE)
    assert both.disputed
    assert len(drawn(draw_signs, both, (0, 0))) == 3
    assert signs_width(both) == 3 * signs_width(told_entry(Direction.NOTHING))
    assert len(drawn(draw_corner_signs, both, (0, 0))) == 1
    assert len(drawn(draw_corner_signs, told_entry(Direction.NOTHING), (0, 0))) == 1
    assert not drawn(draw_signs, told_entry(), (0, 0))
