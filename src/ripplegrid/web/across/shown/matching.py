"""Entries of different case studies that may say the same, and what people decided of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from ripplegrid.analysis.likeness import Alike
from ripplegrid.errors import RipplegridError
from ripplegrid.model.across import Match
from ripplegrid.model.words import Level
from ripplegrid.synthesis.codes import Codes
from ripplegrid.synthesis.merging import SameCode, combine, propose, propose_by_code
from ripplegrid.web.across.made import Kept
from ripplegrid.web.across.shown.merged import Combined, Named
from ripplegrid.web.cases.shown.search import search

LISTED = 20
FOUND = 24
KEPT = Kept(6)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entries that may say the same, and the words they share or the codes both were put to.

    Attributes:
        one, other: the two.
        shared: the words of the first that the other has too.
        reason: which codes both were put to, in a sentence.
        levels: the levels at which both stand, where codes are the reason.
    """

    one: Named
    other: Named
    shared: tuple[str, ...] = ()
    reason: str = ""
    levels: tuple[Level, ...] = ()

    @property
    def origins(self) -> str:
        """The origins as a form sends them."""
        return f"{self.one.origin} {self.other.origin}"


@dataclass(frozen=True, slots=True)
class Coded:
    """Pairs proposed by codes.

    Attributes:
        pairs: those most worth asking about.
        further: how many more there are.
        complete: whether that number is exact, as not too many were found.
    """

    pairs: tuple[Pair, ...]
    further: int
    complete: bool


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision: the entries that are still there, and whether it counts as things stand."""

    match: Match
    entries: tuple[Named, ...]
    fits: bool


def pairs(found: Combined, decided: Iterable[Match]) -> tuple[list[Pair], int]:
    """The pairs most worth asking about, the likeliest first, and how many more there are.

    The texts are compared once for each state of the case studies, whatever was decided since.
    """
    key = tuple(id(case) for case in found.cases)
    compared = KEPT.made(key, lambda: (found.cases, propose(combine(found.cases))))[1]
    differ = {
        frozenset(pair)
        for match in decided
        if not match.same
        for pair in combinations(sorted(match.entries), 2)
    }
    asked = [alike for alike in compared if _open(found, alike, differ)]
    return [_pair(found, alike) for alike in asked[:LISTED]], max(0, len(asked) - LISTED)


def pairs_by_code(
    found: Combined, put: Codes, decided: Iterable[Match], but: Iterable[Pair] = ()
) -> Coded:
    """The pairs that coders put to the same codes, but for those that words propose already."""
    asked = {frozenset((pair.one.origin, pair.other.origin)) for pair in but}
    by_code = propose_by_code(found.merged, put, decided)
    new = [one for one in by_code.items if frozenset((one.one, one.other)) not in asked]
    listed = tuple(_coded_pair(found, one) for one in new[:LISTED])
    return Coded(listed, max(0, len(new) - LISTED), by_code.complete)


def _coded_pair(found: Combined, same: SameCode) -> Pair:
    one, other = (found.named(found.members[name]) for name in (same.one, same.other))
    return Pair(one, other, reason=same.reason, levels=same.levels)


def _open(found: Combined, alike: Alike, differ: set[frozenset[str]]) -> bool:
    if frozenset((alike.one, alike.other)) in differ:
        return False
    at, entries = found.merged.at, found.merged.entries
    one, other = entries[at[alike.one]], entries[at[alike.other]]
    return not set(one.cases) & set(other.cases)


def _pair(found: Combined, alike: Alike) -> Pair:
    one, other = (found.named(found.members[name]) for name in (alike.one, alike.other))
    return Pair(one, other, alike.shared)


def decisions(found: Combined, matches: Iterable[Match]) -> list[Decided]:
    """What people decided of the entries that are here; of others nothing is told."""
    unfit = {match.id for match in found.unfit}
    told = []
    for match in matches:
        if {name.partition("/")[0] for name in match.entries} <= set(found.titles):
            there = [found.members[n] for n in sorted(match.entries) if n in found.members]
            fits = match.id not in unfit and len(there) == len(match.entries)
            told.append(Decided(match, tuple(found.named(m) for m in there), fits))
    return sorted(told, key=lambda d: (not d.match.same, d.match.id))


def others(found: Combined, origin: str, asked: str) -> list[Named]:
    """Entries of other case studies in which every word asked for begins some word."""
    here = found.members[origin]
    mine = set(found.merged.entries[found.merged.at[origin]].cases)
    there = {m.entry: m for m in found.members.values() if m.case not in mine}
    if not asked.strip():
        return []
    listed = search(there, asked)[:FOUND]
    return [found.named(there[entry]) for entry in listed if entry is not here.entry]


def refusal(found: Combined, match: Match, matches: Iterable[Match]) -> str:
    """Why a decision cannot stand beside those that do; empty when it can."""
    if not match.same:
        return ""
    try:
        combine(found.cases, [*(m for m in matches if m not in found.unfit), match])
    except RipplegridError as refused:
        return f"{refused.sentence} {refused.hint}"
    return ""
