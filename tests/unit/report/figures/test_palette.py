"""The hues are readable, and apart for everybody; the marks do without hues."""

from itertools import combinations

import pytest

from ripplegrid.model.words import Level
from ripplegrid.report.figures import palette

# Machado, Oliveira and Fernandes (2009), severity 1.0, in linear RGB.
EYES = {
    "full colour": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def luminance(colour):
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def lab(rgb):
    red, green, blue = (min(1, max(0, part)) for part in rgb)
    xyz = (
        (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883,
    )
    x, y, z = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def seen(colour, eye):
    rgb = linear(colour)
    return lab([sum(w * c for w, c in zip(row, rgb, strict=True)) for row in eye])


STYLES = palette.LEVEL_STYLES
GROUNDS = [palette.PAPER, palette.CALM, *(s.tint for s in STYLES.values())]


def test_every_level_has_one_style_and_its_own_mark():
    assert set(STYLES) == set(Level)
    assert len({s.mark for s in STYLES.values()}) == len(Level)
    assert len({s.hue for s in STYLES.values()}) == len(Level)


@pytest.mark.parametrize("ground", GROUNDS)
def test_text_and_lines_can_be_read_on_every_ground(ground):
    assert contrast(palette.INK, ground) >= 4.5
    assert contrast(palette.SOFT_INK, ground) >= 4.5
    assert contrast(palette.LINK, ground) >= 3
    assert contrast(palette.LINE, ground) >= 3


@pytest.mark.parametrize("level", Level)
def test_hues_stand_out_on_paper_on_their_tint_and_in_the_dark(level):
    style = STYLES[level]
    assert contrast(style.hue, palette.PAPER) >= 3
    assert contrast(style.hue, style.tint) >= 3
    assert contrast(style.dark_hue, style.dark_tint) >= 4.5


@pytest.mark.parametrize("eye", EYES)
def test_hues_stay_apart_for_colour_blind_readers(eye):
    for one, other in combinations(STYLES.values(), 2):
        apart = zip(seen(one.hue, EYES[eye]), seen(other.hue, EYES[eye]), strict=True)
        assert sum((a - b) ** 2 for a, b in apart) ** 0.5 >= 10
