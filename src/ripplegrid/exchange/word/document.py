"""A Word document as tables of lines, and as the texts around them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.exceptions import OpcError
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from ripplegrid.exchange.format import Problem, Weight
from ripplegrid.exchange.grid_cells import Cell, Grid, Line, typed_lines
from ripplegrid.exchange.office_package import open_package
from ripplegrid.exchange.word.carried import CASE_MARK, ENTRY_MARK, GUIDANCE, TRAY, id_of, one_line
from ripplegrid.model.case import About
from ripplegrid.model.record import Id
from ripplegrid.saying import worded

Xml: TypeAlias = Any
"""An element of the document: lxml gives it no better type."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/"
_TITLE_STYLES = ("title",)
_BREAKS = {f"{_W}br", f"{_W}cr"}
_INLINE = ("ins", "hyperlink", "smartTag", "fldSimple", "moveTo", "r", "dir", "bdo")
_PASS = {f"{_W}{name}" for name in (*_INLINE, "sdt", "sdtContent", "customXml")}
_GONE = {f"{_W}{name}" for name in ("del", "moveFrom")}


@dataclass(slots=True)
class Pages:
    """What a document holds."""

    tables: list[Grid] = field(default_factory=list)
    texts: list[tuple[str, str]] = field(default_factory=list)
    title: tuple[str, str] | None = None
    problems: list[Problem] = field(default_factory=list)
    readable: bool = True
    known: About | None = None
    """The case study's id and title, in a document we wrote."""
    tray: list[Line] = field(default_factory=list)
    """What stands under the heading for entries that are not placed yet."""


def read_document(data: bytes) -> Pages:
    """Every table and every other text of a document; never raises for what is in it."""
    archive, problems = open_package(data, "Word")
    if archive is None:
        return Pages(problems=list(problems), readable=False)
    with archive:
        strict = any(_STRICT in archive.read(n) for n in archive.namelist() if n == "_rels/.rels")
        names = archive.namelist()
    try:
        document = Document(io.BytesIO(data))
        return _Walk(document, names).run()
    except (OpcError, SyntaxError, KeyError, ValueError, AttributeError, OSError, IndexError):
        said = worded("The document could not be opened.")
        if strict:
            said = worded("The document is saved as “Strict Open XML”, which is not read.")
        hint = worded("Open it in Word and save it again as “Word document (.docx)”.")
        problem = Problem(code="damaged", place="the whole file", sentence=said, hint=hint)
        return Pages(problems=[problem], readable=False)


class _Walk:
    """One pass through a document."""

    def __init__(self, document: WordDocument, names: list[str]) -> None:
        self.document = document
        self.names = names
        self.pages = Pages()
        self.numbers = _Lists(document)
        self.heading = ""
        self.changed = False
        self.table = 0
        self.paragraph = 0

    def run(self) -> Pages:
        """Read the body, then say what else the document holds."""
        body = self.document.element.body
        for child in self._blocks(body):
            if child.tag == f"{_W}p":
                self._text(child)
            else:
                self._table(child)
        title = self.document.core_properties.title or ""
        if self.pages.title is None and title.strip() and title.strip() != "Word Document":
            self.pages.title = ("the document’s properties", title.strip())
        self._beside()
        return self.pages

    def _blocks(self, parent: Xml) -> Iterator[Xml]:
        """Paragraphs and tables, also those in content controls and inserted ones."""
        for child in parent.iterchildren():
            if child.tag in (f"{_W}p", f"{_W}tbl"):
                yield child
            elif child.tag in _PASS:
                yield from self._blocks(child)

    def _text(self, paragraph: Xml) -> None:
        """A paragraph outside every table: a title, a heading over a table, or other text."""
        self.paragraph += 1
        text = self._words(paragraph).strip()
        if not text and not _ident(paragraph, CASE_MARK):
            return
        style = self._style(paragraph)
        place = f"paragraph {self.paragraph}"
        if style.startswith("heading") and (ident := _ident(paragraph, CASE_MARK)):
            self.pages.known = About(id=ident, title=one_line(text))
            return
        ident = _ident(paragraph, ENTRY_MARK)
        listed = self.numbers.depth(paragraph, style) is not None
        if ident or (listed and self.heading == TRAY):
            self.pages.tray.append(Line(one_line(text), "list", ident=ident))
            return
        if style in _TITLE_STYLES and self.pages.title is None:
            self.pages.title = (place, text)
        if style.startswith("heading") or _all_bold(paragraph):
            self.heading = text
            if self.pages.title is None and style in ("heading 1", "heading1"):
                self.pages.title = (place, text)
        if text not in (TRAY, GUIDANCE):
            self.pages.texts.append((place, text))

    def _table(self, table: Xml) -> None:
        """A table, and the tables inside its cells after it."""
        self.table += 1
        name = f"table {self.table}"
        cells, nested = self._cells(table, name)
        self.pages.tables.append(Grid(name, cells, heading=self.heading))
        for inner in nested:
            self._table(inner)

    def _cells(self, table: Xml, name: str) -> tuple[list[Cell], list[Xml]]:
        """The cells of a table with their spans, and the tables in them."""
        found: list[Cell] = []
        nested: list[Xml] = []
        open_down: dict[int, int] = {}
        rows = list(self._rows(table))
        for number, row in enumerate(rows):
            column = _before(row)
            for cell in self._row_cells(row):
                span = _span(cell)
                merge = cell.find(f"{_W}tcPr/{_W}vMerge")
                going_on = merge is not None and merge.get(qn("w:val")) != "restart"
                if going_on and column in open_down:
                    index = open_down[column]
                    if index >= 0:
                        extra, inner = self._lines(cell)
                        nested += inner
                        old = found[index]
                        found[index] = replace(old, bottom=number, lines=old.lines + extra)
                    column += span
                    continue
                lines, inner = self._lines(cell)
                nested += inner
                open_down.pop(column, None)
                if lines:
                    place = f"{name}, row {number + 1}, column {column + 1}"
                    found.append(Cell(number, column, number, column + span - 1, lines, place))
                if merge is not None:
                    open_down[column] = len(found) - 1 if lines else -1
                column += span
        return found, nested

    def _rows(self, parent: Xml) -> Iterator[Xml]:
        for child in parent.iterchildren():
            if child.tag == f"{_W}tr":
                if child.find(f"{_W}trPr/{_W}del") is not None:
                    self.changed = True
                    continue
                yield child
            elif child.tag in _PASS:
                yield from self._rows(child)

    def _row_cells(self, parent: Xml) -> Iterator[Xml]:
        for child in parent.iterchildren():
            if child.tag == f"{_W}tc":
                yield child
            elif child.tag in _PASS:
                yield from self._row_cells(child)

    def _lines(self, cell: Xml) -> tuple[tuple[Line, ...], list[Xml]]:
        """The lines of a cell, a list paragraph being one; and the tables in it."""
        lines: list[Line] = []
        nested: list[Xml] = []
        for block in self._blocks(cell):
            if block.tag == f"{_W}tbl":
                nested.append(block)
                continue
            text = self._words(block)
            if not text.strip():
                continue
            style = self._style(block)
            strong = style.startswith(("heading", "title")) or _all_bold(block)
            depth = self.numbers.depth(block, style)
            if ident := _ident(block, ENTRY_MARK):
                lines.append(Line(one_line(text), "list", ident=ident))
            elif depth is None:
                lines += [replace(line, strong=strong) for line in typed_lines(text)]
            else:
                lines += _list_lines(text, depth, strong=strong)
        return tuple(lines), nested

    def _words(self, element: Xml) -> str:
        """The text of a paragraph as it reads with all changes accepted."""
        parts: list[str] = []
        for child in element.iterchildren():
            if child.tag in _GONE:
                self.changed = self.changed or child.find(f".//{_W}delText") is not None
            elif child.tag == f"{_W}t":
                parts.append(child.text or "")
            elif child.tag == f"{_W}tab":
                parts.append("\t")
            elif child.tag in _BREAKS:
                parts.append("\n")
            elif child.tag in (f"{_W}noBreakHyphen", f"{_W}softHyphen"):
                parts.append("-" if child.tag.endswith("noBreakHyphen") else "")
            elif child.tag == f"{_W}sym":
                parts.append("•")
            elif child.tag in _PASS:
                self.changed = self.changed or child.tag == f"{_W}ins"
                parts.append(self._words(child))
        return "".join(parts)

    def _style(self, paragraph: Xml) -> str:
        ident = paragraph.find(f"{_W}pPr/{_W}pStyle")
        return self.numbers.style_name(ident.get(qn("w:val")) if ident is not None else None)

    def _beside(self) -> None:
        """What a document can hold besides its body."""
        body = self.document.element.body
        if self.changed:
            self._say(
                Weight.NOTE, "tracked-changes",
                worded("The document has tracked changes; it was read as if all were accepted."),
                worded("Accept or reject them in Word first if that is not what you want."),
            )  # fmt: skip
        outside = {"footnotes": "Footnotes", "endnotes": "Endnotes", "comments": "Comments"}
        for part, words in outside.items():
            used = body.iter(f"{_W}{part.removesuffix('s')}Reference")
            if (count := sum(1 for _ in used)) > 0:
                self._say(
                    Weight.WARNING,
                    part,
                    worded(
                        "{words} were not read: {number}{first}.",
                        words=words,
                        number=count,
                        first=self._first(part),
                    ),
                    worded("Copy what belongs to the account into the table."),
                )
        if any(t.tag.endswith("}txbxContent") for t in body.iter()):
            self._say(
                Weight.WARNING, "text-boxes", worded("Text boxes were not read."),
                worded("Move what belongs to the account into the table."),
            )  # fmt: skip
        edges = [s for section in self.document.sections for s in (section.header, section.footer)]
        said = [p.text.strip() for e in edges if not e.is_linked_to_previous for p in e.paragraphs]
        if any(said):
            text = "; ".join(f"“{t}”" for t in dict.fromkeys(said) if t)
            self._say(
                Weight.NOTE,
                "edges",
                worded("Headers and footers were not read: {words}.", words=text),
                "",
            )

    def _first(self, part: str) -> str:
        """The words of the first note of a part, for the sentence that says it was not read."""
        for related in self.document.part.rels.values():
            if not related.is_external and str(related.target_part.partname).endswith(
                f"/{part}.xml"
            ):
                root = parse_xml(related.target_part.blob)
                for note in root.iter(f"{_W}{part.removesuffix('s')}"):
                    text = " ".join("".join(t.text or "" for t in note.iter(f"{_W}t")).split())
                    if text:
                        return (
                            f"; the first says “{text if len(text) <= 120 else text[:119] + '…'}”"
                        )
        return ""

    def _say(self, weight: Weight, code: str, sentence: str, hint: str) -> None:
        self.pages.problems.append(
            Problem(code=code, place="the whole file", sentence=sentence, hint=hint, weight=weight)
        )


def _list_lines(text: str, depth: int, *, strong: bool) -> list[Line]:
    """A list paragraph; what follows a break inside it goes on with it, unless it has a bullet."""
    first, *rest = typed_lines(text) or (Line(text.strip()),)
    lines = [replace(first, marker="list", depth=depth, strong=strong)]
    for line in rest:
        if line.marker:
            lines.append(replace(line, depth=depth + 1))
        else:
            lines[-1] = replace(lines[-1], text=f"{lines[-1].text} {line.text}")
    return lines


def _ident(paragraph: Xml, mark: str) -> Id:
    """The id in a paragraph's bookmark, in a document we wrote."""
    for bookmark in paragraph.iter(f"{_W}bookmarkStart"):
        if (found := id_of(bookmark.get(qn("w:name")) or "", mark)) is not None:
            return found
    return ""


def _span(cell: Xml) -> int:
    span = cell.find(f"{_W}tcPr/{_W}gridSpan")
    value = span.get(qn("w:val"), "1") if span is not None else "1"
    return min(int(value), 200) if value.isdecimal() and int(value) else 1


def _before(row: Xml) -> int:
    before = row.find(f"{_W}trPr/{_W}gridBefore")
    value = before.get(qn("w:val"), "0") if before is not None else "0"
    return min(int(value), 200) if value.isdecimal() else 0


def _all_bold(paragraph: Xml) -> bool:
    """Whether every word of a paragraph is bold: people make headings so."""
    runs = [r for r in paragraph.iter(f"{_W}r") if _said(r)]
    return bool(runs) and all(_bold(r) for r in runs)


def _said(run: Xml) -> str:
    return "".join(t.text or "" for t in run.iter(f"{_W}t")).strip()


def _bold(run: Xml) -> bool:
    bold = run.find(f"{_W}rPr/{_W}b")
    return bold is not None and bold.get(qn("w:val"), "1") not in ("0", "false", "off")


class _Lists:
    """Which paragraphs are list paragraphs, and how deep, by their numbering or their style."""

    def __init__(self, document: WordDocument) -> None:
        self.names: dict[str, str] = {}
        self.numbered: dict[str, int] = {}
        for style in document.styles.element.iter(f"{_W}style"):
            ident = style.get(qn("w:styleId")) or ""
            name = style.find(f"{_W}name")
            self.names[ident] = (name.get(qn("w:val")) or "").lower() if name is not None else ""
            number = style.find(f"{_W}pPr/{_W}numPr")
            if number is not None:
                self.numbered[ident] = _level(number)

    def style_name(self, ident: str | None) -> str:
        """A style's name in lower case."""
        return self.names.get(ident or "", (ident or "").lower())

    def depth(self, paragraph: Xml, style: str) -> int | None:
        """How deep a list paragraph stands, from 0; None for one that is not in a list."""
        own = paragraph.find(f"{_W}pPr/{_W}numPr")
        if own is not None:
            number = own.find(f"{_W}numId")
            if number is not None and number.get(qn("w:val")) == "0":
                return None
            return _level(own)
        if style.startswith("heading"):
            return None
        ident = paragraph.find(f"{_W}pPr/{_W}pStyle")
        name = ident.get(qn("w:val")) if ident is not None else None
        if name in self.numbered:
            last = style.rpartition(" ")[2]
            return int(last) - 1 if last.isdecimal() else self.numbered[name]
        return None


def _level(number: Xml) -> int:
    level = number.find(f"{_W}ilvl")
    value = level.get(qn("w:val"), "0") if level is not None else "0"
    return min(int(value), 8) if value.isdecimal() else 0
