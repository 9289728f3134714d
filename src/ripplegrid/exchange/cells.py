"""Tables of texts as they stand in a file, before anybody asks what they mean."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any, BinaryIO, Protocol

from ripplegrid.exchange.format import Problem, problem_as_json, read_problem
from ripplegrid.exchange.native.json_text import parse

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one sheet, from its first row and column, as texts.

    Attributes:
        rows: the texts; a row may be shorter than others.
        sheet: the name of the sheet; empty for a text file.
        merged: the places (row, column) of texts that stand in several cells at once.
    """

    rows: Rows
    sheet: str = ""
    merged: tuple[tuple[int, int], ...] = ()

    def place(self, row: int, column: int | None = None) -> str:
        """Where a row or a cell is, in the words of its program.

        Example:
            >>> Table((), "One").place(1, 2)
            'sheet “One”, row 2, column C'
        """
        where = f"sheet “{self.sheet}”, " if self.sheet else ""
        at = "" if column is None else f", column {letters(column)}"
        return f"{where}row {row + 1}{at}"


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of a file that hold something, and what was seen on the way."""

    tables: tuple[Table, ...] = ()
    problems: tuple[Problem, ...] = ()


class TableReader(Protocol):
    """Reads the tables of one kind of file, and never raises for what is in it."""

    label: str

    def read(self, stream: BinaryIO, filename: str = "") -> Tables:
        """The tables in the stream."""
        ...


def letters(column: int) -> str:
    """The name of a column, as spreadsheet programs have it.

    Example:
        >>> letters(0), letters(25), letters(26), letters(702)
        ('A', 'Z', 'AA', 'AAA')
    """
    found = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def packed(tables: Tables) -> bytes:
    """Tables as JSON."""
    shown = [asdict(one) for one in tables.tables]
    problems = [problem_as_json(one) for one in tables.problems]
    return json.dumps({"tables": shown, "problems": problems}).encode()


def unpacked(answer: bytes) -> Tables:
    """Tables from JSON; an answer without tables has only its problems.

    Example:
        >>> unpacked(packed(Tables((Table((("a", "b"),), "One"),)))).tables[0].rows
        (('a', 'b'),)
    """
    data: Any
    data, problems = parse(answer)
    if problems:
        return Tables((), problems)
    told = tuple(read_problem(one) for one in data["problems"])
    found = tuple(
        Table(
            tuple(tuple(row) for row in table["rows"]),
            table["sheet"],
            tuple((row, column) for row, column in table["merged"]),
        )
        for table in data.get("tables", ())
    )
    return Tables(found, told)
