"""Taking records out so that what stays still holds together."""

from __future__ import annotations

from ripplegrid.disclosure.leaving import left_out, without
from ripplegrid.model import Factor, MergeEntries, PowerNote, SetAsideEntry, apply
from ripplegrid.model.invariants import problems
from ripplegrid.model.words import FactorKind
from tests.factories import case, claim, entry, evidence, link, telling


def test_what_must_point_at_something_goes_along_with_it() -> None:
    account = case(claim("a>b", "v"), telling("a", "v"), PowerNote(id="n", text="?", about="a"))
    left = without(account, {("entries", "a")})
    assert list(left.entries) == ["b"]
    assert not left.contributions
    assert not left.claims
    assert not left.tellings
    assert not left.power_notes
    assert left_out(account, left) == {
        "entries": 1,
        "tellings": 1,
        "contributions": 1,
        "claims": 1,
        "power_notes": 1,
    }


def test_what_may_point_at_something_stays_without() -> None:
    eased = Factor(
        id="f", kind=FactorKind.FACILITATOR, text="Trust", entries=frozenset("ab"), voice="v"
    )
    told = telling("b", "w", evidence=frozenset({"d", "e"}))
    account = case(eased, told, evidence("d"), entry("c", by="v"))
    left = without(account, {("entries", "a"), ("voices", "v"), ("evidence", "d")})
    assert left.factors["f"].entries == {"b"}
    assert left.factors["f"].voice is None
    assert left.tellings["b/w"].evidence == {"e"}
    assert left.entries["c"].by is None


def test_nothing_gone_is_nothing_changed() -> None:
    account = case(claim("a>b", "v"))
    assert without(account, set()) == account
    assert left_out(account, account) == {}


def test_what_was_set_aside_with_a_merged_entry_stays_aside() -> None:
    merged = apply(case(entry("a"), entry("b")), MergeEntries("a", frozenset("b")))
    aside = apply(merged, SetAsideEntry("a", "said twice"))
    left = without(aside, {("entries", "a")})
    assert left.entries["b"].set_aside_why == "said twice"
    assert not left.entries["b"].shown


def test_a_merge_within_a_merge_goes_to_the_one_that_is_left() -> None:
    account = case(entry("a"), entry("b"), entry("c"), claim("a>x", "v"), link("x", "y"))
    for kept, other in (("b", "a"), ("c", "b")):
        account = apply(account, MergeEntries(kept, frozenset(other)))
    left = without(account, {("entries", "b")})
    assert problems(left) == ()
    assert left.entries["a"].merged_into == "c"
    assert left.contributions["a>x"].source == "c"
