"""What those who post do: send, change, take back. Nobody asks who they are."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from uuid import UUID

from ripplegrid.errors import AlreadySent, BoardClosed, BoardFull, NoPost
from ripplegrid.model.ids import new_id
from ripplegrid.web.boards.actions.writing import Act, write
from ripplegrid.web.boards.models import Board
from ripplegrid.web.boards.posts import Post, Said, Sheet, State, token_of
from ripplegrid.web.boards.promise import read_promise

MOST_POSTS = 2000


def send(board_id: UUID, ticket: str, said: Said, *, link: UUID | None = None) -> Post:
    """Put something on a board. The same ticket with the same words is the same post.

    Raises BoardClosed, BoardFull, AlreadySent for a ticket that was used with other words, or
    ClosedPass when the ``link`` by which somebody came opens nothing any more.
    """
    return write(board_id, sending(ticket, said), link=link)


def sending(ticket: str, said: Said) -> Act[Post]:
    """What ``send`` does to a board."""
    token = token_of(ticket)

    def act(board: Board, sheet: Sheet) -> Post:
        kept = _kept(board, sheet, said)
        for post in sheet.values():
            if post.token == token:
                if post.said != kept:
                    raise AlreadySent
                return post
        if board.over:
            raise BoardClosed
        if len(sheet) >= MOST_POSTS:
            raise BoardFull(most=MOST_POSTS)
        state = State.WAITING if holds(board) else State.SHOWN
        post = Post(id=new_id(), token=token, said=kept, state=state)
        sheet[post.id] = post
        return post

    return act


def change(board_id: UUID, tokens: Collection[str], post_id: str, said: Said) -> Post:
    """Give a post other words; ``tokens`` are those of the device that asks.

    What was taken off the wall, or is held, is looked at again before it is shown.
    """

    def act(board: Board, sheet: Sheet) -> Post:
        post = _own(board, sheet, tokens, post_id)
        kept = _kept(board, sheet, said, post_id)
        if kept == post.said:
            return post
        again = holds(board) or post.state is not State.SHOWN
        state = State.WAITING if again else State.SHOWN
        sheet[post_id] = replace(post, said=kept, state=state, why="")
        return sheet[post_id]

    return write(board_id, act)


def withdraw(board_id: UUID, tokens: Collection[str], post_id: str) -> None:
    """Take a post back: nothing of it stays, nor does anybody else's word that it led to theirs."""

    def act(board: Board, sheet: Sheet) -> None:
        _own(board, sheet, tokens, post_id)
        del sheet[post_id]
        for other in tuple(sheet.values()):
            if other.said.led_post == post_id:
                sheet[other.id] = replace(other, said=replace(other.said, led_post=""))

    write(board_id, act)


def holds(board: Board) -> bool:
    """Whether somebody looks at each post before it is shown."""
    return board.holding or read_promise(board.promise).held


def _own(board: Board, sheet: Sheet, tokens: Collection[str], post_id: str) -> Post:
    if board.over:
        raise BoardClosed
    post = sheet.get(post_id)
    if post is None or not post.token or post.token not in tokens:
        raise NoPost
    return post


def _kept(board: Board, sheet: Sheet, said: Said, post_id: str = "") -> Said:
    """What is kept of what was sent: nothing that the board promised not to ask for."""
    promise = read_promise(board.promise)
    led = sheet.get(said.led_post)
    if led is None or not led.on_the_wall or led.id == post_id:
        said = replace(said, led_post="")
    if not promise.asks_type:
        said = replace(said, type="")
    if said.attribution not in promise.offered:
        said = replace(said, attribution=promise.offered[-1], name="")
    return said
