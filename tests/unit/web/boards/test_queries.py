"""What pages read of boards."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ripplegrid.errors import ClosedPass, NoBoard
from ripplegrid.web.boards import queries
from ripplegrid.web.boards.actions.posting import send
from ripplegrid.web.boards.models import Board
from ripplegrid.web.boards.posts import Said, new_ticket, token_of
from ripplegrid.web.cases import passes
from ripplegrid.web.cases.models import Pass, PassKind


def test_a_board_is_found_in_its_own_case_study_alone(board, case):
    assert queries.get_board(case.id, str(board.pk)) == board
    for case_id, board_id in (("other", str(board.pk)), (case.id, "nothing"), (case.id, "")):
        with pytest.raises(NoBoard):
            queries.get_board(case_id, board_id)


def test_each_link_opens_its_own_page(board):
    links = queries.links_of(board)
    assert queries.board_by_link(links["post"], PassKind.POST) == board
    for kind in (PassKind.WALL, PassKind.JOIN):
        with pytest.raises(ClosedPass):
            queries.board_by_link(links["post"], kind)
    Board.objects.all().delete()
    with pytest.raises(ClosedPass):
        queries.board_by_link(links["post"], PassKind.POST)


def test_a_device_finds_its_own_posts_in_its_own_order(board):
    tickets = [new_ticket() for _ in range(6)]
    for ticket in tickets[:5]:
        send(board.pk, ticket, Said(text=ticket))
    board.refresh_from_db()
    own = queries.own_posts(board, [token_of(t) for t in reversed(tickets)])
    assert [post.said.text for post in own] == tickets[4::-1]
    assert queries.own_posts(board, [""]) == []


def test_looking_at_a_board_whose_time_is_over_closes_it_for_good(board, case):
    send(board.pk, new_ticket(), Said(text="x"))
    Board.objects.filter(pk=board.pk).update(until=timezone.now() - timedelta(seconds=1))
    (found,) = queries.boards_of(case.id)
    assert found.closed is not None
    assert [p.token for p in queries.sheet_of(found).values()] == [""]


def test_a_sheet_that_was_written_here_need_not_be_read(board, django_assert_num_queries):
    send(board.pk, new_ticket(), Said(text="x"))
    board = Board.objects.defer("sheet").get(pk=board.pk)
    with django_assert_num_queries(0):
        assert len(queries.sheet_of(board)) == 1


def test_where_a_link_leads_is_asked_once_and_whether_it_opens_every_time(
    board, django_assert_num_queries
):
    secret = queries.links_of(board)["post"]
    way = queries.way_of(secret, PassKind.POST)
    assert (way.board, way.until, way.promise.text()) == (board.pk, board.until, board.promise)
    with django_assert_num_queries(0):
        assert queries.way_of(secret, PassKind.POST) == way
    passes.revoke(Pass.objects.get(pk=way.link))
    with pytest.raises(ClosedPass):
        queries.board_by_link(secret, PassKind.POST)
