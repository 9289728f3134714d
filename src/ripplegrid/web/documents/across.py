"""What is asked of the store for a document across case studies: all of it at some time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta

from django.db.models import Max
from django.db.models.functions import TruncDate
from django.utils import timezone

from ripplegrid.disclosure import (
    Purpose,
    Reader,
    Shared,
    share_synthesis,
    shared,
    without_taken_back,
)
from ripplegrid.errors import NoChange
from ripplegrid.exchange.native import Gathered
from ripplegrid.model.plan import apply_delta
from ripplegrid.model.record import Id
from ripplegrid.model.synthesis import Synthesis
from ripplegrid.report.documents import state_across
from ripplegrid.report.documents.parts import State
from ripplegrid.web.across.given import givings, left_by
from ripplegrid.web.across.repeated import cleared
from ripplegrid.web.cases.former import MOST_DAYS, between
from ripplegrid.web.cases.former import State as Moment
from ripplegrid.web.cases.graph import load_synthesis
from ripplegrid.web.cases.models import Case, ChangeRecord, Taken
from ripplegrid.web.documents.making import Together
from ripplegrid.web.documents.queries import account_at, called

NOW = 0
"""Asked for in place of a day: how everything stands."""


def rows_of(synthesis: Case) -> Mapping[Id, Case]:
    """The case studies given to a synthesis, by id."""
    taken = Taken.objects.filter(synthesis=synthesis, case__binned=None).select_related("case")
    return {one.case_id: one.case for one in taken.order_by("case_id")}


def _given_by(synthesis: Case, night: datetime) -> Mapping[Id, Case]:
    """Those of them that had been given by then."""
    known = Taken.objects.filter(synthesis=synthesis, given__lt=night)
    there = set(known.values_list("case_id", flat=True))
    return {one: case for one, case in rows_of(synthesis).items() if one in there}


def _night(moment: int) -> datetime:
    """When a day ends."""
    after = date.fromordinal(moment) + timedelta(days=1)
    return timezone.make_aware(datetime.combine(after, time()))


def moments(synthesis: Case) -> list[Moment]:
    """The last days before the latest on which anything was changed, here or in a case study."""
    mine = ChangeRecord.objects.filter(case_id=synthesis.pk)
    first = mine.order_by("number").values_list("at", flat=True).first()
    if first is None:
        return []
    changes = ChangeRecord.objects.filter(case_id__in=[synthesis.pk, *rows_of(synthesis)])
    days = changes.annotate(day=TruncDate("at")).values_list("day", flat=True).distinct()
    since = days.filter(day__gte=timezone.localdate(first)).order_by("-day")
    return [Moment(day.toordinal(), day=day) for day in since[1 : MOST_DAYS + 1]]


def together_at(row: Case, moment: int) -> tuple[Together, State]:
    """A synthesis with its case studies, each as let into a report, less what was withdrawn since.

    A former day has only those that had been given by then: nobody on the synthesis could see
    another, and its team may have put its words differently before giving it.

    Args:
        row: the synthesis.
        moment: ``NOW``, or the day at whose end it is asked for, as its ordinal.

    Raises:
        NoChange: when there was no synthesis yet.
    """
    rows = rows_of(row) if moment == NOW else _given_by(row, _night(moment))
    numbers = _numbers([row, *rows.values()], moment)
    if row.pk not in numbers:
        raise NoChange(number=moment)
    there = [one for one in rows if one in numbers]
    left = left_by(row) if moment == NOW else {one: _left(rows[one], numbers[one]) for one in there}
    cases = {one: left[one].case for one in there}
    synthesis = without_taken_back(share_synthesis(_synthesis_at(row, numbers[row.pk])), there)
    gathered = Gathered(cleared(row, synthesis, cases), cases)
    states = {one: called(one, numbers[one]) for one in there}
    given = tuple(one for one in givings(row) if one.case in there)
    return Together(gathered, left, given), state_across(
        gathered, called(row.pk, numbers[row.pk]), states
    )


def versions(synthesis: Case) -> Mapping[Id, int]:
    """The latest change of each case study a synthesis is told with."""
    return {one: case.version for one, case in rows_of(synthesis).items()}


def _numbers(rows: Sequence[Case], moment: int) -> Mapping[Id, int]:
    """The last change of each that there was by then; what is younger is missing."""
    if moment == NOW:
        return {row.pk: row.version for row in rows}
    changes = ChangeRecord.objects.filter(case_id__in=[row.pk for row in rows])
    before = changes.filter(at__lt=_night(moment)).values("case_id")
    return {one["case_id"]: one["last"] for one in before.annotate(last=Max("number"))}


def _left(row: Case, number: int) -> Shared:
    then = account_at(row, number)[0]
    return shared(then, Reader(), Purpose.REPORT)


def _synthesis_at(row: Case, number: int) -> Synthesis:
    now = load_synthesis(row)
    if number == row.version:
        return now
    return apply_delta(now, between(row.pk, number, row.version).inverse())
