"""What boards refuse."""

from ripplegrid.errors import AlreadySent, BoardClosed, BoardFull, NoPost, boards


def test_what_came_too_late_or_twice_is_a_conflict_and_says_what_stands() -> None:
    assert {e.status for e in (AlreadySent, BoardClosed, BoardFull)} == {409}
    assert "What you sent first stands" in AlreadySent().sentence


def test_another_phones_post_is_not_there() -> None:
    assert (NoPost.status, boards.NoBoard.status) == (404, 404)
