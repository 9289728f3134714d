"""Every word of ours can be translated: those of each figure and of each finding."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ripplegrid import method
from ripplegrid.analysis.findings import findings
from ripplegrid.exchange.examples import load, names
from ripplegrid.model.case import About, CaseStudy
from ripplegrid.report.figures import KINDS, Options, draw
from ripplegrid.saying import speaking
from tests.marked import MARKED, Shown, greek, in_cyrillic, left_out
from tests.unit.report.figures.synthetic import case_of

CASES = {name: in_cyrillic(load(name)) for name in names()}
CASES |= {"empty": CaseStudy(about=About(id="c", title="")), "large": in_cyrillic(case_of(120))}
WAYS = (Options(), Options(width=390), Options(fold_above=10), Options(width=700, fold_above=0))


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_figure_says_everything_in_the_language_of_its_reader(kind: str, name: str) -> None:
    for options in WAYS:
        with speaking(MARKED):
            drawn = draw(kind, CASES[name], options=options)
        assert Shown(drawn).left_out == []


@pytest.mark.parametrize("name", CASES)
def test_a_finding_says_everything_in_the_language_of_its_reader(name: str) -> None:
    with speaking(MARKED):
        said = {one.code: one.sentence for one in findings(CASES[name])}
    assert {code: found for code, text in said.items() if (found := left_out(text))} == {}


def test_a_team_without_words_of_its_own_reads_the_method_in_its_language() -> None:
    case = replace(CASES["deep"], labels={})
    with speaking(MARKED):
        drawn = draw("grid", case, options=Options())
    for level in method.terms("levels")[:4]:
        assert greek(level.label) in drawn
