"""The two shapes in which people keep codings: coders side by side, and one coding a row.

The header decides. A row of headings with a coder and a code is one coding a row; any other has
the units in its first column and one coder in each further column.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ripplegrid.exchange.cells import Table
from ripplegrid.exchange.csv_columns import plain
from ripplegrid.exchange.format import Problem, Weight
from ripplegrid.exchange.limits import MOST_RECORDS
from ripplegrid.saying import worded

UNIT = frozenset(
    [
        "unit", "units", "unit id", "item", "segment", "text", "entry", "passage", "quotation",
        "case", "document", "id",
    ]
)  # fmt: skip
CODER = frozenset(
    ["coder", "rater", "annotator", "analyst", "judge", "observer", "reviewer", "coded by"]
)
CODE = frozenset(["code", "codes", "category", "theme", "value", "rating", "label", "coding"])
REMARKS = frozenset(["note", "notes", "comment", "comments", "remark", "remarks", "memo", "memos"])
MOST_CODERS = 50


@dataclass(frozen=True, slots=True)
class Said:
    """One cell: what a coder said of a unit, and where it stands."""

    unit: str
    coder: str
    text: str
    place: str


@dataclass(slots=True)
class Layout:
    """What a table says, still as texts.

    Attributes:
        rowwise: whether it has one coding a row.
        units, coders: their names, in the order of the table.
    """

    rowwise: bool = False
    units: list[str] = field(default_factory=list)
    coders: list[str] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def tell(
        self, code: str, place: str, sentence: str, hint: str = "", weight: Weight = Weight.ERROR
    ) -> None:
        """Keep a problem."""
        self.problems.append(
            Problem(code=code, place=place, sentence=sentence, hint=hint, weight=weight)
        )


def tidy(text: str) -> str:
    """A text without the spaces around it and double spaces in it.

    Example:
        >>> tidy("  trust  grew ")
        'trust grew'
    """
    return " ".join(text.split())


def layout_of(table: Table, only: Sequence[str] = ()) -> Layout:
    """What a table says.

    Args:
        table: its cells.
        only: the coders to read; without it all of them.
    """
    found = Layout()
    rows = [n for n, row in enumerate(table.rows) if any(map(tidy, row))]
    if len(rows) < 2:
        said = worded("There are no codings below the headings.")
        hint = worded(
            "The first row names the columns; each further row is one unit or one coding."
        )
        found.tell("no-codings", table.place(0), said, hint)
        return found
    if len(rows) - 1 > MOST_RECORDS:
        said = worded("The table has more than {most_records:,} rows.", most_records=MOST_RECORDS)
        found.tell(
            "too-many-rows", table.place(rows[0]), said, worded("Split it into several files.")
        )
        return found
    for row, column in table.merged:
        said = worded("Cells are merged here, so it is not certain whom or what they speak of.")
        found.tell(
            "merged", table.place(row, column), said, worded("Unmerge them and fill each one.")
        )
    heads = [plain(cell.replace("_", " ")) for cell in table.rows[rows[0]]]
    found.rowwise = any(head in CODER for head in heads)
    read = _rowwise if found.rowwise else _side_by_side
    read(table, rows, found, [tidy(name) for name in only])
    if not any(problem.weight is Weight.ERROR for problem in found.problems):
        _count(table, rows[0], found)
    return found


def _count(table: Table, head: int, found: Layout) -> None:
    if len(found.coders) < 2:
        said = worded(
            "Agreement needs two coders or more; this table has {number}.", number=len(found.coders)
        )
        hint = worded("Give each coder a column, or one row for each unit, coder and code.")
        found.tell("too-few-coders", table.place(head), said, hint)
    elif len(found.coders) > MOST_CODERS:
        said = worded(
            "The table has {number} coders; at most {most_coders} are compared.",
            number=len(found.coders),
            most_coders=MOST_CODERS,
        )
        hint = worded("Choose some with --coder, or look whether rows and columns are mixed up.")
        found.tell("too-many-coders", table.place(head), said, hint)


def _side_by_side(table: Table, rows: Sequence[int], found: Layout, only: Sequence[str]) -> None:
    head = rows[0]
    columns = dict(_coder_columns(table, rows, found, only))
    found.coders = list(columns.values())
    where: dict[str, int] = {}
    for row in rows[1:]:
        cells = table.rows[row]
        unit = tidy(cells[0]) if cells else ""
        codes = {c: tidy(cells[c]) for c in columns if c < len(cells)}
        if not unit:
            if any(codes.values()):
                said = worded("The row has codings but does not say of which unit.")
                found.tell(
                    "no-unit", table.place(row, 0), said, worded("Name the unit in this cell.")
                )
            continue
        if unit in where:
            said = worded(
                "The unit “{unit}” stands in {place} already.",
                unit=unit,
                place=table.place(where[unit]),
            )
            found.tell("unit-twice", table.place(row, 0), said, worded("Give each unit one row."))
            continue
        where[unit] = row
        found.units.append(unit)
        for column, coder in columns.items():
            found.said.append(Said(unit, coder, codes.get(column, ""), table.place(row, column)))
    unit_head = tidy(table.rows[head][0]) if table.rows[head] else ""
    said = worded(
        "Read side by side: units in the first column (“{unit_head}”), coders in the others.",
        unit_head=unit_head,
    )
    found.tell("layout", table.place(head), said, weight=Weight.NOTE)
    texts = {s.text for s in found.said}
    if found.coders and set(found.coders) <= texts:
        said = worded(
            "The first row was read as the names of the coders, but it looks like codings."
        )
        hint = worded("If it is, put a row above it that names the columns.")
        found.tell("no-headings", table.place(head), said, hint, Weight.WARNING)


def _coder_columns(
    table: Table, rows: Sequence[int], found: Layout, only: Sequence[str]
) -> Iterator[tuple[int, str]]:
    head = rows[0]
    names = [tidy(cell) for cell in table.rows[head]]
    seen: dict[str, int] = {}
    width = max(len(table.rows[row]) for row in rows)
    for column in range(1, width):
        name = names[column] if column < len(names) else ""
        place = table.place(head, column)
        if only and name not in only:
            continue
        if not name:
            if any(tidy(r[column]) for r in map(table.rows.__getitem__, rows) if column < len(r)):
                said = worded(
                    "The column has codings, but its heading does not say whose they are."
                )
                found.tell("no-coder", place, said, worded("Write the coder’s name above it."))
        elif plain(name) in REMARKS:
            said = worded("The column “{name}” was taken for remarks and left out.", name=name)
            found.tell(
                "remarks", place, said, worded("If it is a coder, rename it."), Weight.WARNING
            )
        elif name in seen:
            said = worded(
                "Two columns are headed “{name}”; the first is {place}.",
                name=name,
                place=table.place(head, seen[name]),
            )
            found.tell("coder-twice", place, said, worded("Give each coder a name of their own."))
        else:
            seen[name] = column
            yield column, name
    _miss(table, head, found, only, list(seen))


def _miss(
    table: Table, head: int, found: Layout, only: Sequence[str], coders: Sequence[str]
) -> None:
    for name in only:
        if name not in coders:
            said = worded("There is no coder called “{name}”.", name=name)
            known = ", ".join(coders[:MOST_CODERS]) or "none"
            found.tell(
                "no-such-coder",
                table.place(head),
                said,
                worded("The coders read are: {known}.", known=known),
            )


def _rowwise(table: Table, rows: Sequence[int], found: Layout, only: Sequence[str]) -> None:
    head = rows[0]
    at = _three_columns(table, head, found)
    if at is None:
        return
    units: dict[str, None] = {}
    coders: dict[str, None] = {}
    for row in rows[1:]:
        cells = [*table.rows[row], *[""] * (max(at) + 1)]
        unit, coder, text = (tidy(cells[column]) for column in at)
        for name, column, what in ((unit, at[0], "unit"), (coder, at[1], "coder")):
            if not name:
                said = worded("The row does not say which {what} it is about.", what=what)
                found.tell(f"no-{what}", table.place(row, column), said, worded("Fill this cell."))
        if not (unit and coder) or (only and coder not in only):
            continue
        units[unit] = coders[coder] = None
        found.said.append(Said(unit, coder, text, table.place(row, at[2])))
    found.units, found.coders = list(units), list(coders)
    _miss(table, head, found, only, found.coders)
    unit, coder, code = (tidy(table.rows[head][column]) for column in at)
    said = worded(
        "Read as one coding a row, by the columns “{unit}”, “{coder}” and “{code}”.",
        unit=unit, coder=coder, code=code,
    )  # fmt: skip
    found.tell("layout", table.place(head), said, weight=Weight.NOTE)
    left = [tidy(c) for n, c in enumerate(table.rows[head]) if n not in at and tidy(c)]
    if left:
        said = worded(
            "These columns were not needed and not read: {left}.", left=", ".join(left[:20])
        )
        found.tell("columns-left-out", table.place(head), said, weight=Weight.NOTE)


def _three_columns(table: Table, head: int, found: Layout) -> tuple[int, int, int] | None:
    """Where the unit, the coder and the code stand."""
    heads = [plain(cell.replace("_", " ")) for cell in table.rows[head]]
    at = []
    for words, what in ((UNIT, "unit"), (CODER, "coder"), (CODE, "code")):
        columns = [column for column, name in enumerate(heads) if name in words]
        exact = [column for column in columns if heads[column] == what]
        columns = exact if len(exact) == 1 else columns
        if len(columns) == 1:
            at.append(columns[0])
            continue
        said = (
            worded(
                "Several columns could be the {what}: {columns}.",
                what=what,
                columns=", ".join(heads[c] for c in columns),
            )
            if columns
            else worded("A column names the coder of each row, but none the {what}.", what=what)
        )
        hint = worded("One coding a row needs three columns: unit, coder and code.")
        found.tell(f"which-{what}", table.place(head), said, hint)
    return (at[0], at[1], at[2]) if len(at) == 3 else None
