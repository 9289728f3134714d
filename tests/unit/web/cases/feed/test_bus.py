"""One watcher while somebody listens, none when nobody does."""

from __future__ import annotations

import asyncio

import pytest

from ripplegrid.model import changes as c
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.feed.bus import Bus
from tests import factories as make

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_change_reaches_everybody_in_the_room(owner, case):
    async def story():
        bus = Bus()
        with bus.listening(case.id, 1) as one, bus.listening(case.id, 1) as other:
            assert one is other
            await bus.ask(act, owner, case.id, c.AddEntry(make.entry("new")))
            while one.latest < 2:
                await one.wait(10)
            watcher = bus._watcher
        await asyncio.wait_for(watcher, 10)
        assert bus._watcher is None
        await bus.ask(close)
        bus._watching.submit(close).result()
        return other.after(1)

    assert asyncio.run(story()).tables == {"entries": ["new"]}


def close():
    from django.db import connections  # noqa: PLC0415

    connections.close_all()


def test_closing_wakes_who_waits(case):
    async def story():
        bus = Bus()
        with bus.listening(case.id, 1) as room:
            waiting = asyncio.create_task(room.wait(60))
            await asyncio.sleep(0)
            bus.close()
            await waiting
            await bus._watcher
        bus._watching.submit(close).result()

    asyncio.run(story())
