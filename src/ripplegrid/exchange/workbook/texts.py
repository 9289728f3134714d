"""How a text stands in a cell, so that every text comes back as it was.

Most texts stand as they are, always as text, so that "=1+1" is never a formula. Three cannot: the
ones a cell has no room for, the ones it would swallow, and the ones that look like either.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field

LONGEST = 32_000
"""A cell holds 32,767 UTF-16 units; longer texts stand in pieces on a sheet of their own."""
LONG_SHEET = "Long texts"
_PIECE = 15_000
_ARROW = "→ "
_LONG = re.compile(rf"{_ARROW}{LONG_SHEET} (\d+)")
_SWALLOWED = re.compile("[\ufffe\uffff]")
SEPARATOR = "; "


@dataclass(slots=True)
class LongTexts:
    """Texts too long for a cell, by number."""

    pieces: list[tuple[int, int, str]] = field(default_factory=list)
    """(number, part, text)."""
    count: int = 0

    def keep(self, text: str) -> str:
        """Put a text on the sheet for long ones; return what stands in its place."""
        self.count += 1
        for part, start in enumerate(range(0, len(text), _PIECE), 1):
            self.pieces.append((self.count, part, text[start : start + _PIECE]))
        return f"{_ARROW}{LONG_SHEET} {self.count}"

    def whole(self, number: int) -> str | None:
        """The text with a number, put together again."""
        parts = sorted((part, text) for n, part, text in self.pieces if n == number)
        return "".join(text for _, text in parts) if parts else None


def cell_text(text: str, long: LongTexts, *, always: bool = False) -> str:
    """What stands in a cell for a text.

    Args:
        always: whether an empty text must be seen as one, not as an empty cell.
    """
    if _SWALLOWED.search(text) or text.startswith(_ARROW) or (always and not text.strip()):
        text = _ARROW + json.dumps(text)
    if len(text.encode("utf-16-le", "surrogatepass")) // 2 > LONGEST:
        return long.keep(text)
    return text


def text_of(cell: str, long: LongTexts) -> str:
    """The text that a cell stands for."""
    if (match := _LONG.fullmatch(cell)) and (whole := long.whole(int(match[1]))) is not None:
        cell = whole
    if cell.startswith(_ARROW + '"'):
        try:
            found = json.loads(cell[len(_ARROW) :])
        except ValueError:
            return cell
        return found if isinstance(found, str) else cell
    return cell


def joined(items: list[str]) -> str:
    """A list in one cell: with semicolons, or as a JSON list when that would be misread."""
    plain = all(isinstance(i, str) for i in items)
    plain = plain and all(i and i == i.strip() and ";" not in i and i[0] not in "[→" for i in items)
    plain = plain and all(i.isprintable() for i in items)
    return SEPARATOR.join(items) if plain else json.dumps(items)


def parted(cell: str) -> list[str] | None:
    """The items of a list cell that a person wrote; None for one that stands as JSON."""
    if raw_list(cell) is not None:
        return None
    return [part.strip() for part in re.split(r"[;\n]", cell) if part.strip()]


def raw_list(cell: str) -> list[str] | None:
    """The items of a list that stands as JSON."""
    if not cell.startswith("["):
        return None
    try:
        found = json.loads(cell)
    except ValueError:
        return None
    good = isinstance(found, list) and all(isinstance(item, str | list) for item in found)
    return found if good else None
