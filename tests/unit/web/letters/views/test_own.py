"""A contributor's own page, from a phone without an account."""

import json
import re
from dataclasses import replace
from uuid import uuid4

import pytest
from django.test import Client

from ripplegrid.model.changes import EditEntry, SayOfEntry
from ripplegrid.model.words import Attribution, Stance, Use
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.models import Case, ChangeRecord, Membership, Pass, PassKind
from tests import factories as make

NEEDLES = ("Only Ben saw this needle", "Ben’s own words", "Cat’s words", "Cat Cooper")


def test_it_shows_what_they_said_and_nothing_else_of_others(phone, ann):
    told = phone.get(ann).content.decode()
    for words in ("They heard me at last", "Nurses listened", "Told twice", "Ben Baker"):
        assert words in told
    assert [needle for needle in NEEDLES if needle in told] == []


def test_a_tap_is_kept_shown_and_changed(phone, ann, now):
    answer = phone.post(ann, {"about": "a", "stance": "disagrees", "comment": "Not all"})
    assert (answer.status_code, answer["Location"]) == (302, f"{ann}?kept=answer#answers")
    told = phone.get(answer["Location"]).content.decode()
    assert "Your answer is kept." in told
    assert "Not all" in told
    phone.post(ann, {"about": "a", "stance": "agrees"})
    (checked,) = now().check_backs.values()
    assert (checked.voice, checked.stance) == ("va", Stance.AGREES)


def test_the_same_answer_twice_is_one_change(phone, ann, case):
    for _ in range(3):
        phone.post(ann, {"about": "a>b", "stance": "partly agrees", "comment": "x"})
    assert ChangeRecord.objects.filter(case_id=case.id, kind="KeepAnswer").count() == 1


def test_what_is_not_theirs_cannot_be_answered(phone, ann, now, case):
    for about in ("z", "b", "s", "nothing"):
        assert phone.post(ann, {"about": about, "stance": "agrees"}).status_code == 404
    assert now() == case


def first_finding(told):
    return re.search(r'name="about" value="(finding/[^"]+)"', told)[1]


def test_a_finding_that_rests_on_them_is_answered_and_stands_with_the_findings(
    phone, ann, browser, case, now
):
    told = phone.get(ann).content.decode()
    key = first_finding(told)
    answer = phone.post(ann, {"about": key, "stance": "partly agrees", "comment": "Only at first"})
    assert (answer.status_code, answer["Location"]) == (302, f"{ann}?kept=finding#findings")
    again = phone.get(answer["Location"]).content.decode()
    assert "with the sentence as you read it" in again
    assert "Only at first" in phone.get(f"{ann}?of=findings&all=yes").content.decode()
    (checked,) = now().check_backs.values()
    assert checked.sentence
    page = browser.get(f"/cases/{case.id}/findings/").content.decode()
    assert "people it rests on checked it: 1 partly agrees." in page or (
        "checked it, and partly agrees." in page
    )
    assert "Only at first" in page
    path = browser.get(f"/cases/{case.id}/path/").content.decode()
    assert "1 sentence of the findings was checked" in path
    assert "Of 1 sentence somebody said that it is not so, or only partly." in path
    assert now().tellings == case.tellings


def test_a_finding_that_reads_otherwise_by_now_is_shown_anew_and_nothing_typed_is_lost(
    phone, ann, case, now, owner
):
    key = first_finding(phone.get(ann).content.decode())
    entry = now().entries["a"]
    act(owner, case.id, EditEntry(entry, replace(entry, text="Nurses sat and listened")),
        change_id=uuid4())  # fmt: skip
    before = now()
    answer = phone.post(ann, {"about": key, "stance": "agrees", "comment": "As I said"})
    told = answer.content.decode()
    assert answer.status_code == 409
    assert "has changed since you opened this page" in told
    assert "As I said" in told
    assert "Nurses sat and listened" in told
    assert now() == before


def test_what_was_answered_before_it_changed_is_asked_anew(phone, ann, browser, case, now, owner):
    told = phone.get(ann).content.decode()
    phone.post(ann, {"about": first_finding(told), "stance": "disagrees"})
    entry = now().entries["a"]
    act(owner, case.id, EditEntry(entry, replace(entry, text="Nurses sat and listened")),
        change_id=uuid4())  # fmt: skip
    again = phone.get(ann).content.decode()
    assert "It has changed since you answered it" in again
    assert "Then it read:" in again
    page = browser.get(f"/cases/{case.id}/findings/").content.decode()
    assert "Answered when it read otherwise" in page


def test_many_findings_can_be_walked_through(phone, ann):
    for where in ("?of=findings&at=1", "?of=findings&all=yes", "?of=findings&at=x", "?at=2"):
        assert phone.get(f"{ann}{where}").status_code == 200


def test_the_history_names_them_as_they_chose_by_now(phone, ann, browser, case, now):
    phone.post(ann, {"about": "a", "stance": "disagrees"})
    history = f"/cases/{case.id}/history/"
    assert "Ann Archer" in browser.get(history).content.decode()
    phone.post(f"{ann}name/", {"attribution": "pen-name", "pen_name": "Robin"})
    told = browser.get(history).content.decode()
    assert "Robin" in told
    assert "· Ann Archer" not in told
    payload = json.loads(ChangeRecord.objects.get(case_id=case.id, number=2).payload)
    assert payload["by"] == ""


def test_leave_is_taken_back_and_given_on_the_page(phone, ann, browser, case, now):
    phone.post(f"{ann}uses/", {"uses": ["workshop"]})
    assert not now().consents["cva"].given
    download = browser.get(f"/cases/{case.id}/export/").content.decode()
    assert download
    phone.post(f"{ann}uses/", {"uses": ["workshop", "report", "name"]})
    given = {c.use for c in now().consents.values() if c.voice == "va" and c.given}
    assert given == {Use.REPORT, Use.NAME}
    assert "holds from now on" in phone.get(f"{ann}?kept=uses").content.decode()


def test_one_piece_of_evidence_is_left_out_on_the_page(phone, ann, now):
    told = phone.get(ann).content.decode()
    assert "Letter of May" in told
    answer = phone.post(f"{ann}uses/", {"about": "d", "uses": ["workshop", "archive"]})
    assert answer["Location"] == f"{ann}?kept=uses#uses"
    refused = {c.use for c in now().consents.values() if c.about == "d" and not c.given}
    assert refused == {Use.REPORT, Use.PUBLIC_QUOTE}
    assert phone.post(f"{ann}uses/", {"about": "nothing", "uses": []}).status_code == 403


def test_other_addresses_of_the_page_only_take_forms(phone, ann):
    for what in ("uses", "name"):
        assert phone.get(f"{ann}{what}/")["Location"] == ann
        assert phone.post(f"{ann}{what}/", {"uses": "x", "attribution": "x"}).status_code == 422


def test_that_it_was_answered_stands_on_the_link(phone, ann):
    phone.get(ann)
    assert Pass.objects.get().used is None
    phone.post(ann, {"about": "a", "stance": "agrees"})
    assert Pass.objects.get().used is not None


@pytest.fixture
def cat(case):
    """Cat, who is not named, signed in as a member."""
    person = Person.objects.create(handle="cat", shown="Cat Cooper")
    row = Case.objects.get(pk=case.id)
    Membership.objects.create(case=row, person=person, role=Role.MEMBER, contributor="cat")
    client = Client()
    client.force_login(person)
    return client


def test_a_link_made_by_somebody_else_gives_nobody_away(giving, phone):
    _, secret = giving(PassKind.OWN_PAGE, "cat")
    told = phone.get(f"/yours/{secret}/").content.decode()
    assert "Cat’s words" not in told
    assert "Letters were rewritten" not in told
    assert "is not shown here" in told
    refused = phone.post(f"/yours/{secret}/name/", {"attribution": "named"})
    assert refused.status_code == 422


def test_who_is_signed_in_opens_their_own_page_whole(cat, case, now, browser):
    address = cat.post(f"/cases/{case.id}/letters/mine/")["Location"]
    assert "Cat’s words" in cat.get(address).content.decode()
    cat.post(address, {"about": "b", "stance": "agrees"})
    assert [c.voice for c in now().check_backs.values()] == ["vc"]
    given = Pass.objects.get()
    assert given.used is None
    assert browser.get(f"/cases/{case.id}/letters/{given.pk}/").status_code == 404
    assert "Anonymous" in browser.get(f"/cases/{case.id}/history/").content.decode()
    cat.post(f"{address}name/", {"attribution": "named"})
    assert now().contributors["cat"].attribution is Attribution.NAMED


def test_a_page_of_somebody_who_is_there_no_more_opens_nothing(giving, phone):
    given, secret = giving(PassKind.OWN_PAGE, "ann")
    Pass.objects.filter(pk=given.pk).update(subject="gone")
    assert phone.get(f"/yours/{secret}/").status_code == 404


def test_words_that_somebody_else_wrote_down_say_so_and_can_be_denied(
    case, owner, giving, phone, now
):
    """The answer stands beside the words: nothing of them is deleted in silence."""
    Membership.objects.filter(person=owner).update(contributor="ben")
    words = make.telling("b", "va", account="It was all thanks to Ben")
    act(owner, case.id, SayOfEntry(words))
    _, secret = giving(PassKind.OWN_PAGE, "ann")
    page = phone.get(f"/yours/{secret}/").content.decode()
    assert page.count("Written down by") == 1
    assert "Written down by Ben Baker." in page
    assert "I did not say that" in page
    answer = {"about": "b", "stance": "disagrees", "comment": "I did not say that."}
    assert phone.post(f"/yours/{secret}/", answer).status_code == 302
    told = [t for t in now().tellings.values() if (t.entry, t.voice) == ("b", "va")]
    assert {(t.stance, t.account) for t in told} == {
        (Stance.SAYS, "It was all thanks to Ben"), (Stance.DISAGREES, "I did not say that."),
    }  # fmt: skip
    team = Client()
    team.force_login(owner)
    shown = team.get("/cases/case/entries/b/").content.decode()
    assert "I did not say that." in shown
    assert shown.count("written down by You") == 1


def test_one_s_own_words_and_words_without_a_name_say_nothing_of_who_wrote_them(
    case, owner, giving, phone
):
    Membership.objects.filter(person=owner).update(contributor="ann")
    act(owner, case.id, SayOfEntry(make.telling("b", "va", account="I say so myself")))
    act(owner, case.id, SayOfEntry(make.telling("z", "vc", account="Cat says so")))
    _, secret = giving(PassKind.OWN_PAGE, "ann")
    assert "Written down by" not in phone.get(f"/yours/{secret}/").content.decode()
    team = Client()
    team.force_login(owner)
    for entry in ("b", "z"):
        assert "written down by" not in team.get(f"/cases/case/entries/{entry}/").content.decode()
