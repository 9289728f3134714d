"""Finding an entry by its words, and those that say something alike."""

from __future__ import annotations

from collections.abc import Iterable

from ripplegrid.analysis.plain_words import folded
from ripplegrid.model.account import Entry

MOST = 24


def letters(text: str) -> str:
    """A text without case, accents and whatever is neither letter nor figure."""
    return "".join(c if c.isalnum() else " " for c in folded(text))


def words_of(text: str) -> frozenset[str]:
    """The words of a text that carry meaning: those of four letters or more."""
    return frozenset(word for word in letters(text).split() if len(word) > 3)


def fits_words(entry: Entry, asked: str) -> bool:
    """Whether every word asked for begins some word of the entry."""
    words = letters(entry.text).split()
    return all(any(w.startswith(a) for w in words) for a in letters(asked).split())


def search(entries: Iterable[Entry], asked: str) -> list[Entry]:
    """The entries in which every word asked for begins some word, in the order of their text."""
    found = [e for e in entries if fits_words(e, asked)]
    return sorted(found, key=lambda e: (folded(e.text), e.id))


def alike(entries: Iterable[Entry], here: Entry, asked: str = "") -> list[Entry]:
    """Other entries to choose from: those asked for, or else the most alike first."""
    others = [e for e in entries if e.id != here.id]
    if asked.strip():
        return search(others, asked)[:MOST]
    mine = words_of(here.text)

    def near(entry: Entry) -> tuple[int, int, str, str]:
        shared = len(mine & words_of(entry.text))
        place = len(here.levels & entry.levels) + len(here.kinds & entry.kinds)
        return (-shared, -place, folded(entry.text), entry.id)

    return sorted(others, key=near)[:MOST]
