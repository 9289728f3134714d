"""A document as PDF: tagged, in its language, every heading, picture and table named."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader

from ripplegrid.exchange.examples import load
from ripplegrid.report.documents import make
from ripplegrid.report.documents.parts import Document
from ripplegrid.report.documents.renderers.pdf import PART, write_pdf
from tests.factories import case, entry, telling
from tests.unit.report.documents.read_back.pdf import tags
from tests.unit.report.documents.told import DAY, allowed

MANY = 801


def pdf_of(document: Document) -> PdfReader:
    file = BytesIO()
    write_pdf(document, file)
    return PdfReader(file)


def test_an_account_with_many_rows_keeps_its_tags() -> None:
    many = [entry(f"e{n}", "group", "outcome") for n in range(MANY)]
    read = pdf_of(make("case-study", allowed(*many, telling("e0", "v")), made=DAY))
    found = tags(read.root_object["/StructTreeRoot"]["/K"])
    assert sum(t["/S"] == "/TR" for t, _ in found) > MANY


def test_a_long_table_is_set_in_parts_that_say_which_they_are() -> None:
    many = [entry(f"e{n}", "group", "outcome") for n in range(PART + 1)]
    read = pdf_of(make("case-study", allowed(*many, telling("e0", "v")), made=DAY))
    text = " ".join(" ".join(page.extract_text() for page in read.pages).split())
    assert "Every entry of the account (part 1 of 2)" in text
    assert "Every entry of the account (part 2 of 2)" in text
    rows = [
        sum(t["/S"] == "/TR" for t, _ in tags(tag))
        for tag, _ in tags(read.root_object["/StructTreeRoot"]["/K"])
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
