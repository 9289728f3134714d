"""The twelve questions."""

import re

from ripplegrid.analysis.finding import QUESTIONS
from ripplegrid.analysis.findings import findings
from ripplegrid.exchange.examples import load
from ripplegrid.web.cases.actions import create_case


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
