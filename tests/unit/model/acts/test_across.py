import pytest

from ripplegrid.errors import Conflict, RoundOpened
from ripplegrid.model import apply
from ripplegrid.model.across import Statement, StatementState
from ripplegrid.model.changes import AmendStatement, DescribeSynthesis, OpenRound, edited
from tests import factories as make


def test_describing_touches_only_what_differs():
    now = make.synthesis(question="What recurs?")
    change = edited(now.about, title="Six projects")
    assert isinstance(change, DescribeSynthesis)
    after = apply(now, change)
    assert (after.title, after.about.question) == ("Six projects", "What recurs?")


def test_a_round_is_opened_once():
    now = make.synthesis(*make.coding_round("ann"))
    after = apply(now, OpenRound("r", make.when("2026-05-01")))
    assert after.coding_rounds["r"].opened == make.when("2026-05-01")
    with pytest.raises(RoundOpened):
        apply(after, OpenRound("r", make.when("2026-06-01")))


def test_amending_keeps_the_former_wording_and_puts_the_statement_forward_anew():
    said = Statement(
        id="s", text="Trust comes first", people=frozenset({"ann"}), state=StatementState.AGREED
    )
    now = make.synthesis(said, *make.coding_round("ben"))
    change = AmendStatement(said, "Trust often comes first", "w", why="Not in all", coder="ben")
    after = apply(now, change)
    amended, former = after.statements["s"], after.wordings["w"]
    assert (amended.text, amended.state) == ("Trust often comes first", StatementState.PROPOSED)
    assert amended.people == {"ann", "ben"}  # who amends it cannot corroborate it
    assert (former.text, former.why, former.coder) == ("Trust comes first", "Not in all", "ben")
    assert apply(now, AmendStatement(said, said.text, "w")) == now
    with pytest.raises(Conflict):
        apply(after, AmendStatement(said, "Trust never comes first", "x"))
