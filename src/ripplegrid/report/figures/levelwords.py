"""The levels in a figure of several case studies: their names, and as the heads of columns."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ripplegrid.method.terms import terms
from ripplegrid.model.words import Level
from ripplegrid.report.figures import metrics, svg
from ripplegrid.report.figures.marks import draw_level
from ripplegrid.report.figures.svg import Element
from ripplegrid.saying import say


@cache
def _labels() -> dict[str, str]:
    return {term.id: term.label for term in terms("levels")}


def level_words(level: Level | None) -> str:
    """The name of a level, or that there is none yet.

    Each team may call a level by a word of its own. Where several teams stand side by side, none of
    those words is used.
    """
    return say(_labels()[level.value]) if level else say("No level yet")


def draw_heads(
    root: Element, levels: Sequence[Level | None], columns: Sequence[float], side: float
) -> float:
    """Draw the heads of columns, and say where the room beneath them begins.

    The name of a level stands beside its mark, or beneath it where a word would have to be cut.
    """
    words = [word for level in levels for word in level_words(level).split()]
    widest = max(metrics.width(word, 13, bold=True) for word in words)
    beside = widest <= side - 26
    left, top, size = (24.0, 31.0, 13) if beside else (0.0, 44.0, 12)
    lowest = top
    for x, level in zip(columns, levels, strict=True):
        if level:
            draw_level(root, level, x + 9, 26 if beside else 22, 14)
        lines = metrics.wrap(level_words(level), side - left + 4, size, 2, bold=True)
        svg.write_lines(root, (x + left, top), lines, size=size, leading=15, bold=1)
        lowest = max(lowest, top + 15.0 * (len(lines) - 1))
    return lowest + 14
