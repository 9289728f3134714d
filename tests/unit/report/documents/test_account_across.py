"""The gate of documents across case studies: nothing blind, nothing that was not let into one."""

from ripplegrid.exchange.examples import load, names
from ripplegrid.exchange.native import Gathered
from ripplegrid.model.coding import CodingRound
from ripplegrid.report.documents.account_across import AccountAcross, state_across
from tests import factories as make
from tests.unit.report.documents.six import SECRET, six
from tests.unit.report.documents.told import DAY


def through(gathered, **options):
    return AccountAcross(gathered, made=DAY, times=0, **options)


def test_codings_of_rounds_that_are_not_open_do_not_come_through():
    found = through(six())
    assert all(one.round != "blind" for one in found.synthesis.codings.values())
    assert SECRET not in str(found.synthesis.codings)


def test_a_case_study_that_still_holds_leave_is_let_into_a_report_here_and_numbered():
    whole = load("home-care")
    made = make.synthesis()
    found = through(Gathered(made, {whole.id: whole}))
    assert whole.consents
    assert not found.cases[whole.id].consents
    assert len(found.cases[whole.id].tellings) < len(whole.tellings)
    assert found.told.kept_back.left == {}  # it is not chosen


def test_one_that_was_let_into_a_report_before_stays_as_it_is():
    gathered = six()
    assert through(gathered).cases == dict(gathered.cases)


def test_the_state_is_that_of_what_may_leave_and_knows_what_changed():
    gathered = six()
    blind = make.coding("x/y", "t", "dee", id="new", round="blind")
    same = six(blind)
    other = six(CodingRound(id="later", title="Third", codebook="b"))
    assert state_across(gathered) == state_across(same) == through(gathered).state
    assert state_across(gathered) != state_across(other)


def test_entries_are_quoted_only_where_they_may_be_told():
    found = through(six())
    case = next(iter(found.cases.values()))
    entry = next(iter(case.entries.values()))
    assert found.entry(case.id, entry.id) == f"“{' '.join(entry.text.split())}”"
    assert found.entry(case.id, "gone") == "an entry that may not be told here"
    assert found.entry("gone", "gone") == "an entry that may not be told here"
    assert len(found.cases) == len(names())
