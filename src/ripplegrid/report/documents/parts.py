"""What a document is made of. Every part is a frozen value; text stands in sentences alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from ripplegrid.report.documents.exploring import Explorer
from ripplegrid.report.documents.sentences import Furniture, Ref, Sentence, Stated


class Look(StrEnum):
    """What a paragraph is in the flow of a document."""

    PLAIN = "plain"
    LEAD = "lead"
    SMALL = "small"
    HEADED = "headed"
    """Its first sentence stands out, as a heading of its own that is not in the contents."""
    TICK = "tick"
    """An answer to tick; several stand together on one page."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that belong together."""

    sentences: tuple[Sentence, ...]
    look: Look = Look.PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words as they were said, by whom, as they chose to be named, and of what."""

    words: Stated
    voice: Stated
    where: Stated | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """Points, each a paragraph; for what is truly a list."""

    items: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell of a table, paragraph by paragraph; ``anchor`` names it in links."""

    paragraphs: tuple[Paragraph, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with a caption and a heading row; its first column may name the rows.

    Attributes:
        caption: what the table shows.
        head: the heading of each column.
        rows: the cells, row by row.
        row_heads: whether the first cell of each row names it.
        widths: the share of each column in the width; equal without it.
    """

    caption: Sentence
    head: tuple[Sentence, ...]
    rows: tuple[tuple[Cell, ...], ...]
    row_heads: bool = False
    widths: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A picture of the case study.

    Attributes:
        kind: which figure it is, one of ``figures.KINDS``.
        svg: the picture.
        alt: what it shows, for those who do not see it.
        caption: what stands beneath it.
        width: its width in CSS pixels, of 680 that a page is wide.
        height: its height in the same.
    """

    kind: str
    svg: str
    alt: Stated
    caption: Sentence
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Note:
    """Something set apart from the text, such as how to read what follows."""

    blocks: tuple[Paragraph | Listing, ...]


Block: TypeAlias = Paragraph | Quotation | Listing | Table | Figure | Note


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The pages of a document.

    Attributes:
        size: ``a4`` or ``a3``.
        wide: whether the long side lies below.
        points: the size of its text.
        margin: the width of its margins in millimetres.
        contents: whether it begins with a list of its sections, where it has several.
    """

    size: str = "a4"
    wide: bool = False
    points: float = 10.5
    margin: float = 22
    contents: bool = True

    @property
    def room(self) -> tuple[float, float]:
        """How wide and high the text may be, in millimetres."""
        short, long = {"a4": (210, 297), "a3": (297, 420)}[self.size]
        width, height = (long, short) if self.wide else (short, long)
        return width - 2 * self.margin, height - 2 * self.margin


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading with what stands beneath it.

    Attributes:
        title: the heading.
        anchor: its name in links, the same in every document of one kind.
        blocks: what stands directly beneath it.
        sections: sections within it.
        fresh: whether it begins on a page of its own.
    """

    title: Sentence
    anchor: str
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    fresh: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Which state of the account a document was made from.

    Attributes:
        digest: the SHA-256 digest of what may be told of the account, as a case file.
        version: what the state is called where it is kept, such as a number or a file's name.
        cases: of a synthesis, what the state of each of its case studies is called, by its id.
    """

    digest: str
    version: str = ""
    cases: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document, ready for any renderer.

    Attributes:
        kind: which kind of document, one of ``registry.KINDS``.
        title: its title.
        subtitle: what it is.
        language: the language of its sentences.
        made: the day it was made.
        state: the state of the account it was made from.
        sections: its sections.
        opening: what stands before the first section.
        references: for the number of an entry in a sentence, the anchor it leads to.
        traced: of the records that sentences rest on, those that a file may name, and how. What
            is not in it stands in no file: it could tell which unnamed words are one person's.
        explorer: what the document can be asked, where it can be explored.
        paper: the pages it is laid out on.
    """

    kind: str
    title: Stated
    subtitle: Furniture
    language: str
    made: date
    state: State
    sections: tuple[Section, ...]
    opening: tuple[Block, ...] = ()
    references: dict[int, str] = field(default_factory=dict)
    traced: Mapping[Ref, str] = field(default_factory=dict)
    explorer: Explorer | None = None
    paper: Paper = Paper()


def leads_in(block: Block | None, after: Block | None) -> bool:
    """Whether a paragraph belongs right above what follows it: a list, or an answer to tick."""
    if not isinstance(block, Paragraph):
        return False
    ticks = isinstance(after, Paragraph) and after.look is Look.TICK
    return ticks or isinstance(after, Listing)


def sections_of(document: Document) -> Iterator[tuple[int, Section]]:
    """Every section with its depth, from 1, in the order of the document."""

    def below(sections: tuple[Section, ...], depth: int) -> Iterator[tuple[int, Section]]:
        for section in sections:
            yield depth, section
            yield from below(section.sections, depth + 1)

    return below(document.sections, 1)


def blocks_of(document: Document) -> Iterator[Block]:
    """Every block in the order of the document."""
    yield from document.opening
    for _, section in sections_of(document):
        yield from section.blocks


def sentences_of(document: Document) -> Iterator[Sentence]:
    """Every sentence of a document: headings, captions, descriptions of figures and all."""
    yield document.title
    yield document.subtitle
    for block in document.opening:
        yield from within(block)
    for _, section in sections_of(document):
        yield section.title
        for block in section.blocks:
            yield from within(block)


def within(block: Block) -> Iterator[Sentence]:
    """Every sentence of a block."""
    if isinstance(block, Paragraph):
        yield from block.sentences
    elif isinstance(block, Quotation):
        yield from (block.words, block.voice)
        if block.where is not None:
            yield block.where
    elif isinstance(block, Listing):
        for item in block.items:
            yield from item.sentences
    elif isinstance(block, Table):
        yield from (block.caption, *block.head)
        for row in block.rows:
            for cell in row:
                for paragraph in cell.paragraphs:
                    yield from paragraph.sentences
    elif isinstance(block, Figure):
        yield from (block.alt, block.caption)
    else:
        for inner in block.blocks:
            yield from within(inner)


def paragraph(*sentences: Sentence) -> Paragraph:
    """A paragraph of these sentences."""
    return Paragraph(sentences)


def cell(*sentences: Sentence) -> Cell:
    """A cell with these sentences in one paragraph."""
    return Cell((Paragraph(sentences),) if sentences else ())


def lines(*sentences: Sentence) -> Cell:
    """A cell with a paragraph for each sentence."""
    return Cell(tuple(Paragraph((sentence,)) for sentence in sentences))
