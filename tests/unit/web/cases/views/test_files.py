"""Files in and out."""

import io
import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from ripplegrid.exchange.native import Gathered, write_synthesis
from ripplegrid.model import changes as c
from ripplegrid.model.choosing import Choice, Proposal
from ripplegrid.model.registers import Consent, TensionNote
from ripplegrid.model.words import Use
from ripplegrid.web.cases.actions import act
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


def synthesis_file(**about):
    proposal = Proposal(id="p", title="Letters", case="new")
    choice = Choice(id="ch", size=1, chosen=frozenset({"p"}))
    kept = make.synthesis(proposal, choice, **about)
    new = make.case(make.entry(text="Letters are clear"), id="new", title="Letters")
    stream = io.BytesIO()
    write_synthesis(Gathered(kept, {"new": new}), stream)
    return stream.getvalue()


def test_a_synthesis_comes_in_with_its_case_studies_and_each_is_named(browser):
    sent = SimpleUploadedFile("together.json", synthesis_file())
    answer = browser.post("/import/", {"file": sent})
    assert answer.status_code == 200
    page = answer.content.decode()
    assert "is now the synthesis “What they share”" in page
    assert "Case studies that came with it" in page
    assert "Letters" in page
    assert Case.objects.count() == 2
    assert browser.get("/across/synthesis/").status_code == 200
    twice = browser.post(
        "/import/", {"file": SimpleUploadedFile("x.json", synthesis_file(title="Other"))}
    )
    assert twice.status_code == 409
    assert "The synthesis “Other” is here already." in twice.content.decode()
    again = SimpleUploadedFile("x.json", synthesis_file(id="second"))
    assert "were here already" in browser.post("/import/", {"file": again}).content.decode()


def test_a_synthesis_that_cannot_be_read_changes_nothing(browser):
    spoiled = synthesis_file().replace(b'"choices"', b'"totals"')
    answer = browser.post("/import/", {"file": SimpleUploadedFile("x.json", spoiled)})
    assert answer.status_code == 422
    assert "There is no part “totals” in a synthesis file." in answer.content.decode()
    assert Case.objects.count() == 0


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


def test_a_file_for_others_has_only_what_leave_was_given_for(owner, case, browser):
    leave = Consent(id="yes", voice="v", use=Use.ARCHIVE, given=True, about="a/v")
    act(owner, case.id, c.AddRecord(leave))
    page = browser.get(f"/cases/{case.id}/export/?use=archive").content.decode()
    assert "/export/json/?use=archive" in page
    assert "only what people gave leave for" in page

    def taken(use):
        answer = browser.get(f"/cases/{case.id}/export/json/{use}")
        return json.loads(b"".join(answer.streaming_content))

    assert [t["id"] for t in taken("?use=archive")["tellings"]] == ["a/v"]
    assert "tellings" not in taken("?use=report") or not taken("?use=report")["tellings"]
    for inside in ("", "?use=team", "?use=backup", "?use=nonsense"):
        assert [t["id"] for t in taken(inside)["tellings"]] == ["a/v", "b/v"]


def test_a_private_note_goes_out_for_no_use(owner, case, browser):
    act(owner, case.id, c.AddRecord(TensionNote(id="t", text="Bus fares", author=str(owner.pk))))
    for use in ("team", "report", "archive", "backup"):
        answer = browser.get(f"/cases/{case.id}/export/json/?use={use}")
        assert b"Bus fares" not in b"".join(answer.streaming_content)
