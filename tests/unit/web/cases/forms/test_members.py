"""Inviting somebody, and saying who one is."""

from __future__ import annotations

from uuid import uuid4

from ripplegrid.model.words import Attribution
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.cases.forms.members import InviteForm, MeForm
from tests import factories as make


def test_only_roles_that_may_be_given_are_offered():
    offered = InviteForm(mine=Role.FACILITATOR, contributors=[]).fields["role"].choices
    assert [value for value, _ in offered] == [r.value for r in Role if r is not Role.OWNER]


def test_somebody_new_is_a_contributor_with_a_voice_named_as_they_chose():
    said = {"change_id": uuid4(), "name": "Ann", "attribution": "pen-name", "pen_name": "Heron"}
    form = MeForm({**said, "attribution": Attribution.PEN_NAME.value}, offered=[])
    assert form.is_valid(), form.errors
    person, voice = form.change().records
    assert (person.name, person.pen_name, voice.name) == ("Ann", "Heron", "Heron")
    assert voice.contributor == person.id == form.contributor


def test_one_of_the_list_or_a_name_is_needed():
    bare = {"change_id": uuid4()}
    assert not MeForm(bare, offered=[]).is_valid()
    assert MeForm({**bare, "who": "p"}, offered=[make.contributor("p")]).is_valid()
