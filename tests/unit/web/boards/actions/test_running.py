"""What those who run a board do, and what they cannot."""

import json

import pytest

from ripplegrid.errors import NoCase, NoPost, NotAllowed
from ripplegrid.model.words import Attribution
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.boards.actions.posting import holds, send
from ripplegrid.web.boards.actions.running import close, hide, hold, open_board, show
from ripplegrid.web.boards.models import Board
from ripplegrid.web.boards.posts import Said, State, new_ticket
from ripplegrid.web.boards.promise import Promise
from ripplegrid.web.boards.queries import links_of, sheet_of
from ripplegrid.web.cases.models import Membership

ONE = Said(text="I speak up now")


def again(board):
    return Board.objects.get(pk=board.pk)


def test_an_open_board_has_a_link_to_post_and_one_to_read(board):
    assert set(links_of(board)) == {"post", "wall"}


@pytest.mark.parametrize("role", ["member", "reader", "analyst"])
def test_only_who_may_share_runs_a_board(board, case, role):
    person = Person.objects.create(handle=role, shown=role)
    Membership.objects.create(case_id=case.id, person=person, role=role)
    for run in (
        lambda: open_board(person, case.id, Promise(prompt="?"), until=board.until),
        lambda: show(person, board, []),
        lambda: hide(person, board, "p", "why"),
        lambda: hold(person, board),
        lambda: close(person, board),
    ):
        with pytest.raises(NotAllowed):
            run()


def test_to_an_outsider_it_is_not_there(board):
    with pytest.raises(NoCase):
        close(Person.objects.create(handle="x", shown="X"), board)


def test_hiding_deletes_nothing_and_showing_brings_it_back(board, owner):
    post = send(board.pk, new_ticket(), ONE)
    hide(owner, board, post.id, "it names a nurse")
    hidden = sheet_of(again(board))[post.id]
    assert (hidden.state, hidden.why, hidden.said) == (State.HIDDEN, "it names a nurse", ONE)
    show(owner, board, [post.id, "not there"])
    assert sheet_of(again(board))[post.id].state is State.SHOWN
    with pytest.raises(NoPost):
        hide(owner, board, "not there", "why")


def test_holding_is_for_good(board, owner):
    assert not holds(board)
    hold(owner, board)
    assert holds(again(board))
    assert send(board.pk, new_ticket(), ONE).state is State.WAITING


def test_closing_drops_every_token_and_the_key_of_every_earlier_state(board, owner):
    send(board.pk, new_ticket(), ONE)
    before = again(board)
    close(owner, board)
    after = again(board)
    assert after.closed is not None
    assert after.salt != before.salt
    assert [post.token for post in sheet_of(after).values()] == [""]
    close(owner, board)
    assert again(board).salt == after.salt


def test_kinds_are_counted_once_when_the_board_closes(open_one, owner):
    """So that there is no second table to subtract, and no cell of fewer than five in the one."""
    board = open_one(asks_type=True)
    kinds = ["carer"] * 6 + ["nurse"] * 2 + [""] * 3
    sent = [send(board.pk, new_ticket(), Said(text="It did", type=kind)) for kind in kinds]
    named = Said(text="I did", type="nurse", attribution=Attribution.PEN_NAME, name="Kit")
    send(board.pk, new_ticket(), named)
    assert again(board).kinds == ""
    close(owner, board)
    once = {"kinds": {"carer": 6}, "rest": 5}
    assert json.loads(again(board).kinds) == once
    hide(owner, again(board), sent[0].id, "why")
    close(owner, again(board))
    assert json.loads(again(board).kinds) == once


def test_nothing_is_counted_where_nobody_was_asked(board, owner):
    send(board.pk, new_ticket(), ONE)
    close(owner, board)
    assert again(board).kinds == ""
