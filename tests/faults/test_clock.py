"""A clock that jumps: what came after is told by its number, never by its time.

A laptop wakes with a flat battery and believes it is 1970; a server is set right by two years; the
hour of the autumn comes twice. Nothing is refused, nothing goes missing, and the chain holds.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from ripplegrid.model.changes import AddEntry
from ripplegrid.web.accounts.entrance import local_person
from ripplegrid.web.boards.actions.posting import send
from ripplegrid.web.boards.actions.running import close, open_board
from ripplegrid.web.boards.models import Board
from ripplegrid.web.boards.posts import Said, new_ticket
from ripplegrid.web.boards.promise import Promise
from ripplegrid.web.boards.queries import sheet_of
from ripplegrid.web.cases.actions import act, create_case, restore, undo
from ripplegrid.web.cases.chain import verify_chain
from ripplegrid.web.cases.former import named_states
from ripplegrid.web.cases.graph import MEMORY, load
from ripplegrid.web.cases.models import Case, ChangeRecord
from tests import factories as make

pytestmark = [pytest.mark.faults, pytest.mark.django_db]
NOW = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
JUMPS = {
    "two years back": [timedelta(0), timedelta(days=-730), timedelta(days=-730, seconds=1)],
    "two years on and back": [timedelta(0), timedelta(days=730), timedelta(0)],
    "a flat battery": [timedelta(0), datetime(1970, 1, 1, tzinfo=UTC) - NOW, timedelta(hours=1)],
    "the same hour twice": [timedelta(0), timedelta(hours=1), timedelta(minutes=30)],
    "no time passes": [timedelta(0)] * 3,
    "a leap day": [datetime(2028, 2, 29, tzinfo=UTC) - NOW, timedelta(0), timedelta(days=1)],
}


@pytest.fixture
def clock(monkeypatch):
    """Sets what the application believes the time to be."""

    def at(moment: datetime) -> None:
        monkeypatch.setattr(timezone, "now", lambda: moment)

    return at


@pytest.mark.parametrize("jump", JUMPS)
def test_numbers_and_the_chain_hold_whatever_the_clock_says(clock, jump):
    clock(NOW)
    owner = local_person()
    create_case(owner, make.case(make.entry("a")))
    for number, by in enumerate(JUMPS[jump], 1):
        clock(NOW + by)
        record = act(owner, "case", AddEntry(make.entry(f"e{number}")))
        assert record.number == number + 1
    undo(owner, "case", 3)
    restore(owner, "case", 2)
    MEMORY.clear()
    row = Case.objects.get(pk="case")
    assert list(verify_chain(row)) == []
    assert row.version == 6
    assert sorted(load(row).entries) == ["a", "e1"]
    numbers = ChangeRecord.objects.order_by("number").values_list("number", flat=True)
    assert list(numbers) == [1, 2, 3, 4, 5, 6]
    assert named_states("case") == []


def test_a_board_that_was_closed_stays_closed_when_the_clock_goes_back(clock):
    clock(NOW)
    owner = local_person()
    create_case(owner, make.case(make.entry("a")))
    board = open_board(owner, "case", Promise(prompt="?"), until=NOW + timedelta(hours=1))
    clock(NOW - timedelta(days=30))
    post = send(board.pk, new_ticket(), Said(text="It went well"))
    clock(NOW)
    close(owner, board)
    clock(NOW - timedelta(days=30))
    closed = Board.objects.get(pk=board.pk)
    assert closed.over
    assert {one.token for one in sheet_of(closed).values()} == {""}
    assert list(sheet_of(closed)) == [post.id]
