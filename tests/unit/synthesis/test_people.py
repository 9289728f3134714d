from ripplegrid.model.across import Answer, Statement
from ripplegrid.model.choosing import Proposal
from ripplegrid.model.words import Stance
from ripplegrid.synthesis.people import Did, took_part
from tests import factories as make


def test_each_is_named_with_the_parts_of_the_work_they_did_and_not_how_much():
    made = make.synthesis(
        *make.coding_round("ann", "ben"),
        Proposal(id="p", title="P", coder="ann"),
        make.coding(by="ann"), make.coding("c1/other", by="ann"),
        Statement(id="s", text="S", people=frozenset({"cleo"})),
        Answer(id="a", statement="s", text="S", coder="ben", stance=Stance.AGREES),
    )  # fmt: skip
    assert [(one.coder.name, one.did) for one in took_part(made)] == [
        ("Ann", (Did.PROPOSED, Did.CODED)),
        ("Ben", (Did.ANSWERED,)),
        ("Cleo", (Did.STATED,)),
    ]


def test_what_a_team_answers_is_nobodys_work_here():
    made = make.synthesis(
        Statement(id="s", text="S", people=frozenset({"ann"})),
        Answer(id="a", statement="s", text="S", case="c1", by="Rose", stance=Stance.AGREES),
    )
    assert [one.coder.id for one in took_part(made)] == ["ann"]
