"""Sentences that somebody is asked about: all at once where they are few, else one at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ripplegrid.model.record import Id
from ripplegrid.model.registers import CheckBack
from ripplegrid.model.words import Effect

FEW = 4
"""So many things are read at once; more are folded, or come one at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of the account that rests on them; ``target`` and ``effect`` for a link.

    Attributes:
        series: the name of the series it is asked in.
        place: its number there.
        about: what an answer names: the id of an entry or a link, or the key of a finding.
        text: the sentence, or the entry that a link begins with.
        target: the entry that a link leads to.
        effect: what one did to the other.
        answer: what they answered when it was shown before.
        read: how it read when they last answered it, where it has changed since.
        yours: what they told that it counts in without quoting it.
    """

    series: str
    place: int
    about: str
    text: str
    target: str = ""
    effect: Effect | None = None
    answer: CheckBack | None = None
    read: CheckBack | None = None
    yours: tuple[str, ...] = ()

    @property
    def mark(self) -> Id:
        """What tells its fields apart from those of others on the page."""
        return f"{self.series}-{self.place}"


@dataclass(frozen=True, slots=True)
class Series:
    """Sentences asked one after the other.

    Attributes:
        name: what the address calls it.
        sentences: all of them, always in the same order.
        at: the number of the one that was asked for; 0 for the first without an answer.
        whole: whether all were asked for in a list.
    """

    name: str
    sentences: Sequence[Sentence]
    at: int = 0
    whole: bool = False

    @property
    def open(self) -> int:
        """How many have no answer yet."""
        return sum(one.answer is None for one in self.sentences)

    @property
    def single(self) -> Sentence | None:
        """The one that is asked; None where there are few, or it is not there."""
        if self.whole or len(self.sentences) <= FEW or not (self.at or self.open):
            return None
        place = self.at or next(one.place for one in self.sentences if one.answer is None)
        return self.sentences[place - 1] if place <= len(self.sentences) else None

    @property
    def before(self) -> int:
        """The number of the one before the one that is asked; 0 for none."""
        return self.single.place - 1 if self.single else 0

    @property
    def after(self) -> int:
        """The number of the one after it; 0 for none."""
        last = self.single is None or self.single.place == len(self.sentences)
        return 0 if last or self.single is None else self.single.place + 1
