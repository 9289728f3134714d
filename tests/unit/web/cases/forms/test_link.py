"""Saying what led to what."""

from uuid import uuid4

import pytest

from ripplegrid.model.changes import AddRecords, LinkEntries
from ripplegrid.model.plan import apply
from ripplegrid.web.cases.forms.link import FROM, TO, LinkForm
from tests import factories as make

CASE = make.case(make.entry("a"), make.entry("b"), make.voice("v"))


def filled(found=(), **data):
    given = {"change_id": str(uuid4()), "effect": "helped", **data}
    return LinkForm(given, case=CASE, here=CASE.entries["a"], found=list(found))


@pytest.mark.parametrize(("direction", "ends"), [(TO, ("a", "b")), (FROM, ("b", "a"))])
def test_a_link_to_an_entry_chosen(direction, ends):
    form = filled(other="b", voice="v", account="I saw it")
    assert form.is_valid(), form.errors
    change = form.change(direction)
    assert isinstance(change, LinkEntries)
    link = next(iter(apply(CASE, change).contributions.values()))
    assert (link.source, link.target) == ends
    assert change.claim.account == "I saw it"


def test_a_link_to_a_new_entry_told_by_a_new_voice_with_what_shows_it():
    form = filled(new_text="Calls went down", new_voice="Bo", evidence_title="Call log")
    assert form.is_valid(), form.errors
    change = form.change(TO)
    assert isinstance(change, AddRecords)
    after = apply(CASE, change)
    claim = next(iter(after.claims.values()))
    assert after.voices[claim.voice].name == "Bo"
    assert [after.evidence[e].title for e in claim.evidence] == ["Call log"]
    assert after.entries[claim.target].text == "Calls went down"


def test_one_other_entry_and_a_voice_for_what_is_claimed():
    assert filled().errors.keys() == {"new_text"}
    assert filled(other="b", new_text="Twice").errors.keys() == {"new_text"}
    assert filled(other="b", account="I saw it").errors.keys() == {"voice"}
    assert filled(other="a").errors.keys() >= {"other"}
