"""The colours: enough contrast in light and in dark."""

import re
from pathlib import Path

import pytest

from ripplegrid.report.figures.palette import CLASSES, LEVEL_STYLES

TOKENS = Path("src/ripplegrid/web/ui/static/ui/tokens.css").read_text("utf-8")
LIGHT, DARK = TOKENS.split("prefers-color-scheme: dark")
LEVELS = ("individual", "group", "organisational", "societal", "paradigmatic")


def colours(css):
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", css))


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """WCAG 2.2, contrast ratio."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_text_reads_on_every_ground(scheme):
    c = colours(scheme)
    for ground in ("paper", "raised", "wash", "notice-wash", "accent-wash"):
        for text in ("ink", "soft", "accent"):
            assert contrast(c[text], c[ground]) >= 4.5, (text, ground)
    assert contrast(c["alert"], c["alert-wash"]) >= 4.5
    assert contrast(c["on-accent"], c["accent"]) >= 4.5


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_marks_edges_and_the_focus_ring_can_be_seen(scheme):
    c = colours(scheme)
    for ground in ("paper", "raised", "wash"):
        for mark in (*LEVELS, "edge", "focus"):
            assert contrast(c[mark], c[ground]) >= 3, (mark, ground)


def test_the_hues_of_the_levels_are_those_of_the_figures():
    light, dark = colours(LIGHT), colours(DARK)
    for level, style in LEVEL_STYLES.items():
        assert (light[level], dark[level]) == (style.hue, style.dark_hue)


def test_figures_in_a_page_take_their_dark_colours():
    sheet = Path("src/ripplegrid/web/cases/static/cases/figure.css").read_text("utf-8")
    rules = re.findall(r"\.(rg-[a-z-]+) \{ ([a-z-]+): (#[0-9a-f]{6}); \}", sheet)
    assert rules == [(name, p.attribute, p.dark) for name, p in CLASSES.items()]
