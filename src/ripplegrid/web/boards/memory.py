"""The sheets used last, opened, in the memory of this process and nowhere else."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock

from ripplegrid.web.boards.models import Board
from ripplegrid.web.boards.posts import Sheet
from ripplegrid.web.boards.seal import unsealed

MOST = 16
_KEPT: OrderedDict[Hashable, Sheet] = OrderedDict()
_LOCK = Lock()


def opened(board: Board) -> Sheet:
    """The sheet of a board, of which nobody may change anything; BrokenSeal as ``unsealed``.

    A board whose promise or salt was altered is another one to this memory, and has to be opened.
    """
    with _LOCK:
        kept = _KEPT.get(_key(board))
    if kept is not None:
        return kept
    board.refresh_from_db(fields=["sheet", "salt", "edition", "closed"])  # all of one moment
    sheet = unsealed(board)
    remember(board, sheet)
    return sheet


def remember(board: Board, sheet: Sheet) -> None:
    """Keep the sheet of this state of a board, and forget every earlier state of it."""
    with _LOCK:
        for key in [one for one in _KEPT if one[0] == board.pk]:  # type: ignore[index]
            del _KEPT[key]
        _KEPT[_key(board)] = sheet
        while len(_KEPT) > MOST:
            _KEPT.popitem(last=False)


def _key(board: Board) -> Hashable:
    return board.pk, board.edition, board.salt, board.promise
