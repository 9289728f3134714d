"""Notes on power, and notes for oneself."""

from uuid import uuid4

from ripplegrid.model.words import Audience
from ripplegrid.web.cases.forms.power import PowerForm, TensionForm
from tests import factories as make

CASE = make.case(make.claim("a>b", "v"))


def filled(form, **data):
    return form({"change_id": str(uuid4()), **data}, case=CASE, author="ann")


def test_a_note_is_about_the_whole_an_entry_a_link_or_a_stage():
    for about in ("", "a", "a>b"):
        form = filled(PowerForm, text="They decided", audience="facilitators", about=about)
        assert form.is_valid(), form.errors
        assert form.made().about == (about or None)
        assert form.made().audience is Audience.FACILITATORS
    assert filled(PowerForm, text="x", audience="the team", stage="design").is_valid()
    both = filled(PowerForm, text="x", audience="the team", stage="design", about="a")
    assert "stage" in both.errors


def test_nobody_is_offered_a_note_that_only_its_author_sees():
    assert not filled(PowerForm, text="x", audience="only its author").is_valid()


def test_a_note_for_oneself_is_kept_under_ones_own_account():
    form = filled(TensionForm, text="Bus fares", author="somebody else")
    assert form.is_valid()
    assert form.made().author == "ann"
