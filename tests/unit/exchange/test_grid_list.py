from tests.unit.exchange.messy import book, codes, placed, read_sheet, sheet, warned

HEAD = ["No.", "Level", "Element", "Description", "Dir. (+/–)", "Date", "Lead"]
ROWS = [
    ["1", "Group", "Process", "Six gardeners met each week", "", "2018-03-04", "KB"],
    ["2", "Societal", "Output", "A film about balcony beans", "+", "spring 2019", "KB"],
    ["3", "Micro", "Outcome", "One gardener felt left out", "–", "", "ML"],
    ["4", "Organisational", "Outcome", "None yet", "", "", "ML"],
]


def test_a_list_gives_one_entry_for_each_row():
    found = read_sheet(sheet([["Beans register"], [""], HEAD, *ROWS]))
    assert placed(found) == {
        "Six gardeners met each week": ("group", "process"),
        "A film about balcony beans": ("societal", "output"),
        "One gardener felt left out": ("", "outcome"),
    }
    assert found.case.title == "Beans register"
    assert {"list", "signs", "says-nothing"} <= codes(found)


def test_dates_become_when_and_the_rest_a_note():
    found = read_sheet(sheet([HEAD, *ROWS]))
    film = next(e for e in found.case.entries.values() if e.text.startswith("A film"))
    assert film.when.earliest.year == 2019
    assert film.note == "Dir. (+/–): +\nLead: KB"
    assert "“Output”" in film.came_from
    assert found.case.voices == {}


def test_a_word_that_leaves_the_level_open_is_quoted():
    found = read_sheet(sheet([HEAD, *ROWS]))
    assert any("“Micro” can mean more than one level" in said for said in warned(found))


def test_a_blank_level_is_the_one_above():
    rows = [["Level", "Type", "What happened"], ["Group", "Process", "Tea on Mondays"],
            ["", "Output", "A recipe"], ["Societal", "Use", "A school cooks it"]]  # fmt: skip
    found = read_sheet(sheet(rows))
    assert placed(found)["A recipe"] == ("group", "output")
    assert "carried-down" in codes(found)


def test_a_text_that_cannot_be_a_date_is_kept_as_a_note():
    found = read_sheet(
        sheet([HEAD, *ROWS[:2], ["5", "Group", "Use", "Lent out", "", "ask Kim", ""]])
    )
    lent = next(e for e in found.case.entries.values() if e.text == "Lent out")
    assert lent.when is None
    assert lent.note == "Date: ask Kim"


def test_another_sheet_gives_no_title_and_no_entries():
    found = read_sheet(
        book({"Abbrev.": [["KB", "Kim Bee"], ["ML", "Mo Lee"]], "List": [HEAD, *ROWS]})
    )
    assert found.case.title == "grid"
    assert len(found.case.entries) == 3
    assert any("“KB | Kim Bee”" in said for said in warned(found))
