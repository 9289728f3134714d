"""Whether the files behind evidence are there, and as they were kept."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator

from ripplegrid.web.cases.models import Attachment, Case, ChangeRecord, Record

Kept = tuple[str, str]
"""A piece of evidence and the digest of one of its files."""
BY_HAND = "EditRecord"
"""The kind of change with which a file is kept, or taken away for good."""


def verify_files(case: Case) -> Iterator[str]:
    """A sentence for every file that is missing, or not as it was kept."""
    there: set[Kept] = set()
    for file in Attachment.objects.filter(case=case).order_by("pk").iterator(1):
        there.add((file.evidence, file.digest))
        content = bytes(file.content)
        if hashlib.sha256(content).hexdigest() != file.digest or len(content) != file.size:
            yield f"The file “{file.name}” of “{case.title}” is not as it was kept."
    kept = _kept(case)
    rows = Record.objects.filter(case=case, table="evidence").order_by("record_id")
    for record_id, data in rows.values_list("record_id", "data").iterator(500):
        for digest, name in json.loads(data).get("files", ()):
            if (record_id, digest) in kept - there:
                yield f"The file “{name}” of “{case.title}” is missing."


def _kept(case: Case) -> set[Kept]:
    """The files that were kept here and not taken away for good, as the history tells it.

    A file that came with the account from elsewhere is known by its name alone, and undoing that
    a file was taken away brings back its name and nothing else.
    """
    kept: set[Kept] = set()
    changes = ChangeRecord.objects.filter(case=case, kind=BY_HAND, touched__has_key="evidence")
    for payload in changes.order_by("number").values_list("payload", flat=True).iterator(200):
        for edit in json.loads(payload)["delta"] if payload else ():
            if edit["table"] == "evidence" and edit["before"] and edit["after"]:
                before, after = _digests(edit["before"]), _digests(edit["after"])
                kept |= {(edit["after"]["id"], digest) for digest in after - before}
                kept -= {(edit["after"]["id"], digest) for digest in before - after}
    return kept


def _digests(record: dict[str, list[list[str]]]) -> set[str]:
    return {digest for digest, _name in record.get("files", ())}
