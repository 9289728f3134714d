import io

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from ripplegrid.exchange.word.document import read_document
from tests.unit.exchange.messy import table


def pages(document):
    stream = io.BytesIO()
    document.save(stream)
    return read_document(stream.getvalue())


def tracked(cell, kind, text):
    change = OxmlElement(f"w:{kind}")
    change.set(qn("w:id"), "9")
    change.set(qn("w:author"), "Kim")
    run = OxmlElement("w:r")
    words = OxmlElement("w:t" if kind == "ins" else "w:delText")
    words.text = text
    run.append(words)
    change.append(run)
    cell.add_paragraph()._p.append(change)


def test_cells_with_their_places_and_merged_ones_with_their_spans():
    document = table([["a", "b", "c"], ["d", "e", "f"]])
    grid = document.tables[0]
    grid.cell(0, 0).merge(grid.cell(0, 1))
    grid.cell(0, 2).merge(grid.cell(1, 2))
    (found,) = pages(document).tables
    assert [(c.text, c.place, c.right, c.bottom) for c in found.cells if c.text != "e"] == [
        ("a\nb", "table 1, row 1, column 1", 1, 0),
        ("c\nf", "table 1, row 1, column 3", 2, 1),
        ("d", "table 1, row 2, column 1", 0, 1),
    ]


def test_list_items_are_marked_lines():
    (found,) = pages(table([["*one\n*two\nplain"]])).tables
    assert [(line.text, bool(line.marker)) for line in found.cells[0].lines] == [
        ("one", True), ("two", True), ("plain", False),
    ]  # fmt: skip


def test_tracked_changes_are_read_as_accepted_and_said():
    document = table([["kept"]])
    cell = document.tables[0].cell(0, 0)
    tracked(cell, "ins", "new")
    tracked(cell, "del", "gone")
    read = pages(document)
    assert [line.text for line in read.tables[0].cells[0].lines] == ["kept", "new"]
    assert [p.code for p in read.problems] == ["tracked-changes"]


def test_a_comment_is_quoted_with_their_number():
    document = table([["kept"]])
    run = document.tables[0].cell(0, 0).paragraphs[0].runs[0]
    if not hasattr(document, "add_comment"):
        pytest.skip("this python-docx cannot write comments")
    document.add_comment([run], text="Is this ours?", author="Kim")
    (problem,) = pages(document).problems
    assert problem.sentence == "Comments were not read: 1; the first says “Is this ours?”."


def test_texts_titles_and_headings_over_tables():
    document = Document()
    document.add_heading("Our walk", level=1)
    document.add_paragraph("By Kim")
    document.add_table(1, 1).cell(0, 0).text = "x"
    document.sections[0].footer.paragraphs[0].text = "draft"
    read = pages(document)
    assert read.title == ("paragraph 1", "Our walk")
    assert read.tables[0].heading == "Our walk"
    assert ("paragraph 2", "By Kim") in read.texts
    assert ["“draft”" in p.sentence for p in read.problems] == [True]


@pytest.mark.parametrize("data", [b"", b"no zip", b"PK\x03\x04 broken"])
def test_what_is_no_document_is_said(data):
    read = read_document(data)
    assert not read.readable
    assert read.problems
