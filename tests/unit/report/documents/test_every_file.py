"""Every kind of document of every example, in every format, as its readers' programs find it."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO

import pytest
from pypdf import PdfReader

from ripplegrid.report.documents import KINDS
from ripplegrid.report.documents.parts import (
    Document,
    Figure,
    Table,
    blocks_of,
    sections_of,
    sentences_of,
)
from ripplegrid.report.documents.renderers import explorer
from ripplegrid.report.documents.renderers.inline import plain
from tests.unit.report.documents.read_back.page import read_page
from tests.unit.report.documents.read_back.pdf import read_pdf
from tests.unit.report.documents.read_back.seen import Seen, skipped
from tests.unit.report.documents.read_back.word import read_word
from tests.unit.report.documents.shelf import ENDINGS, Shelf, every_file

pytestmark = pytest.mark.no_cover  # a sweep over what other tests measure: half the time

REF_COUNTED = ("1. Summary of the impact", "2. Underpinning research", "4. Details of the impact")
TWO_PAGES, REF_WORDS = 2, (100, 500, 750)


def page_of(data: bytes) -> Seen:
    return read_page(data.decode("utf-8"))


def named(document: Document) -> list[tuple[int, str]]:
    return [(depth, " ".join(plain(s.title).split())) for depth, s in sections_of(document)]


def pictures(document: Document) -> list[Figure]:
    return [block for block in blocks_of(document) if isinstance(block, Figure)]


def tables(document: Document) -> list[Table]:
    return [block for block in blocks_of(document) if isinstance(block, Table)]


def holds_together(seen: Seen, document: Document) -> None:
    """What is true of every format."""
    assert seen.faults == []
    assert skipped(seen.headings, 1) == []
    assert all(text.strip() for _, text in seen.headings)
    assert seen.pictures == [block.alt.text for block in pictures(document)]
    assert all(len(told) > 20 for told in seen.pictures)
    heads = [[plain(one) for one in block.head] for block in tables(document)]
    assert [len(table.heads) for table in seen.tables] == [len(one) for one in heads]


@pytest.mark.parametrize(("kind", "name"), every_file(".docx"))
def test_for_a_word_processor(shelf: Shelf, kind: str, name: str) -> None:
    document = shelf.document(kind, name)
    seen = shelf.read(read_word, kind, name, ".docx")
    holds_together(seen, document)
    assert seen.title == plain(document.title)
    assert seen.languages == {"en-GB"}
    assert seen.headings == named(document)
    as_said(seen, document)


@pytest.mark.parametrize(("kind", "name"), every_file(".html"))
def test_as_a_page(shelf: Shelf, kind: str, name: str) -> None:
    document = shelf.document(kind, name)
    seen = shelf.read(page_of, kind, name, ".html")
    holds_together(seen, document)
    assert plain(document.title) in seen.title
    assert seen.languages == {"en"}
    assert [depth for depth, _ in seen.headings].count(1) == 1
    ours = {"Contents", "Explore"}
    below = [(d - 1, " ".join(t.split())) for d, t in seen.headings[1:] if t not in ours]
    assert below == named(document)
    as_said(seen, document)


def as_said(seen: Seen, document: Document) -> None:
    """Captions and headings of columns, word for word."""
    assert seen.captions == [plain(block.caption) for block in pictures(document)]
    assert [table.caption for table in seen.tables] == [plain(b.caption) for b in tables(document)]
    for found, block in zip(seen.tables, tables(document), strict=True):
        assert found.heads == [plain(one) for one in block.head]


@pytest.mark.parametrize(("kind", "name"), every_file(".pdf"))
def test_as_pdf(shelf: Shelf, kind: str, name: str) -> None:
    document = shelf.document(kind, name)
    seen = shelf.read(read_pdf, kind, name, ".pdf")
    holds_together(seen, document)
    assert seen.title == plain(document.title)
    assert seen.languages == {"en"}
    assert seen.headings == named(document)


@pytest.mark.parametrize(("kind", "name"), every_file(".md"))
def test_as_text_with_marks(shelf: Shelf, kind: str, name: str) -> None:
    text = shelf.file(kind, name, ".md").decode("utf-8")
    found = [(len(one[1]), one[2]) for one in re.finditer(r"^(#+) (.+)$", text, re.M)]
    assert [depth for depth, _ in found].count(1) == 1
    assert skipped(found, 1) == []
    assert len(found) == 1 + len(named(shelf.document(kind, name)))


def bare(text: str) -> str:
    return re.sub(r"[\s\u00ad]+", "", text)


@pytest.mark.parametrize("kind", [kind for kind, how in ENDINGS.items() if ".pdf" in how])
def test_every_sentence_can_be_copied_out_of_a_pdf(shelf: Shelf, kind: str) -> None:
    name = next(name for of, name in every_file(".pdf") if of == kind)
    document = shelf.document(kind, name)
    pages = PdfReader(BytesIO(shelf.file(kind, name, ".pdf"))).pages
    copied = bare("".join(_without_footer(page.extract_text()) for page in pages))
    shown = [s for s in sentences_of(document) if s not in {b.alt for b in pictures(document)}]
    lost = [plain(s) for s in shown if bare(plain(s)) not in copied]
    assert len(lost) <= len(pages), "what goes on upon the next page is torn by its footer"


def _without_footer(text: str) -> str:
    return re.sub(r"[^\n]*\n?\d+ / \d+\s*$", "", text)


COUNTED: list[tuple[str, Callable[[bytes], Seen]]] = [(".docx", read_word), (".html", page_of)]


@pytest.mark.parametrize(("kind", "name"), [one for one in every_file(".docx") if one[0] == "ref"])
@pytest.mark.parametrize(("ending", "how"), COUNTED)
def test_words_of_ref_are_as_many_as_it_says(
    shelf: Shelf, kind: str, name: str, ending: str, how: Callable[[bytes], Seen]
) -> None:
    seen = shelf.read(how, kind, name, ending)
    for heading, most in zip(REF_COUNTED, REF_WORDS, strict=True):
        words, said = seen.words[heading].split("Words in this section:")
        (count, about), *_ = re.findall(r"(\d+)\. REF 2021 named about (\d+)", said)
        assert len(words.split()) == int(count)
        assert int(about) == most
        assert ("please shorten" in said) == (int(count) > most)


@pytest.mark.parametrize("name", [name for kind, name in every_file(".pdf") if kind == "summary"])
def test_a_summary_takes_two_pages_at_most(shelf: Shelf, name: str) -> None:
    assert len(PdfReader(BytesIO(shelf.file("summary", name, ".pdf"))).pages) <= TWO_PAGES


@pytest.mark.parametrize("name", [name for kind, name in every_file(".pdf") if kind == "ref"])
def test_pages_of_ref_are_as_many_as_it_says(shelf: Shelf, name: str) -> None:
    """Counted in the file itself, where the checks begin on a page of their own."""
    pages = PdfReader(BytesIO(shelf.file("ref", name, ".pdf"))).pages
    said = " ".join(plain(s) for s in sentences_of(shelf.document("ref", name)))
    (count,) = re.findall(r"Sections 1 to 5 take (\d+) of at most 5 pages", said)
    texts = [page.extract_text() for page in pages]
    first = next(n for n, text in enumerate(texts) if text.strip().startswith("Checks"))
    assert first == int(count)


def test_what_can_be_explored_says_so_to_programs_that_read_aloud(shelf: Shelf) -> None:
    document = shelf.document("explorable", "home-care")
    page = shelf.file("explorable", "home-care", ".html").decode("utf-8")
    assert document.explorer is not None
    assert [one for one in explorer.data(document.explorer) if one not in page] == []
    found = re.search(r'<output id="rx-found"', page)
    assert found, "what is found is said where it changes"
    assert page.count("<select") == page.count("<label>")


def test_every_kind_is_looked_at_in_every_format() -> None:
    looked_at = {".docx", ".html", ".pdf", ".md", ".xlsx"}
    assert {ending for how in ENDINGS.values() for ending in how} == looked_at
    assert set(KINDS) < set(ENDINGS)
