"""A place on a dimension that the table of stages does not bear out."""

import pytest

from ripplegrid.model.people import Involvement
from ripplegrid.model.registers import Opening, Reflection
from ripplegrid.model.words import Way
from tests.factories import case, entry
from tests.unit.report.documents.hints.told import found

STAGES = ("question", "design", "analysis")


def rows(kind: str, way: Way) -> list[Involvement]:
    return [
        Involvement(id=f"{kind}-{one}", stage=one, stakeholder_type=kind, way=way) for one in STAGES
    ]


def hinted(subject: str, place: str, *others: Way) -> list[str]:
    made = Reflection(id="r", subject=f"dimension/{subject}", place=place, reasons="So it was.")
    told = [Opening(id="o"), *rows("researcher", Way.LED)]
    for way in others:
        told += rows("carer", way)
    return [one.sentence for one in found(case(entry("a"), made, *told)) if one.code == "dimension"]


@pytest.mark.parametrize(
    ("subject", "place", "way"),
    [
        ("stakeholders/how", "throughout", Way.CONSULTED),
        ("stakeholders/how", "most", Way.INFORMED),
        ("stakeholders", "most", Way.INVOLVED),
        ("stages", "throughout", Way.INFORMED),
        ("stages", "none-yet", Way.SHARED),
        ("stakeholders/who", "none-yet", Way.SHARED),
        ("adherence", "throughout", Way.CONSULTED),
    ],
)
def test_what_a_reader_would_notice_is_said(subject: str, place: str, way: Way) -> None:
    (said,) = hinted(subject, place, way)
    assert "in the table of stages" in said


def test_everybody_meant_where_there_are_only_researchers_is_said() -> None:
    (said,) = hinted("stakeholders/who", "throughout")
    assert said.endswith("there are only researchers.")


@pytest.mark.parametrize(
    ("subject", "place", "way"),
    [
        ("stakeholders/how", "throughout", Way.SHARED),
        ("stages", "throughout", Way.INVOLVED),
        ("stages", "some", Way.SHARED),
        ("adherence", "most", Way.CONSULTED),
        ("scale/project", "throughout", Way.INFORMED),
    ],
)
def test_what_can_be_so_is_no_hint(subject: str, place: str, way: Way) -> None:
    assert hinted(subject, place, way) == []
