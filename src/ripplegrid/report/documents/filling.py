"""What may stand in the sections of a form, and how many words each part of it takes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ripplegrid.model.record import Id
from ripplegrid.report.documents.renderers.inline import plain
from ripplegrid.report.documents.sentences import Sentence, own_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Something that can stand in a section.

    Attributes:
        id: the record.
        text: what it says first.
        more: what stands behind that.
        words: how many words it takes there.
        taken: whether it stands there.
    """

    id: Id
    text: str
    words: int
    taken: bool
    more: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One section of a form: what may stand in it, counted.

    Attributes:
        name: its name among ``Choices``.
        title: its heading.
        items: what can be chosen.
        written: the team's own text.
        writes: whether it takes a text of the team's own.
        words: how many words are asked for at most; 0 where they are not counted.
        most: how many items it takes at most; 0 for any number.
        fixed: the words that stand there in any case.
        unwritten: those that stand there when the team wrote nothing.
        some: those that stand there when something is chosen.
    """

    name: str
    title: str
    items: tuple[Item, ...] = ()
    written: str = ""
    writes: bool = False
    words: int = 0
    most: int = 0
    fixed: int = 0
    unwritten: int = 0
    some: int = 0

    @property
    def counted(self) -> int:
        """How many words the section has as it stands."""
        taken = [item.words for item in self.items if item.taken]
        own = word_count(own_words(self.written)) or self.unwritten
        return self.fixed + own + sum(taken) + (self.some if taken else 0)

    @property
    def taken(self) -> int:
        """How many items stand in it."""
        return sum(item.taken for item in self.items)

    @property
    def long(self) -> bool:
        """Whether it has more words than are asked for."""
        return bool(self.words) and self.counted > self.words

    @property
    def full(self) -> bool:
        """Whether it has more items than it takes."""
        return bool(self.most) and self.taken > self.most


def word_count(text: str) -> int:
    """How many words a text has: what stands between spaces.

    Example:
        >>> word_count("They listened, at last.")
        4
    """
    return len(text.split())


def words_of(sentences: Iterable[Sentence]) -> int:
    """How many words some sentences have, as they are read."""
    return sum(word_count(plain(sentence)) for sentence in sentences)
