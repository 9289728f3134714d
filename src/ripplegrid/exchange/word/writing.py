"""Writing the grid as a Word table that people can read, fill in and send back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from ripplegrid.exchange.office_package import NO_TIME
from ripplegrid.exchange.word.carried import (
    CASE_MARK,
    CELLS,
    ENTRY_MARK,
    GUIDANCE,
    LEVELS,
    TRAY,
    bookmark,
    cell_entries,
    level_label,
    one_line,
    shown,
)
from ripplegrid.model.account import Entry
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.words import Kind

_INK, _SOFT = RGBColor(0x1F, 0x2A, 0x33), RGBColor(0x5B, 0x66, 0x70)
_FONT = "Calibri"
_WIDTHS = (3.7, 4.2, 3.8, 3.8, 4.2, 4.2, 2.8)
"""Of the columns, in centimetres; together they fill the page."""
_ROOM = Cm(2.2)
"""The least height of a level, so that there is room to write by hand."""

_HEADS = {
    Kind.PROCESS: "Contributors and processes",
    Kind.OUTPUT: "Outputs",
    Kind.USE: "Uses",
    Kind.OUTCOME: "Outcomes",
    Kind.MECHANISM: "Mechanisms",
    Kind.EXTERNAL: "External factors",
}


def write_grid(case: CaseStudy, stream: BinaryIO) -> None:
    """Write a case study's grid: a heading, the grid, and what waits to be placed."""
    document = Document()
    _page(document)
    document.core_properties.title = one_line(case.title)[:255]
    document.core_properties.author = ""
    document.core_properties.created = document.core_properties.modified = NO_TIME
    marks = _Marks(document.styles["List Bullet"].style_id)
    heading = document.add_heading("", level=1)
    marks.add(heading, case.title, bookmark(case.id, CASE_MARK))
    guidance = document.add_paragraph().add_run(GUIDANCE)
    guidance.italic = True
    guidance.font.color.rgb = _SOFT
    entries = shown(case)
    _grid(document, entries, marks)
    waiting = [e for e in entries if not cell_entries([e])]
    if waiting:
        document.add_heading(TRAY, level=2)
        for entry in waiting:
            paragraph = document.add_paragraph(style="List Bullet")
            marks.add(paragraph, entry.text, bookmark(entry.id, ENTRY_MARK))
    document.save(stream)


def _page(document: WordDocument) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21.0)
    section.left_margin = section.right_margin = Cm(1.5)
    section.top_margin = section.bottom_margin = Cm(1.5)
    normal = document.styles["Normal"]
    normal.font.size = Pt(10)
    for name in ("Normal", "Heading 1", "Heading 2"):
        font = document.styles[name].font
        font.name = _FONT
        font.color.rgb = _INK
        fonts = document.styles[name].element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
    document.styles["Heading 1"].paragraph_format.space_before = Pt(0)
    bullet = document.styles["List Bullet"].paragraph_format
    bullet.space_after = Pt(2)
    bullet.left_indent, bullet.first_line_indent = Cm(0.4), Cm(-0.4)


def _grid(document: WordDocument, entries: list[Entry], marks: _Marks) -> None:
    """The table: two heading rows, one row a level."""
    placed = cell_entries(entries)
    table = document.add_table(rows=2 + len(LEVELS), cols=1 + len(CELLS))
    table.style = "Table Grid"
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    cells = [row.cells for row in table.rows]
    _heading(cells[0][0].merge(cells[1][0]), "Level")
    first, last = CELLS.index(Kind.OUTPUT) + 1, CELLS.index(Kind.OUTCOME) + 1
    _heading(cells[0][first].merge(cells[0][last]), "Impacts")
    for index, kind in enumerate(CELLS, 1):
        below = first <= index <= last
        cell = cells[1][index] if below else cells[0][index].merge(cells[1][index])
        _heading(cell, _HEADS[kind])
    for row, level in enumerate(LEVELS, 2):
        _heading(cells[row][0], level_label(level))
        for index, kind in enumerate(CELLS, 1):
            _fill(cells[row][index], placed.get((level, kind), ()), marks)
    for row in table.rows[:2]:
        _mark(row._tr.get_or_add_trPr(), "w:tblHeader")
        _mark(row._tr.get_or_add_trPr(), "w:cantSplit")
    for row in table.rows[2:]:
        row.height, row.height_rule = _ROOM, WD_ROW_HEIGHT_RULE.AT_LEAST
    table.autofit = False
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = Cm(width)
    for row in cells:
        for cell, width in zip(row, _WIDTHS, strict=True):
            if cell._tc.grid_span == 1:
                cell.width = Cm(width)


def _mark(properties: object, name: str) -> None:
    element = OxmlElement(name)
    element.set(qn("w:val"), "true")
    properties.append(element)  # type: ignore[attr-defined]  # lxml gives elements no types


def _heading(cell: _Cell, text: str) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", "E3ECEA")):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)
    paragraph = cell.paragraphs[0]
    run = paragraph.add_run(text)
    run.bold = True
    run.font.color.rgb = _INK
    paragraph.paragraph_format.space_after = Pt(2)
    paragraph.paragraph_format.space_before = Pt(2)


def _fill(cell: _Cell, entries: Iterable[Entry], marks: _Marks) -> None:
    """One bullet for each entry, lines inside it broken, not parted."""
    for number, entry in enumerate(entries):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        paragraph._p.style = marks.bullet
        marks.add(paragraph, entry.text, bookmark(entry.id, ENTRY_MARK, marks.count))


class _Marks:
    """Bookmarks around texts, which keep their ids while people edit the document."""

    def __init__(self, bullet: str) -> None:
        self.count = 1
        self.bullet = bullet
        """The id of the style of list items, looked up once."""

    def add(self, paragraph: Paragraph, text: str, name: str) -> None:
        """Write a text inside a bookmark."""
        for end in ("Start", "End"):
            element = OxmlElement(f"w:bookmark{end}")
            element.set(qn("w:id"), str(self.count))
            if end == "Start":
                element.set(qn("w:name"), name)
            paragraph._p.append(element)
            if end == "Start":
                paragraph.add_run(one_line(text))
        self.count += 1
