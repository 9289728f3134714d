"""The colours and marks of the figures: one hue and one mark for each level, everywhere.

The page's style sheet uses the same values. The hues keep at least 3:1 on white and on their own
tint, and stay apart for colour-blind readers; the marks tell the levels apart without any colour.
Text is always drawn in ``INK`` or ``SOFT_INK``, which keep at least 4.5:1 on every ground.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ripplegrid.model.words import Level


@dataclass(frozen=True, slots=True)
class LevelStyle:
    """How one level looks: its hue and tint on light and on dark ground, and its mark.

    ``mark`` is ``circle``, ``pair`` (two circles side by side), ``square``, ``triangle`` or
    ``star`` (four points).
    """

    hue: str
    tint: str
    dark_hue: str
    dark_tint: str
    mark: str


LEVEL_STYLES: Mapping[Level, LevelStyle] = MappingProxyType(
    {
        Level.INDIVIDUAL: LevelStyle("#bf5f00", "#fdf3e7", "#f5a04a", "#36352d", "circle"),
        Level.GROUP: LevelStyle("#7d1540", "#fbeef2", "#dc7ca2", "#333039", "pair"),
        Level.ORGANISATIONAL: LevelStyle("#2472c4", "#ebf3fb", "#8cc4f7", "#293a44", "square"),
        Level.SOCIETAL: LevelStyle("#2f8f4e", "#e9f5ec", "#7fe0a8", "#273d3a", "triangle"),
        Level.PARADIGMATIC: LevelStyle("#4a2a9c", "#f1eefa", "#ad90f2", "#2d3343", "star"),
    }
)


@dataclass(frozen=True, slots=True)
class Paint:
    """A class of the figures: the attribute it sets, and its colour on light and dark ground."""

    attribute: str
    light: str
    dark: str


PAPER = "#ffffff"
"""The ground of a figure."""
INK = "#2a2522"
"""Text, and lines that carry meaning."""
SOFT_INK = "#5c544d"
"""Quieter text: dates, counts, captions."""
LINK = "#7a7067"
"""The curve of a contribution."""
LINE = "#8a8078"
"""Borders that carry meaning."""
HAIRLINE = "#d9d2ca"
"""Lines that only guide the eye."""
CALM = "#f7f4f0"
"""The ground of zones that belong to no level: the tray, the margin, things without a date."""

_NEUTRAL = {
    "rg-paper": Paint("fill", PAPER, "#1a2529"),
    "rg-calm": Paint("fill", CALM, "#202c30"),
    "rg-ink": Paint("fill", INK, "#eceee9"),
    "rg-soft": Paint("fill", SOFT_INK, "#b4c0c1"),
    "rg-dot": Paint("fill", LINK, "#a3b0b0"),
    "rg-link": Paint("stroke", LINK, "#a3b0b0"),
    "rg-strong": Paint("stroke", INK, "#eceee9"),
    "rg-line": Paint("stroke", LINE, "#8b9997"),
    "rg-hair": Paint("stroke", HAIRLINE, "#3a4a4a"),
}

CLASSES: Mapping[str, Paint] = MappingProxyType(
    _NEUTRAL
    | {f"rg-fill-{e.value}": Paint("fill", s.hue, s.dark_hue) for e, s in LEVEL_STYLES.items()}
    | {f"rg-stroke-{e.value}": Paint("stroke", s.hue, s.dark_hue) for e, s in LEVEL_STYLES.items()}
    | {f"rg-tint-{e.value}": Paint("fill", s.tint, s.dark_tint) for e, s in LEVEL_STYLES.items()}
)
"""Every class that paints: a page recolours a figure by setting these in its style sheet."""

FONT = "Atkinson Hyperlegible Next, Atkinson Hyperlegible, Arial, Liberation Sans, sans-serif"
"""Text, with stand-ins of about the same width where the first is not installed."""
