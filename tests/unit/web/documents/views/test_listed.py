"""The page of all documents, and a team's own template."""

from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile

from ripplegrid.report.documents import KINDS
from ripplegrid.web.documents.models import Template
from tests.unit.web.documents.actions.test_keeping import word


def upload(browser, case, name, content):
    file = SimpleUploadedFile(name, content)
    data = {"change_id": str(uuid4()), "file": file}
    return browser.post(f"/cases/{case.id}/documents/template/", data)


def test_the_page_has_every_kind_there_is(case, browser):
    text = browser.get(f"/cases/{case.id}/documents/").content.decode()
    for name in KINDS:
        assert f"/cases/{case.id}/documents/kind/{name}/" in text


def test_findings_and_export_lead_there(case, browser):
    for path in ("findings/", "export/"):
        assert (
            f"/cases/{case.id}/documents/"
            in browser.get(f"/cases/{case.id}/{path}").content.decode()
        )


def test_a_template_is_kept_and_taken_away(case, browser):
    assert upload(browser, case, "house.docx", word()).status_code == 302
    assert "house.docx" in browser.get(f"/cases/{case.id}/documents/").content.decode()
    assert browser.post(f"/cases/{case.id}/documents/template/remove/").status_code == 302
    assert not Template.objects.exists()


def test_a_template_that_is_no_word_document_is_refused_in_a_sentence(case, browser):
    for content, words in (
        (b"plain words", "The template is not a Word document that can be read."),
        (word()[:3000], "none of the kinds"),
        (b"", "The file is empty"),
    ):
        answer = upload(browser, case, "house.docx", content)
        assert answer.status_code == 422
        assert words in answer.content.decode()
    assert not Template.objects.exists()
