"""What people were told is saved, held against what is there after a fault.

A change that was not acknowledged may be there or not: its writer was told nothing, and sends it
again. A change that was acknowledged is there, once. Nothing is there that nobody sent.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

KINDS = ("entries", "posts", "files", "leaves", "imported")
"""Entries by form, posts on a board, files of evidence, leave taken back, many records at once."""


@dataclass
class Told:
    """What was sent and what was acknowledged of each kind, by what tells one from another.

    ``back`` is what people then asked to be taken back, of the posts; ``not_saved`` counts answers
    that something could not be saved.
    """

    sent: dict[str, set[str]] = field(default_factory=lambda: {kind: set() for kind in KINDS})
    saved: dict[str, set[str]] = field(default_factory=lambda: {kind: set() for kind in KINDS})
    asked_back: set[str] = field(default_factory=set)
    back: set[str] = field(default_factory=set)
    acts: set[str] = field(default_factory=set)
    refused: list[str] = field(default_factory=list)
    not_saved: int = 0
    lock: Lock = field(default_factory=Lock)

    def count(self) -> int:
        """How many changes were acknowledged."""
        return sum(len(known) for known in self.saved.values()) + len(self.back)


def differences(told: Told, there: dict[str, Any]) -> list[str]:
    """A sentence for everything that is not as people were told; none is as it should be."""
    return [*_of_each_kind(told, there), *_of_posts(told, there), *_of_the_whole(told, there)]


def _of_each_kind(told: Told, there: dict[str, Any]) -> Iterator[str]:
    for kind in KINDS:
        found = Counter(there[kind])
        may_be_gone = told.asked_back if kind == "posts" else set()
        yield from _each(told.saved[kind] - may_be_gone - found.keys(), kind, "is missing")
        yield from _each((one for one in found if found[one] > 1), kind, "is there twice")
        yield from _each(found.keys() - told.sent[kind], kind, "was sent by nobody")


def _of_posts(told: Told, there: dict[str, Any]) -> Iterator[str]:
    yield from _each(told.back & set(there["posts"]), "posts", "was taken back and is there")


def _of_the_whole(told: Told, there: dict[str, Any]) -> Iterator[str]:
    changes = Counter(there["changes"])
    yield from _each(told.acts - changes.keys(), "history", "is missing")
    yield from _each((act for act in changes if changes[act] > 1), "history", "is there twice")
    quoted = told.saved["leaves"] & set(there["quoted"])
    yield from _each(quoted, "leaves", "is quoted all the same")
    yield from _each(there["broken"], "files", "is not as it was sent")
    yield from there["bad"]
    yield from (f"refused: {words}" for words in told.refused)


def _each(which: Iterable[str], kind: str, what: str) -> Iterator[str]:
    return (f"{kind}: {one} {what}" for one in sorted(which))
