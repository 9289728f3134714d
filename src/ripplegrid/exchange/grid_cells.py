"""A rectangular grid of texts, wherever it came from: cells with spans, each with its lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

_SIGNS = "•●◦▪▫■□‣⁃∙·○◆◇►➢➤✓✔❖"
_MARKER = re.compile(
    rf"(?P<sign>[{_SIGNS}]\s*)"
    r"|(?P<dash>[-–—*‐‑]{1,2}(?:\s+|(?=[^\W\d_])))"
    r"|(?P<wing>[o§Øü](?:\t+| {2,}))"
    r"|(?P<number>\(?\d{1,2}[.)]\s+|\(\d{1,2}\)\s*)"
    r"|(?P<letter>\(?(?:[a-z]|[ivx]{1,4})\)\s+)"
)
_INLINE = re.compile(rf"\s*[{_SIGNS.replace('·', '')}]\s*")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a cell, without its bullet.

    Attributes:
        text: what it says.
        marker: the bullet or number as it stood, "list" for a list paragraph.
        depth: how far it is indented below the others, from 0.
        strong: whether it is set as a heading (a heading style, or all bold).
        ident: the id of the entry it is, in a file we wrote; it is then taken as it stands.
    """

    text: str
    marker: str = ""
    depth: int = 0
    strong: bool = False
    ident: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that says something, with the rows and columns it spans (from 0, inclusive)."""

    top: int
    left: int
    bottom: int
    right: int
    lines: tuple[Line, ...]
    place: str
    raw: str = ""

    @property
    def text(self) -> str:
        """The whole cell, its lines under each other."""
        return self.raw or "\n".join(line.text for line in self.lines)


class Grid:
    """Cells by position. A merged cell is found at every position it covers.

    Attributes:
        place: where the grid is, in the words of its program: 'sheet "Grid"'.
        heading: the words that name it: the sheet's name, the heading above the table.
    """

    def __init__(self, place: str, cells: Iterable[Cell], *, heading: str = "") -> None:
        self.place = place
        self.heading = heading
        self.cells = tuple(sorted(cells, key=lambda c: (c.top, c.left)))
        self._rows: dict[int, list[Cell]] = {}
        self.height = max((c.bottom + 1 for c in self.cells), default=0)
        self.width = max((c.right + 1 for c in self.cells), default=0)
        for cell in self.cells:
            for row in range(cell.top, cell.bottom + 1):
                self._rows.setdefault(row, []).append(cell)

    def row(self, row: int) -> Iterable[Cell]:
        """The cells that cover any of a row, from left to right."""
        return sorted(self._rows.get(row, ()), key=lambda c: c.left)

    @property
    def rows(self) -> Mapping[int, list[Cell]]:
        """The rows that hold anything."""
        return self._rows

    def at(self, row: int, column: int) -> Cell | None:
        """The cell that covers a position."""
        for cell in self._rows.get(row, ()):
            if cell.left <= column <= cell.right:
                return cell
        return None


def split_marker(text: str) -> tuple[str, str]:
    """A line's bullet or number, and the rest.

    Example:
        >>> split_marker("• A toolkit"), split_marker("-5% falls")
        (('•', 'A toolkit'), ('', '-5% falls'))
    """
    match = _MARKER.match(text)
    if match is None or not text[match.end() :].strip():
        return "", text
    return match.group().strip(), text[match.end() :].strip()


def typed_lines(text: str) -> tuple[Line, ...]:
    """The lines of a text as somebody typed it into one cell, bullets taken off."""
    found: list[tuple[int, str, str]] = []
    for raw in re.split(r"\r\n|[\r\n\v\f\x85\u2028\u2029]", text):
        if not raw.strip():
            continue
        indent = len(raw.expandtabs(4)) - len(raw.expandtabs(4).lstrip())
        for part in _parts(raw.strip()):
            marker, rest = split_marker(part)
            found.append((indent, marker, rest))
    indents = sorted({indent for indent, marker, _ in found if marker})
    return tuple(
        Line(rest, marker, indents.index(indent) if marker else 0) for indent, marker, rest in found
    )


def _parts(line: str) -> list[str]:
    """A line that holds several round bullets is several lines."""
    signs = [m.start() for m in _INLINE.finditer(line)]
    if len(signs) < 2:
        return [line]
    cuts = [0, *[s for s in signs if s > 0], len(line)]
    return [part.strip() for a, b in pairwise(cuts) if (part := line[a:b]).strip()]
