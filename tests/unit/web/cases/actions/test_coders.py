"""Who somebody is on a synthesis: made when they come, and never anybody else."""

from __future__ import annotations

import pytest

from ripplegrid.errors import CoderIsHere, NotAllowed, OwnWork, SaidByOthers
from ripplegrid.model.changes import AddRecord, RemoveRecord
from ripplegrid.model.coding import Assignment, Verification
from ripplegrid.model.words import Stance
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.cases.actions import act, create_case, undo
from ripplegrid.web.cases.actions import members as do
from ripplegrid.web.cases.graph import load_synthesis
from ripplegrid.web.cases.models import Case, Membership
from tests import factories as make


@pytest.fixture
def study(owner, case):
    found = make.synthesis(*make.coding_round("ann", cases=(case.id,)))
    create_case(owner, found)
    return found


def come(owner, role=Role.ANALYST, name="bo"):
    person, _ = Person.objects.get_or_create(handle=name, defaults={"shown": name.capitalize()})
    given = do.invite(owner, "synthesis", role, contributor="", for_whom=name)
    return person, do.join(person, given)


def now():
    return load_synthesis(Case.objects.get(pk="synthesis"))


def test_whoever_joins_becomes_a_coder_and_a_reader_only_later(owner, study):
    _, member = come(owner)
    assert now().coders[member.contributor].name == "Bo"
    person, reader = come(owner, Role.READER, "cy")
    assert reader.contributor == ""
    do.change_role(owner, "synthesis", reader.pk, Role.VERIFIER)
    later = Membership.objects.get(pk=reader.pk)
    assert now().coders[later.contributor].name == person.shown


def test_whoever_comes_back_is_who_they_were(owner, study):
    bo, member = come(owner)
    do.leave(bo, "synthesis")
    _, again = come(owner, Role.VERIFIER)
    assert again.contributor == member.contributor
    assert len([c for c in now().coders.values() if c.name == "Bo"]) == 1


def test_nobody_becomes_another_coder(owner, study, settings):
    """Not by an invitation, not by a change of role, not by saying so."""
    bo, member = come(owner)
    with pytest.raises(SaidByOthers):
        do.invite(owner, "synthesis", Role.ANALYST, contributor="ann", for_whom="Ann")
    settings.SHARED = False
    with pytest.raises(SaidByOthers):
        do.change_member(owner, "synthesis", member.pk, role=Role.ANALYST, contributor="ann")
    with pytest.raises(SaidByOthers):
        do.change_member(owner, "synthesis", member.pk, role=Role.ANALYST, contributor="")
    with pytest.raises(SaidByOthers):
        do.say_who(bo, "synthesis", "ann")
    assert Membership.objects.get(pk=member.pk).contributor == member.contributor


def test_a_link_that_names_a_coder_makes_nobody_that_coder(owner, study):
    given = do.invite(owner, "synthesis", Role.ANALYST, contributor="", for_whom="Bo")
    given.subject = "ann"
    given.save()
    bo = Person.objects.create(handle="bo", shown="Bo")
    assert do.join(bo, given).contributor != "ann"


def test_nobody_verifies_their_own_coding_after_leaving_and_coming_back(owner, case, study):
    bo, member = come(owner)
    me = member.contributor
    act(owner, study.id, AddRecord(Assignment(id="s", round="r", coder=me, case=case.id)))
    act(bo, study.id, AddRecord(make.coding(f"{case.id}/a", by=me, id="mine", round=None)))
    do.remove_member(owner, study.id, member.pk)
    _, again = come(owner, Role.VERIFIER)
    check = Verification(id="v", about="mine", coder=again.contributor, stance=Stance.AGREES)
    with pytest.raises(OwnWork):
        act(bo, study.id, AddRecord(check))


def test_a_coder_who_is_here_stays(owner, study):
    _, member = come(owner)
    coder = now().coders[member.contributor]
    with pytest.raises(CoderIsHere):
        act(owner, study.id, RemoveRecord("coders", coder.id))
    with pytest.raises(CoderIsHere):
        undo(owner, study.id, Case.objects.get(pk=study.id).version)


def test_nobody_gives_a_role_that_may_do_more_than_their_own(owner, study):
    bo, _ = come(owner, Role.FACILITATOR)
    with pytest.raises(NotAllowed):
        do.invite(bo, study.id, Role.OWNER, contributor="", for_whom="Cy")
    assert do.invite(bo, study.id, Role.ANALYST, contributor="", for_whom="Cy")
    cy, _ = come(owner, Role.ANALYST, "cy")
    with pytest.raises(NotAllowed):
        do.invite(cy, study.id, Role.READER, contributor="", for_whom="Di")
