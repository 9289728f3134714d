"""The row of a board."""

from datetime import timedelta

from django.utils import timezone

from ripplegrid.web.boards.models import Board, new_salt


def test_a_board_is_over_when_it_is_closed_or_its_time_has_come():
    soon = timezone.now() + timedelta(hours=1)
    assert not Board(until=soon).over
    assert Board(until=soon, closed=timezone.now()).over
    assert Board(until=timezone.now()).over


def test_no_two_salts_are_alike():
    assert len({new_salt() for _ in range(50)}) == 50


def test_a_board_keeps_no_row_for_a_post_and_no_column_for_a_person():
    names = {field.name for field in Board._meta.get_fields()}
    assert names == {"id", "case", "promise", "opened", "until", "closed", "holding", "salt",
                     "sheet", "edition", "kinds"}  # fmt: skip
