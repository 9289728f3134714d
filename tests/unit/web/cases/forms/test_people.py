"""Contributors, participants, kinds of people and voices, as they are filled in."""

from uuid import uuid4

from ripplegrid.model.changes import AddRecord, AddRecords, ChooseAttribution, EditRecord
from ripplegrid.model.people import StakeholderType
from ripplegrid.model.plan import apply
from ripplegrid.model.words import Attribution, Mark
from ripplegrid.web.cases.forms.people import (
    ContributorForm,
    ParticipantsForm,
    TypeForm,
    VoiceForm,
)
from tests import factories as make

CASE = make.case(make.contributor("p", name="Ann"), make.evidence("d"),
                 StakeholderType(id="vet", label="Animal doctor"))  # fmt: skip


def filled(form, me="", **data):
    return form({"change_id": str(uuid4()), **data}, case=CASE, me=me)


def test_a_contributor_with_marks_and_a_new_kind_of_person():
    form = filled(ContributorForm, name="Bo", types=["carer"], new_type="Farmer",
                  marks=["broker", "decision-maker"], attribution="named")  # fmt: skip
    assert form.is_valid(), form.errors
    change = form.added()
    assert isinstance(change, AddRecords)
    after = apply(CASE, change)
    bo = next(c for c in after.contributors.values() if c.name == "Bo")
    assert {after.stakeholder_types[t].label for t in bo.types - {"carer"}} == {"Farmer"}
    assert bo.marks == {Mark.BROKER, Mark.DECISION_MAKER}


def test_a_kind_that_is_there_is_not_made_twice():
    form = filled(ContributorForm, name="Bo", new_type="animal doctor", attribution="named")
    assert form.is_valid()
    assert isinstance(form.added(), AddRecord)
    assert form.made().types == {"vet"}
    assert form.beforehand() is None


def test_a_new_kind_is_there_before_somebody_is_changed_to_it():
    form = filled(ContributorForm, name="Ann", new_type="Farmer", attribution="named")
    assert form.is_valid()
    after = apply(CASE, form.beforehand())
    ann = CASE.contributors["p"]
    assert len(apply(after, EditRecord(ann, form.edited(ann))).contributors["p"].types) == 1


def test_a_pen_name_must_be_written():
    form = filled(ContributorForm, name="Bo", attribution="pen-name")
    assert "pen_name" in form.errors
    assert filled(ContributorForm, name="Bo", attribution="pen-name", pen_name="Moth").is_valid()


def test_only_the_person_themself_sends_their_own_choice():
    ann = CASE.contributors["p"]
    for me, kind in (("p", ChooseAttribution), ("", EditRecord), ("q", EditRecord)):
        form = filled(ContributorForm, me, name="Ann", attribution="named")
        assert form.is_valid()
        assert type(form.edit_change(ann, ann)) is kind


def test_participants_are_a_group_and_kinds_have_a_name():
    group = filled(ParticipantsForm, description="Patients", number="about forty")
    assert group.is_valid()
    assert group.made().number == "about forty"
    assert not filled(TypeForm).is_valid()


def test_a_voice_may_be_a_contributors_or_a_documents():
    form = filled(VoiceForm, kind="document", name="Minutes", document="d", outside="on",
                  attribution="named")  # fmt: skip
    assert form.is_valid(), form.errors
    made = form.made()
    assert (made.document, made.outside, made.attribution) == ("d", True, Attribution.NAMED)
