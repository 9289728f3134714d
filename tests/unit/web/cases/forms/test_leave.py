"""Whether somebody said that what is written in their name may be told."""

from uuid import uuid4

from ripplegrid.model.words import Use
from ripplegrid.web.cases.forms.say import SayForm
from tests import factories as make

CASE = make.case(make.voice("v"), make.entry("e"))


def form(noted_by="Sam", **data):
    made = SayForm({"change_id": str(uuid4()), "voice": "v", **data}, case=CASE)
    made.ask_leave(noted_by)
    assert made.is_valid(), made.errors
    return made


def test_an_answer_is_noted_for_this_thing_with_when_and_by_whom():
    (no,) = form(leave="no").leaves("v", "t")
    assert (no.use, no.given, no.about, no.noted_by) == (Use.REPORT, False, "t", "Sam")
    assert no.when is not None
    assert "written down" in no.wording
    assert [one.given for one in form(leave="yes").leaves("v", "t", "u")] == [True, True]


def test_without_an_answer_nothing_is_noted_and_nothing_is_held_up():
    assert list(form().leaves("v", "t")) == []
    assert list(form(leave="yes").leaves("", "t")) == []


def test_who_may_not_note_it_is_not_asked_and_cannot_send_it():
    asked = form(noted_by="", leave="yes")
    assert asked["leave"].is_hidden
    assert list(asked.leaves("v", "t")) == []
