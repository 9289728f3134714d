"""The form of a decision."""

from datetime import date
from uuid import uuid4

import pytest

from ripplegrid.web.across.forms.matching import MatchForm


@pytest.mark.parametrize("entries", ["", "a/x", "a/x a/x", "a/x b/y c/z"])
def test_it_names_two_entries(entries):
    form = MatchForm({"change_id": uuid4(), "entries": entries, "answer": "same"})
    assert "entries" in form.errors


def test_it_makes_a_decision():
    form = MatchForm({"change_id": uuid4(), "entries": "a/x b/y", "answer": "differ", "why": "W"})
    assert form.is_valid()
    made = form.match(by="Ann", today=date(2026, 1, 2))
    assert (made.entries, made.same, made.why, made.by) == ({"a/x", "b/y"}, False, "W", "Ann")
    assert made.when.earliest == date(2026, 1, 2)
