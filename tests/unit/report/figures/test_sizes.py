"""Small and large case studies, on a phone and on a wide page: every figure can be read."""

import pytest

from ripplegrid.report.figures import KINDS
from tests.unit.report.figures.drawn import (
    SVG,
    entries_in,
    lines_of_text,
    overlapping,
    root_of,
)
from tests.unit.report.figures.synthetic import case_of

SMALLEST_TEXT = 12
SIZES = [15, 60, 300]
WIDTHS = [390, 720, 1280]
ROUND = [kind for kind in KINDS if kind != "ripple"]
HIGHEST = {
    # On a phone a figure may run over several screens, never over more than about four.
    390: {
        "continuum": 2900,
        "grid": 2900,
        "timeline": 2600,
        "levels": 900,
        "voices": 900,
        "stages": 2600,
    },
    720: {"continuum": 1900, "grid": 1500, "timeline": 1900, "levels": 900, "voices": 700},
    1280: {"continuum": 1200, "grid": 1100, "timeline": 1600, "levels": 800, "voices": 700},
}


def edge_of(root):
    return [float(n) for n in root.get("viewBox").split()[2:]]


@pytest.mark.parametrize("kind", ROUND)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("width", WIDTHS)
def test_no_words_lie_on_each_other_leave_the_picture_or_are_too_small(kind, size, width):
    root = root_of(kind, case_of(size), width=width, entry_href="/e/{id}")
    assert not overlapping(root)
    wide, high = edge_of(root)
    assert wide <= width
    for words, (left, top, right, bottom) in lines_of_text(root):
        assert 0 <= left <= right <= wide + 1, words
        assert 0 <= top <= bottom <= high, words
    smallest = min(float(e.get("font-size")) for e in root.iter(f"{SVG}text"))
    assert smallest >= SMALLEST_TEXT


@pytest.mark.parametrize("kind", ROUND)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("width", WIDTHS)
def test_a_figure_grows_no_higher_than_it_can_be_looked_through(kind, size, width):
    _, high = edge_of(root_of(kind, case_of(size), width=width))
    assert high <= HIGHEST[width].get(kind, 1500)


@pytest.mark.parametrize("kind", ["grid", "timeline"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("width", WIDTHS)
def test_every_entry_is_there_with_its_words_as_its_title(kind, size, width):
    case = case_of(size)
    root = root_of(kind, case, width=width, entry_href="/e/{id}")
    assert entries_in(root) == set(case.entries)
    links = list(root.iter(f"{SVG}a"))
    titles = {link.get("href"): link.findtext(f"{SVG}title") for link in links}
    for entry in case.entries.values():
        assert titles[f"/e/{entry.id}"].startswith(entry.text)
