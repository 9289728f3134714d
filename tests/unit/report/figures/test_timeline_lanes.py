"""Bars stand side by side in a lane where there is room, and keep as many words as fit."""

from itertools import combinations

from ripplegrid.report.figures.timeline_ground import straight
from ripplegrid.report.figures.timeline_lanes import lanes_of, within
from ripplegrid.report.figures.told import Told
from tests.unit.report.figures.synthetic import case_of


def dated_in(size):
    told = Told(case_of(size))
    return told, [e for e in told.entries.values() if e.entry.when]


def test_no_two_bars_of_a_lane_meet():
    told, dated = dated_in(60)
    bands = within(told, dated, straight(told, dated, 1200), 1150)
    assert sum(len(bars) for bars in bands.values()) == len(dated)
    for bars in bands.values():
        for one, other in combinations(bars, 2):
            (a, b), (c, d) = one.reach, other.reach
            assert one.lane != other.lane or b <= c or d <= a


def test_bars_with_shorter_words_need_fewer_lanes():
    told, dated = dated_in(60)
    scale = straight(told, dated, 1200)
    assert lanes_of(told, dated, scale, 100)[1] < lanes_of(told, dated, scale, 360)[1]


def test_there_are_no_lanes_when_even_short_words_do_not_fit():
    told, dated = dated_in(300)
    assert within(told, dated, straight(told, dated, 1200), 1150) is None


def test_words_are_cut_only_where_they_must_be():
    told, dated = dated_in(3)
    bands = within(told, dated, straight(told, dated, 1600), 1150)
    for bars in bands.values():
        for bar in bars:
            assert bar.words == bar.told.entry.text
