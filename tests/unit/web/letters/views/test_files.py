"""Letters to take away."""

import io
from uuid import uuid4
from zipfile import ZipFile

from django.test import Client

from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.models import Membership, PassKind


def test_everybodys_letters_come_in_one_folder(browser, case):
    page = browser.get(f"/cases/{case.id}/letters/").content.decode()
    assert f"/cases/{case.id}/letters/all/" in page
    answer = browser.get(f"/cases/{case.id}/letters/all/")
    content = b"".join(answer.streaming_content)
    assert ZipFile(io.BytesIO(content)).namelist() == ["ann-archer.docx", "ben-baker.docx"]
    assert "letters.zip" in answer["Content-Disposition"]


def test_only_who_may_share_has_them(case):
    person = Person.objects.create(handle="m", shown="M")
    Membership.objects.create(case_id=case.id, person=person, role="member")
    client = Client()
    client.force_login(person)
    assert client.get(f"/cases/{case.id}/letters/all/").status_code == 403


def test_ones_own_letter_is_taken_from_ones_own_page(phone, ann):
    assert f"{ann}letter/" in phone.get(ann).content.decode()
    answer = phone.get(f"{ann}letter/")
    assert answer.content.startswith(b"%PDF")
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["Cache-Control"] == "no-store"
    assert phone.post(f"{ann}letter/").status_code == 405


def test_there_is_none_where_nothing_may_be_shown(phone, giving):
    _, secret = giving(PassKind.OWN_PAGE, "cat")
    assert phone.get(f"/yours/{secret}/letter/").status_code == 404
    assert phone.get(f"/yours/{uuid4()}/letter/").status_code == 404
