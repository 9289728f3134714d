"""Saying what a case study is."""

from uuid import uuid4

from ripplegrid.web.cases.forms.about import AboutForm, StartForm
from tests import factories as make


def test_a_title_is_enough_to_begin():
    assert StartForm({"change_id": str(uuid4()), "title": "Letters"}).is_valid()
    assert StartForm({"change_id": str(uuid4())}).errors.keys() == {"title"}


def test_a_form_made_of_a_description_gives_it_back():
    before = make.about(
        summary="We met", countries=("Wales", "Canada"), sought=("Better letters",),
        period=make.when("2015-01-01", "2018-12-31", "2015 to 2018"),
        domains=(("purposes", "To change it"),), seen_as_failed=True,
    )  # fmt: skip
    data = AboutForm.initial_of(before) | {"change_id": str(uuid4()), "seen": 1}
    data["period"] = "2015 to 2018"
    form = AboutForm(data)
    assert form.is_valid(), form.errors
    assert form.edited(before) == before
