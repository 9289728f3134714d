"""A figure that leaves the page."""

from ripplegrid.report.figures import svg
from ripplegrid.report.figures.caption import captioned


def figure():
    root = svg.figure("ripple", title="A title", desc="What it shows", lang="en")
    shown = svg.add(root, "g", data_entry="a")
    svg.add(shown, "rect", width=5, height=5)
    svg.add(shown, "text", display="none").text = "later"
    svg.add(root, "g", data_entry="b", display="none")
    return svg.sized(root, 400, 100)


def test_the_heading_makes_room_above():
    root = captioned(figure(), "Ripple map of Better letters", ["12 of 31 entries.", "A day."])
    assert float(root.get("height")) > 150
    assert root.get("viewBox") == f"0 0 400 {root.get('height')}"
    assert [child.tag for child in root][:3] == ["title", "desc", "rect"]
    text = " ".join("".join(e.itertext()) for e in root.iter("text"))
    assert "Ripple map of Better letters" in text
    assert "A day." in text


def test_what_is_not_drawn_is_taken_out():
    root = captioned(figure(), "Title", [])
    assert [e.get("data-entry") for e in root.iter() if e.get("data-entry")] == ["a"]
    assert "later" not in svg.as_text(root)
