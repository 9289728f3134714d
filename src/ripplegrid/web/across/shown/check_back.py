"""What a case study's team sees of a synthesis: the statements that rest on its entries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ripplegrid.model.account import Entry
from ripplegrid.model.across import Answer, Statement, StatementState
from ripplegrid.model.reading import Reading
from ripplegrid.model.record import Id
from ripplegrid.web.across.actions.check_back import answer_id, rests_on
from ripplegrid.web.cases.graph import load_synthesis
from ripplegrid.web.cases.models import Case
from ripplegrid.web.cases.queries import given_away
from ripplegrid.web.cases.views.opening import Page


@dataclass(frozen=True, slots=True)
class ToCheck:
    """One statement with the entries of this case study behind it, and one's own answer."""

    synthesis: Id
    statement: Statement
    speaking: tuple[Entry, ...]
    against: tuple[Entry, ...]
    mine: Answer | None

    @property
    def agreed(self) -> bool:
        """Whether those who look across agreed on it."""
        return self.statement.state is StatementState.AGREED


@dataclass(frozen=True, slots=True)
class Asking:
    """One synthesis by its title, with the statements that rest on this case study."""

    synthesis: Id
    title: str
    statements: tuple[ToCheck, ...]


def asking(page: Page) -> list[Asking]:
    """What the syntheses that this case study was given to say with its entries."""
    found = [taken.synthesis for taken in given_away(page.case.id)]
    return [Asking(row.pk, row.title, _to_check(page, row)) for row in found]


def _to_check(page: Page, row: Case) -> tuple[ToCheck, ...]:
    synthesis, reading = load_synthesis(row), Reading(page.case)
    person = page.standing.person
    told = []
    for one in synthesis.statements.values():
        if rests_on(one, page.case.id):
            mine = synthesis.answers.get(answer_id(person, page.case.id, row.pk, one))
            speaking, against = _entries(reading, one.entries), _entries(reading, one.against)
            told.append(ToCheck(row.pk, one, speaking, against, mine))
    return tuple(told)


def _entries(reading: Reading, origins: Iterable[str]) -> tuple[Entry, ...]:
    """The entries of this case study among these origins, as they stand now."""
    here = (one.partition("/")[2] for one in origins if one.startswith(f"{reading.case.id}/"))
    shown = (reading.shown_as(entry) for entry in here if entry in reading.case.entries)
    entries = {one.id: one for one in shown if one is not None}
    return tuple(sorted(entries.values(), key=lambda one: (one.text, one.id)))
