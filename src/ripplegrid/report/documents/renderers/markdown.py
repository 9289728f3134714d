"""A document as Markdown: plain text that reads well as it is and goes into any editor."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

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
)
from ripplegrid.report.documents.renderers.inline import plain
from ripplegrid.report.documents.sentences import Sentence
from ripplegrid.saying import say

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~])")
_START = re.compile(r"^(\d+)([.)])(?=\s|$)|^([-+=])")


def write_markdown(document: Document, stream: BinaryIO) -> None:
    """Write a document as UTF-8 Markdown; figures stand as what they show."""
    stream.write("\n\n".join(_parts(document)).encode("utf-8") + b"\n")


def _parts(document: Document) -> Iterator[str]:
    yield f"# {_said(document.title)}"
    yield _said(document.subtitle)
    for block in document.opening:
        yield _block(block)
    for section in document.sections:
        yield from _section(section, 2)


def _section(section: Section, depth: int) -> Iterator[str]:
    yield f"{'#' * min(depth, 6)} {_said(section.title)}"
    for block in section.blocks:
        yield _block(block)
    for inner in section.sections:
        yield from _section(inner, depth + 1)


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return _paragraph(block)
    if isinstance(block, Quotation):
        by = [block.voice, *([block.where] if block.where else [])]
        said = ", ".join(_said(one) for one in by)
        return f"> {_line(block.words)}\n>\n> — {said}"
    if isinstance(block, Listing):
        return "\n".join(f"- {_run(item.sentences)}" for item in block.items)
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Figure):
        shown = say("Figure: {caption}", caption=_said(block.caption))
        return f"{shown}\n\n{_escaped(block.alt.text)}"
    return "\n>\n".join(f"> {line}" for line in _note(block))


def _paragraph(block: Paragraph) -> str:
    if block.look is Look.HEADED and block.sentences:
        rest = _run(block.sentences[1:])
        return f"**{_said(block.sentences[0])}**\n{rest}".strip()
    return _begin(_run(block.sentences))


def _note(block: Note) -> Iterator[str]:
    for inner in block.blocks:
        yield from _block(inner).splitlines()


def _table(block: Table) -> str:
    rows = [[_line(head) for head in block.head], ["---"] * len(block.head)]
    rows += [
        ["<br>".join(_run(p.sentences) for p in cell.paragraphs) for cell in row]
        for row in block.rows
    ]
    lines = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return f"{_said(block.caption)}\n\n{lines}"


def _run(sentences: Iterable[Sentence]) -> str:
    return " ".join(_said(sentence) for sentence in sentences)


def _line(sentence: Sentence) -> str:
    return _begin(_said(sentence))


def _said(sentence: Sentence) -> str:
    return _escaped(plain(sentence))


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\1", text)


def _begin(line: str) -> str:
    """A line that does not begin as a list or a heading would."""
    return _START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", line)
