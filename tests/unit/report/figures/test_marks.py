"""Each level, direction and kind of voice has a sign of its own shape."""

from xml.etree import ElementTree as ET

import pytest

from ripplegrid.model.words import Direction, Level, VoiceKind, Way
from ripplegrid.report.figures import marks

SIGNS = [
    (marks.draw_level, list(Level)),
    (marks.draw_direction, list(marks.DIRECTION_WORDS)),
    (marks.draw_voice, list(VoiceKind)),
    (marks.draw_way, [*Way, None]),
]


@pytest.mark.parametrize(("draw", "things"), SIGNS)
def test_signs_differ_in_shape_without_any_colour(draw, things):
    shapes = set()
    for thing in things:
        parent = ET.Element("g")
        draw(parent, thing, 0, 0)
        keep = {"d", "points", "r", "cx", "width", "stroke-dasharray"}
        shapes.add(str([(e.tag, {k: e.get(k) for k in keep}) for e in parent]))
    assert len(shapes) == len(things)


def test_every_direction_that_is_said_has_words():
    assert set(marks.DIRECTION_WORDS) == set(Direction) - {Direction.NOT_SAID}
