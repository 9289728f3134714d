"""Days in words."""

import pytest

from ripplegrid.analysis.days import when_said
from ripplegrid.model.when import When


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("2026-02-07", "7 February 2026"),
        ("2026-02-07/2026-03-01", "7 February 2026 to 1 March 2026"),
        ("2026-02-07?", "7 February 2026?"),
        ("2026-02", "2026-02"),
        ("2026-02-31", "2026-02-31"),
        ("spring 2016", "spring 2016"),
    ],
)
def test_every_day_told_in_figures_is_said_in_words(told, said):
    assert when_said(When(None, None, told)) == said
