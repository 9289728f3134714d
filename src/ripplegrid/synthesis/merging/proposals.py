"""Entries of different case studies that may say the same: proposed, never decided.

Two ways of proposing stand apart, as they rest on different things: the words that two texts share,
and the codes that people put both to.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from ripplegrid.analysis.likeness import ENOUGH, Alike, Likeness
from ripplegrid.model.across import Match
from ripplegrid.model.coding import Theme
from ripplegrid.model.record import Id
from ripplegrid.model.words import Level
from ripplegrid.saying import say_count, say_list
from ripplegrid.synthesis.codes import Codes
from ripplegrid.synthesis.merging.merged import Member, Merged

LISTED = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class SameCode:
    """Two entries of different case studies that people put to the same codes.

    Attributes:
        one, other: their origins.
        themes: the codes, by name.
        levels: the levels at which both stand.
    """

    one: str
    other: str
    themes: tuple[Theme, ...]
    levels: tuple[Level, ...]

    @property
    def reason(self) -> str:
        """Why the two are proposed."""
        return say_count(
            "Both were put to the code {codes}.",
            "Both were put to the codes {codes}.",
            count=len(self.themes),
            codes=say_list([f"“{theme.name}”" for theme in self.themes]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ByCode:
    """What is proposed by codes, and whether that is all."""

    items: tuple[SameCode, ...]
    complete: bool


def propose(
    merged: Merged, decided: Iterable[Match] = (), at_least: float = ENOUGH
) -> tuple[Alike, ...]:
    """Pairs of origins that people may want to match, the likeliest first.

    Left out are entries of one case study, what is matched already or could not be matched because
    a case study keeps it apart, and what people said is different.
    """
    differ = _differing(decided)
    texts = [
        replace(member.entry, id=member.origin)
        for entry in merged.entries
        for member in entry.members
    ]
    return tuple(
        pair
        for pair in Likeness(texts).pairs(at_least)
        if frozenset((pair.one, pair.other)) not in differ and _could(merged, pair.one, pair.other)
    )


def propose_by_code(
    merged: Merged, codes: Codes, decided: Iterable[Match] = (), listed: int = LISTED
) -> ByCode:
    """Pairs of origins that share a code, and that people may want to match.

    First those that share most codes, then those that stand at one level. That two entries belong
    to one theme does not say that they are the same; the same things are left out as in
    ``propose``.

    Args:
        merged: the combined map.
        codes: the codes of the entries of its case studies.
        decided: what people decided, of which those that say entries differ are heeded here.
        listed: how many are given at most.
    """
    differ = _differing(decided)
    shared: dict[tuple[str, str], list[Id]] = defaultdict(list)
    under: dict[Id, list[str]] = defaultdict(list)
    members = {m.origin: m for entry in merged.entries for m in entry.members}
    for name, member in sorted(members.items()):
        for theme in codes.of(member.case, member.entry.id):
            under[theme.id].append(name)
    for theme_id in sorted(under):
        for pair in combinations(under[theme_id], 2):
            if members[pair[0]].case != members[pair[1]].case and frozenset(pair) not in differ:
                shared[pair].append(theme_id)
    found = sorted(
        (-len(themes), not _levels(members, pair), pair)
        for pair, themes in shared.items()
        if _could(merged, *pair)
    )
    items = tuple(
        SameCode(
            one=pair[0],
            other=pair[1],
            themes=tuple(
                sorted((codes.themes[i] for i in shared[pair]), key=lambda t: (t.name, t.id))
            ),
            levels=_levels(members, pair),
        )
        for _, _, pair in found[:listed]
    )
    return ByCode(items=items, complete=len(found) <= listed)


def _levels(members: Mapping[str, Member], pair: tuple[str, str]) -> tuple[Level, ...]:
    one, other = (members[name].entry.levels for name in pair)
    return tuple(level for level in Level if level in one & other)


def _differing(decided: Iterable[Match]) -> set[frozenset[str]]:
    return {
        frozenset(pair)
        for match in decided
        if not match.same
        for pair in combinations(sorted(match.entries), 2)
    }


def _could(merged: Merged, one: str, other: str) -> bool:
    first, second = (merged.entries[merged.at[name]] for name in (one, other))
    return not set(first.cases) & set(second.cases)
