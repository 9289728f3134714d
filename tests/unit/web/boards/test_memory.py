"""The sheets kept in memory."""

import pytest

from ripplegrid.errors import BrokenSeal
from ripplegrid.web.boards.actions.posting import send
from ripplegrid.web.boards.memory import opened
from ripplegrid.web.boards.models import Board
from ripplegrid.web.boards.posts import Said, new_ticket


def test_a_sheet_that_was_just_written_need_not_be_opened(board, django_assert_num_queries):
    post = send(board.pk, new_ticket(), Said(text="x"))
    now = Board.objects.defer("sheet").get(pk=board.pk)
    with django_assert_num_queries(0):
        assert opened(now) == {post.id: post}


def test_an_earlier_state_is_forgotten(board, django_assert_num_queries):
    send(board.pk, new_ticket(), Said(text="x"))
    before = Board.objects.defer("sheet").get(pk=board.pk)
    send(board.pk, new_ticket(), Said(text="y"))
    with django_assert_num_queries(1):
        assert len(opened(before)) == 2


def test_an_altered_promise_is_not_answered_from_memory(board):
    send(board.pk, new_ticket(), Said(text="x"))
    Board.objects.filter(pk=board.pk).update(promise='{"prompt": "less"}')
    with pytest.raises(BrokenSeal):
        opened(Board.objects.get(pk=board.pk))
