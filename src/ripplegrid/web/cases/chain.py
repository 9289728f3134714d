"""The chain of digests that binds the changes of a case study, and its verification.

Each change's payload is digested with a random salt; that digest, with the number, the time and
the digest of the change before, gives the change's own. Nobody can alter, drop or slip in a
change without breaking every later digest, and the payload and salt can be erased without
breaking any.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from uuid import UUID

from ripplegrid.web.cases.codec import canonical
from ripplegrid.web.cases.models import Case, ChangeRecord, Record


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
    standing: dict[tuple[str, str], str] = {}
    known = True
    for record in ChangeRecord.objects.filter(case=case).order_by("number").iterator(200):
        number += 1
        if record.number != number:
            yield f"Change {number} of “{case.title}” is missing."
            number = record.number
        if record.digest != link_digest(previous, record):
            yield f"Change {number} of “{case.title}” was altered, or one before it is missing."
        if record.payload is None or record.salt is None:
            known = False
        elif record.payload_digest != payload_digest(record.salt, record.payload):
            known = False
            yield f"The content of change {number} of “{case.title}” was altered."
        else:
            _play(standing, record.payload)
        previous = record.digest
    if (case.version, case.head) != (number, previous):
        yield f"The last changes of “{case.title}” are missing."
    if known:
        yield from _compare(case, standing)


def _play(standing: dict[tuple[str, str], str], payload: str) -> None:
    for edit in json.loads(payload)["delta"]:
        record = edit["after"] or edit["before"]
        key = (edit["table"], record["id"])
        if edit["after"] is None:
            standing.pop(key, None)
        else:
            standing[key] = canonical(edit["after"])


def _compare(case: Case, standing: dict[tuple[str, str], str]) -> Iterator[str]:
    rows = Record.objects.filter(case=case).values_list("table", "record_id", "data")
    found = {(table, record_id): data for table, record_id, data in rows.iterator(500)}
    for key in sorted(standing.keys() | found.keys()):
        if standing.get(key) == found.get(key):
            continue
        table, record_id = key
        what = "is missing" if key not in found else "is not what its history says"
        yield f"The record {record_id} in {table} of “{case.title}” {what}."
