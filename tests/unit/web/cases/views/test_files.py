"""Files in and out."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from ripplegrid.web.cases.models import Case
from ripplegrid.web.cases.views import files
from tests import factories as make
from tests.unit.web.cases.views.acting import now


def test_a_file_goes_out_and_comes_in_again(case, browser):
    sent = b"".join(browser.get(f"/cases/{case.id}/export/json/").streaming_content)
    again = sent.replace(b'"case"', b'"another"')
    answer = browser.post("/import/", {"file": SimpleUploadedFile("letters.json", again)})
    assert answer.status_code == 302
    assert now(make.case(about=make.about(id="another"))).entries == now(case).entries
    twice = browser.post("/import/", {"file": SimpleUploadedFile("letters.json", again)})
    assert twice.status_code == 409
    assert "is here already" in twice.content.decode()


@pytest.mark.parametrize("content", [b"", b"{", b"not a case study"])
def test_a_file_that_cannot_be_read_changes_nothing_and_says_why(content, browser):
    answer = browser.post("/import/", {"file": SimpleUploadedFile("x.json", content)})
    assert answer.status_code == 422
    assert 'class="problems"' in answer.content.decode()
    assert Case.objects.count() == 0


def test_files_wait_for_each_other_and_leave_the_pages_alone(case, browser, monkeypatch):
    monkeypatch.setattr(files, "PATIENCE", 0)
    sent = {"file": SimpleUploadedFile("x.json", b"{")}
    with files._desk(), files._desk():
        answer = browser.post("/import/", sent)
        assert answer.status_code == 503
        assert "being read just now" in answer.content.decode()
        assert browser.get(f"/cases/{case.id}/grid/").status_code == 200
    again = {"file": SimpleUploadedFile("x.json", b"{")}
    assert browser.post("/import/", again).status_code == 422
