"""How the report begins."""

from ripplegrid.report.documents.kinds.synthesis.short import opening, question
from tests.unit.report.documents.six import account, bare
from tests.unit.report.documents.told import text


def test_the_question_stands_first_with_how_many_are_looked_at():
    told = text(question(account()))
    assert "Who changed, and how?" in told
    assert "6 case studies are looked at." in told


def test_without_a_question_or_case_study_it_says_so():
    told = text(question(bare()))
    assert "The question is not written down." in told
    assert "No case study is looked at yet." in told


def test_an_invented_synthesis_says_so_before_anything_else():
    first, *_ = opening(bare(fictional=True, authors=("Ann", "Ben")))
    assert "Invented" in first.sentences[0].text
    assert list(opening(bare())) == []
