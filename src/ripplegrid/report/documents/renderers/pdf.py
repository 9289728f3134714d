"""A document as tagged PDF, made by Typst from the parts of the document and one template."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time
from itertools import zip_longest
from typing import Any, BinaryIO

from ripplegrid.report.documents.parts import (
    Block,
    Cell,
    Document,
    Figure,
    Listing,
    Look,
    Note,
    Paragraph,
    Quotation,
    Table,
    leads_in,
    sections_of,
)
from ripplegrid.report.documents.renderers.inline import pieces, plain
from ripplegrid.report.documents.renderers.typeset import fitted, typeset
from ripplegrid.report.documents.sentences import Sentence
from ripplegrid.saying import mark, say

Json = dict[str, Any]
LONG = 1200
"""A row with more characters than this in a cell may break across pages."""
PART = 200
"""A table with more rows than this is set in parts of so many, each with its caption and heading
row: Typst 0.15 takes four times as long for a table of twice the rows."""
CAPTION = 28.0
"""The room a page keeps for what stands beneath a figure, in millimetres."""


def write_pdf(document: Document, stream: BinaryIO) -> None:
    """Write a document as PDF with tags (PDF/UA-1).

    Raises:
        MissingExtra: when Typst is not installed.
    """
    stream.write(_set(document, _Pages(document).document()))


def pages_of(document: Document) -> int:
    """How many pages a document takes.

    Raises:
        MissingExtra: when Typst is not installed.
    """
    given = json.dumps(_Pages(document).document(), ensure_ascii=False)
    made: Any = typeset("document.typ", {"document": given}, format="png", ppi=8.0)
    return len(made) if isinstance(made, list) else 1


def _set(document: Document, given: Json) -> bytes:
    return typeset(
        "document.typ",
        {"document": json.dumps(given, ensure_ascii=False)},
        format="pdf",
        pdf_standards="ua-1",
        timestamp=datetime.combine(document.made, time(), UTC),
    )


class _Pages:
    """One document on its way to the template."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._anchors = set(_anchors(document))

    def document(self) -> Json:
        document = self._document
        title = plain(document.title) or document.subtitle.text
        paper = document.paper
        listed = paper.contents and len(document.sections) >= 4
        top = document.sections if listed else ()
        return {
            "paper": {
                "size": paper.size,
                "wide": paper.wide,
                "points": paper.points,
                "margin": paper.margin,
            },
            "name": title,
            "footer": title,
            "language": document.language[:2],
            "subtitle": self._said(document.subtitle),
            "title": self._said(document.title) or [title],
            "opening": self._blocks(document.opening),
            "contents-name": say(mark("Contents")),
            "contents": [{"title": self._said(s.title), "anchor": s.anchor} for s in top],
            "sections": [
                {
                    "title": self._said(section.title),
                    "anchor": section.anchor,
                    "depth": min(depth + 1, 6),
                    "fresh": section.fresh,
                    "blocks": self._blocks(section.blocks),
                }
                for depth, section in sections_of(document)
            ],
        }

    def _blocks(self, blocks: Sequence[Block]) -> list[Json]:
        return [
            made | {"sticky": leads_in(block, after)}
            for block, after in zip_longest(blocks, blocks[1:])
            for made in (self._tables(block) if isinstance(block, Table) else [self._block(block)])
        ]

    def _block(self, block: Block) -> Json:
        if isinstance(block, Paragraph):
            return self._paragraph(block)
        if isinstance(block, Quotation):
            by = self._said(block.voice)
            if block.where is not None:
                by += [", ", *self._said(block.where)]
            return {"part": "quotation", "words": self._said(block.words), "by": by}
        if isinstance(block, Listing):
            return {"part": "listing", "items": [self._run(i.sentences) for i in block.items]}
        if isinstance(block, Figure):
            return self._figure(block)
        assert isinstance(block, Note), "tables are set by themselves"
        return {"part": "note", "blocks": [self._block(inner) for inner in block.blocks]}

    def _paragraph(self, block: Paragraph) -> Json:
        headed = block.look is Look.HEADED and bool(block.sentences)
        rest = block.sentences[1:] if headed else block.sentences
        return {
            "part": "paragraph",
            "look": block.look.value,
            "sticky": False,
            "first": self._said(block.sentences[0]) if headed else [],
            "rest": self._run(rest),
        }

    def _tables(self, block: Table) -> Iterator[Json]:
        """A table, in parts when it is long."""
        parts = -(-len(block.rows) // PART)
        if parts <= 1:
            yield self._table(block, [])
            return
        for part in range(parts):
            rows = block.rows[part * PART : (part + 1) * PART]
            told = say(mark("(part {part} of {parts})"), part=part + 1, parts=parts)
            yield self._table(replace(block, rows=rows), [" ", told])

    def _table(self, block: Table, which: list[Any]) -> Json:
        return {
            "part": "table",
            "caption": [*self._said(block.caption), *which],
            "head": [self._said(head) for head in block.head],
            "heads": block.row_heads,
            "widths": list(block.widths or [1.0] * len(block.head)),
            "rows": [[self._cell(cell, row) for cell in row] for row in block.rows],
        }

    def _cell(self, cell: Cell, row: tuple[Cell, ...]) -> Json:
        return {
            "long": any(length(one) > LONG for one in row),
            "paragraphs": [self._run(p.sentences) for p in cell.paragraphs],
            "anchor": cell.anchor or None,
        }

    def _figure(self, block: Figure) -> Json:
        return {
            "part": "figure",
            "svg": block.svg,
            "alt": block.alt.text,
            "caption": self._said(block.caption),
            "width": self._wide(block),
        }

    def _wide(self, block: Figure) -> float:
        width, height = self._document.paper.room
        return fitted(block, width, height - CAPTION)

    def _run(self, sentences: Iterable[Sentence]) -> list[Any]:
        found: list[Any] = []
        for sentence in sentences:
            found += [" ", *self._said(sentence)] if found else self._said(sentence)
        return found

    def _said(self, sentence: Sentence) -> list[Any]:
        found: list[Any] = []
        for piece in pieces(sentence):
            if isinstance(piece, str):
                found.append(piece)
            else:
                to = self._document.references.get(piece)
                found.append({"number": piece, "to": to if to in self._anchors else None})
        return found


def length(cell: Cell) -> int:
    """How many characters stand in a cell."""
    return sum(len(s.text) for paragraph in cell.paragraphs for s in paragraph.sentences)


def _anchors(document: Document) -> Iterator[str]:
    for _, section in sections_of(document):
        yield section.anchor
        for block in section.blocks:
            if isinstance(block, Table):
                yield from (cell.anchor for row in block.rows for cell in row if cell.anchor)
