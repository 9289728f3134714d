"""Records and deltas survive the store byte for byte."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings

from ripplegrid.errors import DamagedStore
from ripplegrid.model import changes as c
from ripplegrid.model.case import TABLE_OF, About
from ripplegrid.web.cases import codec
from ripplegrid.web.cases.actions.create import whole
from tests import factories as make
from tests.any_case import cases


@settings(max_examples=20, deadline=None)
@given(cases())
def test_every_record_reads_back_as_it_was(case):
    for record in case.records():
        table = "about" if isinstance(record, About) else TABLE_OF[type(record)]
        assert codec.read_record(table, codec.record_text(record)) == record


@settings(max_examples=20, deadline=None)
@given(cases())
def test_every_delta_reads_back_as_it_was(case):
    delta = whole(case)
    for one in (delta, delta.inverse()):
        values = json.loads(codec.canonical(codec.delta_values(one)))
        assert codec.read_delta(values) == one


def test_equal_values_have_one_text():
    assert codec.canonical({"b": 1, "a": "é"}) == codec.canonical({"a": "é", "b": 1})
    assert "\u00e9" not in codec.canonical("é")


@pytest.mark.parametrize("data", ["{", '{"id": "e"}', '{"id": "e", "text": "t", "more": 1}'])
def test_a_damaged_row_is_told(data):
    with pytest.raises(DamagedStore):
        codec.read_record("entries", data)


def test_an_unknown_table_is_told():
    with pytest.raises(DamagedStore):
        codec.read_record("secrets", "{}")


def test_a_change_is_kept_readable():
    change = c.MergeEntries("a", frozenset({"c", "b"}), make.entry("a", "group"))
    assert codec.change_values(change) == {
        "kept": "a",
        "others": ["b", "c"],
        "entry": {
            "table": "entries",
            "id": "a",
            "text": "What happened: a",
            "levels": ["group"],
        },
    }
    assert codec.change_values(make.when("2014-01-01", text="2014")) == "2014"
    assert codec.change_values(c.AddRecords((make.voice(),)))["records"][0]["table"] == "voices"
