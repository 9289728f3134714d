"""Linking entries and saying something of a link."""

from dataclasses import replace
from typing import Any

import pytest

from ripplegrid import errors
from ripplegrid.model import (
    LinkEntries,
    LinkTogether,
    PowerNote,
    RemoveContribution,
    SayOfContribution,
    apply,
    edited,
)
from ripplegrid.model.words import Answer, Effect, Stance
from tests.factories import case, claim, entry, link, voice

PAIR = case(entry("a"), entry("b"), entry("c"), voice("v"), voice("w"))
LINKED = case(claim("a>b", "v"), voice("w"))


def refused(kind: type[errors.RipplegridError], state: Any, change: Any) -> Any:
    with pytest.raises(kind) as refusal:
        apply(state, change)
    assert refusal.value.sentence
    assert refusal.value.hint
    return refusal.value


def test_a_link_comes_with_a_claim() -> None:
    said = claim("a>b", "n", otherwise=Answer.PARTLY)
    after = apply(PAIR, LinkEntries(link("a", "b"), said, voice("n")))
    assert after.contributions["a>b"] == link("a", "b")
    assert after.claims["a>b/n"] == said
    assert "n" in after.voices


def test_linking_again_adds_the_claim_to_the_link_that_is_there() -> None:
    said = replace(claim("a>b", "w"), contribution="other")
    after = apply(LINKED, LinkEntries(link("a", "b", id="other"), said))
    assert list(after.contributions) == ["a>b"]
    assert after.claims["a>b/w"].contribution == "a>b"


def test_another_effect_is_another_link() -> None:
    after = apply(LINKED, LinkEntries(link("a", "b", "hindered", id="other")))
    assert len(after.contributions) == 2


def test_cycles_are_normal() -> None:
    assert len(apply(LINKED, LinkEntries(link("b", "a"))).contributions) == 2


def test_linking_twice_with_nothing_to_say_is_refused() -> None:
    refusal = refused(errors.AlreadyLinked, LINKED, LinkEntries(link("a", "b", id="other")))
    assert "a>b" in refusal.hint


def test_a_voice_says_a_thing_once() -> None:
    again = replace(claim("a>b", "v"), id="again")
    anew = LinkEntries(link("a", "b", id="other"), replace(again, contribution="other"))
    refusal = refused(errors.AlreadySaid, LINKED, anew)
    assert refusal.data["id"] == "a>b/v"
    refused(errors.AlreadySaid, LINKED, SayOfContribution(again))


def test_an_entry_does_not_lead_to_itself() -> None:
    refused(errors.SelfLink, PAIR, LinkEntries(link("a", "a")))


def test_only_entries_on_the_grid_are_linked() -> None:
    state = case(entry("a"), entry("b", merged_into="a"), entry("c", set_aside=True), entry("d"))
    refused(errors.MergedEntry, state, LinkEntries(link("b", "d")))
    refused(errors.EntrySetAside, state, LinkEntries(link("d", "c")))
    refused(errors.MissingRecord, state, LinkEntries(link("d", "x")))


def test_a_claim_is_about_the_entries_its_link_joins() -> None:
    elsewhere = replace(claim("a>b", "w"), target="c")
    refused(errors.ClaimElsewhere, PAIR, LinkEntries(link("a", "b"), elsewhere))
    refused(errors.ClaimElsewhere, PAIR, LinkEntries(link("a", "b"), claim("a>c", "w")))
    state = case(claim("a>b", "v"), voice("w"), entry("c"))
    refused(errors.ClaimElsewhere, state, SayOfContribution(elsewhere))


def test_disagreement_is_kept_beside_what_was_said() -> None:
    after = apply(LINKED, SayOfContribution(claim("a>b", "w", stance=Stance.DISAGREES)))
    assert [c.stance for c in after.claims.values()] == [Stance.SAYS, Stance.DISAGREES]


def test_the_effect_and_the_group_can_be_edited_but_not_the_ends() -> None:
    seen = LINKED.contributions["a>b"]
    after = apply(LINKED, edited(seen, effect=Effect.BOTH, joint="together"))
    assert after.contributions["a>b"].effect is Effect.BOTH
    refusal = refused(errors.FixedField, LINKED, edited(seen, target="c"))
    assert refusal.hint == "Remove the link and link the right entries."


def test_an_edit_does_not_make_a_second_link_of_one_kind() -> None:
    state = case(link("a", "b"), link("a", "b", "hindered", id="other"))
    seen = state.contributions["other"]
    refused(errors.AlreadyLinked, state, edited(seen, effect=Effect.HELPED))


def test_a_link_is_removed_with_the_claims_its_remover_saw() -> None:
    after = apply(LINKED, RemoveContribution("a>b", frozenset({"a>b/v"})))
    assert not after.contributions
    assert not after.claims
    assert after.entries == LINKED.entries
    refusal = refused(errors.StillUsed, LINKED, RemoveContribution("a>b"))
    assert refusal.data["records"] == (("claims", "a>b/v"),)


def test_a_link_that_something_else_rests_on_is_not_removed() -> None:
    state = case(link("a", "b"), PowerNote(id="n", text="Who decided?", about="a>b"))
    refusal = refused(errors.StillUsed, state, RemoveContribution("a>b"))
    assert "note on power n" in refusal.hint


def test_a_group_that_worked_only_together_is_exactly_who_is_named() -> None:
    state = case(link("a", "d"), link("b", "d"), link("c", "d"), link("a", "b"))

    def together(state: Any, one: str, *others: str) -> Any:
        after = apply(state, LinkTogether(one, frozenset(others)))
        return after, {c.id: c.joint for c in after.contributions.values() if c.joint}

    two, groups = together(state, "b>d", "a>d")
    assert groups == {"a>d": "a>d", "b>d": "a>d"}
    moved, groups = together(two, "c>d", "a>d")
    assert groups == {"a>d": "a>d", "c>d": "a>d"}
    assert together(moved, "c>d")[1] == {}
    assert together(state, "c>d", "a>d", "b>d")[1].keys() == {"a>d", "b>d", "c>d"}
    refused(errors.NotIntoTheSame, state, LinkTogether("a>d", frozenset({"a>b"})))
