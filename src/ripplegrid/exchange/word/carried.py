"""What of a case study a grid in Word carries: the entries that are shown, each once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from uuid import NAMESPACE_OID, UUID, uuid5

from ripplegrid.model.account import Entry
from ripplegrid.model.case import About, CaseStudy, table
from ripplegrid.model.record import Id
from ripplegrid.model.words import Kind, Level

LEVELS = tuple(Level)
CELLS = (Kind.PROCESS, Kind.OUTPUT, Kind.USE, Kind.OUTCOME, Kind.MECHANISM, Kind.EXTERNAL)
TRAY = "Not placed yet"
GUIDANCE = (
    "One line in a box for each thing that happened, in your own words: good, bad or unplanned. "
    "A box may stay empty."
)
"""What stands above the grid to help people fill it in; it is known again on reading."""
ENTRY_MARK = "rge"
CASE_MARK = "rgc"
"""What the bookmarks begin with that keep the ids of entries and of the case study."""

_SHORT_ID = 16
_UNWRITABLE = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_LABELS: Mapping[Level, str] = {
    Level.INDIVIDUAL: "Individual (micro)",
    Level.GROUP: "Groups and networks (micro)",
    Level.ORGANISATIONAL: "Organisational or institutional (meso)",
    Level.SOCIETAL: "Societal or infrastructure (macro)",
    Level.PARADIGMATIC: "Paradigmatic",
}


def level_label(level: Level) -> str:
    """The heading of a level's row."""
    return _LABELS[level]


def shown(case: CaseStudy) -> list[Entry]:
    """The entries on the grid, in the order of their ids."""
    return [e for e in case.entries.values() if e.shown and one_line(e.text)]


def cell_entries(entries: Iterable[Entry]) -> dict[tuple[Level, Kind], list[Entry]]:
    """Entries by the cell they stand in; those without a level or a kind are left out.

    An entry with several levels or kinds stands in each of their cells.
    """
    found: dict[tuple[Level, Kind], list[Entry]] = {}
    for entry in entries:
        for level in LEVELS:
            for kind in CELLS:
                if level in entry.levels and kind in entry.kinds:
                    found.setdefault((level, kind), []).append(entry)
    return found


def one_line(text: str) -> str:
    """The text on one line, without the signs that no Word file can hold."""
    return " ".join(_UNWRITABLE.sub(" ", text).split())


def kept_id(record_id: Id) -> Id:
    """The id that comes back: itself, or one made of it when no bookmark can hold it."""
    if _is_uuid(record_id) or 0 < len(record_id.encode()) <= _SHORT_ID:
        return record_id
    return str(uuid5(NAMESPACE_OID, record_id))


def bookmark(record_id: Id, mark: str, number: int = 0) -> str:
    """The name of a bookmark for an id: at most 40 letters, digits and underscores.

    Example:
        >>> bookmark("e1", ENTRY_MARK, 2)
        'rgex_6531_2'
    """
    kept = kept_id(record_id)
    body = f"u_{UUID(kept).hex}" if _is_uuid(kept) else f"x_{kept.encode().hex()}"
    return f"{mark}{body}" + (f"_{number}" if number else "")


def id_of(name: str, mark: str) -> Id | None:
    """The id behind a bookmark of ours; None for any other bookmark."""
    match = re.fullmatch(rf"{mark}([ux])_([0-9a-f]+)(?:_\d+)?", name)
    if match is None:
        return None
    if match[1] == "u":
        return str(UUID(match[2])) if len(match[2]) == 32 else None
    try:
        return bytes.fromhex(match[2]).decode() or None
    except ValueError:
        return None


def _is_uuid(record_id: Id) -> bool:
    try:
        return str(UUID(record_id)) == record_id
    except ValueError:
        return False


def carried(case: CaseStudy) -> CaseStudy:
    """The title, and of each shown entry its text, and its levels and kinds when it has both."""
    entries = [
        Entry(
            id=kept_id(entry.id),
            text=one_line(entry.text),
            levels=entry.levels if entry.placed else frozenset(),
            kinds=entry.kinds if entry.placed else frozenset(),
        )
        for entry in shown(case)
    ]
    about = About(id=kept_id(case.id), title=one_line(case.title))
    return CaseStudy(about=about, entries=table(entries))
