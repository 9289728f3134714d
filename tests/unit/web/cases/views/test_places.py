"""Where each record stands."""

import pytest

from ripplegrid.model.people import Involvement
from ripplegrid.model.registers import Factor, Workshop
from ripplegrid.model.words import FactorKind
from ripplegrid.web.cases.views.places import place_of
from tests import factories as make


class Somebody:
    case = make.case(
        make.telling("a", "v"), make.claim("a>b", "v"), Workshop(id="w", title="First"),
        Factor(id="f", kind=FactorKind.CHALLENGE, text="Time"),
        Involvement(id="i", stage="design", stakeholder_type="carer"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("record", "address"),
    [
        ("a", "/cases/case/entries/a/"),
        ("a/v", "/cases/case/entries/a/"),
        ("a>b", "/cases/case/links/a%3Eb/"),
        ("a>b/v", "/cases/case/links/a%3Eb/"),
        ("v", "/cases/case/people/#r-v"),
        ("w", "/cases/case/workshops/#r-w"),
        ("f", "/cases/case/factors/#r-f"),
        ("i", "/cases/case/involvement/"),
    ],
)
def test_every_record_has_a_place(record, address):
    found = place_of(Somebody, record)
    assert found.address == address
    assert str(found.what)


def test_what_is_not_there_has_none():
    assert place_of(Somebody, "nothing") is None
