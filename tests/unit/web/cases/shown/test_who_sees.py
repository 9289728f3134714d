"""What stands beside a box is what each role really gets to see."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ripplegrid import disclosure
from ripplegrid.disclosure.audience import _probe
from ripplegrid.model.case import TABLES, table
from ripplegrid.model.registers import Opening
from ripplegrid.model.words import Audience
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.cases.actions import create_case
from ripplegrid.web.cases.graph import load
from ripplegrid.web.cases.models import Case, Membership
from ripplegrid.web.cases.queries import get_case, seen_by
from ripplegrid.web.cases.shown.who_sees import roles_who_see, who_sees
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def looks(owner):
    """What a new reader of each role sees of a stored case study."""

    def look(study):
        create_case(owner, study)
        row, found = Case.objects.get(pk=study.id), {}
        for role in Role:
            person = Person.objects.create(handle=f"{study.id}-{role}", shown=role.value)
            Membership.objects.create(case=row, person=person, role=role.value)
            row, standing = get_case(person, study.id)
            found[role] = seen_by(standing, load(row))
        return found

    return look


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("name", sorted(TABLES))
def test_what_is_said_is_what_each_role_gets(name, audience, looks):
    said = disclosure.seen_by(name, audience)
    case, key = _probe(name, audience)
    shown = looks(case)
    really = {role for role in Role if key in getattr(shown[role], name)}
    assert really == (set() if said.waits else roles_who_see(said))


def test_reflections_are_seen_once_they_are_opened(looks):
    case, key = _probe("reflections", Audience.TEAM)
    assert not any(key in one.reflections for one in looks(case).values())
    opened = replace(case, about=make.about(id="opened"), openings=table([Opening(id="all")]))
    assert all(key in one.reflections for one in looks(opened).values())


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("tellings", "Everybody on this case study sees this"),
        ("tension_notes", "Only you see this. It leaves with nobody."),
        ("reflections", "once they have written theirs"),
        ("power_notes", "what you choose here"),
        ("about", "reports that go outside"),
    ],
)
def test_it_is_said_in_a_sentence(name, words):
    assert words in who_sees(name)


def test_a_chosen_audience_is_named():
    assert "owner and facilitator" in who_sees("power_notes", Audience.FACILITATORS)
    assert "but not those who only read" in who_sees("power_notes", Audience.TEAM)


@pytest.mark.parametrize("path", ["entries/add/", "entries/a/say/", "links/a>b/say/", "describe/"])
def test_it_stands_on_the_forms(path, browser, case):
    assert 'class="who-sees' in browser.get(f"/cases/{case.id}/{path}").content.decode()
