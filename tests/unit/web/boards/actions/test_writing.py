"""Those who come at the same moment are written together, and nobody is lost."""

import threading
from dataclasses import replace
from uuid import uuid4

import pytest
from django.db import connection

from ripplegrid.errors import BoardFull, ClosedPass, NoBoard
from ripplegrid.web.boards.actions.writing import Turn, write, write_together
from ripplegrid.web.boards.models import Board
from ripplegrid.web.boards.posts import Post, Said
from ripplegrid.web.boards.seal import unsealed
from ripplegrid.web.cases.models import Pass, PassKind
from ripplegrid.web.cases.passes import revoke


def put(text):
    def act(_board, sheet):
        post = Post(id=str(uuid4()), token="", said=Said(text=text))
        sheet[post.id] = post
        return post.id

    return act


def refuse(_board, sheet):
    sheet["half"] = Post(id="half", token="", said=Said(text="half done"))
    raise BoardFull(most=1)


def test_what_is_refused_leaves_nothing_and_stops_nobody(board):
    kept = write(board.pk, put("one"))
    with pytest.raises(BoardFull):
        write(board.pk, refuse)
    board.refresh_from_db()
    assert list(unsealed(board)) == [kept]
    assert board.edition == 1


def test_an_act_that_changes_nothing_writes_nothing(board):
    before = bytes(board.sheet)
    write(board.pk, lambda _board, _sheet: None)
    board.refresh_from_db()
    assert (bytes(board.sheet), board.edition) == (before, 0)


def test_several_are_one_write_and_each_has_its_own_outcome(board):
    turns = [Turn(put("one")), Turn(refuse), Turn(put("two"), link=uuid4())]
    write_together(board.pk, turns)
    kept = turns[0].outcome()
    for turn, refusal in zip(turns[1:], (BoardFull, ClosedPass), strict=True):
        with pytest.raises(refusal):
            turn.outcome()
    board.refresh_from_db()
    assert (list(unsealed(board)), board.edition) == ([kept], 1)


def test_a_board_that_is_not_there(db):
    with pytest.raises(NoBoard):
        write(uuid4(), put("nowhere"))


@pytest.mark.django_db(transaction=True)
def test_forty_at_once_are_all_kept_in_fewer_writes(open_one):
    board, ready, refused = open_one(), threading.Barrier(40), []

    def one(number):
        ready.wait()
        try:
            write(board.pk, refuse if number % 10 == 0 else put(f"post {number}"))
        except BoardFull:
            refused.append(number)
        finally:
            connection.close()

    threads = [threading.Thread(target=one, args=(n,)) for n in range(40)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    board.refresh_from_db()
    expected = {f"post {n}" for n in range(40) if n % 10}
    assert {post.said.text for post in unsealed(board).values()} == expected
    assert sorted(refused) == [0, 10, 20, 30]
    assert board.edition <= 36


def test_after_a_failure_the_next_one_is_written(board):
    def broken(_board, _sheet):
        raise ValueError("not one of ours")

    with pytest.raises(ValueError, match="not one of ours"):
        write(board.pk, broken)
    post_id = write(board.pk, put("after"))
    board.refresh_from_db()
    assert set(unsealed(board)) == {post_id}
    assert replace(unsealed(board)[post_id], id="") == Post(
        id="", token="", said=Said(text="after")
    )
    assert Board.objects.count() == 1


def test_who_came_by_a_link_that_opens_nothing_any_more_is_refused(board):
    link = Pass.objects.get(kind=PassKind.POST)
    kept = write(board.pk, put("one"), link=link.pk)
    revoke(link)
    with pytest.raises(ClosedPass):
        write(board.pk, put("two"), link=link.pk)
    board.refresh_from_db()
    assert set(unsealed(board)) == {kept}
