"""The live feed over real servers: two processes, one store, on either database."""

from __future__ import annotations

import asyncio

import pytest
from django.db import connections

from ripplegrid.web.cases.feed import stream
from ripplegrid.web.cases.feed.bus import Bus
from ripplegrid.web.cases.feed.room import Room
from ripplegrid.web.cases.models import Membership
from tests import servers
from tests.threads import let_go


@pytest.fixture(scope="module")
def pair(any_database):
    """Two servers on one store, and a browser whose session both know."""
    settings = any_database()
    with servers.Running(settings) as one, servers.Running(settings) as other:
        servers.run(settings, servers.MAKE_CASE)
        yield one, other, one.browser()


@pytest.fixture
def token(pair):
    return pair[2].get("/cases/case/changes.json").json()["token"]


def test_a_change_at_one_server_is_told_at_the_other(pair, token):
    one, other, browser = pair
    here, there = (servers.Listening(s.address, browser.cookies, "case") for s in (one, other))
    assert (here.status, there.status) == (200, 200)

    answer = servers.add_entry(browser, token, "case", "told-everywhere")
    assert answer.status_code == 201, answer.text

    for feed in (here, there):
        feed.until(lambda feed=feed: feed.events)
        _, kind, news = feed.events[0]
        assert (kind, news["tables"]) == ("change", {"entries": ["told-everywhere"]})
        assert news["change"] == answer.json()["change"]


def test_what_was_missed_is_told_after_coming_back(pair, token):
    _, other, browser = pair
    version = browser.get("/cases/case/changes.json").json()["version"]
    added = [f"missed-{n}" for n in range(3)]
    for entry_id in added:
        servers.add_entry(browser, token, "case", entry_id)

    feed = servers.Listening(
        other.address, browser.cookies, "case", **{"Last-Event-ID": str(version)}
    )
    feed.until(lambda: feed.events and feed.events[-1][2]["change"] == version + 3)
    assert [i for _, _, news in feed.events for i in news["tables"]["entries"]] == added


def test_a_position_that_never_was_means_loading_again(pair):
    one, _, browser = pair
    feed = servers.Listening(one.address, browser.cookies, "case", **{"Last-Event-ID": "99999"})
    feed.until(lambda: feed.events)
    assert feed.events[0][1] == "reload"


def test_many_changes_at_once_come_in_few_messages(pair, token):
    one, _, browser = pair
    feed = servers.Listening(one.address, browser.cookies, "case")
    for number in range(20):
        servers.add_entry(browser, token, "case", f"burst-{number}")
    told: set[str] = set()
    feed.until(lambda: len(told.union(*(e[2]["tables"]["entries"] for e in feed.events))) >= 20)
    assert len(feed.events) < 20


@pytest.mark.parametrize(
    ("case_id", "signed_in", "status"), [("case", False, 403), ("another", True, 404)]
)
def test_only_those_who_may_read_may_listen(pair, case_id, signed_in, status):
    one, _, browser = pair
    cookies = browser.cookies if signed_in else {}
    assert servers.Listening(one.address, cookies, case_id).status == status


@pytest.mark.django_db(transaction=True)
def test_who_loses_their_right_hears_no_more_though_the_room_is_busy(case, browser, monkeypatch):
    """A listener was asked for its right again only when nothing happened."""
    monkeypatch.setattr(stream, "HEARTBEAT", 0.02)
    monkeypatch.setattr(stream, "BUS", Bus())
    room, told = Room(1), []
    cookies = "; ".join(f"{name}={one.value}" for name, one in browser.cookies.items())

    async def send(message):
        told.append(message["body"])

    def leave():
        Membership.objects.all().delete()
        connections.close_all()
        return True

    async def scenario():
        telling = asyncio.create_task(stream._tell(send, room, (cookies, case.id), 1, 1))
        for number in range(2, 10_000):
            room.take([(number, {"entries": ["e"]})])
            await asyncio.sleep(0.001)
            if any(b"still here" in body for body in told) and not left:
                left.append(await asyncio.to_thread(leave))
            if telling.done():
                return
        pytest.fail("it was still told")

    left: list[object] = []
    asyncio.run(scenario())
    let_go(stream.BUS._asking)
    assert left
    assert any(b"event: change" in body for body in told)


def test_a_stopping_server_lets_its_listeners_go(any_database):
    settings = any_database()
    with servers.Running(settings) as server:
        servers.run(settings, servers.MAKE_CASE)
        feed = servers.Listening(server.address, server.browser().cookies, "case")
        assert feed.status == 200
        assert server.stop() == ""
        feed.until(lambda: feed.ended)
        assert server.process.returncode == 0


def test_a_server_of_several_processes_tells_the_same(any_database):
    settings = any_database()
    with servers.Running(settings, "--workers", "2") as server:
        servers.run(settings, servers.MAKE_CASE)
        browser = server.browser()
        token = browser.get("/cases/case/changes.json").json()["token"]
        feeds = [servers.Listening(server.address, browser.cookies, "case") for _ in range(6)]
        servers.add_entry(browser, token, "case", "new")
        for feed in feeds:
            feed.until(lambda feed=feed: feed.events)
        server.process.kill()  # the workers notice, and leave no port behind
        for feed in feeds:
            feed.until(lambda feed=feed: feed.ended)
