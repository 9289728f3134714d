"""What a file that can be explored can be asked: by level, kind and voice, and along the links."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Explored:
    """One entry with what it can be found by, all in words that may be told.

    Attributes:
        number: its number in the document.
        text: what happened.
        levels: the levels it stands at.
        kinds: what it was entered as.
        voices: who tells it, as they chose to be named.
    """

    number: int
    text: str
    levels: tuple[str, ...]
    kinds: tuple[str, ...]
    voices: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explorer:
    """The entries of a file that can be explored, and the links between their numbers."""

    entries: tuple[Explored, ...]
    links: tuple[tuple[int, int], ...]

    def choices(self, of: str) -> tuple[str, ...]:
        """Every level, kind or voice there is, in the order in which they first stand there.

        Example:
            >>> one = Explored(number=1, text="", levels=("Group",), kinds=(), voices=())
            >>> Explorer(entries=(one, one), links=()).choices("levels")
            ('Group',)
        """
        return tuple(dict.fromkeys(word for one in self.entries for word in getattr(one, of)))
