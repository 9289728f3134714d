"""Headings in everyday words: "The hospital", "What did we make?", "Why did it happen?".

These words are read only where a heading stands, at the top or at the side of a table, because
the same words fill its cells. The reader is always told how each was understood.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ripplegrid.exchange.grid_words import Label, plain, read_label, read_weak_label
from ripplegrid.model.words import IMPACT_KINDS, Kind, Level

_LEVELS: Mapping[Level, str] = {
    Level.INDIVIDUAL: (
        r"\b(?:one|single|each|every|individual) (?:person|people|member|one)\b"
        r"|\b(?:each|some|all) of us\b|\bindividually\b|\b(?:me|myself|you|yourself)\b"
    ),
    Level.GROUP: (
        r"\b(?:groups?|teams?|wards?|networks?|relationships?|partnerships?|circles?|clubs?|choirs?|bands?|committees?|class(?:es)?)\b"
        r"|\bbetween (?:us|people)\b"
    ),
    Level.ORGANISATIONAL: (
        r"\b(?:hospitals?|clinics?|councils?|schools?|universit(?:y|ies)|colleges?|services?"
        r"|charit(?:y|ies)|workplaces?|compan(?:y|ies)|organi[sz]ations?|institutions?"
        r"|practices?|surger(?:y|ies)|care homes?|town halls?|librar(?:y|ies)|museums?|prisons?"
        r"|police|departments?|offices?)\b"
        r"|\b(?:the|our|this|nhs|hospital|health) trusts?\b"
    ),
    Level.SOCIETAL: (
        r"\b(?:country|countries|nation|nations|national|nationwide|world|society|societal"
        r"|polic(?:y|ies)|politics|governments?|ministr(?:y|ies))\b"
    ),
    Level.PARADIGMATIC: r"\bways? of thinking\b|\bhow (?:we|people) think\b|\bmindsets?\b",
}  # fmt: skip
_FAINT: Mapping[Level, str] = {
    Level.INDIVIDUAL: (
        r"\b(?:staff|patients?|pts|carers?|clients?|participants?|residents?|pupils?|students?"
        r"|people|persons?|parents?|volunteers?|nurses?)\b"
    ),
    Level.SOCIETAL: r"\b(?:outside|beyond|everybody|everyone|the public|region|regional)\b",
}  # fmt: skip
"""Words that say a level only when no clearer word stands beside them."""

_DID = r"(?:do|did|have|had)? ?(?:we|they|you|i)(?:'ve| have)?"
_MADE = r"(?:made|make|produced?|created?|wrote|write|built|build)"
_WHY = re.compile(
    r"\bwhy\b|\bhow come\b|\breasons?\b"
    r"|\bwhat (?:has |have )?(?:helped|hindered|supported|made (?:it|this|that|things|the))\b"
    r"|\b(?:got|gets|get|stood|stands|was|were) in the way\b"
)
_CHANGED = re.compile(r"\b(?:changed|changes|different|difference|differently)\b")
_KINDS: Mapping[frozenset[Kind], str] = {
    frozenset({Kind.PROCESS}): (
        r"\bwho (?:was|were|is|are)? ?(?:in it|there|involved|taking part)\b"
        r"|\bwho (?:took|takes|take) part\b|\bwho did what\b|\bwho (?:joined|came)\b"
        rf"|\bwhat {_DID} (?:do|did)\b|\bsomething we did\b|\bhow {_DID} work(?:ed)?\b"
    ),
    frozenset({Kind.OUTPUT}): (
        rf"\b(?:what|something|things?) {_DID} {_MADE}\b|\bwhat (?:was|were) {_MADE}\b|\bthings\b"
        r"|^(?:made|produced)$"
    ),
    frozenset({Kind.USE}): (
        r"^used$|\bhow\b.{0,24}\bused?\b|\b(?:who|somebody|someone|people|where)\b.{0,16}\bused?\b"
    ),
    frozenset(IMPACT_KINDS): (
        r"\bwhat (?:has |have )?(?:came|come|comes) (?:out )?(?:of|from) (?:it|this|that|us)\b"
        rf"|\bwhat {_DID} (?:get|got|gain|gained|achieved?)\b|\bresults?\b|\bbenefits?\b"
        r"|\bwhat happened (?:because|afterwards|next|then)\b"
    ),
    frozenset({Kind.EXTERNAL}): (
        r"\bwhat else (?:was|is) (?:going on|happening)\b|\bfrom outside\b"
    ),
}  # fmt: skip
_LONGEST = 120
_LONGEST_NAME = 5
_MOST_LEVELS = 2
"""A text that names more levels than this is a key or a sentence, and no heading."""


def everyday_level(text: str) -> Label | None:
    """What a heading in everyday words says of the level.

    Example:
        >>> everyday_level("The eye clinic and the hospital").levels
        frozenset({<Level.ORGANISATIONAL: 'organisational'>})
    """
    words = _words(text)
    for patterns in (_LEVELS, _FAINT) if words else ():
        found = {level for level, pattern in patterns.items() if re.search(pattern, words)}
        if 0 < len(found) <= _MOST_LEVELS:
            return Label(text=" ".join(text.split()), levels=frozenset(found))
    return None


def everyday_kind(text: str) -> Label | None:
    """What a heading in everyday words says of the kind.

    Example:
        >>> everyday_kind("What did we make?").kinds
        frozenset({<Kind.OUTPUT: 'output'>})
    """
    words = _words(text)
    if not words:
        return None
    if _WHY.search(words):
        kinds = frozenset({Kind.MECHANISM})
    else:
        found = [kinds for kinds, pattern in _KINDS.items() if re.search(pattern, words)]
        kinds = frozenset().union(*found)
        if _CHANGED.search(words):
            kinds |= frozenset({Kind.OUTCOME}) if kinds else IMPACT_KINDS
    return Label(text=" ".join(text.split()), kinds=kinds) if kinds else None


def says_change(label: Label) -> bool:
    """Whether a heading asks what changed, and so means the outcome where outputs stand beside."""
    words = _words(label.text)
    return label.kinds == IMPACT_KINDS and bool(_CHANGED.search(words)) and "impact" not in words


def level_in_name(text: str) -> Label | None:
    """The level in the name of a sheet or over a table: "Our group", "The hospital"."""
    if (label := read_label(text)) and label.says_level:
        return label
    if len(text.split()) > _LONGEST_NAME or everyday_kind(text) is not None:
        return None
    weak = read_weak_label(text)
    if weak is not None and weak.says_level and not weak.says_kind:
        return weak
    return everyday_level(text)


def _words(text: str) -> str:
    return plain(text).replace("’", "'") if len(text) <= _LONGEST else ""
