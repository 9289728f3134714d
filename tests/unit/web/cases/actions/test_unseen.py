"""What one may not see one cannot change, not even by a lucky guess."""

from dataclasses import replace

import pytest

from ripplegrid.errors import FixedField, MissingRecord, NoChange
from ripplegrid.model.changes import AddRecord, EditRecord, RemoveRecord
from ripplegrid.model.registers import Consent, Opening, Reflection
from ripplegrid.model.words import Use, VoiceKind
from ripplegrid.web.cases.actions import act, create_case, undo
from tests import factories as make

HERS = Reflection(id="r", subject="dimension/stages", reasons="Because", contributor="bea")


@pytest.fixture
def study(owner):
    found = make.case(HERS)
    create_case(owner, found)
    return found


def test_another_persons_reflection_cannot_be_changed_removed_or_undone(study, owner):
    record = act(owner, "case", AddRecord(replace(HERS, id="s")))
    for change in (
        EditRecord(HERS, replace(HERS, example="Once")),
        RemoveRecord("reflections", "r"),
    ):
        with pytest.raises(MissingRecord):
            act(owner, "case", change)
    with pytest.raises(NoChange):
        undo(owner, "case", record.number)
    act(owner, "case", AddRecord(Opening(id="o")))
    act(owner, "case", EditRecord(HERS, replace(HERS, example="Once")))


def test_a_reflection_stays_what_and_whose_it_is(study, owner):
    act(owner, "case", AddRecord(Opening(id="o")))
    for other in ({"subject": "dimension/scale"}, {"contributor": None}):
        with pytest.raises(FixedField):
            act(owner, "case", EditRecord(HERS, replace(HERS, **other)))


def test_words_that_were_taken_back_are_not_probed(owner):
    said = make.telling("a", "v", account="We were late")
    no = Consent(id="no", voice="v", use=Use.WORKSHOP, given=False)
    create_case(owner, make.case(said, no))
    with pytest.raises(MissingRecord):
        act(owner, "case", EditRecord(said, replace(said, account="We were early")))
    with pytest.raises(MissingRecord):
        act(owner, "case", RemoveRecord("tellings", said.id))


def test_the_kinds_of_the_only_anonymous_nurse_are_not_probed(owner):
    nurse = make.voice("v", kind=VoiceKind.ANONYMOUS, name="A post", types=frozenset({"nurse"}))
    create_case(owner, make.case(nurse, make.telling("a", "v")))
    with pytest.raises(MissingRecord):
        act(owner, "case", EditRecord(nurse, replace(nurse, types=frozenset({"carer"}))))
