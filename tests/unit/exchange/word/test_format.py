"""The grid as a Word table comes back as far as it says, and the rest of a document is listed."""

import io

from docx import Document
from hypothesis import HealthCheck, given, settings

from ripplegrid.exchange.word import FORMAT
from tests.any_case import cases
from tests.unit.exchange.messy import HEAD, fill, placed, read_word, table, warned


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(cases())
def test_any_case_study_comes_back_as_far_as_it_is_carried(case):
    stream = io.BytesIO()
    FORMAT.write(case, stream)
    stream.seek(0)
    assert FORMAT.read(stream, "grid.docx").case == FORMAT.carried(case)


def test_lists_nested_tables_and_texts_around():
    rows = [HEAD, ["Individual", "*Anna led\n*Bo wrote", "", "", "", ""], ["Group", "x", "A film"]]
    document = table(rows, heading="Better letters")
    document.add_paragraph("Compiled in May.")
    inner = document.tables[0].cell(1, 2).add_table(1, 1)
    fill(inner.cell(0, 0), "inside")
    found = read_word(document)
    assert found.case.title == "Better letters"
    assert set(placed(found)) == {"Anna led", "Bo wrote", "A film"}
    assert any("Compiled in May." in said for said in warned(found))
    assert any("inside" in said for said in warned(found))


def test_merged_level_cells_and_headings():
    document = table([HEAD, ["Individual", "a"], ["", "b"], ["Group", "c"]])
    grid = document.tables[0]
    grid.cell(1, 0).merge(grid.cell(2, 0))
    assert placed(read_word(document)) == {
        "a": ("individual", "process"), "b": ("individual", "process"), "c": ("group", "process"),
    }  # fmt: skip


def test_a_document_without_a_grid_is_told_in_one_sentence():
    document = Document()
    document.add_paragraph("Minutes of the meeting")
    assert [p.code for p in read_word(document).problems] == ["no-grid"]
