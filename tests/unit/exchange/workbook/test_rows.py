from ripplegrid.exchange.workbook.rows import Ledger, case_sheet, is_ours, long_texts, rows_of
from ripplegrid.exchange.workbook.sheets import Book
from tests.unit.exchange.workbook.test_plain import sheet

ENTRIES = [
    ["Code", "What happened", "Level", "Mood"],
    ["Guide", "One thing a row.", "Where", ""],
    ["E1", "A map", "group", ""],
    ["E2", "", "", ""],
    ["E3", "Rain", "", "gloomy"],
]


def read(*sheets):
    ledger = Ledger()
    return rows_of(Book(list(sheets)), ledger), ledger.problems


def test_our_form_is_known_by_its_headings():
    assert is_ours(Book([sheet("Entries", ENTRIES)]))
    assert is_ours(Book([sheet("Case", [["About the project", "Your answer"]])]))
    assert not is_ours(Book([sheet("Entries", [["Mood", "Weather"]])]))


def test_rows_without_the_guide_and_without_empty_ones():
    rows, _ = read(sheet("Entries", ENTRIES))
    assert [(row.number, row.texts["text"]) for row in rows] == [(3, "A map"), (5, "Rain")]
    assert rows[0].place("levels") == "sheet Entries, row 3, column C"


def test_what_is_not_ours_is_said_with_its_cell():
    _, problems = read(sheet("Entries", ENTRIES), sheet("Diary", [["x"]]))
    assert [(p.code, p.place) for p in problems] == [
        ("unknown-column", "sheet Entries, column D"),
        ("not-taken", "sheet Entries, row 5, column D"),
        ("unknown-sheet", "sheet Diary"),
    ]


def test_a_sheet_without_its_headings_is_an_error():
    _, problems = read(sheet("Evidence", [["x", "y"]]))
    assert [p.code for p in problems] == ["no-headings"]


def test_the_case_sheet_and_the_long_texts_are_found():
    case = sheet("Case", [["About the project"]])
    long = sheet("Long texts", [["Number", "Part", "Text"], ["1", "2", "b"], ["1", "1", "a"]])
    book = Book([long, case])
    assert case_sheet(book) is case
    assert long_texts(book).whole(1) == "ab"
