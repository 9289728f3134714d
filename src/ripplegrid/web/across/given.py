"""The case studies a synthesis may look at: what their teams let into a report, as it stands now.

Whoever is on the synthesis sees the same, also of a case study they are on themself: what is coded
and merged must be there for everybody who looks across.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from threading import Lock

from ripplegrid.disclosure import Purpose, Reader
from ripplegrid.disclosure.share import Shared, shared
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.saying import spoken
from ripplegrid.web.cases.graph import load
from ripplegrid.web.cases.models import Case, Taken

MOST = 64
_kept: OrderedDict[tuple[Id, str], tuple[tuple[int, str], Shared]] = OrderedDict()
_lock = Lock()


def given_to(row: Case) -> Mapping[Id, CaseStudy]:
    """Every case study given to a synthesis by its id, as the synthesis may have it."""
    taken = Taken.objects.filter(synthesis=row, case__binned=None).select_related("case")
    return {one.case_id: let(one.case) for one in taken.order_by("case_id")}


def left_by(row: Case) -> Mapping[Id, Shared]:
    """The same, each with the numbers of what its people kept back."""
    taken = Taken.objects.filter(synthesis=row, case__binned=None).select_related("case")
    return {one.case_id: _shared(one.case) for one in taken.order_by("case_id")}


def let(row: Case) -> CaseStudy:
    """What of a case study its team lets into a report; worked out once for each of its states."""
    return _shared(row).case


def _shared(row: Case) -> Shared:
    key, state = (row.pk, spoken().code), (row.version, row.head)
    with _lock:
        found = _kept.get(key)
    if found is not None and found[0] == state:
        return found[1]
    shown = shared(load(row), Reader(), Purpose.REPORT)
    with _lock:
        _kept[key] = (state, shown)
        _kept.move_to_end(key)
        while len(_kept) > MOST:
            _kept.popitem(last=False)
    return shown
