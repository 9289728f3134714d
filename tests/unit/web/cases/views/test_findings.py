"""The twelve questions."""

import re

from ripplegrid.analysis.finding import QUESTIONS
from ripplegrid.analysis.findings import findings
from ripplegrid.exchange.examples import load
from ripplegrid.model.words import Direction
from ripplegrid.web.cases.actions import create_case
from tests import factories as make


def test_all_twelve_questions_are_answered_even_of_an_empty_case_study(case, browser):
    page = browser.get(f"/cases/{case.id}/findings/").content.decode()
    assert [f'id="q{number}"' in page for number in QUESTIONS] == [True] * 12


def test_each_sentence_opens_every_entry_it_rests_on(owner, browser):
    case = load("school-mornings")
    create_case(owner, case)
    page = browser.get(f"/cases/{case.id}/findings/").content.decode()
    shown = re.findall(r'data-code="([^"]+)"', page)
    told = findings(case)
    assert sorted(shown) == sorted(finding.code for finding in told)
    for finding in told:
        for entry in finding.entries:
            assert f"/entries/{entry}/" in page


def codes(page):
    return re.findall(r'data-code="([^"]+)"', page)


def test_many_answers_to_one_question_are_counted_and_stand_on_pages_of_their_own(owner, browser):
    worse = [make.telling(f"e{n}", "v", direction=Direction.NEGATIVE) for n in range(130)]
    case = make.case(*worse)
    create_case(owner, case)
    answers = [one for one in findings(case) if one.question == 2]
    at = f"/cases/{case.id}/findings/"
    page = browser.get(at).content.decode()
    assert f"Read all {len(answers)} answers to this question" in page
    first, second = (
        browser.get(f"{at}?question=2&from={start}").content.decode() for start in (0, 100)
    )
    assert f"1 to 100 of {len(answers)}." in first
    assert codes(first) + codes(second) == [one.code for one in answers]
    assert "?question=2&amp;from=100" in first
    assert "?question=2&amp;from=0" in second
    for odd in (
        "question=13",
        "question=x",
        "question=2&from=-1",
        "question=2&from=9999",
        "from=²",
    ):
        assert browser.get(f"{at}?{odd}").status_code == 200
