from datetime import date

import pytest

from ripplegrid.exchange.native.shapes import (
    Choice,
    Pair,
    Several,
    Text,
    VagueDate,
    WholeNumber,
    YesNo,
    shape_of,
)
from ripplegrid.model.when import When
from ripplegrid.model.words import Level

GIVEN = [
    (Text(), "a\nb"),
    (YesNo(), False),
    (WholeNumber(), -7),
    (Choice(Level), Level.GROUP),
    (VagueDate(), When(date(2016, 3, 1), None, "since March 2016")),
    (Several(Choice(Level), distinct=True), frozenset({Level.GROUP, Level.SOCIETAL})),
    (Several(Text(), distinct=False), ("b", "a", "b")),
    (Pair(), ("q1", "Why?")),
]


@pytest.mark.parametrize(("shape", "value"), GIVEN)
def test_what_is_written_is_read_back(shape, value):
    said = []
    assert shape.read(shape.write(value), lambda *what: said.append(what)) == value
    assert said == []


@pytest.mark.parametrize(
    ("shape", "data", "word"),
    [
        (Text(filled=True), "", "empty"),
        (Text(), 3, "a number"),
        (Text(), "\ud83d", "half of a character"),
        (YesNo(), "yes", "true or false"),
        (WholeNumber(), 1.0, "whole number"),
        (WholeNumber(), True, "true"),
        (WholeNumber(), 2**40, "from -"),
        (Choice(Level), "galactic", "galactic"),
        (VagueDate(), {"earliest": "2016-13-01", "text": ""}, "2016-13-01"),
        (VagueDate(), {"text": "", "earliest": "2017-01-01", "latest": "2016-01-01"}, "before"),
        (VagueDate(), {"text": "", "about": 1}, "unknown field"),
        (Several(Text(), distinct=True), ["a", "a"], "2 times"),
        (Pair(), ["a"], "list of two"),
    ],
)
def test_what_is_wrong_is_said_in_words(shape, data, word):
    said = []
    shape.read(data, lambda _path, what, **gaps: said.append(what.format(field="x", **gaps)))
    assert any(word in what for what in said)


def test_the_place_in_a_list_is_said():
    said = []
    Several(Text(), distinct=False).read(["a", 2], lambda path, _what, **_: said.append(path))
    assert said == ["item 2"]


def test_shapes_follow_the_type_hints():
    assert shape_of(str | None, filled=True) == Text(filled=True)
    assert shape_of(frozenset[Level]) == Several(Choice(Level), distinct=True)
    assert shape_of(tuple[tuple[str, str], ...]) == Several(Pair(), distinct=False)
    assert shape_of(When | None).schema() == {"$ref": "#/$defs/When"}
