"""Entries that may say the same thing, as questions to the team; it alone decides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ripplegrid.analysis.likeness import Alike, Likeness
from ripplegrid.model.account import Entry
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.web.cases.shown.cards import Card, card
from ripplegrid.web.cases.shown.search import MOST, search
from ripplegrid.web.cases.shown.told import Told

A_HINT = 0.3
"""Enough to be offered to somebody who came to look for what says the same."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: may these two say the same? ``shared`` is the reason, in their words."""

    one: Card
    other: Card
    shared: tuple[str, ...]

    @property
    def both(self) -> tuple[Card, Card]:
        """The two, in the order in which they are shown."""
        return self.one, self.other

    @property
    def others(self) -> tuple[Card]:
        """The second alone, for a page that shows the first already."""
        return (self.other,)

    @property
    def key(self) -> str:
        """What the question is called while somebody leaves it for later."""
        return "|".join(sorted((self.one.entry.id, self.other.entry.id)))


def settled(told: Told) -> frozenset[frozenset[Id]]:
    """The pairs that need no question: said to differ, or one is said to have led to the other."""
    speaker = told.reading.spoken_for_by
    differ = (frozenset({speaker[d.one], speaker[d.other]})
              for d in told.case.distinctions.values())  # fmt: skip
    linked = (frozenset({c.source, c.target}) for c in told.reading.contributions)
    return frozenset((*differ, *linked))


def questions(told: Told, pairs: Iterable[Alike]) -> tuple[Asked, ...]:
    """The pairs worth asking about, the likeliest first."""
    closed = settled(told)
    return tuple(_asked(told, p) for p in pairs if frozenset({p.one, p.other}) not in closed)


def near(told: Told, likeness: Likeness, entry: Entry) -> tuple[Asked, ...]:
    """What may say the same as one entry that stands on the grid."""
    if not entry.shown:
        return ()
    return questions(told, likeness.of(entry.text, entry.id))


def candidates(told: Told, likeness: Likeness, here: Entry, words: str = "") -> list[Entry]:
    """What to choose from for a merge: found by words asked for, or else the likeliest first.

    Of a small account all of it is offered.
    """
    others = [e for e in told.reading.entries if e.id != here.id]
    if words.strip():
        return search(others, words)[:MOST]
    hints = likeness.of(here.text, here.id, at_least=A_HINT)
    found = {h.other: told.case.entries[h.other] for h in hints}
    if len(others) <= MOST:
        found |= {e.id: e for e in search(others, "") if e.id not in found}
    return list(found.values())[:MOST]


def differing(case: CaseStudy) -> list[tuple[Id, Entry, Entry, str]]:
    """What the team said differs: the record, both entries and the reason, if one was given."""
    return [(d.id, case.entries[d.one], case.entries[d.other], d.why)
            for d in case.distinctions.values()]  # fmt: skip


def _asked(told: Told, pair: Alike) -> Asked:
    return Asked(card(told, pair.one), card(told, pair.other), pair.shared)
