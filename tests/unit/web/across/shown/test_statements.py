from ripplegrid.model.across import Answer, Statement, StatementState, Wording
from ripplegrid.model.words import Stance
from ripplegrid.web.across.shown.statements import by_state, for_and_against, listed, one_of
from tests import factories as make


class Page:
    """As much of a page as is read: the synthesis, the case studies, and who looks."""

    def __init__(self, me, *records):
        self.synthesis = make.synthesis(*records)
        self.given = {"c1": make.case(make.entry("e"), make.entry("f"), id="c1", title="Letters")}
        self.me = self.synthesis.coders.get(me)


SAID = Statement(
    id="s", text="Now", entries=frozenset({"c1/e"}), against=frozenset({"c1/f"}),
    people=frozenset({"ann"}),
)  # fmt: skip
RECORDS = (
    SAID,
    Wording(id="w", statement="s", text="Before", coder="ann"),
    Answer(id="1", statement="s", text="Before", coder="ben", stance=Stance.DISAGREES),
    Answer(id="2", statement="s", text="Now", case="c1", by="Rose", stance=Stance.PARTLY),
    Answer(id="3", statement="s", text="Now", case="c1", stance=Stance.AGREES),
)


def test_who_said_what_of_which_words_and_who_is_awaited():
    one = one_of(Page("ben", *RECORDS), "s")
    assert (one.by, one.mine, one.waits_for, one.waits_for_me) == ("Ann", None, "Ben", True)
    assert [a.name for a in one.teams] == ["Rose (Letters)", "somebody of the team (Letters)"]
    assert one.differs
    [former] = one.former
    assert (former.by, [a.name for a in former.answers]) == ("Ann", ["Ben"])
    assert one.titles == ("Letters",)
    assert one_of(Page("ben", *RECORDS), "gone") is None


def test_what_stands_behind_and_against():
    speaking, against = for_and_against(Page("ann", *RECORDS), SAID)
    assert [one.entry.id for case in speaking for one in case.entries] == ["e"]
    assert [one.entry.id for case in against for one in case.entries] == ["f"]


def test_states_without_a_statement_have_no_head():
    some = [Statement(id=s, text=s, state=StatementState(s)) for s in ("agreed", "proposed")]
    found = by_state(one for one in listed(Page("ann", *some)))
    assert [(str(head), len(those)) for head, those in found] == [("Put forward", 1), ("Agreed", 1)]
