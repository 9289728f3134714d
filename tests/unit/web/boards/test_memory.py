"""The sheets kept in memory."""

import pytest

from ripplegrid.errors import BrokenSeal
from ripplegrid.web.boards import memory
from ripplegrid.web.boards.actions.posting import send
from ripplegrid.web.boards.memory import opened
from ripplegrid.web.boards.models import Board
from ripplegrid.web.boards.posts import Post, Said, new_ticket
from ripplegrid.web.boards.seal import sealed


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


def test_of_a_sheet_that_another_process_wrote_only_what_is_new_is_read(board):
    first = send(board.pk, new_ticket(), Said(text="x"))
    row = Board.objects.get(pk=board.pk)
    second = Post(id="2", token="t", said=Said(text="y"))
    row.sheet, row.edition = sealed(row, {"2": second, first.id: first}), row.edition + 1
    row.save()
    found = opened(Board.objects.defer("sheet").get(pk=board.pk))
    assert found == {first.id: first, "2": second}
    assert found[first.id] is first


def test_only_the_boards_used_last_are_kept(open_one):
    boards = [open_one() for _ in range(memory.MOST + 1)]
    for one in boards:
        send(one.pk, new_ticket(), Said(text="x"))
    assert len(memory._KEPT) == memory.MOST
    assert boards[0].pk not in memory._KEPT
