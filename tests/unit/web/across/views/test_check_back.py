"""What a case study's team reads of a synthesis, and answers."""

from uuid import uuid4

import pytest
from django.test import Client

from ripplegrid.model import AddRecord
from ripplegrid.model.words import Stance
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.models import Membership
from tests.unit.web.across.actions.test_check_back import OTHERS, SAID, answers

HERE = "/cases/case/across/"


@pytest.fixture
def team(owner, synthesis, case):
    """A browser of a member of the case study who is on no synthesis."""
    for one in (SAID, OTHERS):
        act(owner, "synthesis", AddRecord(one))
    person = Person.objects.create(handle="rose", shown="Rose")
    Membership.objects.create(case_id=case.id, person=person, role=Role.MEMBER.value)
    client = Client()
    client.force_login(person)
    return client


def reply(client, **fields):
    sent = {
        "change_id": str(uuid4()), "statement": "s", "wording": SAID.text,
        "stance": Stance.AGREES.value, "comment": "It is so.",
    }  # fmt: skip
    return client.post(HERE + "synthesis/", sent | fields)


def test_the_team_sees_what_rests_on_its_entries_and_nothing_else(team):
    page = team.get(HERE).content.decode()
    assert "Asking helps." in page
    assert "Nurses and patients met" in page
    assert "Not yours." not in page
    assert "Ann" not in page
    assert team.get("/across/synthesis/").status_code == 404


def test_an_answer_stands_beside_the_statement_and_is_no_coders(team, browser):
    assert reply(team).status_code == 302
    assert "You answered:" in team.get(HERE).content.decode()
    page = browser.get("/across/synthesis/statements/s/").content.decode()
    assert "somebody of the team" in page
    assert "It is so." in page
    assert "Nobody has answered these words yet." in page


@pytest.mark.parametrize(
    ("wrong", "status"),
    [({"stance": "x"}, 422), ({"wording": "Forged."}, 409), ({"statement": "o"}, 404)],
)
def test_what_was_tampered_with_is_refused(team, wrong, status):
    assert reply(team, **wrong).status_code == status
    assert not answers()


def test_a_name_that_is_sent_along_counts_for_nothing(team):
    reply(team, by="The Minister", coder="ann", case="other")
    [one] = answers()
    assert (one.by, one.coder, one.case) == ("", None, "case")
