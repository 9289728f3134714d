"""One watcher while somebody listens, none when nobody does."""

from __future__ import annotations

import asyncio

import pytest

from ripplegrid.model import changes as c
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.feed.bus import Bus
from tests import factories as make
from tests.threads import let_go

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
        return bus, other.after(1)

    bus, told = asyncio.run(story())
    assert told.tables == {"entries": ["new"]}
    let_go(bus._asking)
    let_go(bus._watching)


def test_closing_wakes_who_waits(case):
    async def story():
        bus = Bus()
        with bus.listening(case.id, 1) as room:
            waiting = asyncio.create_task(room.wait(60))
            await asyncio.sleep(0)
            bus.close()
            await waiting
            await bus._watcher
        return bus

    let_go(asyncio.run(story())._watching)
