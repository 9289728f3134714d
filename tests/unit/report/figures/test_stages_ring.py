"""Signs stand in the part of their stage, nearer to the middle the more was shared."""

from itertools import combinations
from math import dist, pi

import pytest

from ripplegrid.model.words import Way
from ripplegrid.report.figures import svg
from ripplegrid.report.figures.stages_ring import Ring, draw_ring, in_words, spots_of
from ripplegrid.report.figures.stages_told import WAYS, StageTold
from tests.unit.report.figures.drawn import by_class

RING = Ring(200, 200, 66, 188, WAYS)


def stage(**parts):
    found = {Way(way): tuple(people) for way, people in parts.items()}
    return StageTold("design", "Design", found, ("A vote",) if parts else (), ())


def test_whoever_led_stands_nearest_the_middle():
    radii = [RING.radius(row) for row in range(len(WAYS))]
    assert WAYS[0] is Way.LED
    assert radii == sorted(radii)
    assert RING.inner < radii[0] < radii[-1] < RING.outer


@pytest.mark.parametrize("stages", [3, 7, 12])
@pytest.mark.parametrize("size", [1, 4, 40])
def test_signs_do_not_touch_and_stay_in_their_part(stages, size):
    end = 2 * pi / stages
    for row in range(len(WAYS)):
        spots = spots_of(RING, row, (0, end), size)
        assert 1 <= len(spots) <= size
        assert all(dist(a, b) > 17 for a, b in combinations(spots, 2))
        if stages >= 7:
            assert all(x >= 200 - 1 for x, _ in spots)


def test_every_stage_has_its_part_and_an_empty_one_is_seen_to_be_empty():
    root = svg.figure("stages", title="T", desc="D.", lang="en")
    draw_ring(root, [stage(led=["carer"]), stage()], RING)
    parts = by_class(root, "rg-stage")
    shapes = [next(e for e in part if e.tag == "path") for part in parts]
    assert [bool(s.get("stroke-dasharray")) for s in shapes] == [False, True]
    assert parts[1][0].text == "Design. nobody is recorded here yet"


def test_those_for_whom_there_is_no_room_are_counted():
    root = svg.figure("stages", title="T", desc="D.", lang="en")
    many = [str(n) for n in range(60)]
    draw_ring(root, [stage(shared=many)] + [stage()] * 6, RING)
    words = [e.text for e in root.iter() if e.tag == "text"]
    drawn = sum(e.get("r") == "6" for e in root.iter() if e.tag == "circle") // 2
    assert f"+{60 - drawn}" in words


def test_a_part_says_everything_in_words():
    said = in_words(stage(led=["carer", "Ann"]))
    assert said == "Design. led: carer, Ann; who decided: A vote"
