import io
import re
from zipfile import ZipFile

from ripplegrid.exchange.workbook.rows import is_ours
from ripplegrid.exchange.workbook.sheets import read_book
from ripplegrid.exchange.workbook.template import SPARE, case_rows, write_workbook
from ripplegrid.exchange.workbook.texts import LongTexts
from tests.factories import about, case, entry


def written(made):
    stream = io.BytesIO()
    write_workbook(made, stream)
    return stream.getvalue()


def parts(data):
    with ZipFile(io.BytesIO(data)) as archive:
        names = [n for n in archive.namelist() if n.startswith("xl/worksheets/sheet")]
        return [archive.read(name).decode() for name in names]


def test_the_empty_form_has_the_sheets_people_fill_with_codes_ready():
    book = read_book(written(case(about=about(""))))
    assert is_ours(book)
    assert [s.name for s in book.sheets][:6] == [
        "Read me", "Case", "Contributors", "Involvement", "Entries", "Contributions",
    ]  # fmt: skip
    entries = book.sheets[4].rows()
    assert entries[0][1] == "What happened"
    assert [entries[row][0] for row in (2, 1 + SPARE)] == ["E1", f"E{SPARE}"]
    assert book.problems == []


def test_an_empty_title_is_an_empty_cell():
    label, answer, _, _ = case_rows(case(about=about("")), LongTexts())[0]
    assert (label, answer) == ("Title", "")


def test_rows_have_a_height_and_still_grow():
    pages = parts(written(case(entry("e", text="word " * 60))))
    assert all("customHeight" not in page for page in pages)
    heights = [float(h) for page in pages for h in re.findall(r'<row [^>]*\bht="([\d.]+)"', page)]
    assert max(heights) > 60


def test_lists_to_choose_from_and_a_page_that_can_be_printed():
    entries = parts(written(case()))[4]
    assert '"individual,group,organisational,societal,paradigmatic"' in entries
    assert 'fitToHeight="0"' in entries
    assert 'outlineLevel="1"' in entries


def test_words_of_the_project_never_become_a_formula():
    data = written(case(entry("e", text="=1+1"), about=about("=2+2")))
    assert all("<f>" not in page for page in parts(data))
