"""The pages of those who send links."""

import re

import pytest

from ripplegrid.model.changes import AddRecord
from ripplegrid.model.registers import Consent
from ripplegrid.model.words import Use
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases import passes
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.models import ChangeRecord, Membership, Pass, PassKind
from ripplegrid.web.letters.actions.giving import give


@pytest.fixture
def there(case):
    return f"/cases/{case.id}/letters/"


def link(browser, answer):
    told = browser.get(answer["Location"]).content.decode()
    return re.search(r'id="link"[^>]*value="http://testserver([^"]+)"', told)[1]


def test_a_page_of_their_own_is_given_as_a_link_to_copy(browser, phone, there):
    assert "Show Ann Archer" in browser.get(f"{there}own/ann/").content.decode()
    answer = browser.post(f"{there}own/ann/")
    assert "They heard me at last" in phone.get(link(browser, answer)).content.decode()
    assert browser.post(f"{there}own/ann/")["Location"] == answer["Location"]
    for gone in ("own/gone/", "again/gone/", "outside/?about=gone"):
        assert browser.get(there + gone).status_code == 404


def test_who_has_no_voice_yet_gets_an_empty_page_that_says_so(browser, there, case, owner):
    told = browser.get(f"{there}own/cat/").content.decode()
    assert "without a name is not on that page" in told


def test_a_question_is_sent_from_the_register_of_questions(browser, phone, there, case):
    register = browser.get(f"/cases/{case.id}/follow-ups/").content.decode()
    assert f"{there}again/f/" in register
    assert "Ask Ann Archer again" in browser.get(f"{there}again/f/").content.decode()
    answer = browser.post(f"{there}again/f/")
    assert "Does it still hold?" in phone.get(link(browser, answer)).content.decode()


def test_who_does_not_want_to_be_asked_is_not_asked(browser, there, case, owner):
    no = Consent(id="no", voice="va", use=Use.CONTACT, given=False)
    act(owner, case.id, AddRecord(no))
    assert "do not want to be asked" in browser.get(f"{there}again/f/").content.decode()
    assert browser.post(f"{there}again/f/").status_code == 200
    assert not Pass.objects.exists()


def test_somebody_outside_is_asked_after_seeing_what_they_will_see(browser, phone, there, case):
    assert "about=a" in browser.get(f"/cases/{case.id}/entries/a/").content.decode()
    assert "about=a%3Eb" in browser.get(f"/cases/{case.id}/links/a>b/").content.decode()
    told = browser.get(f"{there}outside/?about=a").content.decode()
    assert "Letter of May" in told
    assert browser.post(f"{there}outside/?about=a", {"days": "30"}).status_code == 422
    answer = browser.post(f"{there}outside/?about=a", {"name": "Mo", "role": "", "days": "30"})
    assert "Do you see it so too?" in phone.get(link(browser, answer)).content.decode()
    assert "may not be shown outside" in browser.get(f"{there}outside/?about=b").content.decode()


def test_links_are_listed_and_taken_back(browser, phone, there, giving):
    assert "No link is open." in browser.get(there).content.decode()
    given, secret = giving(PassKind.OWN_PAGE, "ann")
    listed = browser.get(there).content.decode()
    assert "Ann Archer" in listed
    assert secret not in listed
    assert browser.post(f"{there}{given.pk}/revoke/")["Location"] == there
    assert phone.get(f"/yours/{secret}/").status_code == 404
    assert "Links that open nothing" in browser.get(there).content.decode()
    assert secret not in browser.get(f"{there}{given.pk}/").content.decode()


def test_the_message_is_sent_where_mail_is(browser, there, giving, settings, mailoutbox):
    given, secret = giving(PassKind.OWN_PAGE, "ann")
    send = f"{there}{given.pk}/mail/"
    assert browser.post(send, {"to": "ann@example.org"}).status_code == 404
    settings.EMAIL_URL = "smtp://mail.example.org?from=a@example.org"
    assert browser.post(send, {"to": "ann"}).status_code == 422
    assert browser.post(send, {"to": "ann@example.org"}).status_code == 302
    assert secret in mailoutbox[0].body
    settings.EMAIL_BACKEND = "nothing.at.all.smtp"
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", 9, 1
    assert "could not be sent" in browser.post(send, {"to": "ann@example.org"}).content.decode()


def test_no_secret_goes_into_the_history(browser, phone, there, giving, case):
    given, secret = giving(PassKind.OWN_PAGE, "ann")
    phone.post(f"/yours/{secret}/", {"about": "a", "stance": "agrees"})
    for record in ChangeRecord.objects.filter(case_id=case.id):
        assert secret not in f"{record.payload}{record.touched}"
        assert str(given.pk) not in f"{record.payload}{record.touched}"


def test_links_of_somebody_who_left_are_listed_and_closed_in_one_act(
    browser, phone, there, case, owner
):
    fay = Person.objects.create(handle="fay", shown="Fay")
    Membership.objects.create(case_id=case.id, person=fay, role="facilitator")
    theirs = [give(fay, case.id, PassKind.OWN_PAGE, one, for_whom="") for one in ("ann", "ben")]
    ours = give(owner, case.id, PassKind.FOLLOW_UP, "f", for_whom="Ann")
    assert "who left" not in browser.get(there).content.decode()
    number = Membership.objects.get(person=fay).pk
    members = browser.get(f"/cases/{case.id}/members/").content.decode()
    assert "Close the 2 links they gave, too" in members
    browser.post(f"/cases/{case.id}/members/{number}/remove/")
    page = browser.get(there).content.decode()
    assert "2 links given by Fay" in page
    assert phone.get(f"/yours/{passes.secret_of(theirs[0])}/").status_code == 200
    assert browser.post(f"{there}of/{fay.pk}/revoke/")["Location"] == there
    assert "who left" not in browser.get(there).content.decode()
    assert phone.get(f"/yours/{passes.secret_of(theirs[0])}/").status_code == 404
    assert Pass.objects.get(pk=ours.pk).revoked is None


def test_removing_somebody_can_close_their_links_with_it(browser, case, owner):
    fay = Person.objects.create(handle="fay", shown="Fay")
    member = Membership.objects.create(case_id=case.id, person=fay, role="facilitator")
    given = give(fay, case.id, PassKind.OWN_PAGE, "ann", for_whom="")
    browser.post(f"/cases/{case.id}/members/{member.pk}/remove/", {"links": "on"})
    assert Pass.objects.get(pk=given.pk).revoked is not None
