"""The circle of stages says who took part, how fully and who decided, with and without eyes."""

from dataclasses import replace

import pytest

from ripplegrid.model.case import table
from ripplegrid.model.people import Involvement, Stage
from ripplegrid.model.words import Way
from tests.unit.report.figures.drawn import by_class, overlapping, root_of, texts
from tests.unit.report.figures.synthetic import TYPES, case_of


def crowded(stages):
    """A case study with so many stages of its own, and every type at each, some in two ways."""
    own = [Stage(id=f"s{n}", label=f"Stage called {n}", position=n) for n in range(stages)]
    found = [
        Involvement(id=f"{s.id}{t}{way}", stage=s.id, stakeholder_type=t, way=way, decided="All")
        for s in own[1:]
        for t in [*TYPES, "public", "funder", "knowledge broker", "organisation"]
        for way in (Way.SHARED, Way.INFORMED)
    ]
    return replace(case_of(15), stages=table(own), involvements=table(found))


@pytest.mark.parametrize("stages", [3, 7, 12])
@pytest.mark.parametrize("width", [320, 390, 720, 1280])
def test_any_number_of_stages_and_types_can_be_read(stages, width):
    root = root_of("stages", crowded(stages), width=width)
    assert not overlapping(root)
    assert len(by_class(root, "rg-stage")) == len(by_class(root, "rg-stage-said")) == stages
    assert "knowledge broker" in texts(root)


def test_the_description_says_what_the_picture_shows():
    root = root_of("stages", crowded(3))
    assert "Stage called 0. nobody is recorded here yet" in root[1].text
    assert "Stage called 1. shared: carer, funder" in root[1].text
    assert "who decided: All" in root[1].text


@pytest.mark.parametrize("width", [390, 1280])
def test_an_empty_stage_says_so_in_the_picture(width):
    assert "Nobody is recorded here yet." in texts(root_of("stages", crowded(3), width=width))


def test_who_has_no_room_in_words_is_counted():
    many = [
        Involvement(
            id=str(n), stage="design", stakeholder_type=f"patients of ward {n}", way=Way.LED
        )
        for n in range(40)
    ]
    case = replace(case_of(15), involvements=table(many))
    root = root_of("stages", case, width=390)
    assert " more" in texts(root)
    assert all(f"patients of ward {n}" in root[1].text for n in range(40))
