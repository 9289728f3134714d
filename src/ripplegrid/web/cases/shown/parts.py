"""Many cards, some at a time: a page says how many there are, and leads to all of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ripplegrid.model.record import Id
from ripplegrid.web.cases.shown.cards import Card

MOST = 600
"""A page with no more cards than this shows them all."""
FIRST = 40
"""So many are shown in each place of a larger page."""
OPENED = 400
"""So many of the place that somebody opened."""


@dataclass(frozen=True, slots=True)
class Part:
    """The cards shown in one place of a page: which of how many."""

    cards: Sequence[Card]
    begins: int
    many: int
    opened: bool = False

    @property
    def ends(self) -> int:
        """The number of the last one."""
        return self.begins + len(self.cards) - 1

    @property
    def whole(self) -> bool:
        """Whether all of them are shown."""
        return len(self.cards) >= self.many

    @property
    def before(self) -> int | None:
        """From where those before are shown; None at the beginning."""
        return max(1, self.begins - OPENED) if self.opened and self.begins > 1 else None

    @property
    def after(self) -> int | None:
        """From where those after are shown; None at the end."""
        return self.ends + 1 if self.opened and self.ends < self.many else None


@dataclass(frozen=True, slots=True)
class Opened:
    """The place somebody opened, and from which card on; nothing when they opened none."""

    place: str = ""
    start: int = 1

    @classmethod
    def of(cls, asked: Mapping[str, str]) -> Opened:
        """What an address asks for."""
        start = asked.get("from", "")
        number = int(start) if start.isascii() and start.isdigit() and len(start) < 7 else 1
        return cls(asked.get("cell", ""), max(1, number))


NOTHING = Opened()


def parts(
    places: Mapping[str, Sequence[Card]], opened: Opened = NOTHING, *, new: Id = ""
) -> Mapping[str, Part]:
    """What is shown in each place of a page.

    Args:
        places: the cards by place.
        opened: the place of which more is asked for.
        new: an entry whose card is shown wherever it stands.
    """
    if sum(map(len, places.values())) <= MOST:
        return {key: Part(cards, 1, len(cards)) for key, cards in places.items()}
    return {key: _part(key, cards, opened, new) for key, cards in places.items()}


def _part(key: str, cards: Sequence[Card], opened: Opened, new: Id) -> Part:
    if key == opened.place:
        start = min(opened.start, max(1, len(cards)))
        shown = cards[start - 1 : start - 1 + OPENED]
        return Part(shown, start, len(cards), opened=len(shown) < len(cards))
    first = [*cards[:FIRST], *_of(new, cards[FIRST:])]
    return Part(first, 1, len(cards))


def _of(entry: Id, cards: Iterable[Card]) -> list[Card]:
    return [one for one in cards if one.entry.id == entry]
