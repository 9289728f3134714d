"""Words that case studies' people took back, and where a synthesis still repeats them.

What was worked out of one state of a case study is kept as long as it stands so.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence

from ripplegrid.disclosure import (
    Run,
    lost_words,
    runs,
    taken_back,
    texts_of,
    without_repeats,
)
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id, Record
from ripplegrid.model.synthesis import Synthesis
from ripplegrid.web.across.given import let
from ripplegrid.web.cases.codec import read_record
from ripplegrid.web.cases.graph import load_many
from ripplegrid.web.cases.models import Case, ChangeRecord, MemberAct, MemberChange
from ripplegrid.web.cases.weighed import Weighed, records_in

TOLD = ("tellings", "claims")
_KEPT: Weighed[Id, tuple[tuple[int, str], frozenset[Run]]] = Weighed(120_000)


def words_gone(row: Case, synthesis: Synthesis, cases: Mapping[Id, CaseStudy]) -> frozenset[Run]:
    """Every stretch of words that was let into this synthesis once, and is not any more.

    Args:
        row: the synthesis.
        synthesis: the same, as somebody may see it.
        cases: the case studies that are given to it, as let into a report.
    """
    found = lost_words(synthesis, cases)
    here = {one.pk: one for one in Case.objects.filter(taken_by__synthesis=row)}
    acts = MemberChange.objects.filter(act=MemberAct.TAKEN_BACK, after=row.pk)
    away = Case.objects.filter(pk__in=acts.values("case_id")).exclude(pk__in=here)
    rows = [*here.values(), *away]
    for case_id, words in _taken_back(rows).items():
        found |= words
        if case_id not in cases:
            there = next(one for one in rows if one.pk == case_id)
            found |= runs(texts_of(let(there)))
    return found


def cleared(row: Case, synthesis: Synthesis, cases: Mapping[Id, CaseStudy]) -> Synthesis:
    """The synthesis as it may leave: what was taken back is repeated nowhere in it."""
    return without_repeats(synthesis, words_gone(row, synthesis, cases))


def _taken_back(rows: Sequence[Case]) -> Mapping[Id, frozenset[Run]]:
    """What was taken back in each case study; in two queries for all that are not known yet."""
    kept = {one.pk: _KEPT.get(one.pk) for one in rows}
    found = {one.pk: k[1] for one in rows if (k := kept[one.pk]) and k[0] == _state(one)}
    anew = {one.pk: one for one in rows if one.pk not in found}
    removed = _removed(anew) if anew else {}
    for case_id, whole in load_many(anew.values()).items() if anew else ():
        one = anew[case_id]
        found[case_id] = taken_back(whole, let(one), removed.get(case_id, ()))
        _KEPT.put(case_id, (_state(one), found[case_id]), records_in(whole))
    return found


def _state(row: Case) -> tuple[int, str]:
    return row.version, row.head


def _removed(rows: Collection[Id]) -> Mapping[Id, list[Record]]:
    """Tellings and claims as they stood when somebody removed them, by case study."""
    changes = ChangeRecord.objects.filter(case_id__in=rows, kind="RemoveRecord")
    found: dict[Id, list[Record]] = {}
    for case_id, payload in changes.values_list("case_id", "payload").iterator(200):
        for edit in json.loads(payload or "{}").get("delta", ()):
            if edit["table"] in TOLD and edit["after"] is None:
                found.setdefault(case_id, []).append(read_record(edit["table"], edit["before"]))
    return found
