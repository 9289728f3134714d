"""A document as PDF: tagged, in its language, every heading, picture and table named."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from ripplegrid.exchange.examples import load, names
from ripplegrid.report.documents import KINDS, make
from ripplegrid.report.documents.parts import (
    Document,
    Figure,
    Table,
    blocks_of,
    sections_of,
)
from ripplegrid.report.documents.renderers.inline import plain
from ripplegrid.report.documents.renderers.pdf import PART, write_pdf
from tests.factories import case, entry, telling
from tests.unit.report.documents.told import DAY, allowed

MANY = 801
TYPST = [name for name, kind in KINDS.items() if ".pdf" in kind.endings]


def pdf_of(document: Document) -> PdfReader:
    file = BytesIO()
    write_pdf(document, file)
    return PdfReader(file)


def tags(node: Any) -> Iterator[DictionaryObject]:
    """Every element of the structure tree, in reading order."""
    node = node.get_object()
    if isinstance(node, ArrayObject):
        for child in node:
            yield from tags(child)
    elif isinstance(node, DictionaryObject):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from tags(node["/K"])


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("kind", TYPST)
def test_tags_language_headings_pictures_and_tables(kind: str, name: str) -> None:
    document = make(kind, load(name), made=DAY)
    read = pdf_of(document)
    root = read.root_object
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"].startswith("en")
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert read.metadata is not None
    assert read.metadata.title == plain(document.title)
    assert "pdfuaid:part" in root["/Metadata"].get_object().get_data().decode("utf-8")
    found = list(tags(root["/StructTreeRoot"]["/K"]))
    headings = [int(t["/S"][2:]) for t in found if t["/S"] in {f"/H{n}" for n in range(1, 7)}]
    assert headings == [1, *(depth + 1 for depth, _ in sections_of(document))]
    pictures = [t for t in found if t["/S"] == "/Figure"]
    drawn = [b for b in blocks_of(document) if isinstance(b, Figure)]
    assert [t.get("/Alt") for t in pictures if "/Alt" in t] == [b.alt.text for b in drawn]
    tables = [t for t in found if t["/S"] == "/Table"]
    written = [b for b in blocks_of(document) if isinstance(b, Table)]
    assert len(tables) == len(written)
    for tag, block in zip(tables, written, strict=True):
        heads = [t for t in tags(tag) if t["/S"] == "/TH"]
        assert len(heads) == len(block.head)


def test_an_account_with_many_rows_keeps_its_tags() -> None:
    many = [entry(f"e{n}", "group", "outcome") for n in range(MANY)]
    read = pdf_of(make("case-study", allowed(*many, telling("e0", "v")), made=DAY))
    found = list(tags(read.root_object["/StructTreeRoot"]["/K"]))
    assert sum(t["/S"] == "/TR" for t in found) > MANY


def test_a_long_table_is_set_in_parts_that_say_which_they_are() -> None:
    many = [entry(f"e{n}", "group", "outcome") for n in range(PART + 1)]
    read = pdf_of(make("case-study", allowed(*many, telling("e0", "v")), made=DAY))
    text = " ".join(" ".join(page.extract_text() for page in read.pages).split())
    assert "Every entry of the account (part 1 of 2)" in text
    assert "Every entry of the account (part 2 of 2)" in text
    rows = [
        sum(t["/S"] == "/TR" for t in tags(tag))
        for tag in tags(read.root_object["/StructTreeRoot"]["/K"])
        if tag["/S"] == "/Table"
    ]
    assert max(rows) == PART + 1, "so many, and the heading row"


def test_the_same_document_is_the_same_file() -> None:
    one, other = BytesIO(), BytesIO()
    document = make("case-study", load("deep"), made=DAY)
    write_pdf(document, one)
    write_pdf(document, other)
    assert one.getvalue() == other.getvalue()


def test_what_people_wrote_is_never_read_as_markup() -> None:
    account = allowed(
        entry("a", text='#panic() *x* $y$ \\ " @z <w>'), telling("a", "v"), title="= #eval"
    )
    text = "".join(page.extract_text() for page in pdf_of(make("case-study", account)).pages)
    assert "#panic() *x* $y$ \\" in text
    assert "= #eval" in text


def test_a_case_study_without_a_title_is_called_by_what_it_is() -> None:
    read = pdf_of(make("case-study", case(title=""), made=DAY))
    assert read.metadata is not None
    assert read.metadata.title == "Case-study report"
