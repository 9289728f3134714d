"""The small drawings."""

from xml.etree import ElementTree

from ripplegrid.model.words import Level
from ripplegrid.web.ui import icons


def test_every_level_has_a_mark_of_its_own():
    marks = [icons.DRAWINGS[f"level-{level}"] for level in Level]
    assert len(set(marks)) == len(Level)


def test_every_drawing_is_well_formed_silent_and_without_inline_style():
    for name in icons.DRAWINGS:
        drawn = icons.svg(name)
        root = ElementTree.fromstring(drawn)
        assert root.get("aria-hidden") == "true"
        assert "style" not in drawn
