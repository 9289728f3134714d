from ripplegrid.exchange.format import Weight
from ripplegrid.exchange.workbook.filled import assemble, read_filled
from ripplegrid.exchange.workbook.sheets import Book
from tests.factories import about, claim, entry, evidence, link, telling, voice
from tests.unit.exchange.workbook.test_plain import sheet

CASE = sheet("Case", [["About the project", "Your answer"], ["Title", "Our walk"]])


def read(*sheets):
    return read_filled(Book([CASE, *sheets]), "walk.xlsx")


def test_records_that_point_at_nothing_are_left_out_with_what_rests_on_them():
    made = assemble(
        about(), [entry("a"), entry("b"), link("a", "x"), claim("a>x"), voice("v"), telling("a")]
    )
    assert (len(made.contributions), len(made.claims), len(made.tellings)) == (0, 0, 1)


def test_a_pointer_that_can_be_missed_is_taken_off():
    made = assemble(about(), [entry("a", by="nobody"), evidence("d")])
    assert made.entries["a"].by is None


def test_what_somebody_says_in_the_row_of_an_entry_is_a_telling():
    found = read(
        sheet("Contributors", [["Code", "Name"], ["P1", "Anna"]]),
        sheet("Entries", [
            ["Code", "What happened", "Who says so", "Good or bad?", "In their own words"],
            ["E1", "A map", "Anna", "Positive", "Lovely"],
        ]),
    )  # fmt: skip
    assert found.whole
    (told,) = found.case.tellings.values()
    assert (told.direction, told.quotation) == ("positive", "Lovely")


def test_a_direction_that_nobody_gives_is_said_and_left_out():
    found = read(
        sheet("Entries", [["Code", "What happened", "Good or bad?"], ["E1", "A map", "positive"]])
    )
    assert [p.code for p in found.problems] == ["nobody-says"]


def test_a_row_without_what_it_needs_is_an_error_with_what_it_holds():
    found = read(sheet("Contributions", [["Code", "This…", "Did it help?"], ["L1", "", "helped"]]))
    (problem,) = [p for p in found.problems if p.weight is Weight.ERROR]
    assert "“helped”" in problem.sentence
    assert not found.whole


def test_without_a_title_the_name_of_the_file_is_taken():
    found = read_filled(
        Book([sheet("Entries", [["Code", "What happened"], ["E1", "x"]])]), "a.xlsx"
    )
    assert found.case.title == "a"
    assert "no-title" in {p.code for p in found.problems}
