"""What a program that reads aloud finds in a file, the same of every format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass
class SeenTable:
    """A table with its caption and the cells that are marked as headings of columns."""

    caption: str
    heads: list[str]


@dataclass
class Seen:
    """What was found.

    Attributes:
        title: the title that the file gives itself.
        languages: every language it says it is in.
        headings: each heading with its depth, in the order of reading; the title has none here.
        pictures: what each picture is said to show.
        captions: what stands beneath the pictures.
        tables: the tables.
        words: the text under each heading, by the heading.
        faults: what a format asks for and is not there, in words for whoever reads the failure.
    """

    title: str = ""
    languages: set[str] = field(default_factory=set)
    headings: list[tuple[int, str]] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    tables: list[SeenTable] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def must(self, holds: object, fault: str) -> None:
        """Note a fault where something does not hold."""
        if not holds:
            self.faults.append(fault)


def skipped(headings: Sequence[tuple[int, str]], first: int) -> list[str]:
    """The headings that go down by more than one step at once.

    Example:
        >>> skipped([(1, "One"), (3, "Three")], 1)
        ['Three']
    """
    found, before = [], first - 1
    for depth, text in headings:
        if depth > before + 1:
            found.append(text)
        before = depth
    return found
