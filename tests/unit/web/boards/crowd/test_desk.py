"""Those who come while others are written are the next write."""

import asyncio
from uuid import uuid4

from ripplegrid.web.boards.actions.posting import sending
from ripplegrid.web.boards.actions.writing import Turn
from ripplegrid.web.boards.crowd.desk import Desk
from ripplegrid.web.boards.crowd.going import written
from ripplegrid.web.boards.models import Board
from ripplegrid.web.boards.posts import Said, new_ticket


def turn(text):
    return Turn(sending(new_ticket(), Said(text=text)))


def test_one_after_the_other_and_many_at_once(board, threads):
    turns = [turn(f"seat {n}") for n in range(51)]

    async def story():
        desk = Desk(threads, written)
        await desk.served(board.pk, turns[0])
        await asyncio.gather(*(desk.served(board.pk, one) for one in turns[1:]))

    asyncio.run(story())
    assert [one.outcome().said.text for one in turns] == [f"seat {n}" for n in range(51)]
    assert Board.objects.get(pk=board.pk).edition <= 3


def test_where_nothing_can_be_written_nobody_is_told_that_it_was(board, threads):
    good, lost = turn("good"), [turn("one"), turn("two")]

    async def story():
        desk, nowhere = Desk(threads, written), uuid4()
        writes = [desk.served(nowhere, one) for one in lost]
        await asyncio.gather(*writes, desk.served(board.pk, good))

    asyncio.run(story())
    assert (good.done, [one.done for one in lost]) == (True, [False, False])
