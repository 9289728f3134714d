"""Many entries are gathered by level and time; crowded times are given room, so bands stay low."""

from itertools import pairwise

import pytest

from ripplegrid.report.figures.timecolumns import middle
from ripplegrid.report.figures.timeline_crowd import crowd_scale
from ripplegrid.report.figures.told import Told
from tests.unit.report.figures.drawn import by_class, root_of
from tests.unit.report.figures.synthetic import case_of


@pytest.mark.parametrize("size", [1, 300])
def test_the_stretches_fill_the_width_side_by_side_and_hold_every_entry(size):
    dated = [e for e in Told(case_of(size)).entries.values() if e.entry.when]
    scale = crowd_scale(dated, 1200)
    assert scale.left == 16
    assert scale.right == pytest.approx(1184)
    for one, other in pairwise(scale.parts):
        assert one.right == other.left
    for entry in dated:
        day = middle(entry.entry.when)
        assert sum(p.stretch.first <= day <= p.stretch.last for p in scale.parts) == 1


def test_a_crowded_stretch_is_wider():
    dated = [e for e in Told(case_of(300)).entries.values() if e.entry.when]
    scale = crowd_scale(dated, 1200)
    held = {
        p: sum(p.stretch.first <= middle(e.entry.when) <= p.stretch.last for e in dated)
        for p in scale.parts
    }
    fullest, emptiest = max(held, key=held.get), min(held, key=held.get)
    assert fullest.right - fullest.left > emptiest.right - emptiest.left


def test_each_mark_can_be_hit_by_a_finger():
    root = root_of("timeline", case_of(300), entry_href="/e/{id}", width=1200)
    grounds = [e for e in root.iter() if e.get("pointer-events") == "all"]
    assert len(grounds) > 200
    assert all(float(e.get("width")) >= 24 and float(e.get("height")) >= 24 for e in grounds)
    assert len(by_class(root, "rg-entry")) == 300


def test_the_project_is_not_drawn_between_marks_that_stand_in_order_only():
    def lowest(size):
        root = root_of("timeline", case_of(size), width=1200)
        ends = [e.get("d") for e in root.iter() if e.get("stroke-dasharray") == "6 4"]
        return max(float(d.partition("V")[2]) for d in ends if "V" in d)

    assert lowest(300) < 200 < lowest(60)
