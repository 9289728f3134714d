"""Entries of different case studies that may say the same: proposed by words, never decided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ripplegrid.analysis.likeness import ENOUGH, Alike, Likeness
from ripplegrid.model.registers import Distinction
from ripplegrid.synthesis.merging.merged import Merged


def propose(
    merged: Merged, distinctions: Iterable[Distinction] = (), at_least: float = ENOUGH
) -> tuple[Alike, ...]:
    """Pairs of origins that people may want to match, the likeliest first.

    Left out are entries of one case study, what is matched already or could not be matched because
    a case study keeps it apart, and what people said is different.
    """
    differ = {frozenset((d.one, d.other)) for d in distinctions}
    texts = [
        replace(member.entry, id=member.origin)
        for entry in merged.entries
        for member in entry.members
    ]
    return tuple(
        pair
        for pair in Likeness(texts).pairs(at_least)
        if frozenset((pair.one, pair.other)) not in differ and _could(merged, pair)
    )


def _could(merged: Merged, pair: Alike) -> bool:
    one, other = (merged.entries[merged.at[name]] for name in (pair.one, pair.other))
    return not set(one.cases) & set(other.cases)
