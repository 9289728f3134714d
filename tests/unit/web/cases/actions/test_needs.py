"""Every change of the model needs a permission here, and some tables need their own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ripplegrid.errors import MissingRecord, NoChange, NotAllowed, NotYours
from ripplegrid.model import Consent, Label, Stage, TensionNote
from ripplegrid.model import changes as c
from ripplegrid.model.words import Attribution, Use
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import TABLE, Act, Role
from ripplegrid.web.cases.actions import act, undo
from ripplegrid.web.cases.actions.needs import NEEDS, TOUCHED
from ripplegrid.web.cases.models import Case, Membership
from tests import factories as make

TEAM, US = Label(id="group", text="Team"), Label(id="group", text="Us")
REFUSAL = Consent(id="no", voice="v", use=Use.REPORT, given=False)


@pytest.fixture
def member(case):
    """Somebody of the team who may add, edit, remove and undo."""
    person = Person.objects.create(handle="member", shown="Mo")
    row = Case.objects.get(pk=case.id)
    Membership.objects.create(case=row, person=person, role=Role.MEMBER)
    return person


def test_every_change_stands_in_the_table():
    assert set(NEEDS) == set(c.CHANGES)


def test_every_touched_table_needs_what_a_member_may_not():
    assert not set(TOUCHED.values()) & TABLE[Role.MEMBER]
    assert set(TOUCHED.values()) <= TABLE[Role.FACILITATOR] | {Act.DELETE}


@pytest.mark.django_db
@pytest.mark.parametrize(
    "change",
    [
        c.AddRecord(TEAM),
        c.AddRecords((TEAM,)),
        c.RenameTerms((), (TEAM,)),
        c.ArrangeStages((), (Stage(id="s", label="Trust"),)),
        c.AddRecord(REFUSAL),
        c.AddRecords((make.evidence("new"), REFUSAL)),
    ],
)
def test_a_member_adds_neither_the_teams_words_nor_consents(member, case, change):
    with pytest.raises(NotAllowed):
        act(member, case.id, change)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("first", "then"),
    [
        (TEAM, c.EditRecord(TEAM, US)),
        (TEAM, c.RemoveRecord("labels", "group")),
        (REFUSAL, c.RemoveRecord("consents", "no")),
    ],
)
def test_a_member_takes_neither_back_nor_by_undoing(owner, member, case, first, then):
    added = act(owner, case.id, c.AddRecord(first))
    with pytest.raises(NotAllowed):
        act(member, case.id, then)
    with pytest.raises(NotAllowed):
        undo(member, case.id, added.number)
    assert undo(owner, case.id, added.number).kind == "Undo"


NOTE = TensionNote(id="t", text="I paid the bus fares", author="")


@pytest.fixture
def note(case, member):
    """A private note of the member's."""
    mine = replace(NOTE, author=str(member.pk))
    return mine, act(member, case.id, c.AddRecord(mine))


@pytest.mark.django_db
def test_a_private_note_is_there_for_nobody_but_its_author(owner, member, case, note):
    mine, record = note
    theirs = replace(mine, text="Mine now", author=str(owner.pk))
    for change in (
        c.EditRecord(mine, replace(mine, text="Changed")),
        c.EditRecord(mine, theirs),
        c.RemoveRecord("tension_notes", "t"),
        c.AddRecord(replace(mine, id="u")),
    ):
        with pytest.raises(MissingRecord):
            act(owner, case.id, change)
    with pytest.raises(NoChange):
        undo(owner, case.id, record.number)
    act(member, case.id, c.EditRecord(mine, replace(mine, text="Bus fares and time")))


@pytest.mark.django_db
def test_how_openly_somebody_is_named_is_theirs_to_say(owner, member, case):
    ann = make.contributor("p", attribution=Attribution.ANONYMOUS)
    open_ = replace(ann, attribution=Attribution.NAMED)
    act(owner, case.id, c.AddRecord(ann))
    with pytest.raises(NotYours):
        act(owner, case.id, c.ChooseAttribution(ann, open_))
    Membership.objects.filter(person=member).update(contributor="p")
    act(member, case.id, c.ChooseAttribution(ann, open_))


@pytest.mark.django_db
def test_a_member_takes_nobodys_said_words_for_their_own(owner, member, case):
    Membership.objects.filter(person=member).update(contributor="mo")
    hers = make.voice("hers", contributor="ann")
    people = make.contributor("ann"), make.contributor("mo"), hers, make.voice("free")
    act(owner, case.id, c.AddRecords((*people, make.telling("a", "hers"))))
    mine = replace(hers, contributor="mo")
    with pytest.raises(NotAllowed):
        act(member, case.id, c.EditRecord(hers, mine))
    given = act(owner, case.id, c.EditRecord(hers, mine))
    with pytest.raises(NotAllowed):
        undo(member, case.id, given.number)
    free = make.voice("free")
    act(member, case.id, c.EditRecord(free, replace(free, contributor="mo")))


@pytest.mark.django_db
def test_a_member_may_say_of_another_whose_voice_it_is(member, owner, case):
    act(owner, case.id, c.AddRecord(make.contributor("ann")))
    act(
        member,
        case.id,
        c.EditRecord(case.voices["v"], replace(case.voices["v"], contributor="ann")),
    )
