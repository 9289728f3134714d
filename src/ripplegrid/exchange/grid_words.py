"""The words people put at the head of a grid's rows and columns, in the spellings they use.

A label is recognised only when *every* word of it (up to the first break: a bracket, a colon, a
dash, a line end) is a word of this vocabulary. "Individual (micro-level) – skills, health" is a
label; "Individual nurses felt more confident" is something that happened.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from ripplegrid.model.words import IMPACT_KINDS, FactorKind, Kind, Level, UseKind

TIERS: Mapping[str, frozenset[Level]] = {
    "micro": frozenset({Level.INDIVIDUAL, Level.GROUP}),
    "meso": frozenset({Level.ORGANISATIONAL}),
    "macro": frozenset({Level.SOCIETAL}),
}
"""Beckett and others (2018) call both the individual and the group level micro."""

_LEVEL_WORDS: Mapping[Level, str] = {
    Level.INDIVIDUAL: ("individual individuals personal intrapersonal intra-personal indiv indivs"),
    Level.GROUP: (
        "group groups network networks networking interpersonal inter-personal team teams "
        "relationship relationships relational departmental"
    ),
    Level.ORGANISATIONAL: (
        "organisation organisations organisational organization organizations organizational "
        "organisationnel institution institutions institutional"
    ),
    Level.SOCIETAL: (
        "societal society societies social infrastructure infrastructures infrastructural national"
    ),
    Level.PARADIGMATIC: "paradigm paradigms paradigmatic",
}
_KIND_WORDS: Mapping[frozenset[Kind], str] = {
    frozenset({Kind.PROCESS}): (
        "process processes contributor contributors activity activities involvement"
    ),
    frozenset(IMPACT_KINDS): "impact impacts",
    frozenset({Kind.OUTPUT}): "output outputs product products",
    frozenset({Kind.USE}): "use uses usage uptake",
    frozenset({Kind.OUTCOME}): "outcome outcomes",
    frozenset({Kind.MECHANISM}): "mechanism mechanisms",
    frozenset({Kind.EXTERNAL}): "external",
}
_FACTOR_WORDS: Mapping[FactorKind, str] = {
    FactorKind.FACILITATOR: "facilitator facilitators facilitating enabler enablers enabling",
    FactorKind.CHALLENGE: "challenge challenges barrier barriers",
}
_USE_WORDS: Mapping[str, UseKind] = {kind.value: kind for kind in UseKind}

_SHORTENED: Mapping[str, Level] = {
    **dict.fromkeys(("indiv", "indivs", "ind"), Level.INDIVIDUAL),
    **dict.fromkeys(("grp", "grps"), Level.GROUP),
    **dict.fromkeys(("org", "orgs", "organis", "organiz", "inst"), Level.ORGANISATIONAL),
    **dict.fromkeys(("soc", "nat", "natl"), Level.SOCIETAL),
}
"""Abbreviations, which are headings only where nothing but a level is said."""

LEVELS = {word: level for level, words in _LEVEL_WORDS.items() for word in words.split()}
KINDS = {word: kinds for kinds, words in _KIND_WORDS.items() for word in words.split()}
FACTORS = {word: kind for kind, words in _FACTOR_WORDS.items() for word in words.split()}


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_LEVEL_FILLERS = _set(
    "level levels scale scales tier tiers relation relations wider broader broad whole "
    "structural public system systems "
)
_KIND_FILLERS = _set(
    "contributory contributing contributions contribution involved key main other factor "
    "factors change changes evaluation effects specific actual influences influence intended "
    "unintended expected unexpected positive negative column type types kind kinds what who "
    "how why was were did we our made used happened changed underlying responsible behind led "
    "leading associated "
)
_FILLERS = _set(
    "and or of the a an at in on by for from to with within across its their etc eg ie "
    "research co production produced coproduction coproduced project projects study case i ii "
    "iii iv v vi l1 l2 l3 l4 l5 "
)
SIDE_WORDS = _set(
    "note notes comment comments evidence source sources reference references date dates when "
    "author reviewer status action actions "
)
"""Headings of columns that stand beside a grid and are not part of it."""

_BREAK = re.compile(r"[\n\r:;()\[\]{}|]|[–—]|\s-\s|,|/|&|\+|→|->")
_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*", re.UNICODE)
_PHRASES = (
    (re.compile(r"\bhow (?:it|they|this) (?:was|were) used\b"), "uses"),
    (re.compile(r"\b(?:what|who) (?:was |were |has )?(?:changed|different)\b"), "impacts"),
    (re.compile(r"\bwhat (?:was |we |were )?(?:made|produced)\b"), "outputs"),
    (re.compile(r"\bwho (?:was |were )?(?:involved|took part)\b"), "contributors"),
    (re.compile(r"\bwhat we did\b"), "processes"),
    (
        re.compile(
            r"\b(?:how|why) (?:did )?(?:it|this|they|change)? ?"
            r"(?:happen|happened|work|worked|came about)\b"
        ),
        "mechanisms",
    ),
    (re.compile(r"\bways of (?:thinking|understanding|knowing)\b"), "paradigmatic"),
    (re.compile(r"\b(?:wider |broader )?context(?:ual)?(?: factors)?$"), "external factors"),
)  # fmt: skip
_LABEL_LENGTH = 400


@dataclass(frozen=True, slots=True)
class Label:
    """What a heading says.

    Attributes:
        text: the heading as written, on one line.
        levels: the levels it may mean; more than one leaves the level open.
        kinds: the kinds it may mean; more than one leaves the kind open.
        factors: facilitators or challenges, when it heads these.
        uses: the kinds of use it names.
        asides: words that colour it without placing it: intended, negative, …
        guidance: what follows the label in the same cell and explains it.
    """

    text: str
    levels: frozenset[Level] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    factors: frozenset[FactorKind] = frozenset()
    uses: frozenset[UseKind] = frozenset()
    asides: frozenset[str] = frozenset()
    guidance: str = ""

    @property
    def says_level(self) -> bool:
        """Whether it heads a level."""
        return bool(self.levels)

    @property
    def says_kind(self) -> bool:
        """Whether it heads a column of the grid."""
        return bool(self.kinds) or bool(self.factors)


@dataclass(slots=True)
class _Reading:
    levels: set[Level] = field(default_factory=set)
    tiers: set[str] = field(default_factory=set)
    kinds: list[frozenset[Kind]] = field(default_factory=list)
    factors: set[FactorKind] = field(default_factory=set)
    uses: set[UseKind] = field(default_factory=set)
    asides: set[str] = field(default_factory=set)
    shortened: bool = False

    @property
    def any(self) -> bool:
        return bool(self.levels or self.tiers or self.kinds or self.factors)


def plain(text: str) -> str:
    """The text in lower case and on one line, in one Unicode form, for comparing."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def read_label(text: str) -> Label | None:
    """What a cell says as a heading, or None when it is not one.

    Example:
        >>> read_label("Organizational / institutional (meso-level)").levels
        frozenset({<Level.ORGANISATIONAL: 'organisational'>})
        >>> read_label("Organisational change began in May") is None
        True
    """
    if not text.strip() or len(text) > _LABEL_LENGTH:
        return None
    reading = _Reading()
    position = 0
    lowered = unicodedata.normalize("NFC", text).lower()
    for start, end in _segments(lowered):
        words = _words(lowered[start:end])
        if any(not _known(word) for word in words) or words[-1:] in (["a"], ["an"], ["the"]):
            break
        _take_segment(words, reading)
        position = end
    if not reading.any or (reading.shortened and (reading.kinds or reading.factors)):
        return None
    while position < len(text) and text[position] in ")]}:.?":
        position += 1
    return Label(
        text=" ".join(text[:position].split()).rstrip(":"),
        levels=_levels(reading),
        kinds=_kinds(reading),
        factors=frozenset(reading.factors),
        uses=frozenset(reading.uses),
        asides=frozenset(reading.asides),
        guidance=text[position:].strip(" \n\r\t:;()[]{}|–—-,/&+.?!*"),
    )


def _segments(text: str) -> list[tuple[int, int]]:
    """The stretches of the text between breaks, empty ones left out."""
    cuts = [0]
    for match in _BREAK.finditer(text):
        cuts += [match.start(), match.end()]
    cuts.append(len(text))
    pairs = zip(cuts[::2], cuts[1::2], strict=True)
    return [(a, b) for a, b in pairs if text[a:b].strip()]


def _words(segment: str) -> list[str]:
    for phrase, word in _PHRASES:
        segment = phrase.sub(word, segment)
    found: list[str] = []
    for match in _TOKEN.finditer(segment):
        word = match.group().replace("’", "'").removesuffix("'s")
        if word in LEVELS or word in KINDS:
            found.append(word)
        else:
            found += [part for part in re.split(r"['-]", word) if part]
    return found


def _known(word: str) -> bool:
    return (
        word in LEVELS
        or word in TIERS
        or word in KINDS
        or word in FACTORS
        or word in _USE_WORDS
        or word in _SHORTENED
        or word in _LEVEL_FILLERS
        or word in _KIND_FILLERS
        or word in _FILLERS
        or word.isdigit()
    )


def _take_segment(words: list[str], reading: _Reading) -> None:
    """Take the words of one stretch; in "use of outputs" the heading is the use."""
    of = False
    for word in words:
        if word in KINDS and of:
            continue
        of = of or (word in ("of", "from") and bool(reading.kinds))
        _take(word, reading)


def _take(word: str, reading: _Reading) -> None:
    if word in LEVELS:
        reading.levels.add(LEVELS[word])
    elif word in _SHORTENED:
        reading.levels.add(_SHORTENED[word])
        reading.shortened = True
    elif word in TIERS:
        reading.tiers.add(word)
    elif word in KINDS:
        reading.kinds.append(KINDS[word])
    elif word in FACTORS:
        reading.factors.add(FACTORS[word])
    elif word in _USE_WORDS:
        reading.uses.add(_USE_WORDS[word])
    elif word in ("intended", "unintended", "expected", "unexpected", "positive", "negative"):
        reading.asides.add(word)


def _levels(reading: _Reading) -> frozenset[Level]:
    if reading.levels:
        return frozenset(reading.levels)
    return frozenset().union(*(TIERS[tier] for tier in reading.tiers))


def _kinds(reading: _Reading) -> frozenset[Kind]:
    """Exact kinds narrow the collective word: "Impacts: outputs" is outputs."""
    exact = {kinds for kinds in reading.kinds if len(kinds) == 1}
    if exact and not (reading.factors and exact == {frozenset({Kind.PROCESS})}):
        return frozenset().union(*exact)
    return frozenset().union(*reading.kinds) if not exact else frozenset()


def says_only_level(text: str) -> bool:
    """Whether a heading is the plain name of the row heading itself: "Level", "Levels"."""
    words = _words(unicodedata.normalize("NFC", text).lower())
    return (
        bool(words)
        and all(word in _LEVEL_FILLERS or word in _FILLERS or word in KINDS for word in words)
        and any(word in ("level", "levels") for word in words)
    )


def is_beside(text: str) -> bool:
    """Whether a heading names a column kept beside the grid, such as notes or evidence."""
    words = [word for word in _words(plain(text)) if word not in _FILLERS]
    return bool(words) and len(words) <= 4 and any(word in SIDE_WORDS for word in words)


def read_weak_label(text: str) -> Label | None:
    """What a short heading says when other words stand around the known ones.

    Only for a cell that stands where the other headings stand: "Individual people",
    "Mechanisms by which it happened".
    """
    words = _words(unicodedata.normalize("NFC", text.partition("\n")[0][:120]).lower())
    if not words or len(words) > 8:
        return None
    reading = _Reading()
    _take_segment(words, reading)
    if not reading.any:
        return None
    return Label(
        text=" ".join(text.split()),
        levels=_levels(reading),
        kinds=_kinds(reading),
        factors=frozenset(reading.factors),
        uses=frozenset(reading.uses),
        asides=frozenset(reading.asides),
    )


def says_only_kind(text: str) -> bool:
    """Whether a heading says that the column below it names kinds: "Type", "Column of the grid"."""
    words = [w for w in _words(plain(text)) if w not in _FILLERS]
    return 0 < len(words) <= 3 and words[0] in ("type", "kind", "category", "column", "grid")
