from ripplegrid.model.across import Match, Statement, StatementKind, StatementState
from ripplegrid.model.record import references


def test_a_match_points_at_no_record_of_the_synthesis():
    assert not list(references(Match(id="m", entries=frozenset({"a/e", "b/e"}))))


def test_a_statement_begins_as_a_proposal():
    statement = Statement(id="s", text="Trust comes first", people=frozenset({"ann"}))
    assert statement.state is StatementState.PROPOSED
    assert statement.kind is StatementKind.OTHER
    assert list(references(statement)) == [("people", "coders", "ann")]
