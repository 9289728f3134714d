"""How records point at each other."""

from ripplegrid.model import Involvement, Reflection
from ripplegrid.model.record import (
    pointers,
    reference_fields,
    references,
    term_fields,
    terms_named,
)
from tests.factories import contributor, entry, telling


def test_references_name_field_table_and_id() -> None:
    told = telling("e", "v", evidence=frozenset({"d"}))
    assert sorted(references(told)) == [
        ("entry", "entries", "e"),
        ("evidence", "evidence", "d"),
        ("voice", "voices", "v"),
    ]


def test_empty_references_point_nowhere() -> None:
    assert list(references(entry("e"))) == []
    assert list(references(entry("e", by="v"))) == [("by", "voices", "v")]


def test_a_path_points_at_its_instrument() -> None:
    asked = Reflection(id="r", subject="instrument/i/q1", reasons="So.")
    assert list(references(asked)) == [("subject", "instruments", "i")]
    judged = Reflection(id="r", subject="dimension/scale/project", reasons="So.")
    assert list(references(judged)) == []


def test_terms_are_named_apart_from_records() -> None:
    took_part = Involvement(id="i", stage="design", stakeholder_type="carer", contributor="p")
    assert list(references(took_part)) == [("contributor", "contributors", "p")]
    assert list(terms_named(took_part)) == [
        ("stage", "stages", "design"),
        ("stakeholder_type", "stakeholder_types", "carer"),
    ]
    assert list(pointers(took_part)) == ["p", "design", "carer"]


def test_sets_of_terms_are_named_one_by_one() -> None:
    person = contributor("p", types=frozenset({"carer", "manager"}))
    assert {term for _, _, term in terms_named(person)} == {"carer", "manager"}


def test_what_points_is_declared_once() -> None:
    assert ("entry", "entries") in reference_fields(type(telling()))
    assert term_fields(type(contributor())) == (("types", "stakeholder_types"),)
