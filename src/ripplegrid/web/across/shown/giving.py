"""What of a case study a synthesis would see, and who would see it."""

from __future__ import annotations

from dataclasses import dataclass

from ripplegrid.disclosure import Outgoing, Purpose, outgoing
from ripplegrid.web.accounts.permissions import Act, Role, may
from ripplegrid.web.accounts.wording import ROLES, Said
from ripplegrid.web.across.given import let
from ripplegrid.web.across.opening import Across
from ripplegrid.web.cases.graph import load
from ripplegrid.web.cases.models import Case
from ripplegrid.web.cases.queries import cases_of, given_here, members_of


@dataclass(frozen=True, slots=True)
class Own:
    """A case study of whoever asks, and whether it is given already."""

    row: Case
    given: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What giving it means: how much of what was said may be seen, how many entries, and by whom.

    Attributes:
        row: the case study.
        said: how much of what people said a report may have.
        entries: how many entries the synthesis would see.
        all_entries: how many there are.
        people: the name and role of everybody on the synthesis.
    """

    row: Case
    said: Outgoing
    entries: int
    all_entries: int
    people: list[tuple[str, Said]]

    @property
    def nothing(self) -> bool:
        """Whether the synthesis would see no entry at all."""
        return not self.entries


def own_cases(page: Across) -> list[Own]:
    """The case studies that whoever asks may share, so that they may give them."""
    given = {one.case_id for one in given_here(page.id)}
    return [
        Own(row, row.pk in given) for row, role in cases_of(page.person) if may(role, Act.SHARE)
    ]


def preview(page: Across, row: Case) -> Preview:
    """What the synthesis would see of it now."""
    whole, shown = load(row), let(row)
    return Preview(
        row=row,
        said=outgoing(whole, Purpose.REPORT),
        entries=sum(e.shown for e in shown.entries.values()),
        all_entries=sum(e.shown for e in whole.entries.values()),
        people=[(one.person.shown, ROLES[Role(one.role)]) for one in members_of(page.id)],
    )
