"""The files behind a piece of evidence: kept, fetched and taken away."""

import hashlib
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from ripplegrid.model.changes import AddRecord, AttachEvidence
from ripplegrid.model.registers import Consent
from ripplegrid.model.words import Use
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.models import Attachment, Case, Membership
from tests import factories as make
from tests.unit.web.cases.views.acting import now, send

PDF = b"%PDF-1.7 minutes"
DIGEST = hashlib.sha256(PDF).hexdigest()
THERE = f"evidence/file/{DIGEST}/d/"


@pytest.fixture
def piece(case, owner):
    act(owner, case.id, AddRecord(make.evidence("d")))
    act(owner, case.id, AttachEvidence("d", frozenset({"a/v"})))
    return case


def keep(browser, case, name="minutes.pdf", content=PDF):
    file = SimpleUploadedFile(name, content)
    data = {"change_id": str(uuid4()), "file": file}
    return browser.post(f"/cases/{case.id}/evidence/keep/d/", data)


def test_a_file_is_kept_and_handed_over_only_to_be_saved(piece, browser):
    assert keep(browser, piece, "mïnutes \u202e.pdf.exe").status_code == 302
    assert "mïnutes .pdf" in browser.get(f"/cases/{piece.id}/evidence/piece/d/").content.decode()
    answer = browser.get(f"/cases/{piece.id}/{THERE}")
    assert answer.content == PDF
    assert answer["Content-Disposition"].startswith("attachment;")
    assert answer["Content-Type"] == "application/pdf"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "private, no-store"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert "'self'" not in answer["Content-Security-Policy"]
    assert browser.post(f"/cases/{piece.id}/{THERE}").status_code == 405


def test_what_cannot_be_kept_is_refused_in_words_and_nothing_is_written(piece, browser):
    version = Case.objects.get(pk=piece.id).version
    for name, content, words in (
        ("a.pdf", b"<html>", "none of the kinds"), ("a.pdf", b"", "The file is empty"),
        ("a.pdf", PDF + b" " * 11 * 1024 * 1024, "larger than 10 MB"),
    ):  # fmt: skip
        answer = keep(browser, piece, name, content)
        assert answer.status_code == 422
        assert words in answer.content.decode()
    assert send(browser, piece, "evidence/keep/d/").status_code == 422
    assert (Attachment.objects.count(), Case.objects.get(pk=piece.id).version) == (0, version)


def test_whoever_may_not_see_the_piece_gets_no_file(piece, browser, owner):
    keep(browser, piece)
    stranger, reader = Client(), Client()
    for client, name in ((stranger, "stranger"), (reader, "reader")):
        client.force_login(Person.objects.create(handle=name, shown=name))
    person = Person.objects.get(handle="reader")
    Membership.objects.create(case_id=piece.id, person=person, role="reader")
    assert reader.get(f"/cases/{piece.id}/{THERE}").status_code == 200
    assert stranger.get(f"/cases/{piece.id}/{THERE}").status_code == 404
    assert Client().get(f"/cases/{piece.id}/{THERE}").status_code in (302, 401, 403)
    assert keep(reader, piece).status_code == 403
    act(owner, piece.id, AddRecord(Consent(id="k", voice="v", use=Use.WORKSHOP, given=False,
                                           about="d")))  # fmt: skip
    assert reader.get(f"/cases/{piece.id}/{THERE}").status_code == 404
    assert browser.get(f"/cases/{piece.id}/evidence/piece/d/").status_code == 404


def test_a_file_is_taken_away_after_asking_and_its_name_says_so_when_undone(piece, browser):
    keep(browser, piece)
    path = f"evidence/file/{DIGEST}/take/d/"
    assert (
        "nobody can bring the file back"
        in browser.get(f"/cases/{piece.id}/{path}").content.decode()
    )
    assert send(browser, piece, path).status_code == 302
    assert now(piece).evidence["d"].files == ()
    assert browser.get(f"/cases/{piece.id}/{THERE}").status_code == 404
    assert browser.get(f"/cases/{piece.id}/{path}").status_code == 404
    number = Case.objects.get(pk=piece.id).version
    send(browser, piece, f"history/{number}/undo/")
    page = browser.get(f"/cases/{piece.id}/evidence/piece/d/").content.decode()
    assert "what was in it has been erased" in page
    assert browser.get(f"/cases/{piece.id}/{THERE}").status_code == 404
