import pytest

from ripplegrid.exchange.csv_columns import answer_of, column_of, direction_of, words_of
from ripplegrid.model.words import Answer, Direction, Kind, Level


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("What happened?", "text"), (" IMPACT ", "text"), ("Level(s)", None), ("Levels:", "levels"),
        ("Led_to", "led_to"), ("Who says so", "voice"), ("Date of impact", "when"),
        ("Budget", None), ("", None),
    ],
)  # fmt: skip
def test_headings_are_known_by_what_people_write(heading, column):
    assert column_of(heading) == column


@pytest.mark.parametrize(
    ("cell", "levels", "unknown"),
    [
        ("Individual", {Level.INDIVIDUAL}, []),
        ("individuals and groups", {Level.INDIVIDUAL, Level.GROUP}, []),
        ("Wider society; A team or a relationship", {Level.SOCIETAL, Level.GROUP}, []),
        ("group, wider", {Level.GROUP}, ["wider"]),
        ("", set(), []),
    ],
)
def test_levels_are_the_methods_words_and_no_more(cell, levels, unknown):
    assert words_of(cell, "levels", Level) == (levels, unknown)


def test_kinds_of_two_words_stay_whole():
    assert words_of("External factor", "kinds", Kind) == ({Kind.EXTERNAL}, [])
    assert words_of("impact", "kinds", Kind) == (frozenset(), ["impact"])


def test_answers_and_directions():
    assert [answer_of(c) for c in ("Yes", "n", "partly", "?", "maybe")] == [
        Answer.YES, Answer.NO, Answer.PARTLY, Answer.NOT_SAID, None,
    ]  # fmt: skip
    assert [direction_of(c) for c in ("Good", "-", "nothing changed", "so-so")] == [
        Direction.POSITIVE, Direction.NEGATIVE, Direction.NOTHING, None,
    ]  # fmt: skip
