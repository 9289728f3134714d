"""What the pages of a board read from the store."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from ripplegrid.errors import ClosedPass, NoBoard
from ripplegrid.model.record import Id
from ripplegrid.web.boards.actions.running import seal_for_good
from ripplegrid.web.boards.memory import opened
from ripplegrid.web.boards.models import Board
from ripplegrid.web.boards.posts import Post, Sheet
from ripplegrid.web.boards.promise import Promise, read_promise
from ripplegrid.web.cases import passes
from ripplegrid.web.cases.models import Pass, PassKind

MOST_WAYS = 256
_WAYS: dict[tuple[UUID, PassKind], Way] = {}


def boards_of(case_id: Id) -> list[Board]:
    """The boards of a case study, the newest first; those whose time is over are closed."""
    found = Board.objects.filter(case_id=case_id).defer("sheet").order_by("-opened")
    return [_ended(board) for board in found]


def get_board(case_id: Id, board_id: str) -> Board:
    """One board of a case study; NoBoard when there is none."""
    place = _uuid(board_id)
    found = Board.objects.filter(case_id=case_id, pk=place).first() if place else None
    if found is None:
        raise NoBoard
    return _ended(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """Where a link leads: what never changes of its board, whatever is done there."""

    link: UUID
    board: UUID
    promise: Promise
    until: datetime


def way_of(secret: str, kind: PassKind) -> Way:
    """Where this link leads; ClosedPass when it never led to a board.

    Whether it still opens anything is not asked, and not the store either when it was asked
    before: a room that posts at once would ask the same a thousand times. ``write`` asks once for
    all of them.
    """
    known = known_way(secret, kind)
    if known is not None:
        return known
    link = passes.id_in(secret, kind)
    place = _uuid(passes.found(link, kind).subject)
    board = Board.objects.filter(pk=place).defer("sheet").first() if place else None
    if board is None:
        raise ClosedPass
    promise = read_promise(board.promise)
    while len(_WAYS) >= MOST_WAYS:
        _WAYS.pop(next(iter(_WAYS)), None)
    way = Way(link=link, board=board.pk, promise=promise, until=board.until)
    return _WAYS.setdefault((link, kind), way)


def known_way(secret: str, kind: PassKind) -> Way | None:
    """Where this link leads, if it was asked before; ClosedPass when it was not made here."""
    return _WAYS.get((passes.id_in(secret, kind), kind))


def board_by_link(secret: str, kind: PassKind) -> Board:
    """The board that this link leads to; ClosedPass when it leads to none."""
    way = way_of(secret, kind)
    if not passes.standing().filter(pk=way.link).exists():
        raise ClosedPass
    boards = Board.objects.select_related("case").defer("sheet").filter(pk=way.board)
    found = next(iter(boards), None)
    if found is None:
        raise ClosedPass
    return _ended(found)


def links_of(board: Board) -> Mapping[str, str]:
    """The secrets of a board's links, by what they are for."""
    given = Pass.objects.filter(case_id=board.case_id, subject=str(board.pk), revoked=None)
    return {one.kind: passes.secret_of(one) for one in given}


def sheet_of(board: Board) -> Sheet:
    """Everything that stands on a board."""
    return opened(board)


def own_posts(board: Board, tokens: Collection[str]) -> list[Post]:
    """What was sent with these tokens, the latest token last."""
    places = {token: place for place, token in enumerate(tokens)}
    found = [post for post in sheet_of(board).values() if post.token and post.token in places]
    return sorted(found, key=lambda post: places[post.token])


def _ended(board: Board) -> Board:
    if board.closed is None and board.until <= timezone.now():
        seal_for_good(board.pk)
        board.refresh_from_db()
    return board


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
