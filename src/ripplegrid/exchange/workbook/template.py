"""Writing our workbook: sheets, headings, guidance, lists to choose from, and the rows."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from typing import Any, BinaryIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format as CellFormat
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from ripplegrid.exchange.native.shapes import Pair, Several, VagueDate
from ripplegrid.exchange.office_package import NO_TIME
from ripplegrid.exchange.workbook.cells import Names, cells_of, value_cell, when_cells
from ripplegrid.exchange.workbook.columns import (
    ABOUT_FIELDS,
    CODE,
    EARLIEST,
    LATEST,
    PLANS,
    Column,
    SheetPlan,
)
from ripplegrid.exchange.workbook.texts import LONG_SHEET, LongTexts, cell_text
from ripplegrid.exchange.workbook.wording import CASE_ROWS, LAST_NEEDED, README
from ripplegrid.method.terms import terms
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.words import ProjectStatus

CASE_SHEET = "Case"
README_SHEET = "Read me"
GUIDE = "Guide"
SPARE = 60
"""Empty rows ready to be filled, with their codes and lists."""
_QUIET_LINES = 4
"""The columns few people need make a row no taller than this."""
_PRINTED_SPARE = 25
_POINTS = 14
"""Height of a line, in points."""
CASE_HEAD = ("About the project", "Your answer", "Which one", "What to write")

_CASE_LISTS = {
    CASE_ROWS["status"].label: [status.value for status in ProjectStatus],
    CASE_ROWS["seen_as_failed"].label: ["yes", "no"],
    CASE_ROWS["fictional"].label: ["yes", "no"],
}

_INK, _SOFT, _BAND = "#1F2A33", "#5B6670", "#E3ECEA"


def write_workbook(case: CaseStudy, stream: BinaryIO) -> None:
    """Write a case study as our workbook; an empty case study gives the empty form."""
    made = io.BytesIO()
    book = Workbook(
        made,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    book.set_properties(
        {"title": case.title, "comments": "Made with Ripplegrid", "created": NO_TIME}
    )
    styles = _styles(book)
    names, long = Names(case), LongTexts()
    _read_me(book.add_worksheet(README_SHEET), styles)
    _case_sheet(book.add_worksheet(CASE_SHEET), case, styles, long)
    for plan in _shown(case):
        _table_sheet(book.add_worksheet(plan.title), plan, case, styles, (names, long))
    if long.pieces:
        _long_sheet(book.add_worksheet(LONG_SHEET), long, styles)
    book.worksheets()[1].activate()
    book.close()
    stream.write(_growing(made.getvalue()))


def _growing(data: bytes) -> bytes:
    """The same workbook with rows that grow again when somebody writes more into them.

    A height is written with each filled row, because not every program fits rows on opening; the
    mark that would pin it there is taken off.
    """
    grown = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(grown, "w") as new:
        for member in old.infolist():
            part = old.read(member)
            if member.filename.startswith("xl/worksheets/sheet"):
                part = re.sub(rb'(<row [^>]*?) customHeight="1"', rb"\1", part)
            new.writestr(member, part)
    return grown.getvalue()


def _lines(text: str, width: float) -> int:
    """How many lines a text takes in a column, a little generously."""
    room = max(1, int(width * 0.9))
    return sum(1 + max(0, len(line) - 1) // room for line in text.split("\n"))


def _height(lines: int) -> float:
    return float(min(400, _POINTS * lines + 4))


def _shown(case: CaseStudy) -> list[SheetPlan]:
    """The sheets of a workbook, in the order a person fills them."""
    first = ["contributors", "involvements", "entries", "contributions", "evidence", "voices"]
    first += ["tellings", "claims", "reflections", "factors"]
    order = first + [table for table in PLANS if table not in first]
    return [PLANS[t] for t in order if PLANS[t].always or getattr(case, t)]


_RULED = {"bottom": 1, "bottom_color": "#C3CFCC"}
"""A quiet line under each row, on screen and on paper."""


def _styles(book: Workbook) -> dict[str, CellFormat]:
    base: dict[str, Any] = {"font_name": "Calibri", "font_size": 11, "valign": "top"}
    base |= {"text_wrap": True, "font_color": _INK}
    looks: dict[str, dict[str, Any]] = {
        "text": {"num_format": "@"},
        "soft": {"num_format": "@", "font_color": _SOFT, "font_size": 9},
        "ident": {"num_format": "@", "font_color": _SOFT, "font_size": 9, "text_wrap": False},
        "cell": {"num_format": "@"} | _RULED,
        "code": {"num_format": "@", "font_color": _SOFT, "font_size": 9} | _RULED,
        "more": {"font_color": _SOFT, "valign": "vcenter", "bottom": 1, "bottom_color": _SOFT},
        "head": {
            "bold": True,
            "valign": "vcenter",
            "bg_color": _BAND,
            "bottom": 1,
            "bottom_color": _SOFT,
        },
        "guide": {"italic": True, "font_color": _SOFT, "font_size": 10},
        "title": {"bold": True, "font_size": 18},
        "part": {"bold": True, "font_size": 13, "valign": "vcenter"},
        "strong": {"bold": True},
    }
    return {name: book.add_format(base | look) for name, look in looks.items()}


def _print(sheet: Worksheet, *, head: int, landscape: bool = True) -> None:
    """Paper: A4, as wide as the page, headings on every page, page numbers."""
    sheet.set_paper(9)
    if landscape:
        sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(0.5, 0.5, 0.6, 0.6)
    sheet.set_footer("&L&A&RPage &P of &N")
    if head:
        sheet.repeat_rows(0, head - 1)
        sheet.freeze_panes(head, 2)


def _read_me(sheet: Worksheet, styles: Mapping[str, CellFormat]) -> None:
    sheet.set_column(0, 0, 28, styles["text"])
    sheet.set_column(1, 1, 84, styles["text"])
    sheet.hide_gridlines(2)
    row = 0
    for look, text in README:
        style = {"title": "title", "head": "part"}.get(look, "text")
        sheet.merge_range(row, 0, row, 1, "", styles[style])
        sheet.set_row(row, {"title": 30, "head": 30}.get(look, _height(_lines(text, 112))))
        sheet.write_string(row, 0, text, styles[style])
        row += 1
    for name in ("levels", "kinds", "ways"):
        for term in terms(name):
            sheet.write_string(row, 0, term.label, styles["strong"])
            meaning = f"{term.plain}. {term.meaning}"
            sheet.write_string(row, 1, meaning, styles["text"])
            sheet.set_row(row, _height(_lines(meaning, 84)))
            row += 1
    _print(sheet, head=0, landscape=False)


def _case_sheet(
    sheet: Worksheet, case: CaseStudy, styles: Mapping[str, CellFormat], long: LongTexts
) -> None:
    widths = (32, 62, 24, 56)
    for column, (text, width) in enumerate(zip(CASE_HEAD, widths, strict=True)):
        sheet.set_column(column, column, width, styles["text"])
        sheet.write_string(0, column, text, styles["head"])
    sheet.set_row(0, 24)
    row = 1
    for label, value, which, guide in case_rows(case, long):
        sheet.write_string(row, 0, label, styles["strong"])
        sheet.write_string(row, 1, value, styles["text"])
        sheet.write_string(row, 2, which, styles["text"])
        sheet.write_string(row, 3, guide, styles["guide"])
        texts = (label, value, which, guide)
        most = max(_lines(t, w) for t, w in zip(texts, widths, strict=True))
        sheet.set_row(row, max(_height(2), _height(most)))
        if label in _CASE_LISTS:
            sheet.data_validation(row, 1, row, 1, _choose(_CASE_LISTS[label]))
        row += 1
    _print(sheet, head=1)
    sheet.freeze_panes(1, 1)


def case_rows(case: CaseStudy, long: LongTexts) -> list[tuple[str, str, str, str]]:
    """What the case study says of itself: (label, answer, which one, guidance) for each row."""
    rows: list[tuple[str, str, str, str]] = []
    for field in ABOUT_FIELDS:
        said, value = CASE_ROWS[field.name], getattr(case.about, field.name)
        blank = (said.label, "", "", said.guide)
        if value == ("" if field.required else field.default):
            rows.append(blank)
        elif isinstance(field.shape, Several):
            pairs = isinstance(field.shape.item, Pair)
            for item in value:
                first, second = item if pairs else ("", item)
                if field.name == "descends_from":
                    first = cell_text(first, long) if first else ""
                which = cell_text(first, long, always=bool(pairs)) if first else ""
                rows.append((said.label, cell_text(second, long, always=True), which, said.guide))
        elif isinstance(field.shape, VagueDate):
            cells = when_cells(field.name, value, long)
            rows.append((said.label, cells[field.name], "", said.guide))
            for end, name in ((EARLIEST, "first possible day"), (LATEST, "last possible day")):
                if field.name + end in cells:
                    rows.append((f"{said.label}: {name}", cells[field.name + end], "", ""))
        else:
            rows.append((said.label, value_cell(field, value, long), "", said.guide))
    rows.append(("Id", case.id, "", "Leave as it is."))
    return rows


def _table_sheet(
    sheet: Worksheet,
    plan: SheetPlan,
    case: CaseStudy,
    styles: Mapping[str, CellFormat],
    how: tuple[Names, LongTexts],
) -> None:
    names, long = how
    records = getattr(case, plan.table).values()
    core = _headings(sheet, plan, styles)
    row = 2
    for record in records:
        cells = cells_of(record, plan, names, long)
        _row(sheet, row, plan, styles, core=core, cells=cells)
        tall = [_lines(cells.get(c.name, ""), c.said.width) for c in plan.columns[:-1]]
        most = max(*tall[:core], min(_QUIET_LINES, max(tall)))
        sheet.set_row(row, _height(most))
        row += 1
    if plan.always:
        for number in range(SPARE):
            code = {CODE: f"{plan.prefix}{len(records) + number + 1}"}
            _row(sheet, row + number, plan, styles, core=core, cells=code)
            sheet.set_row(row + number, _height(1) + 4)
    _lists(sheet, plan, last=row + SPARE)
    _print(sheet, head=2)
    sheet.hide_gridlines(1)
    sheet.print_area(0, 0, row - 1 + (_PRINTED_SPARE if plan.always else 0), core - 1)
    sheet.autofilter(0, 0, max(row, 2), len(plan.columns) - 1) if records else None


def _row(
    sheet: Worksheet,
    row: int,
    plan: SheetPlan,
    styles: Mapping[str, CellFormat],
    *,
    core: int,
    cells: Mapping[str, str],
) -> None:
    """One row, with a line under the columns that everybody needs."""
    for index, column in enumerate(plan.columns):
        look = ("code" if column.name == CODE else "cell") if index < core else _look(column)
        if cells.get(column.name, "") != "":
            sheet.write_string(row, index, cells[column.name], styles[look])
        elif index < core:
            sheet.write_blank(row, index, None, styles[look])


def _look(column: Column) -> str:
    return {CODE: "soft", "id": "ident"}.get(column.name, "text")


def _headings(sheet: Worksheet, plan: SheetPlan, styles: Mapping[str, CellFormat]) -> int:
    """The headings with what to write under each; how many columns everybody needs comes back.

    The columns beyond are quieter, can be folded away, and are not printed.
    """
    last = LAST_NEEDED.get(plan.table, "")
    names = [column.name for column in plan.columns]
    core = names.index(last) + 1 if last in names else len(names) - 1
    highest = 1
    for index, column in enumerate(plan.columns):
        needed = index < core
        options = {} if needed or not last else {"level": 1}
        sheet.set_column(index, index, column.said.width, styles[_look(column)], options)
        sheet.write_string(0, index, column.said.label, styles["head" if needed else "more"])
        guide = GUIDE if column.name == CODE else column.said.guide
        sheet.write_string(1, index, guide, styles["guide"])
        lines = _lines(guide, column.said.width)
        highest = max(highest, lines if needed else min(_QUIET_LINES, lines))
    sheet.set_row(0, 34)
    sheet.set_row(1, 13 * highest + 4)
    return core


def _lists(sheet: Worksheet, plan: SheetPlan, *, last: int) -> None:
    """Lists to choose from; another answer is allowed, and said so where it matters."""
    for index, column in enumerate(plan.columns):
        source = _source(column)
        if source is None:
            continue
        options = _choose(source)
        if column.said.guide:
            options |= {
                "input_title": column.said.label[:32],
                "input_message": column.said.guide[:255],
            }
        sheet.data_validation(2, index, last, index, options)


def _choose(source: list[str] | str) -> dict[str, Any]:
    return {"validate": "list", "source": source, "show_error": False}


def _source(column: Column) -> list[str] | str | None:
    if column.choices:
        return list(column.choices) if len(",".join(column.choices)) <= 255 else None
    if column.name == "+voice":
        return _range("contributors", "name")
    if column.name == "+direction":
        choices = next(c.choices for c in PLANS["tellings"].columns if c.name == "direction")
        return list(choices)
    if column.to in ("contributors", "voices"):
        return _range(column.to, "name")
    if column.to in ("entries", "contributions") and column.name != "entries":
        return _range(column.to, CODE)
    return None


def _range(table: str, name: str) -> str:
    plan = PLANS[table]
    index = next(i for i, c in enumerate(plan.columns) if c.name == name)
    letter = xl_col_to_name(index)
    return f"='{plan.title}'!${letter}$3:${letter}$1000"


def _long_sheet(sheet: Worksheet, long: LongTexts, styles: Mapping[str, CellFormat]) -> None:
    for index, (head, width) in enumerate((("Number", 10), ("Part", 10), ("Text", 100))):
        sheet.set_column(index, index, width, styles["text"])
        sheet.write_string(0, index, head, styles["head"])
    for row, (number, part, text) in enumerate(long.pieces, 1):
        sheet.write_string(row, 0, str(number), styles["soft"])
        sheet.write_string(row, 1, str(part), styles["soft"])
        sheet.write_string(row, 2, text, styles["text"])
    _print(sheet, head=1)
