"""The tables of a case study."""

import dataclasses

import pytest

from ripplegrid.model import TABLE_OF, TABLES, WHAT, CaseStudy, table
from tests.factories import about, case, entry, voice


def test_tables_are_in_the_order_of_ids_and_cannot_be_changed() -> None:
    rows = table([entry("b"), entry("a")])
    assert list(rows) == ["a", "b"]
    with pytest.raises(TypeError):
        rows["c"] = entry("c")  # type: ignore[index]


def test_a_case_study_is_a_value() -> None:
    one = case(entry("a"))
    assert one == case(entry("a"))
    assert (one.id, one.title) == ("case", "Better letters")
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.about = about()  # type: ignore[misc]


def test_its_records_come_table_by_table() -> None:
    assert [r.id for r in case(entry("b"), entry("a"), voice("v")).records()] == [
        "case",
        "v",
        "a",
        "b",
    ]


def test_every_table_is_known_by_its_kind_and_its_word() -> None:
    assert {TABLES[name] for name in TABLE_OF.values()} == set(TABLES.values())
    assert set(WHAT) == {"about", *TABLES}
    assert WHAT["stakeholder_types"] == "stakeholder type"
    assert WHAT["involvements"] == "involvement"
    assert WHAT["evidence"] == "piece of evidence"
    assert WHAT["entries"] == "entry"


def test_two_empty_case_studies_share_nothing() -> None:
    first, second = CaseStudy(about=about()), CaseStudy(about=about())
    assert first.entries == second.entries == {}
