from uuid import uuid4

from django.http import QueryDict

from ripplegrid.model.across import Answer, Statement, StatementKind
from ripplegrid.model.coding import Theme
from ripplegrid.model.words import Stance
from ripplegrid.web.across.forms.statement import (
    AmendForm,
    AnswerForm,
    BasisForm,
    StateForm,
    StatementForm,
    today,
)
from tests import factories as make

CASES = {"c1": make.case(make.entry("e", text="Nurses ask"), make.entry("f"), id="c1")}
THEMES = [Theme(id="u", name="Use"), Theme(id="t", name="Trust")]


def sent(form=StatementForm, **fields):
    data = QueryDict(mutable=True)
    for name, value in ({"change_id": uuid4(), "seen": 1} | fields).items():
        data.setlist(name, value if isinstance(value, list) else [str(value)])
    return form(data, cases=CASES, themes=THEMES)


def test_a_statement_is_made_of_what_was_ticked():
    form = sent(text=" It helps. ", kind="limit", entries=["c1/e"], against=["c1/f"], themes=["t"])
    assert form.is_valid()
    made = form.made("ann")
    assert (made.text, made.kind, made.people) == ("It helps.", StatementKind.LIMIT, {"ann"})
    assert (made.entries, made.against, made.themes) == ({"c1/e"}, {"c1/f"}, {"t"})
    assert made.when == today()


def test_what_was_ticked_stays_offered_beside_what_words_find():
    form = sent(words="nurses", entries=["c1/f"])
    [case] = form.offered
    assert {one.entry.id for one in case.entries} == {"e", "f"}
    assert sent(words="").offered == []


def test_one_entry_cannot_stand_on_both_sides():
    assert not sent(text="It", kind="limit", entries=["c1/e"], against=["c1/e"]).is_valid()


def test_what_it_rests_on_is_shown_as_it_stands():
    one = Statement(id="s", text="S", entries=frozenset({"c1/e"}), themes=frozenset({"t"}))
    form = BasisForm(initial=BasisForm.initial_of(one), cases=CASES, themes=THEMES)
    assert form.ticked == ["c1/e"]
    back = sent(BasisForm, kind="other", entries=["c1/e"], themes=["t"])
    assert back.is_valid()
    assert back.values()["entries"] == one.entries


def test_an_answer_is_shown_as_it_was_given():
    said = Answer(id="a", statement="s", text="S", stance=Stance.PARTLY, comment="Why?")
    shown = AnswerForm.initial_of(said, "S")
    assert shown == {"wording": "S", "stance": Stance.PARTLY.value, "comment": "Why?"}
    assert AnswerForm.initial_of(None, "S") == {"wording": "S"}
    form = AnswerForm(
        {"change_id": uuid4(), "stance": Stance.AGREES.value, "wording": "S", "comment": " Yes "}
    )
    assert form.is_valid()
    assert form.values()["comment"] == "Yes"


def test_to_question_or_set_aside_owes_a_reason_and_to_agree_does_not():
    def valid(state, why=""):
        return StateForm({"change_id": uuid4(), "seen": 1, "state": state, "why": why}).is_valid()

    assert [valid(s) for s in ("agreed", "proposed", "questioned", "set aside")] == [
        True, True, False, False,
    ]  # fmt: skip
    assert valid("questioned", "Where?")


def test_amending_takes_words():
    assert not AmendForm({"change_id": uuid4(), "seen": 1, "text": " "}).is_valid()
