"""The figures of several case studies: well-formed, safe, readable at any width and size."""

from xml.etree import ElementTree as ET

import pytest

from ripplegrid.report.figures import Options
from ripplegrid.report.figures.draw_across import dimension_as_svg, patterns_as_svg
from ripplegrid.saying import speaking
from ripplegrid.synthesis.dimensions import beside_impacts
from ripplegrid.synthesis.patterns import patterns
from tests.marked import MARKED, Shown
from tests.unit.report.figures.drawn import SVG, lines_of_text, overlapping, texts
from tests.unit.report.figures.several import dimension_of, patterns_of

FIGURES = {"patterns": patterns_of, "dimensions": dimension_of}
WIDTHS = [390, 720, 1280]


@pytest.mark.parametrize("kind", FIGURES)
@pytest.mark.parametrize("count", [1, 6, 28])
@pytest.mark.parametrize("width", WIDTHS)
def test_no_words_lie_on_each_other_leave_the_picture_or_are_too_small(kind, count, width):
    root, _ = FIGURES[kind](count, width=width, more_levels=["paradigmatic"])
    assert overlapping(root) == []
    wide, high = (float(n) for n in root.get("viewBox").split()[2:])
    assert wide <= width
    for words, (left, top, right, bottom) in lines_of_text(root):
        assert 0 <= left <= right <= wide + 1, words
        assert 0 <= top <= bottom <= high, words
    assert min(float(e.get("font-size")) for e in root.iter(f"{SVG}text")) >= 12


@pytest.mark.parametrize("kind", FIGURES)
@pytest.mark.parametrize("width", [390, 1280])
def test_a_figure_is_named_described_and_without_styles(kind, width):
    root, _ = FIGURES[kind](6, width=width)
    assert root.tag == f"{SVG}svg"
    assert root[0].text
    assert root[1].text.rstrip().endswith(".")
    assert root.get("aria-labelledby") == root[0].get("id")
    assert not any(e.tag == f"{SVG}style" or "style" in e.attrib for e in root.iter())


def test_an_empty_figure_says_in_a_sentence_what_belongs_there():
    for drawn in (
        patterns_as_svg(patterns([], [], []), {}),
        dimension_as_svg(beside_impacts("scale", [], []), options=Options(width=390)),
    ):
        assert "yet" in texts(ET.fromstring(drawn))


def test_ids_can_be_kept_apart_on_a_page_with_two():
    drawn = dimension_as_svg(beside_impacts("scale", [], []), options=Options(apart="two"))
    assert ET.fromstring(drawn)[0].get("id") == "rg-dimensions-title-two"


@pytest.mark.parametrize("kind", FIGURES)
@pytest.mark.parametrize("width", [390, 1280])
def test_it_says_everything_in_the_language_of_its_reader(kind, width):
    with speaking(MARKED):
        root, _ = FIGURES[kind](6, width=width, cyrillic=True, more_levels=["paradigmatic"])
    for element in root.iter():  # the letters of the case studies are no words
        if element.text in {*"ABCDEF"}:
            element.text = ""
    assert Shown(ET.tostring(root, encoding="unicode")).left_out == []
