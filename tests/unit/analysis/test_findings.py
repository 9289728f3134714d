import re

import pytest
from hypothesis import HealthCheck, given, settings

from ripplegrid.analysis import QUESTIONS, analyse, findings
from ripplegrid.exchange.examples import load, names

from ...any_case import PLAIN_TEXT, cases
from ...factories import case, entry


def complain(made, found):
    """What is wrong with the findings of a case study."""
    assert {finding.question for finding in found} == set(QUESTIONS)
    assert [finding.question for finding in found] == sorted(f.question for f in found)
    for finding in found:
        assert finding.sentence[-1] in ".”", finding.sentence
        assert finding.code == finding.code.lower()
        assert set(finding.entries) <= set(made.entries), finding
        assert set(finding.contributions) <= set(made.contributions), finding
        assert set(finding.voices) <= set(made.voices), finding
        assert len(set(finding.entries)) == len(finding.entries), finding.code
        templates = " ".join((finding.template, finding.many, *finding.more))
        gaps = set(re.findall(r"{(\w+)(?::,)?}", templates))
        assert gaps <= set(finding.data), finding
        assert "{" not in re.sub(r"{\w+(?::,)?}", "", templates), finding


@pytest.mark.parametrize("name", names())
def test_every_question_is_answered_for_every_example(name):
    made = load(name)
    complain(made, findings(made))


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(cases(PLAIN_TEXT))
def test_every_question_is_answered_for_any_case_study_at_all(made):
    complain(made, findings(made))


def test_an_empty_account_is_answered_honestly():
    made = case()
    found = findings(made, analyse(made))
    complain(made, found)
    first = {finding.question: finding.sentence for finding in reversed(found)}
    assert first[1] == "Nobody has said yet what changed."
    assert first[2].startswith("Nobody has said that anything was unexpected")
    assert first[5].startswith("Nobody has told of a change")
    assert first[9] == "It is not said who tells any of this."
    assert first[10].startswith("Nobody has said what else contributed")


def test_braces_in_what_people_write_do_no_harm():
    made = case(entry("e", "group", "outcome", text="We {love} it {0}"))
    assert any("{love}" in finding.sentence for finding in findings(made))


def test_as_plain_data():
    finding = findings(case())[0]
    assert finding.as_json()["sentence"] == finding.sentence
    assert set(finding.as_json()) == {
        *("code", "question", "sentence", "entries", "contributions", "voices")
    }
