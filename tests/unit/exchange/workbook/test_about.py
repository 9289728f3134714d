from itertools import count

from ripplegrid.exchange.workbook.about import read_about
from ripplegrid.exchange.workbook.rows import Ledger
from ripplegrid.exchange.workbook.texts import LongTexts
from tests.unit.exchange.workbook.test_plain import sheet


def read(*rows):
    numbers, ledger = count(), Ledger()
    page = sheet("Case", [["About the project", "Your answer", "Which one"], *rows])
    about = read_about(page, ledger, LongTexts(), new_id=lambda: f"n{next(numbers)}")
    return about, ledger.problems


def test_answers_become_what_the_case_study_says_of_itself():
    about, problems = read(
        ["Title", "Our walk"], ["Country", "Wales"], ["Country", "England"],
        ["When it ran", "2014 to 2016"], ["Do people think it failed?", "yes"],
        ["Where it stands", "finished"], ["Where you stand on", "To be heard", "purposes"],
    )  # fmt: skip
    assert problems == []
    assert (about.id, about.title, about.countries) == ("n0", "Our walk", ("Wales", "England"))
    assert (about.period.earliest.year, about.period.latest.year) == (2014, 2016)
    assert about.seen_as_failed
    assert about.domains == (("purposes", "To be heard"),)


def test_a_blank_question_goes_on_with_the_one_above():
    about, problems = read(["Title", "Our walk"], ["In a few lines", "We walked."], ["", "A lot."])
    assert about.summary == "We walked.\nA lot."
    assert [p.code for p in problems] == ["joined"]


def test_what_is_no_question_of_ours_is_said_with_its_row():
    _, problems = read(["Title", "Our walk"], ["Weather", "wet"])
    assert [(p.code, p.place) for p in problems] == [("not-taken", "sheet Case, row 3")]


def test_without_a_title_or_an_id_there_is_nothing():
    assert read(["Country", "Wales"])[0] is None
