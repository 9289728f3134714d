"""Letting a voice speak."""

from uuid import uuid4

from ripplegrid.model.plan import apply
from ripplegrid.model.words import Effect, Stance
from ripplegrid.web.cases.forms.say import ClaimForm, SayForm, present
from tests import factories as make

CASE = make.case(make.link("a", "b"), make.voice("v"))


def test_a_voice_says_something_of_an_entry_and_shows_it():
    form = SayForm(
        {"change_id": str(uuid4()), "voice": "v", "stance": "disagrees", "account": "Not here",
         "evidence_title": "Minutes"},
        case=CASE,
    )  # fmt: skip
    assert form.is_valid(), form.errors
    after = apply(CASE, form.change("a"))
    telling = next(iter(after.tellings.values()))
    assert (telling.entry, telling.stance) == ("a", Stance.DISAGREES)
    assert [after.evidence[e].title for e in telling.evidence] == ["Minutes"]


def test_a_new_voice_answers_a_link():
    form = ClaimForm(
        {"change_id": str(uuid4()), "new_voice": "Bo", "claimed_effect": "hindered"}, case=CASE
    )
    assert form.is_valid(), form.errors
    after = apply(CASE, form.change(CASE.contributions["a>b"]))
    claim = next(iter(after.claims.values()))
    assert (claim.effect, after.voices[claim.voice].name) == (Effect.HINDERED, "Bo")
    assert (claim.source, claim.target) == ("a", "b")


def test_nobody_says_nothing():
    for form in (SayForm, ClaimForm):
        assert form({"change_id": str(uuid4())}, case=CASE).errors.keys() == {"voice"}


def test_only_what_was_made_is_added():
    assert present(None, make.entry("e")) == (make.entry("e"),)
