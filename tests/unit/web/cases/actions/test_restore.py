"""Bringing a former state back."""

from dataclasses import replace

import pytest

from ripplegrid.errors import NoCase, NoChange, NotAllowed
from ripplegrid.model.changes import AddRecord, EditRecord, RemoveRecord, SetAsideEntry, edited
from ripplegrid.model.delta import Delta, Edit
from ripplegrid.model.registers import Consent, Factor, PowerNote, TensionNote
from ripplegrid.model.words import Attribution, Audience, FactorKind, Use, VoiceKind
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.actions import act, create_case, restore, undo
from ripplegrid.web.cases.actions.restore import way_back
from ripplegrid.web.cases.chain import verify_chain
from ripplegrid.web.cases.former import between
from ripplegrid.web.cases.models import Case, Membership
from tests import factories as make
from tests.unit.web.cases.views.acting import now

FACTOR = Factor(id="f", kind=FactorKind.CHALLENGE, text="No time", entries=frozenset({"a"}))


def test_a_state_comes_back_and_can_be_left_again(case, owner):
    act(owner, case.id, SetAsideEntry("b2", "Twice"))
    act(owner, case.id, edited(now(case).entries["a"], text="They met"))
    act(owner, case.id, AddRecord(make.entry("new", "group", "outcome")))
    later = now(case)
    restore(owner, case.id, 1)
    assert now(case) == case
    undo(owner, case.id, 5)
    assert now(case) == later
    assert list(verify_chain(Case.objects.get(pk=case.id))) == []


def test_leave_private_notes_and_how_people_are_named_stay(case, owner):
    act(owner, case.id, AddRecord(make.voice("w")))
    act(owner, case.id, AddRecord(Consent(id="no", voice="w", use=Use.REPORT, given=False)))
    act(owner, case.id, AddRecord(TensionNote(id="t", text="Mine", author=str(owner.pk))))
    voice = now(case).voices["v"]
    act(owner, case.id, edited(voice, attribution=Attribution.ANONYMOUS, name="Somebody"))
    act(owner, case.id, SetAsideEntry("b2", "Twice"))
    restore(owner, case.id, 1)
    after = now(case)
    assert not after.entries["b2"].set_aside
    assert set(after.consents) == {"no"}
    assert set(after.tension_notes) == {"t"}
    assert "w" in after.voices  # the refusal is still theirs
    assert after.voices["v"].attribution is Attribution.ANONYMOUS


def test_what_was_removed_comes_back_with_what_it_points_at(owner):
    case = make.case(make.entry("a"), make.contributor("p"), FACTOR)
    create_case(owner, case)
    act(owner, case.id, RemoveRecord("factors", "f"))
    act(owner, case.id, RemoveRecord("contributors", "p"))
    restore(owner, case.id, 1)
    assert now(case) == case


def test_a_state_that_is_none_or_the_same_is_refused(case, owner):
    act(owner, case.id, SetAsideEntry("b2", "Twice"))
    undo(owner, case.id, 2)
    for number in (0, 3, 99, 1):
        with pytest.raises(NoChange):
            restore(owner, case.id, number)


def test_only_those_who_lead_may(case, owner):
    act(owner, case.id, SetAsideEntry("b2", "Twice"))
    other = Person.objects.create(handle="other", shown="Other")
    with pytest.raises(NoCase):
        restore(other, case.id, 1)
    Membership.objects.create(case_id=case.id, person=other, role="member")
    with pytest.raises(NotAllowed):
        restore(other, case.id, 1)


def test_the_way_back_is_planned_without_writing(case, owner):
    act(owner, case.id, SetAsideEntry("b2", "Twice"))
    delta = way_back(now(case), between(case.id, 1, 2))
    assert [edit.id for edit in delta.edits] == ["b2"]
    assert now(case).entries["b2"].set_aside


HIDDEN = {"attribution": Attribution.ANONYMOUS, "name": "Anonymous"}


def test_whoever_was_removed_comes_back_as_privately_as_they_left(owner):
    ann = make.voice("v", name="Ann Lee")
    create_case(owner, make.case(ann, make.entry("a")))
    hidden = replace(ann, **HIDDEN)
    act(owner, "case", EditRecord(ann, hidden))
    act(owner, "case", RemoveRecord("voices", "v"))
    restore(owner, "case", 1)
    assert now(make.case()).voices["v"] == hidden


def test_no_way_back_cuts_a_voice_from_the_person_who_stays_hidden(owner):
    study = make.case(make.telling("a", "v"), make.contributor("p", **HIDDEN))
    create_case(owner, study)
    tied = replace(study.voices["v"], contributor="p")
    act(owner, "case", EditRecord(study.voices["v"], tied))
    act(owner, "case", SetAsideEntry("a", "Twice"))
    restore(owner, "case", 1)
    assert now(study).voices["v"] == tied
    assert not now(study).entries["a"].set_aside


def test_no_way_back_brings_a_name_that_was_given_up(owner):
    robin = make.voice("v", name="Ann L.", attribution=Attribution.PEN_NAME)
    kit = make.contributor("p", name="Kit", pen_name="K", attribution=Attribution.PEN_NAME)
    study = make.case(robin, kit, make.entry("a"))
    create_case(owner, study)
    act(owner, "case", edited(robin, name="Robin"))
    act(owner, "case", edited(kit, pen_name="Sky"))
    act(owner, "case", SetAsideEntry("a", "Twice"))
    restore(owner, "case", 1)
    assert now(study).voices["v"].name == "Robin"
    assert now(study).contributors["p"].pen_name == "Sky"


def test_a_former_link_to_somebody_less_hidden_does_not_name_a_voice(owner):
    """The route by way of a contributor who was made private and whose place another took."""
    study = make.case(
        make.telling("a", "v"),
        make.voice("v", contributor="p"),
        make.contributor("p"),
        make.contributor("q", **HIDDEN),
    )
    create_case(owner, study)
    act(owner, "case", edited(study.voices["v"], contributor="q"))
    act(owner, "case", RemoveRecord("contributors", "p"))
    act(owner, "case", SetAsideEntry("a", "Twice"))
    restore(owner, "case", 1)
    assert now(study).voices["v"].contributor == "q"


def test_what_would_name_somebody_more_openly_is_left_out_of_the_plan():
    named = make.contributor("p")
    hidden = replace(named, **HIDDEN)
    study = make.case(hidden, make.telling("a", "v"), make.voice("v", contributor="p"))
    since = Delta((Edit("contributors", named, hidden),))
    assert way_back(study, since).edits == ()


def test_no_way_back_ties_a_voice_to_somebody_again():
    loose = make.voice("v")
    tied = replace(loose, contributor="q")
    study = make.case(loose, make.contributor("q", **HIDDEN), make.telling("a", "v"))
    assert way_back(study, Delta((Edit("voices", tied, loose),))).edits == ()


def test_a_way_back_by_the_person_behind_a_voice_is_left_out():
    """A record that is put back would uncover whoever speaks through it: no edit of theirs."""
    voice = make.voice("v", kind=VoiceKind.ANONYMOUS, attribution=Attribution.NAMED)
    study = make.case(voice, make.telling("a", "v"))
    person = replace(voice, kind=VoiceKind.PERSON)
    assert way_back(study, Delta((Edit("voices", person, voice),))).edits == ()


def test_a_note_is_shown_to_nobody_from_whom_its_author_took_it_back(case, owner):
    note = PowerNote(id="note", text="He shouted", voice="v")
    act(owner, case.id, AddRecord(note))
    act(owner, case.id, AddRecord(replace(note, id="gone")))
    for one in ("note", "gone"):
        act(owner, case.id, edited(now(case).power_notes[one], audience=Audience.FACILITATORS))
    act(owner, case.id, RemoveRecord("power_notes", "gone"))
    act(owner, case.id, SetAsideEntry("b2", "Twice"))
    restore(owner, case.id, 3)
    after = now(case)
    assert not after.entries["b2"].set_aside
    seen_by = {one.id: one.audience for one in after.power_notes.values()}
    assert seen_by == {"note": Audience.FACILITATORS, "gone": Audience.FACILITATORS}
