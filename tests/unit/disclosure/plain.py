"""What may be shown, worked out the long way: every record is looked at each time.

An oracle for the quick way of the product, which looks only at tables that something points out of.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ripplegrid.disclosure.attribution import attributed
from ripplegrid.disclosure.leaving import _mended, _speaking_for_themselves
from ripplegrid.disclosure.reader import Purpose, Reader
from ripplegrid.disclosure.sentences import readable
from ripplegrid.disclosure.share import Leave, _quoted, _told
from ripplegrid.model.case import TABLES, CaseStudy, table
from ripplegrid.model.record import Id, Record, references


def plain_share(case: CaseStudy, reader: Reader, use: Purpose) -> CaseStudy:
    leave = Leave(case, reader, use)
    withheld = leave.withheld()
    kept = plain_without(case, withheld)
    while (withheld or not use.inside) and (groundless := set(plain_groundless(case, kept, use))):
        kept = plain_without(kept, groundless)
    named = attributed(_quoted(kept, leave)[0], leave.consents, reader, use)
    return readable(case, named, use)


def plain_without(case: CaseStudy, gone: set[tuple[str, Id]]) -> CaseStudy:
    case = _speaking_for_themselves(case, {i for name, i in gone if name == "entries"})
    rows: dict[str, dict[Id, Record]] = {name: dict(getattr(case, name)) for name in TABLES}
    for name, record_id in gone:
        rows[name].pop(record_id, None)
    while _cleared(rows, case.id):
        pass
    tables: dict[str, Any] = {name: table(kept.values()) for name, kept in rows.items()}
    return CaseStudy(about=case.about, **tables)


def _cleared(rows: dict[str, dict[Id, Record]], case_id: Id) -> bool:
    everywhere = {case_id}.union(*rows.values())
    found = False
    for kept in rows.values():
        for record in tuple(kept.values()):
            lost = {
                (field, target)
                for field, to, target in references(record)
                if target not in (everywhere if to == "*" else rows[to])
            }
            if lost:
                found = True
                mended = _mended(record, lost)
                if mended is None:
                    del kept[record.id]
                else:
                    kept[record.id] = mended
    return found


def plain_groundless(before: CaseStudy, kept: CaseStudy, use: Purpose) -> Iterator[tuple[str, Id]]:
    told, tells = _told(before), _told(kept)
    for entry in kept.entries.values():
        if entry.by is None and told[entry.id] and not tells[entry.id]:
            yield "entries", entry.id
    claimed = {claim.contribution for claim in before.claims.values()}
    claims = {claim.contribution for claim in kept.claims.values()}
    yield from (("contributions", c) for c in kept.contributions if c in claimed - claims)
    pointed, points = _pointed_at(before), _pointed_at(kept)
    yield from (("evidence", e) for e in kept.evidence if ("evidence", e) in pointed - points)
    if not use.inside:
        yield from (("voices", v) for v in kept.voices if ("voices", v) not in points)


def _pointed_at(case: CaseStudy) -> set[tuple[str, Id]]:
    return {(to, target) for record in case.records() for _, to, target in references(record)}
