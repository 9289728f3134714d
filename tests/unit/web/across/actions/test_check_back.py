import json
from dataclasses import replace
from uuid import uuid4

import pytest

from ripplegrid.errors import MissingRecord, NoCase, NotAllowed, Reworded
from ripplegrid.model import AddRecord, Consent
from ripplegrid.model.across import Statement, StatementState
from ripplegrid.model.changes import edited
from ripplegrid.model.ids import derived_id
from ripplegrid.model.words import Attribution, Stance, Use
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.across.actions.check_back import Checked, answer_id, check_back
from ripplegrid.web.across.forms.statement import today
from ripplegrid.web.cases.actions import act, create_case
from ripplegrid.web.cases.graph import load_synthesis
from ripplegrid.web.cases.models import Case, ChangeRecord, Membership, Taken
from tests import factories as make

SAID = Statement(
    id="s", text="Asking helps.", entries=frozenset({"case/a", "other/e"}),
    people=frozenset({"ann"}),
)  # fmt: skip
OTHERS = Statement(
    id="o", text="Not yours.", entries=frozenset({"other/e"}), people=frozenset({"ann"})
)


def answers():
    return list(load_synthesis(Case.objects.get(pk="synthesis")).answers.values())


@pytest.fixture
def asked(owner, synthesis, case):
    for one in (SAID, OTHERS):
        act(owner, "synthesis", AddRecord(one))


@pytest.fixture
def rose(case, owner):
    """A member of the case study who is on no synthesis, and Rose in its account."""
    who = make.contributor("rose", name="Rose", attribution=Attribution.NAMED)
    act(owner, case.id, AddRecord(who))
    act(owner, case.id, AddRecord(make.voice("r", name="Rose", contributor="rose")))
    person = Person.objects.create(handle="rose", shown="Rose of account")
    Membership.objects.create(
        case_id=case.id, person=person, role=Role.MEMBER.value, contributor="rose"
    )
    return person


def say(actor, statement=SAID, stance=Stance.AGREES, case="case", **fields):
    made = {
        "statement": statement.id, "wording": statement.text, "stance": stance, "comment": "",
        "when": today(),
    }  # fmt: skip
    checked = Checked(**made | fields)
    return check_back(actor, case, "synthesis", checked, change_id=uuid4())


def test_one_person_answers_one_wording_once_and_can_change_it(owner, asked, rose):
    say(rose)
    say(rose, stance=Stance.PARTLY, comment="Not always.")
    assert say(rose, stance=Stance.PARTLY, comment="Not always.") is None
    say(owner)
    assert sorted((a.stance, a.case, a.coder) for a in answers()) == sorted(
        [(Stance.PARTLY, "case", None), (Stance.AGREES, "case", None)]
    )


def test_who_gave_no_leave_to_be_named_is_somebody_of_the_team(owner, asked, rose, case):
    say(rose)
    assert [a.by for a in answers()] == [""]
    record = ChangeRecord.objects.filter(case_id="synthesis").latest("number")
    assert json.loads(record.payload)["by"] == ""
    assert "Rose" not in str(record.payload)
    assert str(rose.pk) not in str(record.payload)
    act(owner, case.id, AddRecord(make.telling("a", "r")))
    for use in (Use.REPORT, Use.NAME):
        act(owner, case.id, AddRecord(Consent(id=use.value, voice="r", use=use, given=True)))
    say(rose, stance=Stance.DISAGREES)
    assert [a.by for a in answers()] == ["Rose"]


def test_only_statements_that_rest_on_its_entries_can_be_answered(owner, asked, rose):
    with pytest.raises(MissingRecord):
        say(rose, OTHERS)
    act(owner, "synthesis", edited(SAID, state=StatementState.SET_ASIDE, why="No."))
    with pytest.raises(MissingRecord):
        say(rose)
    assert not answers()


def test_line_ends_as_a_browser_sends_them_are_no_other_words(owner, asked, rose):
    lines = replace(SAID, id="l", text="One.\nTwo.")
    act(owner, "synthesis", AddRecord(lines))
    say(rose, lines, wording="One.\r\nTwo.")
    assert [a.text for a in answers()] == ["One.\nTwo."]


def test_other_words_than_those_that_stand_are_not_answered(asked, rose):
    with pytest.raises(Reworded):
        say(rose, wording="Forged.")
    assert not answers()


def test_a_case_study_that_was_not_given_or_taken_back_answers_nothing(asked, rose, owner):
    create_case(owner, make.case(make.entry("e"), id="other"))
    with pytest.raises(NoCase):
        say(owner, case="other")
    with pytest.raises(NoCase):
        say(rose, case="other")
    with pytest.raises(NoCase):
        say(owner, case="synthesis")
    Taken.objects.all().delete()
    with pytest.raises(NoCase):
        say(rose)
    assert not answers()


def test_who_only_reads_the_case_study_answers_nothing(asked, case):
    person = Person.objects.create(handle="reader", shown="Reader")
    Membership.objects.create(case_id=case.id, person=person, role=Role.READER.value)
    with pytest.raises(NotAllowed):
        say(person)


def test_nobody_can_tell_from_the_id_who_answered(owner, rose):
    made = answer_id(rose, "case", "synthesis", SAID)
    assert made != answer_id(owner, "case", "synthesis", SAID)
    known = "/".join(("synthesis", "case", str(rose.pk), SAID.id, SAID.text))
    assert made != derived_id(known, "answer")
