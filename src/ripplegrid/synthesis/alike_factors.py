"""Facilitators and challenges of different case studies that may be one: proposed, never decided.

Only their words are compared. Whether people see them as one is theirs to say, in a group.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from ripplegrid.analysis.likeness import Likeness
from ripplegrid.model.account import Entry
from ripplegrid.model.across import FactorGroup
from ripplegrid.model.record import Id
from ripplegrid.synthesis.factors import Factors, Said

ENOUGH = 0.4
"""Such a line is a few words long, so that one rare word in common is worth a look already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MayBeOne:
    """Two of them, of different case studies, that share words.

    Attributes:
        one, other: the two; where one is in a group already, it is the first.
        shared: the words of the one that the other has too.
        groups: the groups the first is in, by name; the other may belong there as well.
    """

    one: Said
    other: Said
    shared: tuple[str, ...]
    groups: tuple[FactorGroup, ...]


def may_be_one(found: Factors, at_least: float = ENOUGH) -> tuple[MayBeOne, ...]:
    """Pairs that people may want to see together, the likeliest first.

    Left out are two of one case study, two that share a group, and two that people put into
    different groups: they looked at both.

    Example:
        >>> from ripplegrid.model import About, CaseStudy, table
        >>> from ripplegrid.model.registers import Factor
        >>> from ripplegrid.model.words import FactorKind
        >>> from ripplegrid.synthesis.factors import factors
        >>> def case(name, text):
        ...     one = Factor(id="f", kind=FactorKind.CHALLENGE, text=text)
        ...     return CaseStudy(about=About(id=name, title=name), factors=table([one]))
        >>> cases = [case("a", "Nurses had no time"), case("b", "No time for nurses")]
        >>> [(pair.one.origin, pair.other.origin) for pair in may_be_one(factors(cases))]
        [('a/f', 'b/f')]
    """
    lines = found.every
    inside = _inside(found)
    texts = [Entry(id=name, text=lines[name].factor.text) for name in sorted(lines)]
    pairs = []
    for alike in Likeness(texts).pairs(at_least):
        one, other = lines[alike.one], lines[alike.other]
        if one.case == other.case or (inside[alike.one] and inside[alike.other]):
            continue
        if inside[alike.other]:
            one, other = other, one
        groups = inside[one.origin]
        pairs.append(MayBeOne(one=one, other=other, shared=alike.shared, groups=groups))
    return tuple(pairs)


def _inside(found: Factors) -> Mapping[Id, tuple[FactorGroup, ...]]:
    inside: defaultdict[Id, tuple[FactorGroup, ...]] = defaultdict(tuple)
    for together in found.groups:
        for said in together.items:
            inside[said.origin] += (together.group,)
    return inside
