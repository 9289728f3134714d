"""Changes for programs: the same write path as the pages, as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import HttpRequest, JsonResponse
from django.middleware.csrf import get_token
from django.views.decorators.http import require_http_methods

from ripplegrid.disclosure import Past
from ripplegrid.errors import Conflict, MissingRecord, RipplegridError
from ripplegrid.exchange.native.json_text import parse
from ripplegrid.model.case import TABLES, WHAT
from ripplegrid.model.record import Id
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.pages import admit
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.actions.conflict import as_seen
from ripplegrid.web.cases.change_codec import BadChange, read_change
from ripplegrid.web.cases.models import ChangeRecord
from ripplegrid.web.cases.queries import get_case, history, names_for, past_of


@require_http_methods(["GET", "POST"])
def changes(request: HttpRequest, case_id: str) -> JsonResponse:
    """GET tells the newest changes and gives the token a POST needs; POST does one change.

    The body of a POST is ``{"change": {…}, "seen": {id: version}, "change_id": uuid}``. With a
    ``change_id`` it may be sent again until an answer comes: it is done once.
    """
    assert isinstance(request.user, Person)
    case, standing = get_case(request.user, case_id)
    admit(request, standing.role)
    if request.method == "POST":
        record = _change(request.user, case_id, request.body)
        return JsonResponse({"change": record.number, "touched": record.touched}, status=201)
    past = past_of(standing, case)
    told = [
        {"number": one.number, "kind": one.kind, "at": one.at.isoformat(), "by": one.by}
        | {"change": one.change}
        for one in history(case.id, past, names=names_for(standing, past, case.id))
    ]
    return JsonResponse(
        {
            "version": case.version,
            "role": standing.role,
            "changes": told,
            "token": get_token(request),
        }
    )


def _change(person: Person, case_id: str, body: bytes) -> ChangeRecord:
    said, problems = parse(body)
    if problems or not isinstance(said, dict):
        raise BadChange("the body is not the JSON it should be.")
    seen = said.get("seen", {})
    if not isinstance(seen, dict) or not all(type(v) is int for v in seen.values()):
        raise BadChange("seen should name a version, a whole number, for each id.")
    change, change_id = read_change(said.get("change")), _change_id(said)
    try:
        return act(person, case_id, change, seen=seen, change_id=change_id)
    except Conflict as clash:
        row, standing = get_case(person, case_id)
        raise _told(clash, past_of(standing, row), seen, row.pk) from None


def _told(clash: Conflict, past: Past, seen: Mapping[Id, int], case_id: Id) -> RipplegridError:
    """What of a clash may be told: not what stood, or stands, where the sender may not look.

    ``seen`` is no more than the sender's word: what they name may be older than what they saw.
    """
    what, record_id = clash.data["what"], str(clash.data["id"])
    if not past.shows_anywhere(record_id):
        return MissingRecord(what=what, id=record_id)
    table = next((name for name, word in WHAT.items() if word == what), "")
    if table in TABLES and record_id in seen:
        was = as_seen(case_id, table, record_id, version=seen[record_id])
        if was is not None and not past.tells(table, was):
            return Conflict(**{**clash.data, "before": None})
    return clash


def _change_id(said: dict[str, Any]) -> UUID | None:
    try:
        return UUID(said["change_id"]) if "change_id" in said else None
    except (ValueError, AttributeError, TypeError) as error:
        raise BadChange("change_id should be a UUID.") from error
