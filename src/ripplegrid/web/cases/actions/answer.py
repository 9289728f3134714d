"""What the holder of a link answers: the path of any change, with no account behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import uuid4

from django.utils import timezone

from ripplegrid.errors import ClosedPass
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.changes import Change
from ripplegrid.model.plan import plan_all
from ripplegrid.model.record import Id
from ripplegrid.web.cases.actions.door import writing
from ripplegrid.web.cases.actions.fit import check_fit
from ripplegrid.web.cases.actions.held import demand_held
from ripplegrid.web.cases.actions.history import Writing, append
from ripplegrid.web.cases.actions.rows import write
from ripplegrid.web.cases.feed.tell import tell
from ripplegrid.web.cases.graph import SliceView, load
from ripplegrid.web.cases.models import Case, ChangeRecord, Pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What an answer comes to, and who gave it: ``voice``, or ``by`` where it is nobody's voice."""

    changes: tuple[Change, ...]
    voice: Id = ""
    by: str = ""


def answer(
    given: Pass, make: Callable[[CaseStudy], Answered], *, noted: bool = True
) -> ChangeRecord | None:
    """Keep an answer that came by a link, as one change; None when everything is so already.

    The same answer sent twice changes nothing the second time, since its records have the same
    ids; another answer later changes the first.

    Args:
        given: the link, which must still be open.
        make: works out what the answer comes to, from the whole case study as it stands.
        noted: whether to keep on the link that it was answered.

    Raises:
        ClosedPass, NotYours, or a Refusal of the model.
    """
    with writing():
        case = Case.objects.select_for_update().filter(pk=given.case_id, binned=None).first()
        standing = Pass.objects.filter(pk=given.pk, revoked=None, expires__gte=timezone.now())
        if case is None or not standing.exists():
            raise ClosedPass
        said = make(load(case))
        view = SliceView(case.id, case.what)
        delta = plan_all(view, said.changes)
        demand_held(given, view, delta)
        check_fit(delta)
        if noted:
            standing.filter(used=None).update(used=timezone.now())
        if not delta.edits:
            return None
        record = append(
            case,
            Writing(
                kind="KeepAnswer",
                change={"name": "KeepAnswer", "through": given.kind},
                delta=delta,
                actor=None,
                change_id=uuid4(),
                by=said.by,
                voice=said.voice,
            ),
        )
        write(case, delta, view)
        tell(case.id)
    return record
