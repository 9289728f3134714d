"""The sheets of a workbook as texts by cell: what a person sees in them, and what hides."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)
from xlsxwriter.utility import xl_cell_to_rowcol, xl_rowcol_to_cell

from ripplegrid.exchange.format import Problem, Weight
from ripplegrid.exchange.office_package import (
    UnreadableXml,
    check_xml,
    elements,
    id_maker,
    local,
    open_package,
)
from ripplegrid.model.ids import new_id
from ripplegrid.model.record import Id
from ripplegrid.saying import worded

LARGEST_AREA = 4_000_000
"""Cells from the first used one to the last: a reader has to hold all of them."""


@dataclass(frozen=True, slots=True)
class Span:
    """The text of a cell and the positions it covers (from 0, inclusive)."""

    top: int
    left: int
    bottom: int
    right: int
    text: str


@dataclass(slots=True)
class Sheet:
    """One visible sheet."""

    name: str
    cells: list[Span] = field(default_factory=list)

    def place(self, cell: Span) -> str:
        """Where a cell is, in the words of the program."""
        return f"sheet “{self.name}”, cell {xl_rowcol_to_cell(cell.top, cell.left)}"

    def rows(self) -> dict[int, dict[int, str]]:
        """Texts by row and column, merged cells at their first position."""
        found: dict[int, dict[int, str]] = {}
        for cell in self.cells:
            found.setdefault(cell.top, {})[cell.left] = cell.text
        return found


@dataclass(slots=True)
class Book:
    """The sheets of a workbook, and what was seen that a reader should know."""

    sheets: list[Sheet] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    readable: bool = True
    new_id: Callable[[], Id] = new_id
    """Gives the id of a row that has none; the same file gives the same ids each time."""


def read_book(data: bytes) -> Book:
    """Every visible sheet of a workbook; never raises for what is in it."""
    archive, problems = open_package(data, "Excel")
    if archive is None:
        return Book(problems=list(problems), readable=False)
    with archive:
        if problems := check_xml(archive):
            return Book(problems=list(problems), readable=False)
        book = Book(new_id=id_maker(data))
        _scan(archive, book)
        if not book.readable:
            return book
        _seen_beside(archive, book)
    _read_sheets(data, book)
    return book


def _read_sheets(data: bytes, book: Book) -> None:
    try:
        with CalamineWorkbook.from_object(io.BytesIO(data)) as workbook:
            for meta in workbook.sheets_metadata:
                if meta.typ is not SheetTypeEnum.WorkSheet:
                    continue
                if meta.visible is not SheetVisibleEnum.Visible:
                    _warn(
                        book, "hidden-sheet", f"sheet “{meta.name}”",
                        worded("The sheet is hidden and was not read."),
                        worded("Unhide it if it belongs to the account."),
                    )  # fmt: skip
                    continue
                book.sheets.append(_sheet(meta.name, workbook.get_sheet_by_name(meta.name)))
    except PasswordError:
        _unreadable(book, "locked", worded("The workbook is locked with a password."))
    except (CalamineError, OSError, ValueError) as error:
        said = str(error).splitlines()[0][:120] if str(error) else "no reason given"
        _unreadable(book, "damaged", worded("The workbook could not be read ({said}).", said=said))


def _sheet(name: str, sheet: CalamineSheet) -> Sheet:
    found = Sheet(name)
    if sheet.start is None:
        return found
    first_row, first_column = sheet.start
    merged = {tuple(a): tuple(b) for a, b in sheet.merged_cell_ranges or ()}
    for r, row in enumerate(sheet.to_python(skip_empty_area=True)):
        for c, value in enumerate(row):
            text = as_text(value)
            if text.strip():
                top, left = first_row + r, first_column + c
                bottom, right = merged.get((top, left), (top, left))
                found.cells.append(Span(top, left, bottom, right, text))
    return found


def as_text(value: object) -> str:
    """A cell's value as a person reads it: whole numbers without a point, dates as ISO dates."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return str(value) if isinstance(value, int | timedelta) else ""


def _scan(archive: zipfile.ZipFile, book: Book) -> None:
    """Look through the sheets' own XML for what a value reader cannot see."""
    for name in archive.namelist():
        if not re.fullmatch(r"xl/worksheets/[^/]+\.xml", name):
            continue
        try:
            _scan_sheet(archive, name, book)
        except UnreadableXml:
            _unreadable(
                book,
                "damaged-part",
                worded("The part {name} of the workbook is damaged.", name=name),
            )
            return


def _scan_sheet(archive: zipfile.ZipFile, name: str, book: Book) -> None:
    formula, value, hidden = False, False, False
    blank: list[str] = []
    rows: list[int] = []
    columns: list[int] = []
    for event, element in elements(archive, name):
        tag = local(element.tag)
        if event == "start":
            hidden = hidden or (tag in ("row", "col") and element.get("hidden") in ("1", "true"))
            continue
        if tag == "f":
            formula = True
        elif tag in ("v", "is"):
            value = value or bool(element.text) or len(element) > 0
        elif tag == "c":
            at = element.get("r", "")
            if re.fullmatch(r"[A-Z]{1,3}[1-9]\d{0,6}", at) and (formula or value):
                row, column = xl_cell_to_rowcol(at)
                rows = [min([*rows, row]), max([*rows, row])]
                columns = [min([*columns, column]), max([*columns, column])]
            if formula and not value:
                blank.append(at)
            formula = value = False
            element.clear()
        elif tag == "row":
            element.clear()
    if rows and (rows[1] - rows[0] + 1) * (columns[1] - columns[0] + 1) > LARGEST_AREA:
        _unreadable(
            book,
            "too-wide",
            worded("A sheet has cells so far apart that it cannot be held in memory."),
        )
    part = f"workbook part {name.rpartition('/')[2]}"
    if blank:
        _warn(
            book,
            "formula-without-value",
            f"{part}, cells {', '.join(blank[:50])}",
            worded(
                "Formulas without a stored result could not be read: {number}.", number=len(blank)
            ),
            worded(
                "Open the workbook in Excel and save it, or replace the formulas by their results."
            ),
        )
    if hidden:
        book.problems.append(
            Problem(
                code="hidden-rows",
                place=part,
                weight=Weight.NOTE,
                sentence=worded("Hidden rows or columns were read like the others."),
            )
        )


def _seen_beside(archive: zipfile.ZipFile, book: Book) -> None:
    """Comments and text boxes hold words that no cell holds."""
    names = archive.namelist()
    boxes = [n for n in names if re.search(r"xl/drawings/drawing\d+\.xml$", n)]
    if comments := _comments(archive):
        count = "1 comment" if len(comments) == 1 else f"{len(comments)} comments"
        at, text = next(iter(comments.items()))
        short = text if len(text) <= 120 else text[:119] + "…"
        _warn(
            book,
            "comments",
            f"cells {', '.join(comments)}",
            worded(
                "{number} on cells not read; the first, at {at}, says “{short}”.",
                number=count,
                at=at,
                short=short,
            ),
            worded("Copy what belongs to the account into a cell."),
        )
    for name in boxes:
        if any(local(e.tag) == "txBody" for _, e in elements(archive, name)):
            _warn(
                book,
                "text-boxes",
                "the whole file",
                worded("Text boxes and shapes were not read."),
                worded("Copy what belongs to the account into a cell."),
            )
            return


def _comments(archive: zipfile.ZipFile) -> dict[str, str]:
    """The comments of all sheets by their cell, newer threads before the copies kept for old."""
    found: dict[str, str] = {}
    names = [
        n for n in archive.namelist() if re.search(r"xl/.*comment[^/]*\.xml$", n, re.IGNORECASE)
    ]
    for name in sorted(names, key=lambda n: ("thread" not in n.lower(), n)):
        for event, element in elements(archive, name):
            if event == "end" and local(element.tag) in ("comment", "threadedComment"):
                said = "".join(
                    t.text or "" for t in element.iter() if local(t.tag) in ("t", "text")
                )
                found.setdefault(element.get("ref", "?"), " ".join(said.split()))
    return found


def _warn(book: Book, code: str, place: str, sentence: str, hint: str) -> None:
    book.problems.append(
        Problem(code=code, place=place, sentence=sentence, hint=hint, weight=Weight.WARNING)
    )


def _unreadable(book: Book, code: str, sentence: str) -> None:
    book.readable = False
    hint = worded("Open it in Excel and save it again without a password.")
    book.problems.append(Problem(code=code, place="the whole file", sentence=sentence, hint=hint))
