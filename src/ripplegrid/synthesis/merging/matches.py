"""What people decided of entries of different case studies: these say the same.

A match is data. The case studies stay as they are, so taking a match back is leaving it out.
That two entries differ is a ``Distinction``, with the origins of the two.
"""

from __future__ import annotations

from dataclasses import dataclass

from ripplegrid.model.record import Id, Record
from ripplegrid.model.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Match(Record):
    """Entries of different case studies that people say are the same.

    Attributes:
        entries: their origins, as ``origin`` writes them.
        why: the reason in words.
        by: who decided it.
        when: when.
    """

    entries: frozenset[str]
    why: str = ""
    by: str = ""
    when: When | None = None


def origin(case_id: Id, record_id: Id) -> str:
    """The id of a record among several case studies: that of its case study, then its own.

    Example:
        >>> origin("c1", "e1")
        'c1/e1'
    """
    return f"{case_id}/{record_id}"
