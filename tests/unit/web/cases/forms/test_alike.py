"""Answering about a pair."""

from uuid import uuid4

import pytest

from ripplegrid.model.plan import apply
from ripplegrid.web.cases.forms.alike import PairForm
from tests import factories as make

CASE = make.case(make.entry("a"), make.entry("b"))


def test_saying_that_two_differ_keeps_the_pair_and_the_reason():
    data = {"change_id": str(uuid4()), "one": "a", "other": "b", "why": " Two clubs "}
    form = PairForm(data, case=CASE)
    assert form.is_valid(), form.errors
    (kept,) = apply(CASE, form.change()).distinctions.values()
    assert (kept.one, kept.other, kept.why) == ("a", "b", "Two clubs")
    turned = PairForm(data | {"one": "b", "other": "a"}, case=CASE)
    assert turned.is_valid()
    assert turned.key == form.key


@pytest.mark.parametrize(("one", "other"), [("a", "a"), ("a", "nowhere"), ("", "b"), ("a", "")])
def test_a_pair_is_two_entries_of_the_case_study(one, other):
    data = {"change_id": str(uuid4()), "one": one, "other": other}
    assert not PairForm(data, case=CASE).is_valid()
