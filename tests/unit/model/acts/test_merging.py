"""Merging entries and taking one out again."""

from typing import Any

import pytest

from ripplegrid import errors
from ripplegrid.model import (
    CaseStudy,
    LinkEntries,
    MergeEntries,
    PowerNote,
    SplitEntry,
    WholeView,
    apply,
    apply_delta,
    plan,
    undo,
)
from ripplegrid.model.reading import Reading
from tests.factories import case, claim, entry, link, telling, voice

TOLD = case(
    claim("a>x", "v"),
    claim("b>x", "w", quotation="It was the letters."),
    claim("y>b", "w"),
    telling("a", "v"),
    telling("b", "w"),
)


def merge(state: CaseStudy, kept: str, *others: str) -> CaseStudy:
    return apply(state, MergeEntries(kept, frozenset(others)))


def ends(state: CaseStudy) -> list[tuple[str, str]]:
    return sorted((c.source, c.target) for c in state.contributions.values())


def refused(kind: type[errors.RipplegridError], state: Any, change: Any) -> Any:
    with pytest.raises(kind) as refusal:
        apply(state, change)
    assert refusal.value.sentence
    assert refusal.value.hint
    return refusal.value


def test_every_voice_stays_with_the_entry_it_spoke_of() -> None:
    merged = merge(TOLD, "a", "b")
    assert merged.tellings == TOLD.tellings
    assert merged.entries["b"].merged_into == "a"
    assert [v.id for v in Reading(merged).voices_of("a")] == ["v", "w"]
    kept = merged.claims["b>x/w"]
    assert (kept.source, kept.target, kept.quotation) == ("b", "x", "It was the letters.")


def test_links_of_one_pair_and_effect_come_together() -> None:
    merged = merge(TOLD, "a", "b")
    assert ends(merged) == [("a", "x"), ("y", "a")]
    assert [c.id for c in Reading(merged).claims_of("a>x")] == ["a>x/v", "b>x/w"]


def test_links_of_different_effects_stay_apart() -> None:
    merged = merge(case(link("a", "x"), link("b", "x", "hindered")), "a", "b")
    assert ends(merged) == [("a", "x"), ("a", "x")]


def test_a_merge_is_undone_exactly() -> None:
    delta = plan(WholeView(TOLD), MergeEntries("a", frozenset("b")))
    merged = apply_delta(TOLD, delta)
    assert apply_delta(merged, undo(WholeView(merged), delta)) == TOLD


def test_taking_an_entry_out_gives_it_its_claims_back() -> None:
    out = apply(merge(TOLD, "a", "b"), SplitEntry("b", "seed"))
    assert ends(out) == ends(TOLD)
    by_claim = {c.id: out.contributions[c.contribution] for c in out.claims.values()}
    assert {i: (c.source, c.target) for i, c in by_claim.items()} == {
        i: (c.source, c.target) for i, c in TOLD.claims.items()
    }
    assert out.entries == TOLD.entries


def test_a_link_that_nobody_claims_stays_with_the_merged_entry() -> None:
    out = apply(merge(case(link("b", "x"), entry("a")), "a", "b"), SplitEntry("b", "seed"))
    assert ends(out) == [("a", "x")]


def test_new_words_may_speak_for_the_others() -> None:
    worded = entry("m", text="Letters became clearer and staff listened")
    merged = apply(TOLD, MergeEntries("m", frozenset("ab"), worded))
    assert [e.id for e in Reading(merged).entries] == ["m", "x", "y"]
    assert Reading(merged).speaks_for("m") == ("a", "b", "m")
    out = apply(merged, SplitEntry("a", "seed"))
    assert ends(out) == [("a", "x"), ("m", "x"), ("y", "m")]


def test_a_merged_entry_may_be_merged_again_and_taken_out_in_any_order() -> None:
    state = case(*list(TOLD.records())[1:], entry("c"))
    twice = merge(merge(state, "a", "b"), "c", "a")
    assert Reading(twice).speaks_for("c") == ("a", "b", "c")
    out = apply(twice, SplitEntry("b", "seed"))
    assert ends(out) == [("b", "x"), ("c", "x"), ("y", "b")]


def test_what_rests_on_a_link_goes_where_its_claims_go() -> None:
    note = PowerNote(id="n", text="Who decided?", about="b>x")
    merged = merge(case(*list(TOLD.records())[1:], note), "a", "b")
    assert merged.power_notes["n"].about == "a>x"


def test_notes_on_both_links_are_kept() -> None:
    state = case(link("a", "x", note="Slowly"), link("b", "x", note="In winter"))
    assert merge(state, "a", "b").contributions["a>x"].note == "Slowly\nIn winter"


def test_groups_of_the_same_name_stay_apart_when_their_targets_merge() -> None:
    state = case(
        *(link(s, "x", joint="both") for s in "ab"),
        *(link(s, "y", joint="both") for s in "cd"),
    )
    merged = merge(state, "x", "y")
    groups: dict[str, set[str]] = {}
    for joined in merged.contributions.values():
        groups.setdefault(joined.joint, set()).add(joined.source)
    assert sorted(map(sorted, groups.values())) == [["a", "b"], ["c", "d"]]


def test_a_link_is_not_put_into_two_groups() -> None:
    state = case(link("a", "x", joint="one"), link("b", "x", joint="two"))
    refused(errors.JointClash, state, MergeEntries("a", frozenset("b")))
    half = case(link("a", "x"), link("b", "x", joint="two"))
    assert merge(half, "a", "b").contributions["a>x"].joint == "two"


def test_what_led_to_something_is_not_merged_with_it() -> None:
    state = case(claim("a>b", "v"), entry("c"))
    refusal = refused(errors.LinkedTogether, state, MergeEntries("a", frozenset("b")))
    assert "a>b" in refusal.hint
    refused(errors.LinkedTogether, state, MergeEntries("c", frozenset("ab")))


@pytest.mark.parametrize("others", [frozenset(), frozenset("a")])
def test_a_merge_needs_two(others: frozenset[str]) -> None:
    refused(errors.NothingToMerge, TOLD, MergeEntries("a", others))


def test_new_words_need_two_to_speak_for() -> None:
    refused(errors.NothingToMerge, TOLD, MergeEntries("m", frozenset("a"), entry("m")))
    refused(errors.DuplicateId, TOLD, MergeEntries("n", frozenset("ab"), entry("m")))
    refused(errors.DuplicateId, TOLD, MergeEntries("x", frozenset("ab"), entry("x")))


def test_only_entries_on_the_grid_are_merged() -> None:
    state = case(entry("a"), entry("b"), entry("c", set_aside=True), entry("d", merged_into="a"))
    refused(errors.EntrySetAside, state, MergeEntries("a", frozenset("c")))
    refused(errors.MergedEntry, state, MergeEntries("b", frozenset("d")))
    refused(errors.MergedEntry, state, MergeEntries("d", frozenset("b")))
    refused(errors.MissingRecord, state, MergeEntries("a", frozenset("z")))


def test_only_a_merged_entry_is_taken_out() -> None:
    refused(errors.NotMerged, TOLD, SplitEntry("a", "seed"))


def test_a_claim_made_after_the_merge_stays_with_the_merged_entry() -> None:
    merged = merge(TOLD, "a", "b")
    later = claim("a>x", "n", contribution="new")
    said = apply(merged, LinkEntries(link("a", "x", id="new"), later, voice("n")))
    out = apply(said, SplitEntry("b", "seed"))
    assert out.claims["a>x/n"].contribution == "a>x"
