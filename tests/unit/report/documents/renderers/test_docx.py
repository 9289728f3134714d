"""A document for a word processor: real headings, captions, alt texts, table headers, language."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Cm

from ripplegrid.errors import UnreadableTemplate
from ripplegrid.exchange.examples import load
from ripplegrid.report.documents import KINDS, make
from ripplegrid.report.documents.parts import Document, Figure, blocks_of, sentences_of
from ripplegrid.report.documents.renderers.docx import write_docx
from ripplegrid.report.documents.renderers.inline import plain
from tests.factories import entry, telling
from tests.unit.report.documents.told import DAY, allowed

WORD = [name for name, kind in KINDS.items() if ".docx" in kind.endings]


def bytes_of(document: Document, template: bytes | None = None) -> bytes:
    file = BytesIO()
    write_docx(document, file, template)
    return file.getvalue()


def text_of(word: Any) -> str:
    return "".join(t.text or "" for t in word.element.body.iter(qn("w:t")))


@pytest.mark.parametrize("kind", WORD)
def test_every_sentence_is_there_and_every_link_leads_somewhere(kind: str) -> None:
    document = make(kind, load("preterm-births"), made=DAY)
    word = docx.Document(BytesIO(bytes_of(document)))
    said = text_of(word)
    pictures = {b.alt.text for b in blocks_of(document) if isinstance(b, Figure)}
    for sentence in sentences_of(document):
        assert plain(sentence) in said or sentence.text in pictures
    body = word.element.body
    marks = [b.get(qn("w:name")) for b in body.iter(qn("w:bookmarkStart"))]
    links = {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))}
    assert len(marks) == len(set(marks))
    assert links <= set(marks)
    assert all(len(mark) <= 40 for mark in marks)


def test_nothing_of_the_file_it_began_with_is_left() -> None:
    own = docx.Document()
    own.core_properties.author, own.core_properties.keywords = "Vera", "Vera’s ward"
    own.core_properties.comments = own.core_properties.category = "Vera wrote this"
    file = BytesIO()
    own.save(file)
    for template in (None, file.getvalue()):
        word = docx.Document(BytesIO(bytes_of(make("letter", load("deep"), made=DAY), template)))
        core = word.core_properties
        left = [core.author, core.comments, core.keywords, core.category, core.subject]
        assert left == [""] * 5
        assert core.language == "en-GB"
        assert not [part for part in word.part.package.iter_parts() if "thumb" in part.partname]


def test_the_parts_of_the_package_are_all_declared() -> None:
    with ZipFile(BytesIO(bytes_of(make("case-study", load("deep"), made=DAY)))) as package:
        types = package.read("[Content_Types].xml").decode("utf-8")
        for name in package.namelist():
            assert name == "[Content_Types].xml" or (
                f'PartName="/{name}"' in types or f'Extension="{name.rpartition(".")[2]}"' in types
            )


def test_the_same_document_is_the_same_file() -> None:
    document = make("case-study", load("deep"), made=DAY)
    assert bytes_of(document) == bytes_of(document)


def test_what_people_wrote_stays_text() -> None:
    account = allowed(entry("a", text="<w:p/> & \x07 “so”"), telling("a", "v"))
    assert "<w:p/> & “so”" in text_of(
        docx.Document(BytesIO(bytes_of(make("case-study", account, made=DAY))))
    )


def test_a_template_of_ones_own_gives_page_and_styles() -> None:
    own = docx.Document()
    own.add_paragraph("Delete me")
    own.sections[0].page_width = Cm(18)
    own.sections[0].header.paragraphs[0].text = "University of Somewhere"
    own.styles["Heading 1"].font.name = "Garamond"
    file = BytesIO()
    own.save(file)
    document = make("case-study", load("deep"), made=DAY)
    word = docx.Document(BytesIO(bytes_of(document, file.getvalue())))
    assert word.sections[0].page_width.cm == pytest.approx(18, abs=0.01)
    assert word.sections[0].header.paragraphs[0].text == "University of Somewhere"
    assert word.styles["Heading 1"].font.name == "Garamond"
    assert "Delete me" not in text_of(word)
    assert "Report Table" in {style.name for style in word.styles}


def test_a_template_that_is_none_is_refused() -> None:
    with pytest.raises(UnreadableTemplate):
        bytes_of(make("case-study", load("deep"), made=DAY), b"no")
