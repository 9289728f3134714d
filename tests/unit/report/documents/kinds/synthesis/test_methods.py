"""How it was done, and by whom."""

from ripplegrid.report.documents.kinds.synthesis.methods import methods, people
from tests.unit.report.documents.six import account, bare
from tests.unit.report.documents.told import text


def test_every_step_stands_there_also_those_nobody_took():
    told = text(methods(account()))
    assert "All of us" in told
    assert "done" in told
    assert "nothing said" in told


def test_who_looked_across_is_told_with_what_they_did_and_never_how_much():
    told = text(people(account()))
    assert "chose, coded, settled differences and put statements forward" in told
    assert "Nobody" not in told


def test_without_anybody_it_says_so():
    assert "It is not said who looked across" in text(people(bare()))
    assert "The methods are not described in words." in text(methods(bare()))
