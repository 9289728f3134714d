"""How wide a text is, and how it is broken into lines, without a browser.

The widths are the wider of Atkinson Hyperlegible Next and Arial for each character, measured in a
browser at 100 px, so that a text stays in its box with either font.
"""

from __future__ import annotations

from functools import lru_cache

_WIDTHS = {
    20: "'",
    26: "ij|‘’",
    28: " ,.:;l·",
    32: "[f!",
    36: '()`t"]r{}',
    40: "-/I\\“”",
    50: "*cksvxyzç",
    56: "127?L^_aeghnou–éèàJ",
    60: "3bdpq±$569<>~×",
    64: "+48FTZ£−=",
    68: "#0ABEKPSVXY€",
    74: "&CDHNRUw",
    78: "GOQ",
    86: "Mm",
    96: "%W",
    102: "—…→@",
}
_WIDTH_OF = {char: width / 100 for width, chars in _WIDTHS.items() for char in chars}
_LATIN = 0.62
_WIDE = 1.04
BOLD = 1.07
"""How much wider bold text is."""
ELLIPSIS = "…"


def width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a line of text in pixels, never less than it is drawn.

    Example:
        >>> width("mmmm", 10) > width("iiii", 10)
        True
    """
    total = 0.0
    for char in text:
        total += _of(char)
    return total * size * (BOLD if bold else 1.0)


def shorten(text: str, room: float, size: float, *, bold: bool = False) -> str:
    """The text, or as much of it as fits in the room with an ellipsis."""
    if width(text, size, bold=bold) <= room:
        return text
    left = room - width(ELLIPSIS, size, bold=bold)
    for place, char in enumerate(text):
        left -= width(char, size, bold=bold)
        if left < 0:
            return text[:place].rstrip().rstrip(" ,;:–-") + ELLIPSIS
    return text


@lru_cache(maxsize=4096)
def wrap(text: str, room: float, size: float, lines: int, *, bold: bool = False) -> tuple[str, ...]:
    """The text broken into at most so many lines; the last ends in an ellipsis if more follows.

    Example:
        >>> wrap("The ward changed its letters", 90, 13, 2)
        ('The ward', 'changed its l…')
    """
    done: list[str] = []
    words = _pieces(text.split(), room, size, bold)
    line = ""
    for position, word in enumerate(words):
        longer = f"{line} {word}" if line else word
        if not line or width(longer, size, bold=bold) <= room:
            line = longer
        elif len(done) == lines - 1:
            rest = " ".join([line, *words[position:]])
            return (*done, shorten(rest, room, size, bold=bold))
        else:
            done.append(line)
            line = word
    return (*done, line) if line else tuple(done)


def _pieces(words: list[str], room: float, size: float, bold: bool) -> list[str]:
    """The words, those wider than the room cut where they must be."""
    pieces: list[str] = []
    for word in words:
        start = end = 0
        total = 0.0
        while end < len(word):
            total += _of(word[end])
            if total * size * (BOLD if bold else 1.0) > room and end > start:
                pieces.append(word[start:end])
                start, total = end, 0.0
            else:
                end += 1
        pieces.append(word[start:])
    return pieces


def _of(char: str) -> float:
    return _WIDTH_OF.get(char) or (_LATIN if char < "\u0370" else _WIDE)
