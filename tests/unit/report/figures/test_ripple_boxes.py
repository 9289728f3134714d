"""A box says who, what and when, and its words stay inside it."""

from ripplegrid.model.account import Entry
from ripplegrid.model.when import When
from ripplegrid.model.words import Kind, Level
from ripplegrid.report.figures.ripple import boxes_of
from ripplegrid.report.figures.ripple_boxes import band_words, in_words, measure, most_lines
from ripplegrid.report.figures.told import Told
from tests.unit.report.figures.test_ripple import case_with

ENTRY = Entry(
    id="a",
    text="The clinic changed its letters",
    levels=frozenset({Level.ORGANISATIONAL}),
    kinds=frozenset({Kind.OUTCOME}),
    when=When(None, None, "some time later"),
)


def test_everything_a_box_shows_is_said_in_words():
    words = in_words("a", Told(case_with(ENTRY)))
    assert words == (
        "The clinic changed its letters. Organisational. no links yet. Outcome. some time later."
    )


def test_an_entry_without_level_column_or_date_says_so():
    words = in_words("b", Told(case_with(Entry(id="b", text="Something"))))
    assert words == "Something. no level yet. no links yet. not placed in a column yet. no date."


def test_kind_and_date_share_a_line_or_take_two():
    told = Told(case_with(ENTRY))
    (box,) = boxes_of(told.entries["a"])
    measure(box, told, 230, 5)
    assert box.foot == ("outcome · some time later",)
    wide = box.h
    measure(box, told, 140, 5)
    assert box.foot == ("outcome", "some time later")
    assert box.h > wide


def test_fewer_entries_show_more_of_their_words():
    assert most_lines(10) > most_lines(50) > most_lines(200)


def test_the_strips_beneath_the_bands_have_names():
    assert band_words("margin")[0] == "Around the project"
    assert band_words("tray")[0] == "Waiting to be placed"
