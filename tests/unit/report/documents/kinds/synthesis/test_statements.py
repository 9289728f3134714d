"""What people state, on what ground."""

from ripplegrid.model.across import Statement, StatementKind
from ripplegrid.report.documents.kinds.synthesis.statements import (
    corroboration,
    limits,
    other_statements,
    paradigmatic,
)
from tests.unit.report.documents.six import SECRET, account, bare
from tests.unit.report.documents.told import text


def test_the_paradigmatic_stands_with_what_it_was_drawn_from_and_what_speaks_against_it():
    told = text(paradigmatic(account()))
    assert told.count("Drawn from ‘") == 2
    assert told.count("Speaks against it in ‘") == 1
    assert "Put forward by Ann." in told
    assert "“Who is asked asks.” Amended because: Too sure. Amended by Ben." in told
    assert "Trust comes first" not in told


def test_one_that_may_not_be_agreed_yet_says_what_it_lacks():
    said = Statement(id="s", text="All", kind=StatementKind.PARADIGMATIC)
    told = text(paradigmatic(bare(said)))
    for words in ("It rests on no entry yet.", "two case studies or more", "Nobody but those"):
        assert words in told


def test_answers_of_the_teams_are_told_with_their_words():
    assert ", partly agrees: Not in our ward." in text(paradigmatic(account()))
    assert "Not answered yet by" in text(other_statements(account()))


def test_who_corroborated_is_told_and_nothing_of_what_is_blind():
    told = text(corroboration(account()))
    assert "somebody who did not put it forward agrees: Ben." in told
    assert "answered statements: Rose." in told
    assert "Cleo checked how “" in told
    assert SECRET not in told


def test_limits_are_told_in_the_words_of_people_and_of_the_method():
    told = text(limits(account()))
    assert "Nobody under 18 speaks." in told
    assert "A handful of case studies" in told
    assert "have not written limits" in told


def test_where_nobody_said_anything_each_part_says_so():
    assert "Nobody has stated anything" in text(paradigmatic(bare()))
    assert "There are no other statements." in text(other_statements(bare()))
    assert "Nobody has checked" in text(corroboration(bare()))
