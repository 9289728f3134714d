"""How it was made."""

from ripplegrid.disclosure import Purpose, Reader, shared
from ripplegrid.exchange.examples import load
from ripplegrid.exchange.native import Gathered
from ripplegrid.model.choosing import Choice, Proposal
from ripplegrid.report.documents.account_across import AccountAcross
from ripplegrid.report.documents.kinds.synthesis.ending import how_it_was_made_across
from tests import factories as make
from tests.unit.report.documents.six import account, bare
from tests.unit.report.documents.told import DAY, text


def test_when_and_from_which_state_it_was_made_is_said():
    told = text(how_it_was_made_across(account()))
    assert "Made on 31 January 2026." in told
    assert account().state.digest in told
    assert "1 round of coding is not open yet." in told
    assert told.count("came as it was let into reports") == 6


def test_what_was_left_out_is_numbered_where_it_is_known():
    whole = load("home-care")
    left = shared(whole, Reader(), Purpose.REPORT)
    chosen = (
        Proposal(id="p", title="Deep", case=whole.id),
        Choice(id="k", size=1, chosen=frozenset({"p"})),
    )
    gathered = Gathered(make.synthesis(*chosen), {whole.id: left.case})
    found = AccountAcross(gathered, made=DAY, left={whole.id: left}, times=0)
    told = text(how_it_was_made_across(found))
    assert f"Of ‘{whole.title}’ this is left out:" in told
    assert f"{left.records['tellings']} telling" in told


def test_codings_that_do_not_count_are_numbered():
    coded = make.coding("c9/e", "t", "ann", round=None)
    told = text(how_it_was_made_across(bare(*make.coding_round(), coded)))
    assert "1 coding is of a case study that is not given to this synthesis." in told
