from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from ripplegrid.web.across.forms import bringing
from ripplegrid.web.across.forms.bringing import BringForm, TakeInForm, carried

DATA = b'<CodeBook><Codes><Code name="Trust"><Code name="In words"/></Code></Codes></CodeBook>'


def read(data=DATA):
    return BringForm({}, {"file": SimpleUploadedFile("Our codes.qdc", data)})


def names(found):
    return {theme.name for theme in found.themes}


def test_what_was_read_is_carried_and_read_again():
    form = read()
    assert form.is_valid()
    assert form.found.codebook.title == "Our codes"
    sent = {"change_id": uuid4(), "title": "Ours", "codes": carried(form.found)}
    again = TakeInForm(sent)
    assert again.is_valid()
    assert names(again.found) == names(form.found) == {"Trust", "In words"}


@pytest.mark.parametrize(("limit", "said"), [("LARGEST_FILE", "larger than"),
                                             ("MOST_CARRIED", "too long")])  # fmt: skip
def test_what_is_too_large_is_refused_with_a_sentence(monkeypatch, limit, said):
    monkeypatch.setattr(bringing, limit, 10)
    form = read()
    assert not form.is_valid()
    assert said in form.errors["file"][0]


def test_what_is_no_codebook_any_more_is_not_taken_in():
    form = TakeInForm({"change_id": uuid4(), "title": "Ours", "codes": "<CodeBook"})
    assert not form.is_valid()
    assert set(form.errors) == {"codes"}
