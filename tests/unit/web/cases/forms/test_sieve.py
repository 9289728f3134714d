"""The form that lives in the address of a grid."""

import pytest
from django.http import QueryDict

from ripplegrid.model.naming import Naming
from ripplegrid.model.words import Direction, Kind, Level
from ripplegrid.web.cases.forms.sieve import SieveForm
from ripplegrid.web.cases.shown.sieve import Sieve
from ripplegrid.web.cases.shown.told import Told
from tests import factories as make

CASE = make.case(
    make.entry("a"), make.telling("a", "v"), make.voice("v", types=frozenset({"carer"})),
    period=make.when("2015-01-01", "2016-12-31"),
)  # fmt: skip


def form(address, case=CASE):
    return SieveForm(QueryDict(address), told=Told(case), naming=Naming(case))


def test_every_question_becomes_part_of_the_sieve():
    sieve = form(
        "q= we+met &level=group&level=societal&kind=use&voice=v&type=carer&time=before"
        "&direction=negative&agreed=no&since=2014&until=June+2015"
    ).sieve()
    assert sieve.words == "we met"
    assert sieve.levels == {Level.GROUP, Level.SOCIETAL}
    assert sieve.kinds == {Kind.USE}
    assert (sieve.voice, sieve.stakeholder, sieve.time) == ("v", "carer", "before")
    assert sieve.direction is Direction.NEGATIVE
    assert sieve.agreed is False
    assert sieve.since.text == "2014"
    assert sieve.until.latest.isoformat() == "2015-06-30"


@pytest.mark.parametrize(
    "address",
    ["", "level=moon&kind=&voice=nobody", "since=soon&agreed=perhaps", "q=%00&direction=up"],
)
def test_what_is_no_answer_is_passed_over(address):
    assert form(address).sieve() == Sieve()


def test_each_thing_asked_for_is_a_chip_that_can_be_left_out():
    chips = {
        c.label: c.without for c in form("whose=agreed&level=group&level=societal&q=met").chips()
    }
    assert chips["With these words: met"] == "whose=agreed&level=group&level=societal"
    assert chips["A team or a relationship"] == "whose=agreed&level=societal&q=met"
    assert len(chips) == 3


def test_without_a_period_nothing_is_before_or_after():
    choices = [value for value, _ in form("", make.case(make.entry("a"))).fields["time"].choices]
    assert choices == ["", "undated"]
    assert len(form("").fields["time"].choices) == 5


def test_only_kinds_of_people_who_speak_here_are_offered():
    assert [value for value, _ in form("").fields["type"].choices] == ["", "carer"]
