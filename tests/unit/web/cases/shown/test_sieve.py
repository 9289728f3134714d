"""What a sieve lets through."""

import pytest

from ripplegrid.model.words import Direction, Kind, Level
from ripplegrid.web.cases.shown.sieve import Sieve
from ripplegrid.web.cases.shown.told import Told
from tests import factories as make

CASE = make.case(
    make.entry("early", "group", "process", text="Café opened", when=make.when("2014-05-01")),
    make.entry("amid", "group", "outcome", when=make.when("2015-06-01", "2015-06-30"), agreed=True),
    make.entry("late", "societal", ("outcome", "use"), when=make.when("2019-01-01", "2019-12-31")),
    make.entry("undated", by="own"),
    make.voice("own"),
    make.voice("nurse", contributor="p"),
    make.contributor("p", types=frozenset({"practitioner"})),
    make.telling("amid", "nurse", direction=Direction.NEGATIVE),
    make.telling("late", "own", direction=Direction.POSITIVE),
    period=make.when("2015-01-01", "2016-12-31"),
)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, {"early", "amid", "late", "undated"}),
        ({"words": "CAFE op"}, {"early"}),
        ({"levels": frozenset({Level.GROUP})}, {"early", "amid"}),
        ({"levels": frozenset({Level.GROUP, Level.SOCIETAL})}, {"early", "amid", "late"}),
        ({"kinds": frozenset({Kind.USE})}, {"late"}),
        ({"voice": "own"}, {"late", "undated"}),
        ({"stakeholder": "practitioner"}, {"amid"}),
        ({"time": "before"}, {"early"}),
        ({"time": "during"}, {"amid"}),
        ({"time": "after"}, {"late"}),
        ({"time": "undated"}, {"undated"}),
        ({"since": make.when("2015-06-15")}, {"amid", "late"}),
        ({"until": make.when("2015-06-15")}, {"early", "amid"}),
        ({"since": make.when("2015-01-01"), "until": make.when("2015-12-31")}, {"amid"}),
        ({"direction": Direction.NEGATIVE}, {"amid"}),
        ({"agreed": True}, {"amid"}),
        ({"agreed": False}, {"early", "late", "undated"}),
        ({"agreed": True, "kinds": frozenset({Kind.USE})}, set()),
    ],
)
def test_what_fits_everything_asked_for_is_let_through(asked, expected):
    told, sieve = Told(CASE), Sieve(**asked)
    assert {e.id for e in CASE.entries.values() if sieve.lets(told, e)} == expected
    assert sieve.active == bool(asked)
