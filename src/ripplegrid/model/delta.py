"""What a change comes to: records before and after, which can be turned round."""

from __future__ import annotations

from dataclasses import dataclass

from ripplegrid.model.record import Id, Record


@dataclass(frozen=True, slots=True)
class Edit:
    """One record added (no ``before``), replaced, or removed (no ``after``).

    ``table`` is a table of the case study, or ``about``.
    """

    table: str
    before: Record | None
    after: Record | None

    @property
    def id(self) -> Id:
        """The id of the record."""
        record = self.after or self.before
        assert record is not None
        return record.id


@dataclass(frozen=True, slots=True)
class Delta:
    """Everything one change does, in an order in which each edit finds what it points at."""

    edits: tuple[Edit, ...]

    def inverse(self) -> Delta:
        """The delta that takes this one back."""
        return Delta(tuple(Edit(e.table, e.after, e.before) for e in reversed(self.edits)))
