from datetime import date

import pytest

from ripplegrid.exchange.native.records import fields_of
from ripplegrid.exchange.workbook.fields import MISSING, read_value, read_when_cells
from ripplegrid.exchange.workbook.texts import LongTexts
from ripplegrid.model.account import Entry
from ripplegrid.model.words import Kind, Level

FIELDS = {field.name: field for field in fields_of(Entry)}


def read(name, text):
    said = []
    value = read_value(FIELDS[name], text, LongTexts(), lambda *what: said.append(what))
    return value, [code for code, _, _ in said]


@pytest.mark.parametrize(
    ("name", "text", "value", "codes"),
    [
        ("levels", "group; Societal", frozenset({Level.GROUP, Level.SOCIETAL}), []),
        ("levels", "Organizational", frozenset({Level.ORGANISATIONAL}), ["note-spelling"]),
        ("kinds", "outputs", frozenset({Kind.OUTPUT}), ["note-spelling"]),
        ("kinds", "banana", frozenset(), ["not-on-the-list"]),
        ("published", "Yes", True, []),
        ("published", "n", False, []),
        ("published", "perhaps", MISSING, ["not-yes-or-no"]),
        ("text", "=1+1", "=1+1", []),
    ],
)
def test_cells_become_values_and_doubts_are_said(name, text, value, codes):
    assert read(name, text) == (value, codes)


def when(**texts):
    said = []
    texts = {name.replace("_", "."): text for name, text in texts.items()}
    value = read_when_cells("when", texts, LongTexts(), lambda *what: said.append(what))
    return value, [code for code, _, _ in said]


def test_dates_from_words_and_from_days():
    assert when(when="2016")[0].earliest == date(2016, 1, 1)
    found, codes = when(when="after the fair", when_earliest="2016-03-01", when_latest="..")
    assert (found.earliest, found.latest, found.text) == (date(2016, 3, 1), None, "after the fair")
    assert codes == []
    assert when()[0] is MISSING


def test_dates_in_doubt_keep_their_words():
    found, codes = when(when="when the sheep came")
    assert (found.earliest, found.text) == (None, "when the sheep came")
    assert codes == ["date-not-understood"]
    assert when(when="x", when_earliest="2016-03-01", when_latest="2015-01-01")[1] == [
        "date-backwards"
    ]
    assert "not-a-day" in when(when="x", when_earliest="soon")[1]
