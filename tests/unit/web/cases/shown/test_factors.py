"""Facilitators and challenges, level by level."""

from ripplegrid.model.registers import Factor
from ripplegrid.model.words import FactorKind, Level
from ripplegrid.web.cases.shown.factors import by_level
from tests import factories as make

HELPED, HARDER = FactorKind.FACILITATOR, FactorKind.CHALLENGE


def rows(*factors):
    return by_level(make.case(*factors), None)["levels"]


def test_each_stands_at_its_levels_on_its_side():
    found = rows(
        Factor(id="f", kind=HELPED, text="Trust", voice="v", entries=frozenset({"a"}),
               levels=frozenset({Level.GROUP, Level.INDIVIDUAL})),
        Factor(id="g", kind=HARDER, text="Money", levels=frozenset({Level.GROUP})),
    )  # fmt: skip
    assert [row.level for row in found][:2] == [Level.INDIVIDUAL, Level.GROUP]
    assert len(found) == 4
    person, group = found[:2]
    assert [(one.factor.id, one.first) for one in person.helped] == [("f", True)]
    assert [(one.factor.id, one.first) for one in group.helped] == [("f", False)]
    assert [one.factor.id for one in group.harder] == ["g"]
    assert person.helped[0].voice == "Voice v"
    assert [entry.id for entry in person.helped[0].entries] == ["a"]


def test_what_has_no_level_and_what_is_beyond_have_rows_only_when_needed():
    found = rows(
        Factor(id="f", kind=HELPED, text="Luck"),
        Factor(id="g", kind=HELPED, text="A new idea", levels=frozenset({Level.PARADIGMATIC})),
    )
    assert [row.level for row in found][4:] == [Level.PARADIGMATIC, None]


def test_what_others_found_stands_at_its_level():
    assert "Regular contact" in [term.label for term in rows()[0].others]
    assert by_level(make.case(), None)["challenges"]
