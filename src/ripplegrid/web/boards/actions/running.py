"""What those who run a board do: open it, look at posts, hold them back, close it."""

from __future__ import annotations

import json
from collections.abc import Collection
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from ripplegrid.disclosure.cells import counted
from ripplegrid.errors import BrokenSeal, NoBoard, NoPost
from ripplegrid.model.record import Id
from ripplegrid.model.words import Attribution
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Act, demand
from ripplegrid.web.boards.actions.writing import write
from ripplegrid.web.boards.models import Board, new_salt
from ripplegrid.web.boards.posts import Sheet, State, without_tokens
from ripplegrid.web.boards.promise import Promise, read_promise
from ripplegrid.web.cases import passes
from ripplegrid.web.cases.models import Pass, PassKind
from ripplegrid.web.cases.queries import get_case

AFTERWARDS = 30
"""For how many days after its end the links of a board still say that it is closed."""


def open_board(actor: Person, case_id: Id, promise: Promise, *, until: datetime) -> Board:
    """Open a board and give its two links. Whoever may share a case study may."""
    row, standing = get_case(actor, case_id)
    demand(standing.role, Act.SHARE)
    days = max(1, (until - timezone.now()).days + 1) + AFTERWARDS
    with transaction.atomic():
        board = Board.objects.create(case=row, promise=promise.text(), until=until)
        for kind in (PassKind.POST, PassKind.WALL):
            asked = Pass(case=row, kind=kind, subject=str(board.pk), given_by=actor)
            passes.give(asked, days=days)
    return board


def show(actor: Person, board: Board, posts: Collection[str]) -> None:
    """Let posts stand on the wall, all at once so that none of them stands alone."""
    _may(actor, board)

    def act(_board: Board, sheet: Sheet) -> None:
        for post_id in posts:
            if post_id in sheet:
                sheet[post_id] = replace(sheet[post_id], state=State.SHOWN, why="")

    write(board.pk, act)


def hide(actor: Person, board: Board, post_id: str, why: str) -> None:
    """Take a post off the wall; its author reads why, and nothing is deleted."""
    _may(actor, board)

    def act(_board: Board, sheet: Sheet) -> None:
        if post_id not in sheet:
            raise NoPost
        sheet[post_id] = replace(sheet[post_id], state=State.HIDDEN, why=why)

    write(board.pk, act)


def hold(actor: Person, board: Board) -> None:
    """From now on, look at each post before it is shown. This cannot be turned back."""
    _may(actor, board)

    def act(fresh: Board, _sheet: Sheet) -> None:
        fresh.holding = True

    write(board.pk, act)


def close(actor: Person, board: Board) -> None:
    """Close a board for good."""
    _may(actor, board)
    seal_for_good(board.pk)


def seal_for_good(board_id: UUID) -> None:
    """Drop every token and take a new salt: earlier states of the sheet can be read by nobody.

    What kinds of people posted without a name is counted now, once for all.

    Done when somebody closes the board, and when its time is over.
    """

    def act(board: Board, sheet: Sheet) -> None:
        if board.closed is None:
            board.kinds = kinds_of(sheet, read_promise(board.promise))
            kept = without_tokens(sheet)
            sheet.clear()
            sheet.update(kept)
            board.closed = min(timezone.now(), board.until).replace(second=0, microsecond=0)
            board.closed += timedelta(minutes=1)
            board.salt = new_salt()

    write(board_id, act)
    _empty_the_log()


def seal_those_over() -> None:
    """Close every board whose time is over, also where nobody looks at it any more.

    Until then its salt, and with it every earlier state in a backup or a log, can still be used.
    """
    over = Board.objects.filter(closed=None, until__lte=timezone.now())
    for board_id in list(over.values_list("pk", flat=True)):
        with suppress(BrokenSeal, NoBoard):  # the first is told by `doctor`
            seal_for_good(board_id)


def _empty_the_log() -> None:
    """Let SQLite drop its log of writes, in which the former salt still stands."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def kinds_of(sheet: Sheet, promise: Promise) -> str:
    """What may be told of the kinds of those who posted without a name, as it is kept."""
    if not promise.asks_type:
        return ""
    said = [one.said for one in sheet.values()]
    found = counted(one.type for one in said if one.attribution is Attribution.ANONYMOUS)
    return json.dumps({"kinds": dict(found.kinds), "rest": found.rest}, sort_keys=True)


def _may(actor: Person, board: Board) -> None:
    _, standing = get_case(actor, board.case_id)
    demand(standing.role, Act.SHARE)
