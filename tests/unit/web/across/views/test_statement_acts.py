"""Answering a statement, amending it, and saying what becomes of it."""

from uuid import uuid4

import pytest
from django.test import Client

from ripplegrid.errors import NotYours
from ripplegrid.model import AddRecord
from ripplegrid.model.across import Answer, StatementKind, StatementState
from ripplegrid.model.changes import edited
from ripplegrid.model.coding import Coder
from ripplegrid.model.words import Stance
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.models import Case, Membership
from tests.unit.web.across.views.test_statements import HERE, hidden, now, said

__all__ = ["said"]

ONE = HERE + "s/"


@pytest.fixture
def ben(owner, synthesis):
    """Another coder, who verifies, in a browser of their own."""
    act(owner, "synthesis", AddRecord(Coder(id="ben", name="Ben")))
    person = Person.objects.create(handle="ben", shown="Ben")
    row = Case.objects.get(pk="synthesis")
    Membership.objects.create(case=row, person=person, role=Role.VERIFIER.value, contributor="ben")
    client = Client()
    client.force_login(person)
    return client


def reply(client, stance="agrees", **fields):
    sent = {"change_id": str(uuid4()), "stance": stance, "wording": "Asking helps."}
    return client.post(ONE + "answer/", sent | fields)


def to(client, state, **fields):
    sent = {**hidden(client.get(ONE).content.decode()), "change_id": str(uuid4())}
    return client.post(ONE + "state/", sent | {"state": state} | fields)


def test_each_answers_once_in_their_own_name_and_can_change_it(ben, said):
    assert reply(ben, "disagrees", comment="Not in ours.").status_code == 302
    assert reply(ben, Stance.PARTLY.value, coder="ann").status_code == 302
    [one] = now().answers.values()
    assert (one.coder, one.stance, one.text) == ("ben", Stance.PARTLY, said.text)
    assert "agrees in part" in ben.get(ONE).content.decode()


@pytest.mark.parametrize(
    ("wrong", "status"),
    [({"stance": ""}, 422), ({"stance": "says"}, 422), ({"wording": "Other words."}, 409)],
)
def test_an_answer_to_nothing_or_to_other_words_is_not_kept(ben, said, wrong, status):
    assert reply(ben, **wrong).status_code == status
    assert not now().answers


def test_who_is_no_coder_cannot_answer(ben, said):
    Membership.objects.filter(contributor="ben").update(contributor="")
    assert reply(ben).status_code >= 400
    assert not now().answers


def test_amending_keeps_the_former_words_and_asks_everybody_anew(browser, ben, said):
    reply(ben)
    sent = hidden(browser.get(ONE + "amend/").content.decode())
    assert browser.post(ONE + "amend/", sent | {"text": ""}).status_code == 422
    new = sent | {"text": "Asking early helps.", "why": "Early matters."}
    assert browser.post(ONE + "amend/", new).status_code == 302
    page = browser.get(ONE).content.decode()
    assert "Asking early helps." in page
    assert "Asking helps." in page
    assert "waits for an answer from Ben" in page
    late = new | {"change_id": str(uuid4()), "text": "Asking sometimes helps."}
    assert browser.post(ONE + "amend/", late).status_code == 409


def test_questioning_and_setting_aside_owe_a_reason(browser, said):
    assert to(browser, "questioned").status_code == 422
    assert to(browser, "questioned", why="In which of them?").status_code == 302
    assert to(browser, "set aside", why="It does not hold.").status_code == 302
    found = now().statements["s"]
    assert (found.state, found.why) == (StatementState.SET_ASIDE, "It does not hold.")
    assert to(browser, "dance").status_code == 422


def test_what_two_people_decide_at_once_is_told_and_not_overwritten(browser, said):
    sent = hidden(browser.get(ONE).content.decode())
    to(browser, "agreed")
    late = sent | {"change_id": str(uuid4()), "state": "set aside", "why": "No."}
    assert browser.post(ONE + "state/", late).status_code == 409
    assert now().statements["s"].state is StatementState.AGREED


def test_a_paradigmatic_one_is_agreed_only_once_another_person_corroborates(
    browser, owner, ben, said
):
    both = frozenset({*said.entries, "other/e"})
    act(owner, "synthesis", edited(said, kind=StatementKind.PARADIGMATIC, entries=both))
    assert "agreement of somebody who did not put it forward" in browser.get(ONE).content.decode()
    reply(browser)
    refused = browser.post(
        ONE + "state/",
        hidden(browser.get(ONE).content.decode()) | {"change_id": str(uuid4()), "state": "agreed"},
    )
    assert refused.status_code == 422
    reply(ben)
    assert to(browser, "agreed").status_code == 302
    assert now().statements["s"].state is StatementState.AGREED


def test_nobody_answers_in_the_name_of_another(owner, ben, said):
    forged = Answer(id="x", statement="s", text=said.text, coder="ben", stance=Stance.AGREES)
    with pytest.raises(NotYours):
        act(owner, "synthesis", AddRecord(forged))
    assert not now().answers


def test_a_verifier_cannot_decide_what_becomes_of_it(ben, said):
    assert to(ben, "agreed").status_code == 403
    assert ben.get(ONE + "amend/").status_code == 403
