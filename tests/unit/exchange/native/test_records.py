from datetime import date

import pytest

from ripplegrid.exchange.native.json_text import parse
from ripplegrid.exchange.native.records import decode_record, encode_record, fields_of
from ripplegrid.model.account import Entry, Telling
from ripplegrid.model.case import TABLES, About
from ripplegrid.model.registers import Factor, Instrument
from ripplegrid.model.when import When
from ripplegrid.model.words import Kind, Level

GROOP = "levels has “groop”; it can be individual, group, organisational, societal or paradigmatic."


def sentences(kind, data):
    record, problems = decode_record(kind, data, "here")
    assert record is None
    return [p.sentence for p in problems]


def test_only_what_differs_from_the_default_is_written():
    entry = Entry(
        id="e",
        text="x",
        levels=frozenset({Level.SOCIETAL, Level.GROUP}),
        when=When(date(2016, 3, 1), None, "since March 2016"),
    )
    assert encode_record(entry) == {
        "id": "e",
        "text": "x",
        "levels": ["group", "societal"],
        "when": {"text": "since March 2016", "earliest": "2016-03-01"},
    }
    assert decode_record(Entry, encode_record(entry)) == (entry, ())


@pytest.mark.parametrize("kind", [About, *TABLES.values()])
def test_every_field_of_every_record_has_a_shape(kind):
    assert next(f.name for f in fields_of(kind)) == "id"


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        (
            "levels",
            ["groop"],
            GROOP,
        ),
        ("levels", ["group", "group"], "levels has “group” 2 times."),
        ("levels", "group", "levels should be a list, and is a text."),
        ("text", 3, "text should be a text, and is a number."),
        ("text", "\ud83d", "text holds half of a character, which cannot be kept."),
        ("published", 1, "published should be true or false, and is a number."),
        ("published", None, "published should be true or false, and is null."),
        ("merged_into", "", "merged_into is empty."),
        ("intended", True, "intended has true; it can be yes, partly, no or not said."),
        ("when", "2016", "when should be an object with text, earliest and latest, and is a text."),
        ("when", {}, "when has no text: give the date in the words it was given in."),
        (
            "when",
            {"text": "", "earliest": "2016-02-30"},
            "when has “2016-02-30”; it should be a day such as 2016-03-31.",
        ),
        (
            "when",
            {"text": "", "earliest": "2016-03-02", "latest": "2016-03-01"},
            "when ends (2016-03-01) before it begins (2016-03-02).",
        ),
        ("when", {"text": "", "day": 1}, "when has the unknown field “day”."),
    ],
)
def test_a_wrong_value_is_told_in_words(field, value, sentence):
    assert sentences(Entry, {"id": "e", "text": "x"} | {field: value}) == [sentence]


@pytest.mark.parametrize("position", [1.0, True, "1", 2**31, -(2**31)])
def test_only_whole_numbers_of_ordinary_size_are_numbers(position):
    (sentence,) = sentences(TABLES["stages"], {"id": "s", "label": "x", "position": position})
    assert sentence.startswith("position should be a whole number")


def test_pairs_are_two_texts():
    for wrong in ["ab", ["a"], ["a", 1]]:
        _, problems = decode_record(Instrument, {"id": "i", "title": "t", "questions": [wrong]})
        assert [p.place for p in problems] == ["(id i), field questions, item 1"]


def test_a_list_of_references_must_not_hold_an_empty_one():
    data = {"id": "f", "kind": "challenge", "text": "x", "entries": ["a", ""]}
    assert sentences(Factor, data) == ["entries is empty."]


def test_null_is_refused_and_says_what_to_do():
    _, problems = decode_record(Factor, {"id": "f", "kind": "challenge", "text": "", "voice": None})
    assert problems[0].hint == "Leave the field out when there is nothing to say."


def test_missing_unknown_and_repeated_fields_are_told_together():
    data, _ = parse(b'{"id": "t", "voice": "v", "voice": "w", "stanze": "says"}')
    _, problems = decode_record(Telling, data, "tellings, item 1")
    assert [(p.code, p.place) for p in problems] == [
        ("unknown-field", "tellings, item 1 (id t), field stanze"),
        ("missing-field", "tellings, item 1 (id t)"),
        ("repeated-field", "tellings, item 1 (id t), field voice"),
    ]


def test_what_is_no_object_is_refused():
    assert sentences(Entry, ["x"]) == ["Here should be an object with fields, and there is a list."]


def test_kinds_with_a_space_keep_it():
    data = {"id": "e", "text": "x", "kinds": ["external factor"]}
    entry, _ = decode_record(Entry, data)
    assert entry.kinds == {Kind.EXTERNAL}
