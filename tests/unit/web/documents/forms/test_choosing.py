"""The choices of a document."""

from uuid import uuid4

from ripplegrid.report.documents.arranging import Place
from ripplegrid.web.cases.former import State
from ripplegrid.web.documents.forms.choosing import ChooseForm, SectionsForm
from ripplegrid.web.documents.models import Arrangement
from ripplegrid.web.documents.states import States

PLACES = [Place("a", "One", False), Place("b", "Two", False), Place("c", "Three", True)]


def choose(**data):
    names = [State(2, name="Before May")]
    given = {"change_id": str(uuid4()), **data} if data else None
    return ChooseForm(given, endings=(".html", ".docx"), states=States(now=5, named=names))


def sections(**data):
    given = {"change_id": str(uuid4()), **data} if data else None
    return SectionsForm(given, places=PLACES, now=Arrangement(left_out=["b"]))


def test_only_formats_and_states_that_there_are_can_be_chosen():
    assert choose(ending=".docx", state="2").is_valid()
    assert not choose(ending=".exe", state="2").is_valid()
    assert not choose(ending=".docx", state="3").is_valid()


def test_it_begins_with_the_best_format_and_the_account_of_now():
    form = choose()
    assert (form["ending"].initial, form["state"].initial) == (".html", 5)


def test_sections_are_put_by_their_numbers_and_what_stays_has_no_box():
    form = sections(**{"place-0": "3", "place-1": "1", "place-2": "2", "gone-0": "on",
                       "gone-2": "on"})  # fmt: skip
    assert form.is_valid()
    assert (form.order, form.left_out) == (["b", "c", "a"], ["a"])
    assert [gone is None for _, _, gone in form.rows] == [False, False, True]


def test_what_was_left_out_is_ticked():
    assert [bool(gone and gone.initial) for _, _, gone in sections().rows] == [False, True, False]
