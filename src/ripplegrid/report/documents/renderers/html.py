"""A document as one HTML file that needs nothing else: it reads well, prints well, runs nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from html import escape
from importlib.resources import files
from typing import BinaryIO

from ripplegrid.report.documents.parts import (
    Block,
    Document,
    Figure,
    Listing,
    Note,
    Paper,
    Paragraph,
    Quotation,
    Section,
    Table,
    blocks_of,
    sections_of,
)
from ripplegrid.report.documents.renderers import explorer
from ripplegrid.report.documents.renderers.inline import pieces, plain
from ripplegrid.report.documents.sentences import Furniture, Sentence
from ripplegrid.saying import mark, say

SPACE = " "


def write_html(document: Document, stream: BinaryIO) -> None:
    """Write a document as UTF-8 HTML."""
    stream.write("\n".join(_page(document)).encode("utf-8") + b"\n")


@cache
def style() -> str:
    """The style sheet of documents."""
    return (files(__package__) / "document.css").read_text("utf-8")


def _page(document: Document) -> Iterator[str]:
    page = _Page(document)
    yield "<!doctype html>"
    yield f'<html lang="{escape(document.language)}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(plain(document.title))} · {escape(document.subtitle.text)}</title>"
    yield f"<style>\n{_style(document)}{_paper(document)}{_widths(document)}</style>"
    yield "</head>"
    yield f'<body class="rd-{escape(document.kind)}">'
    yield f'<a class="rd-skip" href="#rd-text">{escape(say(mark("To the text")))}</a>'
    yield '<header class="rd-head">'
    yield f'<p class="rd-kind">{page.said(document.subtitle)}</p>'
    yield f"<h1>{page.said(document.title)}</h1>"
    yield from (line for block in document.opening for line in page.block(block))
    yield "</header>"
    yield from _contents(document, page)
    if document.explorer is not None:
        yield from explorer.form(document.explorer)
    yield '<main id="rd-text">'
    yield from (line for section in document.sections for line in page.section(section, 2))
    yield "</main>"
    if document.explorer is not None:
        yield from explorer.data(document.explorer)
    yield "</body>"
    yield "</html>"


def _paper(document: Document) -> str:
    """The page and the size of the text, where they are not those of every document."""
    paper, usual = document.paper, Paper()
    rules = []
    if (paper.size, paper.wide, paper.margin) != (usual.size, usual.wide, usual.margin):
        lies = " landscape" if paper.wide else ""
        margin = f"{paper.margin:g}mm"
        rules.append(f"@page {{ size: {paper.size.upper()}{lies}; margin: {margin}; }}")
    if paper.wide:
        rules.append("body { max-width: 84rem; }")
    if paper.points > usual.points:
        rules.append(f"html {{ font-size: {paper.points / usual.points:.0%}; }}")
        rules.append(f"@media print {{ body {{ font-size: {paper.points:g}pt; }} }}")
    return "".join(f"{rule}\n" for rule in rules)


def _style(document: Document) -> str:
    return style() + (explorer.style() if document.explorer is not None else "")


def _widths(document: Document) -> str:
    """A rule for every width of a column; no element carries a style of its own."""
    tables = (block for block in blocks_of(document) if isinstance(block, Table))
    found = sorted({round(width * 100) for table in tables for width in table.widths})
    return "".join(f".rd-w{width} {{ width: {width}%; }}\n" for width in found)


def _contents(document: Document, page: _Page) -> Iterator[str]:
    if len(document.sections) < 4 or not document.paper.contents:
        return
    yield f'<nav class="rd-contents" aria-label="{escape(say(mark("Contents")))}">'
    yield f"<h2>{escape(say(mark('Contents')))}</h2>"
    yield "<ol>"
    for depth, section in sections_of(document):
        if depth == 1:
            yield f'<li><a href="#{escape(section.anchor)}">{page.words(section.title)}</a></li>'
    yield "</ol>"
    yield "</nav>"


class _Page:
    """One document on its way to HTML."""

    def __init__(self, document: Document) -> None:
        self._references = document.references
        self._public = document.explorer is not None
        self._traced = document.traced
        self._targets = {anchor: number for number, anchor in document.references.items()}
        self._tables = 0

    def section(self, section: Section, depth: int) -> Iterator[str]:
        fresh = ' class="rd-fresh"' if section.fresh else ""
        yield f'<section id="{escape(section.anchor)}"{fresh}>'
        yield f"<h{depth}>{self.said(section.title)}</h{depth}>"
        for block in section.blocks:
            yield from self.block(block)
        for inner in section.sections:
            yield from self.section(inner, min(depth + 1, 6))
        yield "</section>"

    def block(self, block: Block) -> Iterator[str]:
        if isinstance(block, Paragraph):
            yield self._paragraph(block)
        elif isinstance(block, Quotation):
            yield from self._quotation(block)
        elif isinstance(block, Listing):
            yield "<ul>"
            yield from (f"<li>{self._run(item.sentences)}</li>" for item in block.items)
            yield "</ul>"
        elif isinstance(block, Table):
            yield from self._table(block)
        elif isinstance(block, Figure):
            yield from self._figure(block)
        else:
            yield from self._note(block)

    def _paragraph(self, block: Paragraph) -> str:
        if block.look.value == "headed" and block.sentences:
            first, *rest = block.sentences
            return f'<p class="rd-headed"><strong>{self.said(first)}</strong> {self._run(rest)}</p>'
        look = "" if block.look.value == "plain" else f' class="rd-{block.look.value}"'
        return f"<p{look}>{self._run(block.sentences)}</p>"

    def _quotation(self, block: Quotation) -> Iterator[str]:
        where = f", <span>{self.said(block.where)}</span>" if block.where else ""
        yield f"<blockquote><p>{self.said(block.words)}</p>"
        yield f"<footer>{self.said(block.voice)}{where}</footer></blockquote>"

    def _note(self, block: Note) -> Iterator[str]:
        yield '<div class="rd-note" role="note">'
        for inner in block.blocks:
            yield from self.block(inner)
        yield "</div>"

    def _figure(self, block: Figure) -> Iterator[str]:
        yield f'<figure class="rd-figure rd-figure-{escape(block.kind)}">'
        yield f'<div class="rd-drawing">{block.svg.strip()}</div>'
        yield f"<figcaption>{self.said(block.caption)}</figcaption>"
        yield "</figure>"

    def _table(self, block: Table) -> Iterator[str]:
        self._tables += 1
        named = f"rd-table-{self._tables}"
        yield f'<div class="rd-wide" role="region" tabindex="0" aria-labelledby="{named}">'
        yield f'<table class="rd-cols-{len(block.head)}">'
        yield f'<caption id="{named}">{self.said(block.caption)}</caption>'
        yield from self._widths(block)
        heads = "".join(f'<th scope="col">{self.said(head)}</th>' for head in block.head)
        yield f"<thead><tr>{heads}</tr></thead>"
        yield "<tbody>"
        for row in block.rows:
            cells = []
            for place, one in enumerate(row):
                tag = "th" if block.row_heads and place == 0 else "td"
                scope = ' scope="row"' if tag == "th" else ""
                name = f' id="{escape(one.anchor)}"' if one.anchor else ""
                inside = [self._run(p.sentences) for p in one.paragraphs]
                text = inside[0] if len(inside) == 1 else "".join(f"<p>{x}</p>" for x in inside)
                cells.append(f"<{tag}{scope}{name}>{text}</{tag}>")
            yield f"<tr>{''.join(cells)}</tr>"
        yield "</tbody></table></div>"

    @staticmethod
    def _widths(block: Table) -> Iterator[str]:
        if block.widths:
            classes = (f'<col class="rd-w{round(width * 100)}">' for width in block.widths)
            yield f"<colgroup>{''.join(classes)}</colgroup>"

    def _run(self, sentences: Iterable[Sentence]) -> str:
        return SPACE.join(self.said(sentence) for sentence in sentences)

    def said(self, sentence: Sentence) -> str:
        """A sentence, with what it rests on where it rests on anything.

        A file for a website is followed back by its numbers alone.
        """
        words = self.words(sentence)
        if isinstance(sentence, Furniture) or self._public:
            return words
        named = (self._traced[one] for one in sentence.rests_on if one in self._traced)
        rests = " ".join(dict.fromkeys(named))
        if not rests:
            return words
        return f'<span class="rd-said" data-rests-on="{escape(rests)}">{words}</span>'

    def words(self, sentence: Sentence) -> str:
        """A sentence with its numbers as links."""
        found = []
        for piece in pieces(sentence):
            if isinstance(piece, str):
                found.append(escape(piece))
            elif piece in self._references:
                anchor = escape(self._references[piece])
                found.append(f'<a class="rd-ref" href="#{anchor}">[{piece}]</a>')
            else:
                found.append(f"[{piece}]")
        return "".join(found)
