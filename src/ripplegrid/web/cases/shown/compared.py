"""What differs between two states of a case study, told to one reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ripplegrid.disclosure import Past
from ripplegrid.model.case import TABLES, WHAT, CaseStudy
from ripplegrid.model.delta import Delta, Edit
from ripplegrid.web.cases.codec import delta_values
from ripplegrid.web.cases.shown.changes import Difference, differences, words_of

ORDER = {name: place for place, name in enumerate(["about", "entries", "contributions", *TABLES])}
MOST = 400
"""More than so many differences are counted and not listed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One record that is new, changed or gone. ``entry`` is its id when it has a page."""

    what: str
    text: str
    entry: str
    differences: Sequence[Difference] = ()


@dataclass(slots=True)
class Compared:
    """The difference between two states."""

    new: list[Line] = field(default_factory=list)
    changed: list[Line] = field(default_factory=list)
    gone: list[Line] = field(default_factory=list)
    withheld: int = 0
    more: int = 0

    @property
    def nothing(self) -> bool:
        """Whether the two states are the same, as far as this reader may know."""
        return not (self.new or self.changed or self.gone or self.withheld)


def compared(delta: Delta, case: CaseStudy, past: Past) -> Compared:
    """What differs, apart from what this reader may not be told."""
    found = Compared()
    edits = sorted(delta.edits, key=lambda edit: (ORDER[edit.table], edit.id))
    told = [edit for edit in edits if _tells(past, edit)]
    found.withheld = len(edits) - len(told)
    found.more = max(0, len(told) - MOST)
    for edit in told[:MOST]:
        if edit.before is None:
            found.new.append(_line(edit, case))
        elif edit.after is None:
            found.gone.append(_line(edit, case))
        else:
            found.changed.append(_line(edit, case))
    return found


def _tells(past: Past, edit: Edit) -> bool:
    sides = [one for one in (edit.before, edit.after) if one is not None]
    return all(past.tells(edit.table, one) for one in sides)


def _line(edit: Edit, case: CaseStudy) -> Line:
    (values,) = delta_values(Delta((edit,)))
    entry = edit.id if edit.table == "entries" and edit.id in case.entries else ""
    both = edit.before is not None and edit.after is not None
    return Line(
        what=WHAT[edit.table],
        text=words_of(values["after"] or values["before"], case),
        entry=entry,
        differences=differences([values], case) if both else (),
    )
