"""Links for several people at once."""

import re

import pytest

from ripplegrid.model.changes import AddRecord
from ripplegrid.model.registers import Consent
from ripplegrid.model.words import Use
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.models import Pass, PassKind


@pytest.fixture
def there(case):
    return f"/cases/{case.id}/letters/many/"


def links(page):
    return re.findall(r'class="slip-link">http://testserver([^<]+)<', page)


def test_everybody_who_has_something_to_see_is_ticked(browser, there):
    page = browser.get(f"{there}own/").content.decode()
    for name, ticked in (("ann", True), ("ben", True), ("cat", False)):
        box = re.search(rf'<input[^>]*value="{name}"[^>]*>', page)[0]
        assert ("checked" in box) is ticked
    assert "their page would be empty" in page


def test_each_gets_a_slip_with_a_link_that_opens_their_own_page(browser, phone, there, case):
    people = browser.get(f"/cases/{case.id}/people/").content.decode()
    assert f"{there}own/" in people
    page = browser.post(f"{there}own/", {"who": ["ann", "ben"]}).content.decode()
    assert "2 slips to hand out" in page
    assert page.count('class="qr"') == 2
    ann, ben = links(page)
    assert "This page is for Ann Archer" in phone.get(ann).content.decode()
    assert "This page is for Ben Baker" in phone.get(ben).content.decode()
    assert f"Ann Archer\thttp://testserver{ann}" in page


def test_a_link_that_is_open_is_given_again(browser, there):
    for _ in range(2):
        browser.post(f"{there}own/", {"who": ["ann"]})
    browser.post(f"{there}own/", {"who": ["ann", "ben"]})
    assert Pass.objects.filter(kind=PassKind.OWN_PAGE).count() == 2


def test_nobody_ticked_is_said_and_what_was_ticked_stays(browser, there):
    answer = browser.post(f"{there}own/", {})
    assert answer.status_code == 422
    assert "Tick at least one." in answer.content.decode()
    answer = browser.post(f"{there}own/", {"who": ["ann", "nobody"]})
    assert answer.status_code == 422
    assert not Pass.objects.exists()
    page = answer.content.decode()
    assert "checked" in re.search(r'<input[^>]*value="ann"[^>]*>', page)[0]
    assert "checked" not in re.search(r'<input[^>]*value="ben"[^>]*>', page)[0]


def test_questions_become_slips_and_who_wants_no_question_gets_none(
    browser, phone, there, case, owner
):
    assert f"{there}again/" in browser.get(f"/cases/{case.id}/follow-ups/").content.decode()
    page = browser.get(f"{there}again/").content.decode()
    assert "checked" in re.search(r'<input[^>]*value="f"[^>]*>', page)[0]
    assert "checked" not in re.search(r'<input[^>]*value="h"[^>]*>', page)[0]
    slips = browser.post(f"{there}again/", {"who": ["f", "h"]}).content.decode()
    assert all("Does it still hold?" in phone.get(one).content.decode() for one in links(slips))
    assert "Ann Archer" in slips
    act(owner, case.id, AddRecord(Consent(id="n", voice="va", use=Use.CONTACT, given=False)))
    page = browser.get(f"{there}again/").content.decode()
    assert "do not want to be asked again" in page
    assert 'value="f"' not in page
    assert browser.post(f"{there}again/", {"who": ["f"]}).status_code == 422


def test_nothing_is_sent(browser, there, mailoutbox):
    browser.post(f"{there}own/", {"who": ["ann", "ben"]})
    assert mailoutbox == []
