from dataclasses import replace

import pytest

from ripplegrid.errors import NotCorroborated
from ripplegrid.model.across import Answer, Statement, StatementKind, StatementState, Wording
from ripplegrid.model.changes import edited
from ripplegrid.model.plan import apply
from ripplegrid.model.words import Stance
from ripplegrid.synthesis.statements import Lacking, statements
from tests import factories as make

CLAIM = Statement(
    id="s", text="Asking changes who asks.", kind=StatementKind.PARADIGMATIC,
    entries=frozenset({"c1/e", "c2/e"}), people=frozenset({"ann"}),
)  # fmt: skip


def answer(coder="ben", stance=Stance.AGREES, text=CLAIM.text, **fields):
    made = {
        "id": f"{coder} {text}",
        "statement": "s",
        "text": text,
        "coder": coder,
        "stance": stance,
    }
    return Answer(**made | fields)


CASES = {name: make.case(make.entry(), id=name) for name in ("c1", "c2")}


def one(*records, cases=CASES):
    [found] = statements(make.synthesis(*records), cases)
    return found


@pytest.mark.parametrize(
    ("statement", "answers", "missing"),
    [
        (CLAIM, [answer()], ()),
        (CLAIM, [], (Lacking.ANOTHER,)),
        (CLAIM, [answer("ann")], (Lacking.ANOTHER,)),
        (CLAIM, [answer(stance=Stance.PARTLY)], (Lacking.ANOTHER,)),
        (CLAIM, [answer(text="A former wording")], (Lacking.ANOTHER,)),
        (CLAIM, [answer(None, id="team", case="c1", by="Rose")], (Lacking.ANOTHER,)),
        (replace(CLAIM, entries=frozenset({"c1/e", "c1/f"})), [answer()], (Lacking.CASES,)),
        (replace(CLAIM, entries=frozenset()), [answer()], (Lacking.ENTRIES, Lacking.CASES)),
    ],
)
def test_what_is_missing_is_what_the_rule_refuses_for(statement, answers, missing):
    made = make.synthesis(statement, *answers)
    [found] = statements(made, CASES)
    assert found.lacking == missing
    agreed = edited(statement, state=StatementState.AGREED)
    if missing:
        with pytest.raises(NotCorroborated):
            apply(made, agreed)
    else:
        assert apply(made, agreed).statements["s"].state is StatementState.AGREED


def test_other_statements_lack_nothing():
    assert one(replace(CLAIM, kind=StatementKind.LIMIT, entries=frozenset())).lacking == ()


def test_answers_to_this_wording_to_former_ones_and_of_teams_stand_apart():
    team = answer(None, id="team", case="c1", by="Rose")
    old = answer("ben", text="Before")
    found = one(CLAIM, answer("cleo"), old, team, Wording(id="w", statement="s", text="Before"))
    assert [a.coder for a in found.answers] == ["cleo"]
    assert (found.teams, found.earlier) == ((team,), (old,))
    assert [w.text for w in found.former] == ["Before"]
    assert [c.id for c in found.waits_for] == ["ben"]
    assert found.corroborated_by == ("cleo",)


def test_nobody_is_awaited_once_it_is_set_aside():
    assert one(replace(CLAIM, state=StatementState.SET_ASIDE), answer("cleo")).waits_for == ()


def test_what_it_rests_on_and_is_there_no_more_is_named():
    assert one(CLAIM, cases={"c1": CASES["c1"]}).lapsed == ("c2/e",)


def test_what_waits_comes_first_and_what_was_set_aside_last():
    states = ("agreed", "set aside", "proposed", "questioned")
    made = [Statement(id=s, text=s, state=StatementState(s)) for s in states]
    told = [s.statement.state.value for s in statements(make.synthesis(*made), {})]
    assert told == ["proposed", "questioned", "agreed", "set aside"]
