"""Bands stand upward, time runs to the right, and nothing overlaps anything."""

from itertools import combinations, pairwise

import pytest

from ripplegrid.model.words import Level
from ripplegrid.report.figures import metrics
from ripplegrid.report.figures.ripple import boxes_of
from ripplegrid.report.figures.ripple_boxes import FOOT, INDENT, INSET, TEXT, measure
from ripplegrid.report.figures.ripple_layout import column_of, columns_for, place
from ripplegrid.report.figures.told import Told
from tests.unit.report.figures.synthetic import case_of


def laid_out(size, width=1200, seed=1, dated=0.85):
    told = Told(case_of(size, seed=seed, dated=dated))
    boxes = [b for e in told.entries.values() for b in boxes_of(e)]
    columns, box_width = columns_for(boxes, width)
    for box in boxes:
        measure(box, told, box_width, 5)
    return place(boxes, columns, box_width=box_width, top=60)


def overlap(one, other):
    return (
        one.x < other.x + other.w
        and other.x < one.x + one.w
        and one.y < other.y + other.h
        and other.y < one.y + one.h
    )


@pytest.mark.parametrize("width", [620, 900, 1280, 1920])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_no_label_overlaps_another_at_sixty_entries(width, seed):
    layout = laid_out(60, width, seed)
    assert not any(overlap(a, b) for a, b in combinations(layout.boxes, 2))


@pytest.mark.parametrize("size", [15, 60, 300])
def test_every_box_holds_its_words_and_stands_in_its_band(size):
    layout = laid_out(size)
    bands = {b.key: b for b in layout.bands}
    for box in layout.boxes:
        band = bands[box.band]
        assert band.y <= box.y
        assert box.y + box.h <= band.y + band.h
        assert box.x >= 0
        assert box.x + box.w <= layout.width
        room = box.w - 2 * INSET - INDENT
        assert all(metrics.width(line, TEXT) <= room for line in box.lines if not box.echo)
        assert all(metrics.width(line, FOOT) <= room for line in box.foot)


def test_bands_rise_from_the_individual_and_the_paradigmatic_stands_apart():
    layout = laid_out(60)
    order = [b.key for b in layout.bands if b.key in set(Level)]
    assert order == ["paradigmatic", "societal", "organisational", "group", "individual"]
    ends = [(b.y, b.y + b.h) for b in layout.bands]
    gaps = [after[0] - before[1] for before, after in pairwise(ends)]
    assert gaps[0] > gaps[1]


def test_the_paradigmatic_band_is_left_out_when_nothing_is_there():
    assert "paradigmatic" not in [b.key for b in laid_out(1).bands]


def test_time_runs_to_the_right_and_undated_things_stand_apart():
    layout = laid_out(60)
    stretches = [c.stretch for c in layout.columns]
    assert stretches[-1] is None
    assert all(a.last < b.first for a, b in pairwise(stretches[:-1]))
    for box in layout.boxes:
        if box.column >= 0:
            stretch = layout.columns[column_of(layout.columns, box)].stretch
            assert (box.day is None) is (stretch is None)
            assert stretch is None or stretch.first <= box.day <= stretch.last


def test_without_any_date_the_whole_width_is_used():
    layout = laid_out(40, dated=0)
    assert [c.stretch for c in layout.columns] == [None]
    assert layout.columns[0].span > 3
