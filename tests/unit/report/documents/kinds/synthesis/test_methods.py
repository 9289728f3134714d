"""How it was done, and by whom."""

from datetime import date

from ripplegrid.report.documents.account_across import AccountAcross
from ripplegrid.report.documents.kinds.synthesis.methods import methods, people
from ripplegrid.synthesis.account import Giving
from tests.unit.report.documents.six import account, bare, six
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


def test_it_says_when_each_case_study_was_given_and_by_whom_if_that_may_be_told():
    gathered = six()
    first, second, *_ = gathered.synthesis.cases
    given = (
        Giving(case=first, day="2026-05-04", by="Ann"),
        Giving(case=second, day="2026-03-01"),
        Giving(case="elsewhere", day="2026-03-01", by="Bea"),
    )
    made = AccountAcross(gathered, made=date(2026, 6, 1), given=given, times=0)
    told = text(methods(made))
    assert f"‘{made.cases[first].title}’: given by Ann on 4 May 2026." in told
    late, early = told.index("given by Ann"), told.index("given by somebody of its team on 1 March")
    assert early < late
    assert "Bea" not in told
    assert "given by" not in text(methods(account()))
