"""Giving a case study to a synthesis, and taking it back: its own team decides, at any time."""

from __future__ import annotations

from ripplegrid.errors import NoCase
from ripplegrid.model.kept import CASE, SYNTHESIS
from ripplegrid.model.record import Id
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Act, Role, demand
from ripplegrid.web.cases.actions.door import lock, writing
from ripplegrid.web.cases.actions.member_log import note_giving
from ripplegrid.web.cases.models import Case, MemberAct, Taken


def give(actor: Person, case_id: Id, synthesis_id: Id) -> None:
    """Let a synthesis look at a case study; giving it again changes nothing.

    Raises:
        NoCase: one of the two is not there for whoever asks.
        NotAllowed: they may not share the one, or not bring anything to the other.
    """
    with writing():
        case, role = _lock(actor, case_id, CASE)
        synthesis, mine = _lock(actor, synthesis_id, SYNTHESIS)
        demand(role, Act.SHARE)
        demand(mine, Act.ADD, SYNTHESIS)
        _, anew = Taken.objects.get_or_create(
            synthesis=synthesis, case=case, defaults={"given_by": actor}
        )
        if anew:
            note_giving(case, actor, MemberAct.GIVEN, synthesis)


def take_case_back(actor: Person, case_id: Id, synthesis_id: Id) -> None:
    """Let the synthesis see nothing of the case study any more, from the next look on."""
    with writing():
        case, role = _lock(actor, case_id, CASE)
        demand(role, Act.SHARE)
        taken = Taken.objects.filter(synthesis_id=synthesis_id, case=case)
        found = taken.select_related("synthesis").first()
        if found is None:
            raise NoCase
        found.delete()
        note_giving(case, actor, MemberAct.TAKEN_BACK, found.synthesis)


def _lock(actor: Person, row_id: Id, what: str) -> tuple[Case, Role]:
    row, role = lock(actor, row_id)
    if row.what != what:
        raise NoCase
    return row, role
