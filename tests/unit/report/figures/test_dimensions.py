"""Case studies in the order of their places, with their impacts, and why nothing is calculated."""

import pytest

from tests.unit.report.figures.drawn import by_class, everything_said, texts
from tests.unit.report.figures.several import dimension_of

WIDTHS = [390, 1280]


def cases_of(root):
    return list(dict.fromkeys(c.get("data-case") for c in by_class(root, "rg-cell")))


@pytest.mark.parametrize("width", WIDTHS)
def test_case_studies_stand_in_the_order_of_the_table_beneath_their_place(width):
    root, table = dimension_of(6, width=width)
    assert cases_of(root) == [case.case for row in table.rows for case in row.cases]
    for words in ("Small", "People differ:", "Nobody placed it"):
        assert words in texts(root)


@pytest.mark.parametrize("width", WIDTHS)
def test_every_impact_is_there_in_full_as_the_title_of_its_cell(width):
    root, table = dimension_of(6, width=width)
    cells = {(c.get("data-case"), c.get("data-level")): c for c in by_class(root, "rg-cell")}
    for row in table.rows:
        for case in row.cases:
            for level, impacts in case.impacts.items():
                for part in impacts:
                    assert part.name in everything_said(cells[case.case, level.value])
                    assert part.name in root[1].text


@pytest.mark.parametrize("width", WIDTHS)
def test_it_says_that_nothing_is_calculated_and_what_is_bold(width):
    root, _ = dimension_of(6, width=width)
    assert "nothing is calculated" in texts(root)
    assert "Codes stand in bold" in texts(root)
    assert "Codes stand in bold" not in texts(dimension_of(6, width=width, coded=False)[0])


@pytest.mark.parametrize("width", WIDTHS)
def test_of_many_impacts_some_stand_there_and_how_many_more(width):
    root, _ = dimension_of(1, width=width, entries=60, coded=False)
    assert " more" in texts(root)


def test_a_case_study_without_impacts_is_there_too():
    for width in WIDTHS:
        root, _ = dimension_of(1, width=width, entries=0)
        assert "The project in valley number 0" in texts(root)
        assert "no impacts yet" in root[1].text
