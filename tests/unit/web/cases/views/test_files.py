"""Files in and out."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from ripplegrid.web.cases.models import Case
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
