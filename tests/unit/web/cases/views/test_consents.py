"""Giving leave and taking it back in the browser, and what that takes out."""

from __future__ import annotations

import pytest

from ripplegrid.errors import NotAllowed
from ripplegrid.model.changes import AddRecord
from ripplegrid.model.registers import Consent
from ripplegrid.model.words import Attribution, Use, VoiceKind
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.actions import act, create_case
from ripplegrid.web.cases.models import Membership
from tests import factories as make
from tests.unit.web.cases.views.acting import now, send

VOICE = "consents/voice/?voice=v"


@pytest.fixture
def study(owner):
    found = make.case(
        make.entry("a", "group", "outcome"),
        make.telling("a", "v", account="We were late", evidence=frozenset({"d"})),
        make.voice("v", name="Ann", contributor="p"),
        make.contributor("p", name="Ann"),
        make.voice("paper", kind=VoiceKind.DOCUMENT),
        make.evidence("d"),
    )
    create_case(owner, found)
    return found


def page(browser, study, address=VOICE):
    return browser.get(f"/cases/{study.id}/{address}").content.decode()


def press(browser, study, answer, how="", address=VOICE):
    return send(browser, study, address, answer=answer, how=how)


def test_a_yes_is_noted_with_how_it_is_known_and_can_be_taken_back(study, browser):
    assert press(browser, study, "report yes").status_code == 422
    assert press(browser, study, "report yes", "She told me").status_code == 302
    (consent,) = now(study).consents.values()
    assert (consent.given, consent.wording, consent.voice) == (True, "leave/1; She told me", "v")
    assert consent.when is not None
    shown = page(browser, study)
    assert "She told me" in shown
    assert "1 of 1 may be used." in shown
    assert press(browser, study, "report no").status_code == 302
    (consent,) = now(study).consents.values()
    assert not consent.given
    shown = page(browser, study)
    assert "1 stays at somebody’s wish." in shown


def test_a_no_to_everything_takes_back_what_was_allowed_alone(study, browser):
    one = f"{VOICE}&about=a/v"
    press(browser, study, "report yes", "Told me", one)
    assert next(iter(now(study).consents.values())).about == "a/v"
    assert "answered alone" in page(browser, study)
    press(browser, study, "report no")
    assert {c.given for c in now(study).consents.values()} == {False}


def test_a_no_to_one_thing_leaves_the_rest(study, browser):
    press(browser, study, "report yes", "Told me")
    press(browser, study, "report no", address=f"{VOICE}&about=d")
    assert {(c.about, c.given) for c in now(study).consents.values()} == {
        (None, True),
        ("d", False),
    }
    assert "answered for more than this" in page(browser, study, f"{VOICE}&about=a/v")


def test_a_yes_the_same_day_as_a_no_stands(study, browser):
    press(browser, study, "report no")
    press(browser, study, "report yes", "She thought again")
    assert "1 of 1 may be used." in page(browser, study)


def test_sent_twice_it_is_noted_once(study, browser):
    same = {"answer": "archive no", "change_id": "7d0cd1a4-2f5e-4f4a-9d64-0f2a3c1d8a11"}
    for _ in range(2):
        browser.post(f"/cases/{study.id}/{VOICE}", same)
    assert len(now(study).consents) == 1


def test_the_summary_says_in_numbers_what_stays_and_lists_whose(study, browser):
    shown = page(browser, study, "consents/")
    assert "1 stays because nobody asked yet." in shown
    assert "Ann" in shown
    assert "Voice paper" not in shown


@pytest.mark.parametrize(
    "address", [f"{VOICE}x", f"{VOICE}&about=none", "consents/voice/?voice=paper"]
)
def test_of_nobody_and_nothing_there_is_no_page(study, browser, address):
    assert browser.get(f"/cases/{study.id}/{address}").status_code == 404


@pytest.fixture
def ann(study, client):
    person = Person.objects.create(handle="ann", shown="Ann")
    Membership.objects.create(case_id="case", person=person, role="member", contributor="p")
    client.force_login(person)
    return client


def test_people_answer_for_their_own_words_and_for_nobody_elses(study, ann, owner):
    assert press(ann, study, "report yes").status_code == 302
    assert press(ann, study, "report no").status_code == 302
    act(owner, "case", AddRecord(make.voice("w")))
    act(owner, "case", AddRecord(Consent(id="no", voice="w", use=Use.REPORT, given=False)))
    assert press(ann, study, "report yes", "Me", "consents/voice/?voice=w").status_code == 403
    assert "They said yes" not in page(ann, study, "consents/voice/?voice=w")
    assert not now(study).consents["no"].given


@pytest.mark.parametrize("hidden", [Attribution.ANONYMOUS, Attribution.PEN_NAME])
def test_the_history_never_tells_who_stands_behind_a_hidden_voice(owner, client, hidden):
    study = make.case(make.telling("a", "v"), make.contributor("p", attribution=hidden),
                      make.voice("v", contributor="p"))  # fmt: skip
    create_case(owner, study)
    person = Person.objects.create(handle="ann", shown="Ann")
    Membership.objects.create(case_id="case", person=person, role="member", contributor="p")
    client.force_login(person)
    assert press(client, study, "report yes").status_code == 403
    assert not now(study).consents


def test_members_cannot_answer_for_others_by_program(study, owner):
    act(owner, "case", AddRecord(make.voice("w")))
    person = Person.objects.create(handle="ann", shown="Ann")
    Membership.objects.create(case_id="case", person=person, role="member", contributor="p")
    for voice_id, allowed in (("v", True), ("w", False)):
        yes = Consent(id=f"{voice_id}!", voice=voice_id, use=Use.REPORT, given=True)
        try:
            act(person, "case", AddRecord(yes))
        except NotAllowed:
            assert not allowed
        else:
            assert allowed


@pytest.mark.parametrize("hidden", [Attribution.ANONYMOUS, Attribution.PEN_NAME])
def test_nor_for_a_hidden_voice_of_their_own_by_program(owner, hidden):
    voice = make.voice("v", contributor="p", attribution=hidden)
    create_case(owner, make.case(voice, make.contributor("p")))
    person = Person.objects.create(handle="ann", shown="Ann")
    Membership.objects.create(case_id="case", person=person, role="member", contributor="p")
    with pytest.raises(NotAllowed):
        act(person, "case", AddRecord(Consent(id="y", voice="v", use=Use.NAME, given=False)))


def test_a_thing_is_said_to_stand_behind_words_not_to_be_said(browser, study):
    found = page(browser, study, f"{VOICE}&about=d")
    assert "It stands behind what Ann said, with its files." in found
    assert f'href="/cases/{study.id}/evidence/piece/d/"' in found
    assert "Ann said this." in page(browser, study, f"{VOICE}&about=a/v")
