"""Curves leave and arrive at sensible sides and keep apart."""

import xml.etree.ElementTree as ET

from ripplegrid.model.words import Effect
from ripplegrid.report.figures.ripple_layout import Box
from ripplegrid.report.figures.ripple_links import Curve, Side, between, draw_curve, port, sides


def box(x, y):
    return Box(key=f"{x}/{y}", band="group", members=(), x=x, y=y, w=160, h=60)


def test_a_curve_leaves_towards_its_target():
    assert sides(box(100, 0), box(400, 0), 2000) == (Side.RIGHT, Side.LEFT)
    assert sides(box(400, 0), box(100, 0), 2000) == (Side.LEFT, Side.RIGHT)
    assert sides(box(100, 80), box(100, 0), 2000) == (Side.TOP, Side.BOTTOM)
    assert sides(box(100, 0), box(100, 80), 2000) == (Side.BOTTOM, Side.TOP)


def test_within_a_column_a_far_curve_goes_round_a_side_with_room():
    assert sides(box(300, 400), box(300, 0), 2000) == (Side.RIGHT, Side.RIGHT)
    assert sides(box(300, 0), box(300, 400), 2000) == (Side.LEFT, Side.LEFT)
    assert sides(box(30, 0), box(30, 400), 2000) == (Side.RIGHT, Side.RIGHT)
    assert sides(box(1810, 400), box(1810, 0), 2000) == (Side.LEFT, Side.LEFT)


def test_ports_lie_on_their_side():
    assert port(box(100, 0), Side.RIGHT, 0.5) == (260, 30)
    assert port(box(100, 0), Side.TOP, 0) == (114, 0)


def test_lanes_keep_curves_round_the_same_side_apart():
    ends = (260.0, 30.0), Side.RIGHT, (260.0, 430.0), Side.RIGHT
    assert between(*ends, 1).leave != between(*ends, 2).leave


def test_a_curve_knows_its_middle_and_the_way_it_arrives():
    curve = Curve((0, 0), (10, 0), (20, 0), (30, 0))
    assert curve.at(0.5) == (15, 0)
    assert curve.angle == 0
    assert curve.path == "M0 0C10 0 20 0 30 0"


def test_the_arrow_points_the_way_the_curve_arrives():
    right, down = Curve((0, 0), (10, 0), (20, 0), (30, 0)), Curve((0, 0), (0, 9), (0, 20), (0, 30))
    shapes = []
    for curve in (right, down):
        parent = ET.Element("g")
        draw_curve(parent, curve, Effect.HELPED, strong=False)
        line, end = parent
        assert line.get("d") == curve.path
        shapes.append(end.get("d").split("Z")[1])
    assert shapes == ["M30 0L21.5 -4L21.5 4", "M0 30L4 21.5L-4 21.5"]
