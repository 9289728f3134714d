"""The key explains what is there, and only that."""

from dataclasses import replace

from ripplegrid.model.words import Direction, Level
from ripplegrid.report.figures import svg
from ripplegrid.report.figures.timeline_key import Key, draw_key
from ripplegrid.report.figures.told import Told
from tests.unit.report.figures.drawn import SVG
from tests.unit.report.figures.synthetic import case_of

NOTHING = Key(
    vague=False,
    words=True,
    narrow=False,
    levels=frozenset(),
    directions=frozenset(),
    differs=False,
)


def said(**more):
    root = svg.figure("t", title="T", desc="D.", lang="en")
    assert draw_key(root, Told(case_of(1)), replace(NOTHING, **more), (0, 900)) > 0
    return " ".join(" ".join(e.itertext()) for e in root.iter() if e.tag in ("text", f"{SVG}text"))


def test_a_sign_that_is_not_there_is_not_explained():
    assert "seen as" not in said()
    assert "differently" not in said()
    assert "seen as bad" in said(directions=frozenset({Direction.NEGATIVE}))
    assert "people see it differently" in said(differs=True)
    assert "some time within this stretch" in said(vague=True)
    assert "not an exact date" in said(vague=True, words=False)


def test_levels_are_named_where_the_bands_are_not():
    levels = frozenset({Level.GROUP})
    assert "Group" in said(levels=levels, narrow=True)
    assert "Group" not in said(levels=levels)


def test_what_is_left_out_is_said():
    assert "the whole text is the title of its mark" in said()
    assert "There are too many entries here to write out their words" in said(words=False)
