import pytest

from tests.unit.exchange.messy import HEAD, book, codes, placed, read_sheet, sheet, warned

UNKNOWN = [
    ["", "Roots", "Fruit"],
    ["Sun", "We planted beans with the school", "Children eat more beans now"],
    ["Rain", "The allotment club lent its tools", "Two clubs copied our plan"],
]


def test_a_grid_in_everyday_words_is_placed():
    found = read_sheet(sheet([
        ["", "Who was there / what we did", "What did we make?", "How was it used?",
         "What is different now?", "Why did it happen?"],
        ["Each of us", "Six gardeners met", "", "", "I sleep better", "Somebody asked us"],
        ["Our team", "", "A seed list", "Two schools use it", "", ""],
        ["The council", "", "", "", "Parks stay open", ""],
        ["The wider world", "", "A song", "", "", ""],
    ]))  # fmt: skip
    assert placed(found) == {
        "Six gardeners met": ("individual", "process"),
        "I sleep better": ("individual", "outcome"),
        "Somebody asked us": ("individual", "mechanism"),
        "A seed list": ("group", "output"),
        "Two schools use it": ("group", "use"),
        "Parks stay open": ("organisational", "outcome"),
        "A song": ("societal", "output"),
    }
    (told,) = [p for p in found.problems if p.code == "headings"]
    assert "“The council” as organisational" in told.sentence


def test_a_grid_in_everyday_words_may_lie_on_its_side():
    found = read_sheet(sheet([
        ["", "Each of us", "Our choir", "The town hall"],
        ["Who took part?", "Ten singers", "altos with basses", ""],
        ["What did we make?", "", "A record", ""],
        ["What changed?", "I breathe better", "", "A free room"],
    ]))  # fmt: skip
    assert placed(found) == {
        "Ten singers": ("individual", "process"),
        "altos with basses": ("group", "process"),
        "A record": ("group", "output"),
        "I breathe better": ("individual", "outcome"),
        "A free room": ("organisational", "outcome"),
    }


def test_everyday_headings_in_two_rows():
    rows = [
        ["Where", "Who took part", "What came of it", "", "", "Why did it happen"],
        ["", "", "Made", "Used", "Changed", ""],
        ["Each of us", "Ten singers", "a record", "sung at home", "braver", "cake"],
        ["The town hall", "A clerk", "", "", "a free room", ""],
    ]
    found = read_sheet(sheet(rows, merges=["C1:E1"]))
    assert placed(found) == {
        "Ten singers": ("individual", "process"),
        "a record": ("individual", "output"),
        "sung at home": ("individual", "use"),
        "braver": ("individual", "outcome"),
        "cake": ("individual", "mechanism"),
        "A clerk": ("organisational", "process"),
        "a free room": ("organisational", "outcome"),
    }


def test_a_heading_with_nothing_under_it_is_named():
    found = read_sheet(sheet([[*HEAD, "Weather"], ["Individual", "a"], ["Group", "b"]]))
    assert any("“Weather”" in p.sentence for p in found.problems)


def test_sheets_named_in_everyday_words():
    head = ["Who took part?", "What did we make?"]
    found = read_sheet(book({
        "Me and you": [head, ["Six gardeners", "A list"]], "The council": [head, ["A keeper", ""]],
    }))  # fmt: skip
    assert placed(found)["A keeper"] == ("organisational", "process")
    assert placed(found)["A list"] == ("individual", "output")


def test_entries_that_begin_with_the_name_of_a_level_are_no_headings():
    found = read_sheet(sheet([
        ["", "People & what we did", "Why it worked"],
        *([level, f"{level} a", f"{level} b"] for level in ("Individual", "Group", "Societal")),
    ]))  # fmt: skip
    assert placed(found)["Group a"] == ("group", "process")
    assert placed(found)["Group b"] == ("group", "mechanism")


def test_unknown_headings_take_every_line_to_the_tray_with_its_headings():
    found = read_sheet(sheet(UNKNOWN))
    assert set(placed(found).values()) == {("", "")}
    assert len(found.case.entries) == 4
    beans = next(e for e in found.case.entries.values() if e.text.startswith("We planted"))
    assert beans.came_from == "sheet “Grid”, cell B2, “Sun”, “Roots”"
    (told,) = [p for p in found.problems if p.code == "unknown-headings"]
    assert all(f"“{name}”" in told.sentence for name in ("Sun", "Rain", "Roots", "Fruit"))
    assert "group" in told.hint


def test_an_unknown_heading_is_called_unknown_and_not_absent():
    found = read_sheet(sheet([
        ["", "Roots", "Fruit"], ["Individual", "Anna planted", "b"], ["Group", "c", "d"],
        ["Societal", "e", "f"],
    ]))  # fmt: skip
    assert placed(found)["Anna planted"] == ("individual", "")
    assert any("“Roots”" in said and "no heading" in said for said in warned(found))


def test_the_level_written_beside_an_unknown_heading_is_read():
    rows = [[row[0] and f"{row[0]} (group)", *row[1:]] for row in UNKNOWN]
    rows[0] = ["", "Roots (process)", "Fruit (outcome)"]
    assert set(placed(read_sheet(sheet(rows))).values()) == {
        ("group", "process"), ("group", "outcome"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("heading", "level"),
    [("Micro – indiv.", "individual"), ("Micro – grps/networks", "group"), ("Meso – org.",
     "organisational"), ("Macro – soc.", "societal"), ("Micro – xyz", "")],
)  # fmt: skip
def test_a_tier_with_an_abbreviation(heading, level):
    found = read_sheet(sheet([HEAD, [heading, "a film club"], ["Paradigmatic", "b"]]))
    assert placed(found)["a film club"] == (level, "process")
    if not level:
        assert any("“xyz” in “Micro – xyz” does not settle it" in said for said in warned(found))


def test_fillers_are_left_out_and_named_and_no_change_is_kept():
    found = read_sheet(sheet([HEAD, ["Individual", "None yet", "0", "TBC"],
                              ["Group", "a", "not known", "", "No change"]]))  # fmt: skip
    assert set(placed(found)) == {"a", "No change"}
    (told,) = [p for p in found.problems if p.code == "says-nothing"]
    assert "“None yet”" in told.sentence
    assert "“not known”" in told.sentence
    assert told.place == "sheet “Grid”, cell B2; cell C2; cell D2; cell C3"


@pytest.mark.parametrize(
    "rows",
    [
        [["Time", "Item", "Who"], ["14:00", "Welcome", "Chair"], ["14:10", "Group updates", "All"]],
        [["Line", "Planned", "Spent"], ["Outputs: film", "900", "640"], ["Individual help", 5, 6]],
    ],
)
def test_agendas_and_budgets_are_refused_with_the_headings_seen(rows):
    found = read_sheet(sheet(rows))
    assert found.case is None
    assert codes(found) == {"no-grid"}
    assert f"“{rows[0][1]}”" in found.problems[0].sentence
