import csv
import io
import zipfile

import pytest
from hypothesis import given, settings

from ripplegrid.exchange.csv_tables import FORMAT
from ripplegrid.model.case import About, CaseStudy, table
from ripplegrid.model.registers import Instrument
from ripplegrid.model.when import When
from tests.any_case import cases

ABOUT = "id,title\r\nc,Better letters\r\n"


def read(**tables):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in tables.items():
            archive.writestr(f"{name}.csv", text)
    return FORMAT.read(io.BytesIO(stream.getvalue()))


def written(case):
    stream = io.BytesIO()
    FORMAT.write(case, stream)
    return stream.getvalue()


def told(found):
    return [(p.code, p.place) for p in found.problems]


@given(cases())
@settings(max_examples=25, deadline=None)
def test_everything_comes_back_and_the_same_bytes_go_out(case):
    data = written(case)
    found = FORMAT.read(io.BytesIO(data))
    assert found.problems == ()
    assert found.case == case
    assert written(found.case) == data


@pytest.mark.parametrize("text", ["=1+1", "+44", "-5", "@x", "\tx", "\rx", "\0x", "'=x", "＝x"])
def test_no_cell_is_a_formula_and_every_text_comes_back(text):
    case = CaseStudy(about=About(id="c", title=text, authors=(text, "a;b", "")))
    data = written(case)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        raw = archive.read("about.csv").decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(raw, newline="")) for cell in row]
    assert all(cell[:1] not in set("=+-@\t\r\0＝") for cell in cells)
    assert FORMAT.read(io.BytesIO(data)).case == case


def test_pairs_and_dates_without_words_stand_as_json():
    case = CaseStudy(
        about=About(id="c", title="t", period=When(None, None, "")),
        instruments=table([Instrument(id="i", title="x", questions=(("1", "a; b"), ("2", "")))]),
    )
    assert FORMAT.read(io.BytesIO(written(case))).case == case


def test_a_table_made_by_hand_is_read():
    found = read(
        about=ABOUT,
        entries="id,text,levels,when,when earliest,published\n"
        "e1,Staff listen,individual; group,spring 2016,2016-03-01,TRUE\n\n",
    )
    (entry,) = found.case.entries.values()
    assert found.whole
    assert (sorted(entry.levels), entry.published) == (["group", "individual"], True)
    assert (entry.when.text, str(entry.when.earliest)) == ("spring 2016", "2016-03-01")


def test_problems_are_told_with_file_row_and_column():
    found = read(
        about=ABOUT,
        entries="id,text,levels,published\ne1,x,groop,maybe\ne2,x,,\ne2,y,,\n",
        claims="id,contribution\n",
    )
    assert found.case is None
    assert told(found) == [
        ("bad-value", "entries.csv, row 2 (id e1), field levels"),
        ("bad-value", "entries.csv, row 2 (id e1), field published"),
        ("repeated-id", "entries.csv, row 4"),
    ]


@pytest.mark.parametrize(
    ("tables", "problem"),
    [
        ({}, ("no-about", "about.csv")),
        ({"about": ABOUT + "d,Other\r\n"}, ("no-about", "about.csv")),
        ({"about": "id,title,colour\nc,t,red"}, ("unknown-column", "about.csv")),
        ({"about": "id,title,title\nc,t,u"}, ("unknown-column", "about.csv")),
        ({"about": "id,title\nc,t,u"}, ("long-row", "about.csv, row 2")),
        ({"about": "id,title\nc,"}, ("missing-field", "about.csv, row 2 (id c)")),
    ],
)
def test_what_does_not_fit_is_refused(tables, problem):
    found = read(**tables)
    assert found.case is None
    assert problem in told(found)


def test_tables_of_others_are_left_out_and_told():
    found = read(about=ABOUT, budget="a,b\n")
    assert found.whole
    assert told(found) == [("unknown-table", "budget.csv")]
    assert read(about="", entries="").case is None


def test_a_table_that_stands_twice_is_refused():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a/about.csv", ABOUT)
        archive.writestr("b/about.csv", ABOUT)
        archive.writestr("c/", "")
    assert told(FORMAT.read(io.BytesIO(stream.getvalue()))) == [("repeated-table", "b/about.csv")]


def test_archives_are_recognised_by_name_or_first_table():
    data = written(CaseStudy(about=About(id="c", title="t")))
    assert FORMAT.recognises(data, "x.zip")
    assert FORMAT.recognises(b"PK\x03\x04", "x.CSV.ZIP")
    assert not FORMAT.recognises(b"PK\x03\x04", "x.zip")
    assert FORMAT.read(io.BytesIO(b"PK\x03\x04")).problems[0].code == "bad-archive"
    too_large = FORMAT.read(io.BytesIO(bytes(25 * 1024 * 1024 + 1)))
    assert too_large.problems[0].code == "too-large"
