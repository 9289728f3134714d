"""The chain of digests that binds the changes of a case study, and its verification.

Each change's payload is digested with a random salt; that digest, with the number, the time and
the digest of the change before, gives the change's own. Nobody can alter, drop or slip in a
change without breaking every later digest, and the payload and salt can be erased without
breaking any.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, TypeAlias
from uuid import UUID

from ripplegrid.errors import DamagedStore
from ripplegrid.model.record import pointers
from ripplegrid.web.cases.codec import canonical, read_record
from ripplegrid.web.cases.models import Case, ChangeRecord, Record, Reference

Key: TypeAlias = tuple[str, str]
"""A record of a case study: its table and its id."""
PRIVATE = frozenset({"tension_notes", "power_notes"})
"""The tables of which the feed does not tell every id."""


def payload_digest(salt: str, payload: str) -> str:
    """The digest of what a change was, which tells nothing without the salt."""
    return hashlib.sha256(f"{salt}\n{payload}".encode()).hexdigest()


def link_digest(previous: str, record: ChangeRecord) -> str:
    """The digest that ties a change to the one before it."""
    parts = [
        previous,
        record.case_id,
        record.number,
        str(UUID(str(record.change_id))),
        record.kind,
        _instant(record.at),
        record.payload_digest,
    ]
    return hashlib.sha256(canonical(parts).encode()).hexdigest()


def _instant(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def verify_chain(case: Case) -> Iterator[str]:
    """A sentence for everything in the history of a case study that does not hold together."""
    previous, number = "", 0
    standing = Standing()
    for record in ChangeRecord.objects.filter(case=case).order_by("number").iterator(200):
        number += 1
        if record.number != number:
            yield f"Change {number} of “{case.title}” is missing."
            number = record.number
        if record.digest != link_digest(previous, record):
            yield f"Change {number} of “{case.title}” was altered, or one before it is missing."
        if record.payload is None or record.salt is None:
            standing.miss(record)
        elif record.payload_digest != payload_digest(record.salt, record.payload):
            standing.miss(record)
            yield f"The content of change {number} of “{case.title}” was altered."
        else:
            said = json.loads(record.payload)
            if not standing.play(record, said["delta"]):
                yield f"What the feed tells of change {number} of “{case.title}” was altered."
            if not _by_whom(record, said):
                yield f"Who made change {number} of “{case.title}” was altered."
        previous = record.digest
    if (case.version, case.head) != (number, previous):
        yield f"The last changes of “{case.title}” are missing."
    yield from standing.compare(case)
    yield from _pointing(case)


def _by_whom(record: ChangeRecord, said: dict[str, Any]) -> bool:
    """Whether a change is its writer's, or nobody's: an account can be gone, not become another.

    Changes of before accounts were part of the chain say no more than a name.
    """
    if record.person_id is None or not {"account", "voice"} & said.keys():
        return True
    return said.get("account") == str(record.person_id)


class Standing:
    """The records as the history says they stand, played change by change."""

    def __init__(self) -> None:
        self._records: dict[Key, str] = {}
        self._unknown: set[Key] = set()
        self._private_unknown = False

    def play(self, record: ChangeRecord, delta: list[dict[str, Any]]) -> bool:
        """Do what a change did; whether the ids it gives to the feed are those it touched."""
        edited: set[Key] = set()
        for edit in delta:
            key = (edit["table"], (edit["after"] or edit["before"])["id"])
            edited.add(key)
            self._unknown.discard(key)
            if edit["after"] is None:
                self._records.pop(key, None)
            else:
                self._records[key] = canonical(edit["after"])
        told = _touched(record)
        return {key for key in edited if key[0] not in PRIVATE} <= told <= edited

    def miss(self, record: ChangeRecord) -> None:
        """Pass over a change whose content is erased: only what it touched is unknown now."""
        self._unknown |= _touched(record)
        self._private_unknown = True

    def compare(self, case: Case) -> Iterator[str]:
        """A sentence for every row that is not what the history says."""
        rows = Record.objects.filter(case=case).values_list("table", "record_id", "data")
        found = {(table, record_id): data for table, record_id, data in rows.iterator(500)}
        for key in sorted((self._records.keys() | found.keys()) - self._unknown):
            table, record_id = key
            hidden = table in PRIVATE and self._private_unknown
            if hidden or self._records.get(key) == found.get(key):
                continue
            what = "is missing" if key not in found else "is not what its history says"
            yield f"The record {record_id} in {table} of “{case.title}” {what}."


def _touched(record: ChangeRecord) -> set[Key]:
    return {(table, record_id) for table, ids in record.touched.items() for record_id in ids}


def _pointing(case: Case) -> Iterator[str]:
    """A sentence for every record whose kept references are not those its data names.

    What nobody seems to point at could be removed, and leave others pointing at nothing.
    """
    kept: dict[int, set[str]] = defaultdict(set)
    references = Reference.objects.filter(case=case).values_list("source_id", "target")
    for source, target in references.iterator(2000):
        kept[source].add(target)
    rows = Record.objects.filter(case=case).values_list("pk", "table", "record_id", "data")
    for pk, table, record_id, data in rows.iterator(500):
        try:
            named = set(pointers(read_record(table, data)))
        except DamagedStore:
            yield f"The record {record_id} in {table} of “{case.title}” cannot be read back."
            continue
        if named != kept[pk]:
            yield f"What the record {record_id} in {table} of “{case.title}” points at was altered."
