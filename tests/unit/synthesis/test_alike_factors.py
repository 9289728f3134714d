import pytest

from ripplegrid.model.across import FactorGroup
from ripplegrid.model.registers import Factor
from ripplegrid.model.words import FactorKind
from ripplegrid.synthesis.alike_factors import may_be_one
from ripplegrid.synthesis.factors import factors
from tests import factories as make

HARD = FactorKind.CHALLENGE


def line(name, text):
    return Factor(id=name, kind=HARD, text=text)


WARD = make.case(
    line("time", "Nurses had no time"), line("clock", "No time for the nurses"),
    line("door", "A heavy door"), id="ward",
)  # fmt: skip
BUS = make.case(line("time", "No time for nurses"), line("rain", "It rained"), id="bus")


def group(name, *lines):
    return FactorGroup(id=name, name=name, kind=HARD, factors=frozenset(lines))


def found(*groups):
    pairs = may_be_one(factors([WARD, BUS], groups))
    return {(p.one.origin, p.other.origin): [g.name for g in p.groups] for p in pairs}


def test_only_lines_of_different_case_studies_that_share_words():
    assert set(found()) == {("bus/time", "ward/time"), ("bus/time", "ward/clock")}
    assert may_be_one(factors([WARD])) == ()
    [first, *_] = may_be_one(factors([WARD, BUS]))
    assert first.shared == ("nurses",)


def test_what_is_in_a_group_draws_the_other_towards_it():
    assert found(group("Time", "ward/time")) == {
        ("ward/time", "bus/time"): ["Time"],
        ("bus/time", "ward/clock"): [],
    }


@pytest.mark.parametrize(
    "groups",
    [
        [group("Time", "ward/time", "bus/time", "ward/clock")],
        [group("Here", "ward/time", "ward/clock"), group("There", "bus/time")],
    ],
)
def test_what_people_looked_at_is_not_proposed(groups):
    assert found(*groups) == {}
