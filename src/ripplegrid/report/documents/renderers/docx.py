"""A document for a word processor: real styles, headings, captions, alt texts and table headers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, time
from io import BytesIO
from itertools import zip_longest
from typing import Any, BinaryIO

from ripplegrid.exchange.office_package import steady
from ripplegrid.report.documents.parts import (
    Block,
    Document,
    Figure,
    Listing,
    Look,
    Note,
    Paragraph,
    Quotation,
    Section,
    Table,
    leads_in,
)
from ripplegrid.report.documents.renderers import docx_xml as xml
from ripplegrid.report.documents.renderers.docx_styles import STYLES, code_of, opened
from ripplegrid.report.documents.renderers.inline import pieces, plain
from ripplegrid.report.documents.renderers.typeset import fitted, picture_of
from ripplegrid.report.documents.sentences import Sentence
from ripplegrid.saying import mark, say

WIDTH, HEIGHT = 16.6, 20.0
"""The room for a figure on a page of our own, in centimetres."""
LOOKS = {Look.PLAIN: "body", Look.LEAD: "lead", Look.SMALL: "small", Look.HEADED: "headed"} | {
    Look.TICK: "body"
}


def write_docx(document: Document, stream: BinaryIO, template: bytes | None = None) -> None:
    """Write a document for a word processor.

    Args:
        document: the document.
        stream: where to.
        template: a document of one's own, whose page, styles, header and footer are used.

    Raises:
        MissingExtra: when what draws the figures is not installed.
    """
    word = opened(document, template)
    _Pages(document, word).write()
    day = datetime.combine(document.made, time(), UTC)
    core = word.core_properties
    core.title = (plain(document.title) or document.subtitle.text)[:255]
    core.author = core.last_modified_by = core.comments = core.keywords = ""
    core.subject = core.category = ""
    core.language = code_of(document.language)
    core.created = core.modified = day
    file = BytesIO()
    word.save(file)
    stream.write(steady(file.getvalue()))


class _Pages:
    """One document on its way into a word processor's file."""

    def __init__(self, document: Document, word: Any) -> None:
        self._document, self._word = document, word
        self._body = word.element.body
        self._end = self._body.sectPr
        self._numbered = 0
        self._pictures = 0
        self._styles = {name: word.styles[style].style_id for name, style in STYLES.items()}
        section = word.sections[-1]
        self._room = section.page_width - section.left_margin - section.right_margin

    def write(self) -> None:
        document = self._document
        self._put(self._line("kind", self._said(document.subtitle)))
        self._put(self._line("title", [xml.run(plain(document.title))]))
        self._blocks(document.opening)
        if len(document.sections) >= 4 and document.paper.contents:
            self._contents(document.sections)
        for section in document.sections:
            self._section(section, 1)

    def _section(self, section: Section, depth: int) -> None:
        heading = self._line(f"heading {min(depth, 4)}", self._said(section.title))
        self._mark(heading, section.anchor)
        if section.fresh:
            xml.page_before(heading)
        self._put(heading)
        self._blocks(section.blocks)
        for inner in section.sections:
            self._section(inner, depth + 1)

    def _contents(self, sections: Iterable[Section]) -> None:
        self._put(self._line("contents head", [xml.run(say(mark("Contents")))]))
        listed = [(plain(section.title), section.anchor) for section in sections]
        for line in xml.contents(listed, self._styles["contents"]):
            self._put(line)

    def _blocks(self, blocks: Sequence[Block]) -> None:
        for block, after in zip_longest(blocks, blocks[1:]):
            for element in self._elements(block):
                if leads_in(block, after):
                    xml.keep_with_next(element)
                self._put(element)

    def _elements(self, block: Block) -> Iterator[Any]:
        if isinstance(block, Paragraph):
            yield from self._paragraph(block)
        elif isinstance(block, Quotation):
            yield self._line("quotation", self._said(block.words))
            by = self._said(block.voice)
            if block.where is not None:
                by += [xml.run(", "), *self._said(block.where)]
            yield self._line("voice", by)
        elif isinstance(block, Listing):
            for item in block.items:
                yield self._line("point", self._run(item.sentences))
        elif isinstance(block, Table):
            yield from self._table(block)
        elif isinstance(block, Figure):
            yield from self._figure(block)
        elif isinstance(block, Note):
            for inner in block.blocks:
                for element in self._elements(inner):
                    xml.restyle(element, self._styles["note"])
                    yield element

    def _paragraph(self, block: Paragraph) -> Iterator[Any]:
        if block.look is Look.HEADED and block.sentences:
            yield self._line("headed", self._said(block.sentences[0]))
            if block.sentences[1:]:
                yield self._line("body", self._run(block.sentences[1:]))
        else:
            yield self._line(LOOKS[block.look], self._run(block.sentences))

    def _table(self, block: Table) -> Iterator[Any]:
        yield self._line("table caption", self._said(block.caption))
        widths = block.widths or tuple(1 / len(block.head) for _ in block.head)
        table = xml.table(
            self._styles["table"],
            [int(self._room * width / sum(widths) / 635) for width in widths],
            said=plain(block.caption),
            row_heads=block.row_heads,
        )
        table.append(
            xml.row([[self._line("cell", self._said(head))] for head in block.head], head=True)
        )
        for row in block.rows:
            cells = []
            for cell in row:
                lines = [self._line("cell", self._run(p.sentences)) for p in cell.paragraphs]
                lines = lines or [self._line("cell", [])]
                if cell.anchor:
                    self._mark(lines[0], cell.anchor)
                cells.append(lines)
            table.append(xml.row(cells))
        yield table
        yield self._line("after table", [])

    def _figure(self, block: Figure) -> Iterator[Any]:
        self._pictures += 1
        room = min(WIDTH, self._room / 360_000)
        wide = int(fitted(block, room, HEIGHT) * 360_000)
        part, _ = self._word.part.get_or_add_image(BytesIO(picture_of(block)))
        drawing = xml.drawing(
            part,
            size=(wide, int(wide * block.height / block.width)),
            number=self._pictures,
            alt=block.alt.text,
            name=plain(block.caption),
        )
        yield self._line("figure", [drawing])
        yield self._line("caption", self._said(block.caption))

    def _put(self, element: Any) -> None:
        self._end.addprevious(element)

    def _line(self, style: str, runs: Iterable[Any]) -> Any:
        return xml.paragraph(self._styles[style], runs)

    def _mark(self, paragraph: Any, anchor: str) -> None:
        self._numbered += 1
        xml.bookmark(paragraph, xml.name_of(anchor), self._numbered)

    def _run(self, sentences: Iterable[Sentence]) -> list[Any]:
        found: list[Any] = []
        for sentence in sentences:
            found += [xml.run(" "), *self._said(sentence)] if found else self._said(sentence)
        return found

    def _said(self, sentence: Sentence) -> list[Any]:
        found: list[Any] = []
        for piece in pieces(sentence):
            if isinstance(piece, str):
                found.append(xml.run(piece))
            else:
                anchor = self._document.references.get(piece)
                found.append(xml.link(f"[{piece}]", anchor) if anchor else xml.run(f"[{piece}]"))
        return found
