"""What one may not see one cannot change, not even by a lucky guess."""

from dataclasses import replace

import pytest

from ripplegrid.errors import (
    FixedField,
    MissingRecord,
    NoChange,
    StillUsed,
    UndoRefused,
    UsedUnseen,
)
from ripplegrid.model.changes import AddRecord, AddRecords, EditRecord, RemoveRecord
from ripplegrid.model.registers import Consent, Opening, Reflection
from ripplegrid.model.words import Attribution, Use, VoiceKind
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.cases.actions import act, create_case, undo
from ripplegrid.web.cases.models import Membership
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


@pytest.fixture
def member(study):
    person = Person.objects.create(handle="member", shown="Mo")
    Membership.objects.create(case_id=study.id, person=person, role=Role.MEMBER)
    return person


def test_a_refusal_names_nobody_who_speaks_without_a_name(study, owner, member):
    ann = make.contributor("ann", name="Ann")
    act(member, "case", AddRecord(ann))
    added = act(owner, "case", AddRecord(make.contributor("eve", name="Eve")))
    said = (
        make.voice("quiet", name="x", contributor="ann", attribution=Attribution.ANONYMOUS),
        make.voice("hushed", name="y", contributor="eve", attribution=Attribution.ANONYMOUS),
    )
    act(owner, "case", AddRecords(said))
    for who, hidden in ((owner, "ann"), (member, "ann"), (member, "bea")):
        with pytest.raises(UsedUnseen) as refusal:
            act(who, "case", RemoveRecord("contributors", hidden))
        assert refusal.value.data == {"what": "contributor", "id": hidden, "records": ()}
    with pytest.raises(UndoRefused) as refused:
        undo(member, "case", added.number)
    assert "hushed" not in str(refused.value.data)


def test_a_refusal_still_tells_what_everybody_sees(study, member):
    named = make.contributor("ann", name="Ann"), make.voice("loud", contributor="ann")
    act(member, "case", AddRecords(named))
    with pytest.raises(StillUsed) as refusal:
        act(member, "case", RemoveRecord("contributors", "ann"))
    assert refusal.value.data["records"] == (("voices", "loud"),)
