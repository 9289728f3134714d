"""The case studies a synthesis may look at: what their teams let into a report, as it stands now.

Whoever is on the synthesis sees the same, also of a case study they are on themself: what is coded
and merged must be there for everybody who looks across.
"""

from __future__ import annotations

from collections.abc import Mapping

from django.utils import timezone

from ripplegrid.disclosure import Purpose, Reader
from ripplegrid.disclosure.share import Shared, shared
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.model.words import Attribution
from ripplegrid.saying import spoken
from ripplegrid.synthesis.account import Giving
from ripplegrid.web.cases.graph import load, load_many, load_synthesis
from ripplegrid.web.cases.models import Case, Membership, Taken
from ripplegrid.web.cases.weighed import Weighed, records_in

MOST_RECORDS = 120_000
"""So much of what may be seen is kept, in every language; it shares its records with memory."""
_KEPT: Weighed[tuple[Id, str], tuple[tuple[int, str], Shared]] = Weighed(MOST_RECORDS)


def given_to(row: Case) -> Mapping[Id, CaseStudy]:
    """Every case study given to a synthesis by its id, as the synthesis may have it."""
    return {case_id: one.case for case_id, one in left_by(row).items()}


def left_by(row: Case) -> Mapping[Id, Shared]:
    """The same, each with the numbers of what its people kept back; in a few queries for all."""
    taken = Taken.objects.filter(synthesis=row, case__binned=None).select_related("case")
    rows = [one.case for one in taken.order_by("case_id")]
    known = {one.pk: _known(one) for one in rows}
    whole = load_many(one for one in rows if known[one.pk] is None)
    found: dict[Id, Shared] = {}
    for one in rows:
        shown = known[one.pk] or (_shared(one, whole[one.pk]) if one.pk in whole else None)
        if shown is not None:
            found[one.pk] = shown
    return found


def givings(row: Case) -> tuple[Giving, ...]:
    """Who gave which case study to a synthesis, and when.

    Whoever takes part in a case study is named as it names them in a report, or not at all. Of the
    others those are named who look across here.
    """
    taken = list(Taken.objects.filter(synthesis=row, case__binned=None).select_related("case"))
    people = [one.given_by_id for one in taken]
    cases = [row.pk, *(one.case_id for one in taken)]
    known = Membership.objects.filter(person__in=people, case__in=cases)
    who = {(one.case_id, str(one.person_id)): one.contributor for one in known}
    coders = load_synthesis(row).coders
    found = []
    for one in taken:
        mine, here = (who.get((at, str(one.given_by_id)), "") for at in (one.case_id, row.pk))
        if mine:
            person = let(one.case).contributors.get(mine)
            named = person is not None and person.attribution is Attribution.NAMED
            by = person.name if person is not None and named else ""
        else:
            by = coders[here].name if here in coders else ""
        day = timezone.localdate(one.given).isoformat()
        found.append(Giving(case=one.case_id, day=day, by=by))
    return tuple(found)


def let(row: Case) -> CaseStudy:
    """What of a case study its team lets into a report; worked out once for each of its states."""
    return (_known(row) or _shared(row, load(row))).case


def _known(row: Case) -> Shared | None:
    kept = _KEPT.get((row.pk, spoken().code))
    return kept[1] if kept is not None and kept[0] == (row.version, row.head) else None


def _shared(row: Case, whole: CaseStudy) -> Shared:
    shown = shared(whole, Reader(), Purpose.REPORT)
    _KEPT.put((row.pk, spoken().code), ((row.version, row.head), shown), records_in(whole))
    return shown
