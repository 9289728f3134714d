"""When to ask again, and what came back."""

from datetime import date
from uuid import uuid4

import pytest

from ripplegrid.model.registers import FollowUp
from ripplegrid.model.words import FollowUpResult
from ripplegrid.web.cases.forms.follow_up import AnswerForm, FollowUpForm, month_from
from tests import factories as make

TODAY = date(2026, 11, 23)
CASE = make.case(make.entry("a"), make.contributor("p"))


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("in 6 months", "2027-05-01"),
        ("1 month", "2026-12-01"),
        ("in two years", "2028-11-01"),
        ("a year", "2027-11-01"),
        ("In 14 Months", "2028-01-01"),
    ],
)
def test_some_time_from_now_is_a_month(text, month):
    when = month_from(TODAY, text)
    assert str(when.earliest) == month
    assert when.latest.month == when.earliest.month
    assert when.latest.day >= 28


@pytest.mark.parametrize("text", ["May 2027", "soon", "in months", ""])
def test_other_words_are_no_time_from_now(text):
    assert month_from(TODAY, text) is None


def filled(form, **data):
    return form({"change_id": str(uuid4()), **data}, case=CASE)


def test_a_question_has_an_entry_and_a_date_that_is_understood():
    form = filled(FollowUpForm, entry="a", contributor="p", due="May 2027")
    assert form.is_valid(), form.errors
    assert form.made().due.text == "May 2027"
    assert "due" in filled(FollowUpForm, entry="a", due="some day").errors
    assert "entry" in filled(FollowUpForm, due="May 2027").errors
    assert filled(FollowUpForm, entry="a", due="").is_valid()


def test_an_answer_changes_nothing_else():
    was = FollowUp(id="f", entry="a", contributor="p")
    form = filled(AnswerForm, result="stopped", account="Nobody pays for it now")
    assert form.is_valid()
    now = form.edited(was)
    assert (now.result, now.entry, now.contributor) == (FollowUpResult.STOPPED, "a", "p")
    assert "result" in filled(AnswerForm).errors
