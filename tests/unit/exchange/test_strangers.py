import pytest

from ripplegrid.exchange.strangers import explain, unknown


@pytest.mark.parametrize(
    ("name", "head", "what"),
    [
        ("grid.xlsx", b"%PDF-1.4", "a PDF"),
        ("grid.csv", b"\x89PNG\r\n", "a picture"),
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an Excel workbook of before 2007"),
        ("old", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an Office file of before 2007"),
        ("grid.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "protected by a password"),
        ("grid.ods", b"PK\x03\x04", "an OpenDocument spreadsheet"),
        ("page.csv", b"\xef\xbb\xbf\n<!DOCTYPE html>", "a web page"),
        ("notes.TXT", b"hello", "a plain text"),
        ("meeting.ics", b"BEGIN:VCALENDAR", "a calendar"),
    ],
)
def test_it_is_said_what_the_file_is_and_what_to_do(name, head, what):
    problem = explain(name, head)
    assert what in problem.sentence
    assert problem.sentence.startswith(name)
    assert problem.hint


@pytest.mark.parametrize("name", ["a.json", "a.xlsx", "a.docx", "a.csv", "a.mmp", "a", "a.xyz"])
def test_a_file_that_may_be_readable_is_let_through(name):
    assert explain(name, b"PK\x03\x04") is None


def test_an_unknown_file_is_answered_with_what_can_be_read():
    assert ".json" in unknown("a.xyz", (".json",)).hint
    assert unknown("", ()).sentence == "Ripplegrid does not know what kind of file this is."
