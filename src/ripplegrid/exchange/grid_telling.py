"""What is said of a grid after reading it: its headings, what waits, what was left beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ripplegrid.exchange.grid_cells import Cell, Grid
from ripplegrid.exchange.grid_frame import is_helper
from ripplegrid.exchange.grid_harvest import Harvest, places
from ripplegrid.exchange.grid_layout import Block, Heading
from ripplegrid.exchange.grid_nothing import says_nothing
from ripplegrid.exchange.grid_words import Label, plain, says_only_level
from ripplegrid.model.words import IMPACT_KINDS, FactorKind, Kind, Level
from ripplegrid.saying import worded

LISTED = 40
"""Texts beside a grid are quoted up to here, then counted."""
_ADD = worded(
    "If it belongs to the account, add it as an entry, or to the description of the case."
)


@dataclass(slots=True)
class Waiting:
    """Items that wait in the tray because a heading leaves something open, and other counts."""

    level: dict[str, list[str]] = field(default_factory=dict)
    kind: dict[str, list[str]] = field(default_factory=dict)
    unknown: dict[str, tuple[dict[str, None], list[str]]] = field(default_factory=dict)
    """What is open under headings that were not understood: (their names, places)."""
    empty: dict[str, str] = field(default_factory=dict)
    """Cells that only fill their place, with what they say."""
    split: list[str] = field(default_factory=list)
    wide: list[str] = field(default_factory=list)


def tell_headings(grid: Grid, block: Block, sheet: Heading | None, found: Harvest) -> None:
    """Say how each heading was read, and which were not understood."""
    told = [h for h in (*block.headings, *([sheet] if sheet else ())) if h.label is not None]
    said = "; ".join(dict.fromkeys(f"“{shown(h)}” as {meaning(h.label)}" for h in told if h.label))
    if said:
        found.note("headings", grid.place, worded("The headings were read so: {said}.", said=said))
    who = [h for h in told if h.label and "contributor" in h.label.text.casefold()]
    if any(h.label and h.label.kinds == {Kind.PROCESS} for h in who):
        found.note(
            "people-as-process",
            grid.place,
            worded(
                "Who took part is kept as a process, in the column with what they did together."
            ),
            worded("To name people or bodies as well, add them under Contributors."),
        )
    explained = [h for h in told if h.label and h.label.guidance]
    if explained:
        quoted = "; ".join(dict.fromkeys(f"“{h.label.guidance}”" for h in explained if h.label))
        found.note(
            "guidance",
            places([h.place for h in explained]),
            worded(
                "Read as explanations of the headings, not as entries: {quoted}.", quoted=quoted
            ),
        )
    if block.carried:
        found.note(
            "carried-down",
            grid.place,
            worded(
                "Where the heading of a row is blank, the row was read under the last heading above."  # noqa: E501
            ),
        )
    _tell_unknown(block, sheet, found)
    told_of = [p for p in block.placed if not says_nothing(p.cell.text)]
    used = {h for p in told_of for track in (*p.rows, *p.columns) for h in track}
    listed = {c.place for c in block.outside}
    heads = [h for h in block.headings if h.label is None and h not in used]
    heads = [h for h in heads if h.place not in listed]
    idle = [h for h in heads if not (h.beside or says_only_level(h.text) or is_helper(h.text))]
    if idle:
        found.note(
            "idle-headings",
            places([h.place for h in idle]),
            worded(
                "Nothing stands under these headings: {idle}.",
                idle="; ".join(f"“{h.text}”" for h in idle),
            ),
        )


def _tell_unknown(block: Block, sheet: Heading | None, found: Harvest) -> None:
    """List the headings that were not understood, and what to write beside them."""
    unknown: set[Heading] = set()
    for placed in block.placed:
        heads = {h for track in (*placed.rows, *placed.columns) for h in track}
        labels = [h.label for h in heads if h.label]
        level = sheet is not None or any(label.says_level for label in labels)
        if not (level and any(label.says_kind for label in labels)):
            unknown |= {h for h in heads if h.label is None and not h.beside}
    names = list(dict.fromkeys(h.text for h in sorted(unknown, key=lambda h: h.place)))
    if names:
        example = f"{names[0]} (group)" if len(names[0]) < 60 else "Our circle (group)"
        found.warn(
            "unknown-headings",
            places([h.place for h in unknown]),
            worded(
                "These headings were not understood, so what stands under them waits in the tray with its heading: {names}.",  # noqa: E501
                names="; ".join(f"“{name}”" for name in names),
            ),
            worded(
                "Write beside each what it stands for: individual, group, organisational or societal where it names a level; process, output, use, outcome or mechanism where it names a kind. For example “{example}”.",  # noqa: E501
                example=example,
            ),
        )


def shown(heading: Heading) -> str:
    """A heading as its owner knows it."""
    return heading.label.text if heading.label and not heading.weak else heading.text


def meaning(label: Label) -> str:
    """What a heading was read as, in words."""
    parts = []
    if label.levels:
        parts.append(" or ".join(level.value for level in Level if level in label.levels))
    if label.kinds == IMPACT_KINDS:
        parts.append("impact")
    elif label.kinds:
        parts.append(" or ".join(kind.value for kind in Kind if kind in label.kinds))
    parts += [kind.value for kind in FactorKind if kind in label.factors]
    return ", ".join(parts)


def tell_waiting(waiting: Waiting, found: Harvest) -> None:
    """Say what waits in the tray and why, and how cells were taken apart."""
    for what, (names, found_at) in waiting.unknown.items():
        quoted = ", ".join(f"“{name}”" for name in names)
        no = "is no heading" if len(names) == 1 else "are no headings"
        where = waiting.level if what == "level" else waiting.kind
        where[f"{quoted} {no} for a {what} that Ripplegrid knows"] = found_at
    for what, where in (("level", waiting.level), ("kind", waiting.kind)):
        for why, found_at in where.items():
            entries = "1 entry waits" if len(found_at) == 1 else f"{len(found_at)} entries wait"
            found.warn(
                f"no-{what}",
                places(found_at),
                worded(
                    "{entries} in the tray without a {what}: {why}.",
                    entries=entries,
                    what=what,
                    why=why,
                ),
                worded(
                    "Choose the {what} of each in Ripplegrid, or say it in the file and read again.",  # noqa: E501
                    what=what,
                ),
            )
    if waiting.split:
        found.note(
            "split",
            places(waiting.split),
            worded(
                "Cells with several lines or bullets: {number}. Each line became an entry of its own.",  # noqa: E501
                number=len(set(waiting.split)),
            ),
        )
    if waiting.wide:
        found.note(
            "wide-cell",
            places(waiting.wide),
            worded(
                "A cell that reaches over several levels or kinds was read as being at each of them."  # noqa: E501
            ),
        )
    if waiting.empty:
        said = ", ".join(dict.fromkeys(f"“{text}”" for text in waiting.empty.values()))
        found.note(
            "says-nothing",
            places(list(waiting.empty)),
            worded(
                "Cells that only fill their place were left out: {number} ({said}).",
                number=len(waiting.empty),
                said=said,
            ),
            worded("If one means that nothing changed, write so: it is worth telling."),
        )


def tell_beside(columns: dict[str, list[Cell]], found: Harvest) -> None:
    """Say of each column kept beside a grid what stood in it, once for the column."""
    for heading, cells in columns.items():
        found.warn(
            "beside",
            places([c.place for c in cells]),
            worded(
                "The column “{heading}” stands beside the grid and was not taken: {cells}.",
                heading=heading,
                cells=_quoted(cells),
            ),
            worded(
                "Add what matters to the entry it belongs to, as its note, its date or its evidence."  # noqa: E501
            ),
        )


def tell_helpers(columns: dict[str, list[Cell]], found: Harvest) -> None:
    """Say of each column of numbers, dates or initials that it made no entries."""
    for heading, cells in columns.items():
        what = f"The column “{heading}”" if heading else "A column without a heading"
        found.note(
            "helper-column",
            places([c.place for c in cells]),
            worded(
                "{what} holds only numbers, dates, marks or initials, and made no entries: {cells}.",  # noqa: E501
                what=what,
                cells=_quoted(cells),
            ),
        )


def tell_table(grid: Grid, found: Harvest) -> None:
    """Say once of a table that it is not a grid, with its rows."""
    if not grid.cells:
        return
    rows: dict[int, list[str]] = {}
    for cell in grid.cells:
        rows.setdefault(cell.top, []).append(_short(cell.text))
    lines = [" | ".join(row) for row in rows.values()]
    more = f" and {len(lines) - LISTED} more rows" if len(lines) > LISTED else ""
    people = _lists_people(next(iter(rows.values())))
    found.warn(
        "people" if people else "not-taken",
        grid.place,
        ("This is a list of people" if people else "This is not a grid")
        + f" and was not taken: {'; '.join(f'“{line}”' for line in lines[:LISTED])}{more}.",
        worded("Add those who wish to be named under Contributors; a pen-name will do.")
        if people
        else _ADD,
    )


def _lists_people(heads: Sequence[str]) -> bool:
    """Whether the first row of a table says that it lists people: name, and role or body."""
    words = {plain(head) for head in heads}
    named = any(word == "name" or word.endswith(" name") or word == "names" for word in words)
    body = ("role", "organi", "job", "affiliation", "title", "position", "email", "institution")
    return named and any(any(part in word for part in body) for word in words)


def tell_outside(texts: Sequence[tuple[str, str]], found: Harvest) -> None:
    """Say of the texts around the grids that they were not taken, once for each part."""
    parts: dict[str, list[tuple[str, str]]] = {}
    for place, text in texts:
        part = place.partition(", ")[0] if ", " in place else ""
        parts.setdefault(part, []).append((place, text))
    for said in parts.values():
        quoted = "; ".join(f"“{_short(text)}”" for _, text in said[:LISTED])
        more = f" and {len(said) - LISTED} more texts" if len(said) > LISTED else ""
        stand = "stands" if len(said) == 1 else "stand"
        was = "was" if len(said) == 1 else "were"
        found.warn(
            "not-taken",
            places([place for place, _ in said]),
            worded(
                "{quoted}{more} {stand} outside the grid and {was} not taken.",
                quoted=quoted,
                more=more,
                stand=stand,
                was=was,
            ),
            _ADD,
        )


def _quoted(cells: Sequence[Cell]) -> str:
    more = f" and {len(cells) - LISTED} more" if len(cells) > LISTED else ""
    return "; ".join(f"“{_short(c.text)}”" for c in cells[:LISTED]) + more


def _short(text: str) -> str:
    cut = text if len(text) <= 200 else f"{text[:199]}… ({len(text)} characters)"
    return " / ".join(cut.split("\n"))
