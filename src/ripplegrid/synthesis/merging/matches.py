"""The names of entries among several case studies, and what people decided of them.

That entries say the same, or that they differ, is a ``Match``, a record of the synthesis.
"""

from __future__ import annotations

from ripplegrid.model.across import Match
from ripplegrid.model.record import Id

__all__ = ["Match", "origin"]


def origin(case_id: Id, record_id: Id) -> str:
    """The id of a record among several case studies: that of its case study, then its own.

    Example:
        >>> origin("c1", "e1")
        'c1/e1'
    """
    return f"{case_id}/{record_id}"
