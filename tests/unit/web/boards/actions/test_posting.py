"""Send, change, take back."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ripplegrid.errors import AlreadySent, BoardClosed, BoardFull, NoPost
from ripplegrid.model.words import Attribution
from ripplegrid.web.boards.actions import posting
from ripplegrid.web.boards.actions.posting import change, send, withdraw
from ripplegrid.web.boards.actions.running import close, hide
from ripplegrid.web.boards.models import Board
from ripplegrid.web.boards.posts import Said, State, new_ticket, token_of
from ripplegrid.web.boards.queries import sheet_of

ONE = Said(text="I speak up now")


def fresh(board):
    return sheet_of(Board.objects.get(pk=board.pk))


def test_a_post_sent_twice_is_one_post(board, ticket):
    first = send(board.pk, ticket, ONE)
    assert send(board.pk, ticket, ONE) == first
    assert list(fresh(board)) == [first.id]


def test_a_ticket_used_with_other_words_keeps_the_first(board, ticket):
    first = send(board.pk, ticket, ONE)
    with pytest.raises(AlreadySent):
        send(board.pk, ticket, Said(text="other words"))
    assert fresh(board) == {first.id: first}


@pytest.mark.parametrize(("held", "state"), [(True, State.WAITING), (False, State.SHOWN)])
def test_it_waits_where_the_promise_says_so(open_one, ticket, held, state):
    assert send(open_one(held=held).pk, ticket, ONE).state is state


def test_nothing_is_kept_that_was_not_offered(open_one, ticket):
    board = open_one(offered=(Attribution.ANONYMOUS,))
    sent = Said(text="x", attribution=Attribution.NAMED, name="Ann", type="carer")
    kept = send(board.pk, ticket, sent).said
    assert (kept.attribution, kept.name, kept.type) == (Attribution.ANONYMOUS, "", "")


def test_only_what_stands_on_the_wall_can_have_led_to_it(open_one):
    board = open_one(held=True)
    hidden = send(board.pk, new_ticket(), ONE)
    assert send(board.pk, new_ticket(), Said(text="y", led_post=hidden.id)).said.led_post == ""
    board = open_one()
    shown = send(board.pk, new_ticket(), ONE)
    assert send(board.pk, new_ticket(), Said(text="y", led_post=shown.id)).said.led_post == shown.id


def test_its_author_changes_it_and_nobody_else(board, ticket):
    post = send(board.pk, ticket, ONE)
    with pytest.raises(NoPost):
        change(board.pk, [token_of(new_ticket()), ""], post.id, Said(text="stolen"))
    change(board.pk, [token_of(ticket)], post.id, Said(text="better said"))
    assert fresh(board)[post.id].said.text == "better said"


def test_what_was_taken_off_is_looked_at_again_after_a_change(board, ticket, owner):
    post = send(board.pk, ticket, ONE)
    hide(owner, board, post.id, "a name is in it")
    assert change(board.pk, [token_of(ticket)], post.id, ONE).why == "a name is in it"
    again = change(board.pk, [token_of(ticket)], post.id, Said(text="without it"))
    assert (again.state, again.why) == (State.WAITING, "")


def test_taking_it_back_leaves_no_word_of_it(board, ticket):
    post = send(board.pk, ticket, ONE)
    other = send(board.pk, new_ticket(), Said(text="y", led_post=post.id))
    withdraw(board.pk, [token_of(ticket)], post.id)
    assert list(fresh(board)) == [other.id]
    assert fresh(board)[other.id].said.led_post == ""
    with pytest.raises(NoPost):
        withdraw(board.pk, [token_of(ticket)], post.id)


def test_after_closing_nothing_can_be_done(board, ticket, owner):
    post = send(board.pk, ticket, ONE)
    close(owner, board)
    with pytest.raises(BoardClosed):
        send(board.pk, new_ticket(), ONE)
    with pytest.raises(BoardClosed):
        change(board.pk, [token_of(ticket), ""], post.id, Said(text="late"))
    with pytest.raises(BoardClosed):
        withdraw(board.pk, [token_of(ticket), ""], post.id)


def test_when_its_time_is_over_it_is_closed_without_anybody(board, ticket):
    Board.objects.filter(pk=board.pk).update(until=timezone.now() - timedelta(seconds=1))
    with pytest.raises(BoardClosed):
        send(board.pk, ticket, ONE)


def test_a_board_holds_so_many_and_says_so(board, monkeypatch):
    monkeypatch.setattr(posting, "MOST_POSTS", 1)
    send(board.pk, new_ticket(), ONE)
    with pytest.raises(BoardFull) as full:
        send(board.pk, new_ticket(), ONE)
    assert "1 posts" in full.value.sentence
