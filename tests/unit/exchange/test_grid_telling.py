from tests.unit.exchange.messy import HEAD, book, codes, placed, read_sheet, sheet, warned


def said(found, code):
    return [p for p in found.problems if p.code == code]


def test_a_table_of_people_is_told_once_and_points_to_contributors():
    people = [["Name", "Role", "Organisation"], ["Bo", "Baker", "Bakery"], ["Mo", "Cook", "School"]]
    found = read_sheet(book({"Grid": [HEAD, ["Individual", "a"], ["Group", "b"]], "Who": people}))
    (problem,) = said(found, "people")
    assert "“Bo | Baker | Bakery”" in problem.sentence
    assert "Contributors" in problem.hint
    assert found.case.contributors == {}


def test_a_column_of_numbers_makes_no_entries():
    rows = [["", "#", *HEAD[1:]], ["Individual", 1, "Anna led"], ["Group", 2, "b", "A film"]]
    found = read_sheet(sheet(rows))
    assert set(placed(found)) == {"Anna led", "b", "A film"}
    (problem,) = said(found, "helper-column")
    assert "“#”" in problem.sentence
    assert "cell B2; cell B3" in problem.place


def test_notes_beside_the_grid_are_told_once_for_their_column():
    rows = [[*HEAD, "Comments"], ["Individual", "a", "", "", "", "", "ask Bo"],
            ["Group", "b", "", "", "", "", "sensitive"]]  # fmt: skip
    (problem,) = said(read_sheet(sheet(rows)), "beside")
    assert "“ask Bo”; “sensitive”" in problem.sentence


def test_texts_around_the_grid_are_told_in_one_sentence():
    rows = [["Beans"], ["by Kim"], HEAD, ["Individual", "a"], ["Group", "b"], [""], ["the end"]]
    found = read_sheet(sheet(rows))
    assert found.case.title == "Beans"
    (problem,) = said(found, "not-taken")
    assert "“by Kim”; “the end” stand outside the grid" in problem.sentence


def test_rows_are_said_to_be_carried_down_only_when_one_was():
    rows = [HEAD, ["Individual", "a"], ["Group", "b"]]
    assert "carried-down" not in codes(read_sheet(sheet([*rows, [""], ["the end"]])))
    assert "carried-down" in codes(read_sheet(sheet([*rows, ["", "c"]])))


def test_that_contributors_are_a_process_is_explained():
    found = read_sheet(sheet([HEAD, ["Individual", "a"], ["Group", "b"]]))
    (problem,) = said(found, "people-as-process")
    assert "Who took part" in problem.sentence
    assert warned(found) == []
