"""Finding an entry by its words, and those that say something alike."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from ripplegrid.model.account import Entry

MOST = 24


def folded(text: str) -> str:
    """A text without case and accents, so that "café" finds "Cafe"."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c))


def words_of(text: str) -> frozenset[str]:
    """The words of a text that carry meaning: those of four letters or more."""
    letters = "".join(c if c.isalnum() else " " for c in folded(text))
    return frozenset(word for word in letters.split() if len(word) > 3)


def search(entries: Iterable[Entry], asked: str) -> list[Entry]:
    """The entries in which every word asked for begins some word, in the order of their text."""
    wanted = folded(asked).split()
    found = [
        e
        for e in entries
        if all(any(w.startswith(a) for w in folded(e.text).split()) for a in wanted)
    ]
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
