"""A team's own words in the pictures: used everywhere, the ids untouched, and never too long."""

from dataclasses import replace

import pytest

from ripplegrid.method.terms import terms
from ripplegrid.model import Label, table
from ripplegrid.model.rules import LONGEST_WORD, RENAMED
from ripplegrid.report.figures import KINDS, Options, draw, metrics
from tests.unit.report.figures.drawn import SVG, everything_said, root_of
from tests.unit.report.figures.synthetic import case_of


def renamed(**words):
    return replace(case_of(15), labels=table(Label(id=i, text=w) for i, w in words.items()))


@pytest.mark.parametrize("kind", ["grid", "ripple", "timeline", "levels", "voices"])
def test_a_renamed_level_is_called_so_and_keeps_its_id(kind):
    case = renamed(group="The Ward <Team>")
    shown = everything_said(root_of(kind, case, width=1280))
    assert "The Ward <Team>" in shown
    assert "the ward <team>" not in shown
    drawn = draw(kind, case, options=Options(width=1280))
    assert "<Team>" not in drawn
    marks = ('data-level="group"', 'data-from="group"', "-group")
    assert any(mark in drawn for mark in marks)


def test_a_renamed_dimension_and_facet_are_called_so():
    words = {"adherence": "Being true", "scale/project": "How big were we?"}
    shown = everything_said(root_of("continuum", renamed(**words)))
    assert "Being true" in shown
    assert "How big were we?" in shown


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [390, 1280])
def test_the_longest_words_stay_within_the_picture(kind, width):
    long = {t.id: "Wm" * (LONGEST_WORD // 2) for listed in RENAMED for t in terms(listed)}
    root = root_of(kind, renamed(**long), width=width)
    edge = float(root.get("viewBox").split()[2])
    for text in root.iter(f"{SVG}text"):
        if text.get("text-anchor") in (None, "start") and text.get("x"):
            size, bold = float(text.get("font-size")), text.get("font-weight") is not None
            cut = [title.tail for title in text.iter(f"{SVG}title")]
            for line in (text.text, *cut, *(part.text for part in text.iter(f"{SVG}tspan"))):
                wide = metrics.width(line or "", size, bold=bold)
                assert not wide or float(text.get("x")) + wide <= edge + 1, line
