"""Entries that may say the same thing, with the words they share: a suggestion, never a verdict.

Two texts are alike when they share the words that are rare in this case study, or parts of such
words, and nothing in them pulls the other way: a "not" on one side, opposites, other numbers. Only
the words are compared. What they mean, and who did what to whom, is for people to judge.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log, sqrt

from ripplegrid.analysis.plain_words import Word, figures, negated, poles, words_in
from ripplegrid.model.account import Entry
from ripplegrid.model.record import Id

ENOUGH = 0.53
"""From here on a pair is worth asking about; found on one half of the labelled pairs."""

WHOLE_WORDS = 0.6
"""How much shared words weigh; the rest is for parts of words, which bear slips of the pen."""

WORTH_A_LOOK = 0.25
"""Below this share of whole words no pair is compared further."""

PULLS_APART = 0.5
"""What is left of a likeness for each thing that pulls the other way."""

PHRASES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """Two entries that may say the same thing.

    Attributes:
        one, other: the two entries.
        shared: the words and phrases of the first that the other has too, in its order.
        strength: only to put the likeliest first; it says nothing of the entries.
    """

    one: Id
    other: Id
    shared: tuple[str, ...]
    strength: float


@dataclass(frozen=True, slots=True)
class _Text:
    """What is compared of one text."""

    written: str
    words: tuple[Word, ...]
    negated: bool
    poles: frozenset[tuple[int, int]]
    figures: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A text with the weight of each of its words, and of their parts; both of length one."""

    text: _Text
    words: Mapping[str, float]
    parts: Mapping[str, float]


class Likeness:
    """The texts of a case study, weighed against one another. Build one for a state of it.

    Example:
        >>> told = [Entry(id="a", text="Carers rewrote the leaflet"),
        ...         Entry(id="b", text="The leaflet was rewritten by carers"),
        ...         Entry(id="c", text="Buses have ramps")]
        >>> [(pair.one, pair.other, pair.shared) for pair in Likeness(told).pairs()]
        [('a', 'b', ('Carers rewrote', 'leaflet'))]
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        texts = {entry.id: _read(entry.text) for entry in entries}
        self._among = len(texts)
        self._in = Counter(s for text in texts.values() for s in {w.stem for w in text.words})
        self._with: dict[str, list[Id]] = defaultdict(list)
        self._weighed = {entry_id: self._weigh(text) for entry_id, text in texts.items()}
        for entry_id, weighed in self._weighed.items():
            for stem in weighed.words:
                self._with[stem].append(entry_id)
        self._place = {entry_id: place for place, entry_id in enumerate(self._weighed)}

    def pairs(self, at_least: float = ENOUGH) -> tuple[Alike, ...]:
        """Every pair worth asking about, the likeliest first; each once."""
        found = [
            alike
            for one, weighed in self._weighed.items()
            for alike in self._near(weighed, one, at_least)
            if self._place[alike.other] > self._place[one]
        ]
        return tuple(sorted(found, key=_likeliest))

    def of(self, text: str, but: Id = "", at_least: float = ENOUGH) -> tuple[Alike, ...]:
        """The entries that may say the same as a text, which need not be among them.

        ``but`` is the id of the entry whose text it is; it is not held against itself.
        """
        return tuple(sorted(self._near(self._weigh(_read(text)), but, at_least), key=_likeliest))

    def _near(self, here: _Weighed, name: Id, at_least: float) -> Iterator[Alike]:
        for other in self._worth_a_look(here):
            there = self._weighed[other]
            if other != name and (strength := _strength(here, there)) >= at_least:
                shared = _shared(here.text, there.text)
                yield Alike(one=name, other=other, shared=shared, strength=strength)

    def _worth_a_look(self, here: _Weighed) -> list[Id]:
        """The entries that share words; words that stand nearly everywhere are passed over."""
        common: dict[Id, float] = defaultdict(float)
        often = max(20, self._among // 8)
        for stem, weight in here.words.items():
            with_it = self._with.get(stem, ())
            if len(with_it) <= often:
                for other in with_it:
                    common[other] += weight * self._weighed[other].words[stem]
        return [other for other, share in common.items() if share >= WORTH_A_LOOK]

    def _weigh(self, text: _Text) -> _Weighed:
        words: dict[str, float] = defaultdict(float)
        parts: dict[str, float] = defaultdict(float)
        for word in text.words:
            rare = log(1 + (self._among + 1) / (self._in[word.stem] or 1))
            words[word.stem] += rare
            pieces = _pieces(word.stem)
            for piece in pieces:
                parts[piece] += rare / sqrt(len(pieces))
        return _Weighed(text, _of_length_one(words), _of_length_one(parts))


def alike(entries: Iterable[Entry]) -> tuple[Alike, ...]:
    """Pairs of entries that may say the same thing, the likeliest first."""
    return Likeness(entries).pairs()


def _likeliest(pair: Alike) -> tuple[float, Id, Id]:
    return (-pair.strength, pair.one, pair.other)


@lru_cache(maxsize=8192)
def _read(text: str) -> _Text:
    words = words_in(text)
    return _Text(text, words, negated(text), poles(text), figures(words))


def _pieces(stem: str) -> list[str]:
    """Every three letters in a row, the edges of the word included."""
    edged = f" {stem} "
    return [edged[i : i + 3] for i in range(len(edged) - 2)]


def _of_length_one(weights: Mapping[str, float]) -> dict[str, float]:
    length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {key: weight / length for key, weight in weights.items()}


def _strength(one: _Weighed, other: _Weighed) -> float:
    found = WHOLE_WORDS * _product(one.words, other.words)
    found += (1 - WHOLE_WORDS) * _product(one.parts, other.parts)
    return found * PULLS_APART ** _apart(one.text, other.text)


def _product(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    if len(other) < len(one):
        one, other = other, one
    return sum(weight * other[key] for key, weight in one.items() if key in other)


def _apart(one: _Text, other: _Text) -> int:
    """How many things pull the two apart: a "not", opposites, other numbers."""
    opposed = any(
        (pair, 1 - side) in other.poles
        and (pair, side) not in other.poles
        and (pair, 1 - side) not in one.poles
        for pair, side in one.poles
    )
    numbers = one.figures and other.figures and not one.figures & other.figures
    return (one.negated != other.negated) + opposed + bool(numbers)


def _shared(one: _Text, other: _Text) -> tuple[str, ...]:
    """The words of the first that the other has too; those that stand side by side as a phrase."""
    stems = {word.stem for word in other.words}
    phrases: list[str] = []
    last = -2
    for place, word in enumerate(one.words):
        if word.stem not in stems:
            continue
        joined = f"{phrases[-1]} {word.written}" if phrases else ""
        if place == last + 1 and joined in one.written:
            phrases[-1] = joined
        else:
            phrases.append(word.written)
        last = place
    return tuple(dict.fromkeys(phrases))[:PHRASES]
