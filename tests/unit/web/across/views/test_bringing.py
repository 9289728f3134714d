"""A codebook of another program, looked at and brought in."""

from __future__ import annotations

import html
import re
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile

from ripplegrid.web.cases.graph import load_synthesis
from ripplegrid.web.cases.models import Case

HERE = "/across/synthesis/coding/codebooks/"
DATA = b"""<CodeBook><Codes><Code name="Heron" color="#fff">
<Description>It &lt;b&gt; stays</Description>
<Code name="In words"/></Code></Codes></CodeBook>"""


def books():
    return load_synthesis(Case.objects.get(pk="synthesis"))


def look(browser, data=DATA):
    return browser.post(f"{HERE}bring/", {"file": SimpleUploadedFile("Ours.qdc", data)})


def codes(answer):
    found = re.search(r'name="codes" value="([^"]*)"', answer.content.decode())
    assert found
    return html.unescape(found[1])


def test_it_is_looked_at_first_with_what_would_be_lost_and_then_brought_in(browser, synthesis):
    assert "bring/" in browser.get("/across/synthesis/coding/").content.decode()
    before = books()
    answer = look(browser)
    page = answer.content.decode()
    assert answer.status_code == 200
    for said in ("Heron", "It &lt;b&gt; stays", "only groups", "The colours of codes are not"):
        assert said in page, said
    assert books() == before
    sent = {"change_id": uuid4(), "title": "Birds", "codes": codes(answer)}
    for _ in range(2):  # sending twice does it once
        assert browser.post(f"{HERE}take-in/", sent).status_code == 302
    [book] = (one for one in books().codebooks.values() if one.title == "Birds")
    themes = {books().themes[one].name: books().themes[one] for one in book.themes}
    assert set(themes) == {"Heron", "In words"}
    assert themes["In words"].part_of == themes["Heron"].id
    assert themes["Heron"].meaning == "It <b> stays"
    again = {**sent, "change_id": uuid4()}
    assert browser.post(f"{HERE}take-in/", again).status_code == 302
    assert {b.version for b in books().codebooks.values() if b.title == "Birds"} == {1, 2}


def test_every_problem_of_a_file_is_said_and_nothing_comes_in(browser, synthesis):
    before = books()
    data = b'<CodeBook><Codes><Code name=""/><Code name="a"/><Code/></Codes></CodeBook>'
    answer = look(browser, data)
    assert answer.status_code == 422
    for said in ("could not be read", "code 1", "code 3", "Nothing was changed"):
        assert said in answer.content.decode(), said
    assert browser.post(f"{HERE}bring/").status_code == 422
    assert books() == before


def test_without_a_name_or_the_codes_it_is_asked_again(browser, synthesis):
    nameless = {"change_id": uuid4(), "title": "", "codes": codes(look(browser))}
    answer = browser.post(f"{HERE}take-in/", nameless)
    assert answer.status_code == 422
    assert "Heron" in answer.content.decode()
    lost = browser.post(f"{HERE}take-in/", {"change_id": uuid4(), "title": "x", "codes": "?"})
    assert lost.status_code == 422
    assert "Choose the file again" in lost.content.decode()
