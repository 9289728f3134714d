"""The builder escapes everything and names what it shortens."""

from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from ripplegrid.report.figures import svg


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_text_comes_back_without_what_xml_cannot_hold(text):
    root = svg.figure("grid", title=text, desc="D.", lang="en")
    svg.write(root, (1, 2), text, size=12)
    back = ET.fromstring(svg.as_text(svg.sized(root, 10, 10)))
    kept = svg.clean(text).replace("\r\n", "\n").replace("\r", "\n")
    assert (back[0].text or "") == kept


WORDS = st.text("a&<>\"'\r\n\tä", max_size=5)
TREES = st.recursive(
    st.tuples(WORDS, WORDS, st.just([])),
    lambda inside: st.tuples(WORDS, WORDS, st.lists(inside, max_size=3)),
    max_leaves=8,
)


@settings(deadline=None, max_examples=60)
@given(TREES)
def test_a_figure_is_written_as_the_library_of_the_language_writes_it(tree):
    def grow(parent, tree):
        value, words, inside = tree
        element = ET.SubElement(parent, "g", {"data-a": value, "id": words})
        element.text, element.tail = words or None, value or None
        for one in inside:
            grow(element, one)

    root = ET.Element("svg")
    grow(root, tree)
    assert svg.as_text(root) == ET.tostring(root, encoding="unicode") + "\n"


def test_a_shortened_line_carries_its_full_text_as_title():
    root = svg.figure("grid", title="T", desc="D.", lang="en")
    line = svg.write_fitted(root, (0, 0), "a rather long sentence", 40, size=12)
    assert line[0].text == "a rather long sentence"
    assert line[0].tail.endswith("…")


def test_paint_sets_class_and_colour_and_names_turn_into_attributes():
    root = svg.figure("grid", title="T", desc="D.", lang="en")
    rect = svg.add(root, "rect", "rg-ink other", stroke_width=1.0, x=1.25)
    assert rect.attrib == {
        "class": "rg-ink other",
        "fill": "#2a2522",
        "stroke-width": "1",
        "x": "1.2",
    }


def test_the_ground_lies_beneath_everything():
    root = svg.figure("grid", title="T", desc="D.", lang="en")
    svg.add(root, "g")
    assert svg.sized(root, 100, 50)[2].get("class") == "rg-paper rg-ground"
    assert root.get("viewBox") == "0 0 100 50"


def test_several_lines_keep_their_words_apart():
    root = svg.figure("grid", title="T", desc="D.", lang="en")
    text = svg.write_lines(root, (0, 0), ("one", "two"))
    assert "".join(text.itertext()) == "one two"


def test_a_figure_can_be_named_apart_from_another_of_its_kind():
    root = svg.figure("grid", title="T", desc="D.", lang="en")
    svg.named_apart(root, "narrow")
    assert [root[0].get("id"), root[1].get("id")] == ["rg-grid-title-narrow", "rg-grid-desc-narrow"]
    assert root.get("aria-labelledby") == "rg-grid-title-narrow"
    assert root.get("aria-describedby") == "rg-grid-desc-narrow"
