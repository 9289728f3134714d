"""The sheets used last, opened, in the memory of this process and nowhere else."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass, field
from threading import Lock
from uuid import UUID

from ripplegrid.web.boards.models import Board
from ripplegrid.web.boards.posts import Pieces, Sheet
from ripplegrid.web.boards.seal import unsealed

MOST = 16


@dataclass(slots=True)
class _Kept:
    """The last state of a board, and how its posts are written."""

    state: Hashable = None
    sheet: Sheet = field(default_factory=dict)
    pieces: Pieces = field(default_factory=Pieces)


_KEPT: OrderedDict[UUID, _Kept] = OrderedDict()
_LOCK = Lock()


def opened(board: Board) -> Sheet:
    """The sheet of a board, of which nobody may change anything; BrokenSeal as ``unsealed``.

    A board whose promise or salt was altered is another one to this memory, and has to be opened.
    """
    with _LOCK:
        kept = _KEPT.get(board.pk)
        if kept is not None and kept.state == _state(board):
            return kept.sheet
    board.refresh_from_db(fields=["sheet", "salt", "edition", "closed"])  # all of one moment
    sheet = unsealed(board, pieces_of(board))
    remember(board, sheet)
    return sheet


def remember(board: Board, sheet: Sheet) -> None:
    """Keep the sheet of this state of a board, and forget every earlier state of it."""
    pieces = pieces_of(board)
    with _LOCK:
        _KEPT[board.pk] = _Kept(_state(board), sheet, pieces)
        _KEPT.move_to_end(board.pk)
        while len(_KEPT) > MOST:
            _KEPT.popitem(last=False)


def pieces_of(board: Board) -> Pieces:
    """How the posts of the state that is kept are written, so that only new ones are written."""
    with _LOCK:
        kept = _KEPT.get(board.pk)
    return Pieces() if kept is None else kept.pieces


def _state(board: Board) -> Hashable:
    return board.edition, board.salt, board.promise
