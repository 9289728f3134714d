"""What listeners of one room hear."""

from __future__ import annotations

import asyncio

from ripplegrid.web.cases.feed import room as rooms
from ripplegrid.web.cases.feed.room import News, Room, batch


def test_many_changes_are_one_piece_of_news():
    news = batch([(2, {"entries": ["a"]}), (3, {"entries": ["a", "b"], "voices": ["v"]})], 1)
    assert news == News(3, {"entries": ["a", "b"], "voices": ["v"]})


def test_everybody_hears_what_came_after_their_own_position():
    room = Room(1)
    room.take([(2, {"entries": ["a"]}), (3, {}), (4, {"entries": ["b"]})])
    assert room.after(1) == News(4, {"entries": ["a", "b"]})
    assert room.after(3) == News(4, {"entries": ["b"]})
    assert room.after(4) == News(4, {})
    assert room.after(0) is None


def test_what_came_before_is_not_taken_twice():
    room = Room(2)
    room.take([(1, {"entries": ["old"]}), (3, {"entries": ["new"]})])
    room.take([(3, {"entries": ["new"]})])
    assert room.after(2) == News(3, {"entries": ["new"]})


def test_a_room_remembers_a_bounded_number_of_changes():
    room = Room(0)
    room.take((number, {}) for number in range(1, rooms.KEEPS + 11))
    assert room.after(9) is None
    assert room.after(10) == News(rooms.KEEPS + 10, {})


def test_waiting_ends_with_news_or_with_patience():
    async def story():
        room = Room(1)
        waiting = asyncio.create_task(room.wait(60))
        await asyncio.sleep(0)
        room.take([(2, {})])
        await waiting
        await room.wait(0.001)

    asyncio.run(story())
