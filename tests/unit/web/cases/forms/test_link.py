"""Saying what led to what."""

from uuid import uuid4

import pytest

from ripplegrid.model.changes import AddRecords, LinkEntries
from ripplegrid.model.plan import apply
from ripplegrid.web.cases.forms.link import FROM, TO, EffectForm, LinkForm
from tests import factories as make

CASE = make.case(make.entry("a"), make.entry("b"), make.voice("v"))


def filled(case=CASE, direction=TO, me=None, **data):
    given = {"change_id": str(uuid4()), "effect": "helped", **data}
    return LinkForm(given, case=case, here=case.entries["a"], direction=direction, me=me)


@pytest.mark.parametrize(("direction", "ends"), [(TO, ("a", "b")), (FROM, ("b", "a"))])
def test_a_link_to_an_entry_chosen(direction, ends):
    form = filled(direction=direction, other="b", voice="v", account="I saw it")
    assert form.is_valid(), form.errors
    change = form.change()
    assert isinstance(change, LinkEntries)
    link = next(iter(apply(CASE, change).contributions.values()))
    assert (link.source, link.target) == ends
    assert change.claim.account == "I saw it"


def test_a_link_to_a_new_entry_told_by_a_new_voice_with_what_shows_it():
    form = filled(new_text="Calls went down", new_voice="Bo", evidence_title="Call log")
    assert form.is_valid(), form.errors
    change = form.change()
    assert isinstance(change, AddRecords)
    after = apply(CASE, change)
    claim = next(iter(after.claims.values()))
    assert after.voices[claim.voice].name == "Bo"
    assert [after.evidence[e].title for e in claim.evidence] == ["Call log"]
    assert after.entries[claim.target].text == "Calls went down"
    assert [(t.entry, t.voice) for t in after.tellings.values()] == [(claim.target, claim.voice)]


def test_where_something_new_stands_can_be_said_at_once():
    form = filled(new_text="Calls went down", levels=["group"], kinds=["outcome"])
    assert form.is_valid(), form.errors
    entry = apply(CASE, form.change()).entries[form.other_id]
    assert (entry.levels, entry.kinds) == ({"group"}, {"outcome"})


def test_words_typed_before_choosing_are_kept_as_what_the_voice_tells():
    form = filled(other="b", new_text="The post slowed down", voice="v")
    assert form.is_valid(), form.errors
    after = apply(CASE, form.change())
    assert [(t.entry, t.account) for t in after.tellings.values()] == [
        ("b", "The post slowed down")
    ]
    assert filled(other="b", new_text="Twice").errors.keys() == {"voice"}


def test_one_other_entry_and_a_voice_for_what_is_claimed():
    assert filled().errors.keys() == {"new_text"}
    assert filled(other="b", account="I saw it").errors.keys() == {"voice"}
    assert filled(other="b", otherwise="no").errors.keys() == {"voice"}
    assert filled(other="a").errors.keys() >= {"other"}


def test_a_link_that_is_there_gets_the_claim_and_a_claim_that_is_there_is_not_made_twice():
    case = make.case(make.claim("a>b", "v"), make.voice("w"))
    other = filled(case, other="b", voice="w", evidence_title="Call log")
    assert other.is_valid(), other.errors
    after = apply(case, other.change())
    assert (other.link_id, list(after.contributions)) == ("a>b", ["a>b"])
    assert {c.voice for c in after.claims.values()} == {"v", "w"}
    again = filled(case, other="b", voice="v")
    assert again.is_valid()
    assert again.change() is None


def test_whoever_fills_it_in_speaks_unless_they_say_otherwise():
    me = make.contributor("p", name="Bo")
    form = filled(new_text="Calls went down", voice="myself", me=me)
    assert form.is_valid(), form.errors
    after = apply(make.case(me, make.entry("a"), make.entry("b")), form.change())
    assert [after.voices[c.voice].contributor for c in after.claims.values()] == ["p"]
    assert "selected>I do" in str(LinkForm(case=CASE, here=CASE.entries["a"], me=me)["voice"])


def test_the_effect_and_a_note_can_be_changed():
    given = {"change_id": str(uuid4()), "effect": "both", "note": "For some", "seen": "1"}
    assert EffectForm(given).is_valid()
