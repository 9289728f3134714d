"""Every figure is a well-formed, safe, named picture, also of nothing."""

from xml.etree import ElementTree as ET

import pytest

from ripplegrid.errors import UnknownFigure
from ripplegrid.exchange.examples import load, names
from ripplegrid.model.case import About, CaseStudy
from ripplegrid.report.figures import KINDS, Options, draw
from tests.unit.report.figures.synthetic import case_of

EMPTY = CaseStudy(about=About(id="c", title="Nothing yet"))
SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", [0, 1, 15, 120])
@pytest.mark.parametrize("width", [390, 1280])
def test_a_figure_is_well_formed_named_and_without_styles(kind, size, width):
    root = ET.fromstring(draw(kind, case_of(size) if size else EMPTY, options=Options(width=width)))
    assert root.tag == f"{SVG}svg"
    assert root.get("role") in ("img", "group")
    assert root[0].tag == f"{SVG}title"
    assert root[0].text
    assert root[1].tag == f"{SVG}desc"
    assert root[1].text.rstrip().endswith(".")
    assert root.get("aria-labelledby") == root[0].get("id")
    for element in root.iter():
        assert element.tag != f"{SVG}style"
        assert "style" not in element.attrib


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_figure_says_in_a_sentence_what_belongs_there(kind):
    root = ET.fromstring(draw(kind, EMPTY))
    shown = " ".join(t for e in root.iter(f"{SVG}text") for t in e.itertext())
    assert "yet" in shown or "will stand here" in shown


def test_an_unknown_figure_is_refused_with_the_known_ones():
    with pytest.raises(UnknownFigure) as refused:
        draw("pie", EMPTY)
    assert "ripple" in refused.value.hint


def test_what_people_write_is_escaped_and_kept():
    case = CaseStudy(about=About(id="c", title='<script>"&\x00\x0b'))
    root = ET.fromstring(draw("ripple", case))
    assert '<script>"&' in root[0].text


@pytest.mark.parametrize("example", names())
@pytest.mark.parametrize("kind", KINDS)
def test_every_example_can_be_drawn(kind, example):
    case = load(example)
    root = ET.fromstring(draw(kind, case))
    assert case.title in root[0].text
