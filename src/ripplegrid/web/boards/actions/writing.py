"""Writing a board: those who come at the same moment are written together, in one transaction."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, Generic, TypeVar
from uuid import UUID
from weakref import WeakValueDictionary

from ripplegrid.errors import ClosedPass, NoBoard, RipplegridError
from ripplegrid.web.boards.memory import opened, pieces_of, remember
from ripplegrid.web.boards.models import Board
from ripplegrid.web.boards.posts import Sheet
from ripplegrid.web.boards.seal import sealed
from ripplegrid.web.cases.actions.door import writing
from ripplegrid.web.cases.passes import standing as standing_passes

T = TypeVar("T")
Act = Callable[[Board, Sheet], T]
"""What is done to a board and its sheet. It refuses before it changes anything."""


@dataclass(slots=True, eq=False)
class Turn(Generic[T]):
    """One act that waits to be written, and what came of it."""

    act: Act[T]
    link: UUID | None = None
    done: bool = False
    value: Any = None
    refused: RipplegridError | None = None

    def outcome(self) -> T:
        """What the act gave; raises what it refused with."""
        if self.refused is not None:
            raise self.refused
        value: T = self.value
        return value


@dataclass(slots=True, eq=False, weakref_slot=True)
class _Line:
    """Those who wait to write on one board: the first of them writes for all."""

    lock: Lock = field(default_factory=Lock)
    waiting: deque[Turn[Any]] = field(default_factory=deque)


_LINES: WeakValueDictionary[UUID, _Line] = WeakValueDictionary()
_LINES_LOCK = Lock()


def write(board_id: UUID, act: Act[T], *, link: UUID | None = None) -> T:
    """Do something to a board, whole or not at all, and give what it gives.

    Raises NoBoard, ClosedPass when the ``link`` by which somebody came opens nothing any more,
    or what the act refuses with. The sheet is sealed once for all who wait: a
    room that presses "Send" at the same moment is one write, and one write tells no order.
    """
    turn = Turn(act, link)
    write_together(board_id, [turn])
    return turn.outcome()


def write_together(board_id: UUID, turns: Sequence[Turn[Any]]) -> None:
    """Write several acts on one board, with those of all who wait; each turn has its outcome then.

    Raises NoBoard, and then none of these turns is done.
    """
    with _LINES_LOCK:
        line = _LINES.setdefault(board_id, _Line())
    line.waiting.extend(turns)
    with line.lock:
        if all(turn.done for turn in turns):
            return
        taken = [line.waiting.popleft() for _ in range(len(line.waiting))]
        try:
            _write_all(board_id, taken)
        finally:  # after a failure the others are still in line, each to try for itself
            others = [turn for turn in taken if not turn.done and turn not in turns]
            line.waiting.extendleft(reversed(others))


def _write_all(board_id: UUID, turns: list[Turn[Any]]) -> None:
    with writing():
        board = Board.objects.select_for_update().defer("sheet").filter(pk=board_id).first()
        if board is None:
            raise NoBoard
        links = _standing_links(turns)
        sheet = before = opened(board)
        standing = _standing(board)
        for turn in turns:
            tried = dict(sheet)
            try:
                if turn.link is not None and turn.link not in links:
                    raise ClosedPass
                turn.value, turn.refused = turn.act(board, tried), None
                sheet = tried
            except RipplegridError as refusal:
                turn.value, turn.refused = None, refusal
        changed = sheet != before or standing != _standing(board)
        if changed:
            board.sheet = sealed(board, sheet, pieces_of(board))
            board.edition += 1
            board.save(update_fields=["sheet", "salt", "closed", "holding", "kinds", "edition"])
    if changed:
        remember(board, sheet)
    for turn in turns:
        turn.done = True


def _standing_links(turns: list[Turn[Any]]) -> set[UUID]:
    """The links that still open something, asked once for all who came by one."""
    links = {turn.link for turn in turns if turn.link is not None}
    if not links:
        return links
    return set(standing_passes().filter(pk__in=links).values_list("pk", flat=True))


def _standing(board: Board) -> tuple[Any, ...]:
    return board.salt, board.closed, board.holding
