"""Bringing a former state back."""

import pytest

from ripplegrid.errors import NoCase, NoChange, NotAllowed
from ripplegrid.model.changes import AddRecord, RemoveRecord, SetAsideEntry, edited
from ripplegrid.model.registers import Consent, Factor, TensionNote
from ripplegrid.model.words import Attribution, FactorKind, Use
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
