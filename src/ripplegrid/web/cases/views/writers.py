"""Who wrote down what stands in somebody else's name, as whoever looks may know them."""

from __future__ import annotations

from ripplegrid.model.record import Id
from ripplegrid.web.cases.queries import get_case, names_for, past_of, written_down
from ripplegrid.web.cases.views.opening import Page


def written(page: Page, table: str) -> dict[Id, str]:
    """By the id of each record of a table: who wrote it down, when that was somebody else."""
    row, _ = get_case(page.person, page.case.id)
    names = names_for(page.standing, past_of(page.standing, row), page.case.id)
    return written_down(page.state.study, page.case, table, names=names)
