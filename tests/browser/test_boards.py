"""Posting from a phone without an account, the wall of the room, and those who run it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

SMALL = """() => [...document.querySelectorAll('a[href], button, summary, select, textarea, '
    + 'input:not([type=hidden])')]
  .filter((e) => e.checkVisibility() && !e.matches('.skip'))
  .filter((e) => getComputedStyle(e).display !== 'inline')
  .filter((e) => (e.closest('label') ?? e).getBoundingClientRect().height < 44)
  .map((e) => e.outerHTML.slice(0, 120))"""


@pytest.fixture
def phone(site):
    """A phone without an account, with or without scripts."""
    contexts = []

    def make(**options):
        contexts.append(site.phone(**options))
        return contexts[-1].new_page()

    yield make
    for context in contexts:
        context.close()


def post(site, which="open"):
    return f"/post/{site.boards[which]['post']}/"


def wall(site, which="open"):
    return f"/wall/{site.boards[which]['wall']}/"


@pytest.mark.parametrize("scripts", [True, False])
def test_send_change_and_take_back_with_and_without_scripts(site, phone, scripts):
    page = phone(java_script_enabled=scripts)
    page.goto(post(site))
    page.get_by_label("Your sentence").fill("My hands stopped shaking")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("heading", name="Sent.")).to_be_visible()
    page.get_by_role("link", name="Change it").click()
    page.get_by_label("Your sentence").fill("My hands shake less")
    page.get_by_label("Some of both").check()
    page.get_by_role("button", name="Save the change").click()
    expect(page.get_by_text("My hands shake less").first).to_be_visible()
    page.get_by_role("link", name="Take it back").click()
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_role("heading", name="Nothing from this phone")).to_be_visible()


@pytest.mark.parametrize("which", ["open", "held", "closed"])
def test_everything_on_a_phone_suits_a_thumb(site, phone, which):
    page = phone()
    page.goto(post(site, which))
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    assert page.evaluate(SMALL) == []


def test_the_page_is_small_and_asks_little_of_a_phone(site, phone):
    page, sizes = phone(), []
    page.on("response", lambda r: sizes.append(int(r.headers.get("content-length", 0))))
    page.goto(post(site), wait_until="networkidle")
    assert sum(sizes) <= 150 * 1024
    assert len(sizes) <= 15


def test_what_is_missing_is_said_and_what_was_ticked_stays(site, phone):
    page = phone()
    page.goto(post(site))
    page.get_by_text("Say more about it").click()
    page.get_by_label("It was bad").check()
    page.get_by_role("button", name="Send").click()
    expect(page.locator("#problems")).to_be_focused()
    expect(page.get_by_label("It was bad")).to_be_checked()


def test_what_is_written_is_kept_and_sent_when_there_is_a_connection_again(site, phone):
    page = phone()
    page.goto(post(site))
    page.get_by_label("Your sentence").fill("Written in a lift")
    page.reload()
    expect(page.get_by_label("Your sentence")).to_have_value("Written in a lift")
    page.context.set_offline(True)
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("On this phone. It is sent as soon as")).to_be_visible()
    page.context.set_offline(False)
    expect(page.get_by_role("heading", name="Sent.")).to_be_visible()
    expect(page.get_by_text("Written in a lift").first).to_be_visible()
    page.goto(post(site))
    expect(page.get_by_label("Your sentence")).to_have_value("")


def test_a_name_is_asked_only_of_those_who_want_one(site, phone):
    page = phone()
    page.goto(post(site))
    expect(page.get_by_label("The name to show with it")).to_be_hidden()
    page.get_by_label("under a pen-name").check()
    expect(page.get_by_label("The name to show with it")).to_be_visible()


def test_a_post_comes_to_the_wall_by_itself_and_leaves_it_again(site, phone, opened):
    room, page, runs = phone(viewport={"width": 1280, "height": 800}), phone(), opened()
    room.goto(wall(site))
    page.goto(post(site))
    page.get_by_label("Your sentence").fill("The kettle is always on")
    page.get_by_role("button", name="Send").click()
    expect(room.get_by_text("The kettle is always on")).to_be_visible()
    expect(room.locator("[data-says]")).not_to_be_empty(timeout=8000)
    runs.goto(f"/cases/case/boards/{site.boards['open']['id']}/")
    runs.get_by_role("link", name=re.compile("Take it off.*kettle")).click()
    runs.get_by_label("Why do you take it off").fill("It is an advertisement")
    runs.get_by_role("button", name="Take it off the wall").click()
    expect(room.get_by_text("The kettle is always on")).to_be_hidden()
    page.reload()
    expect(page.get_by_text("It is an advertisement")).to_be_visible()


def test_a_paused_wall_stands_still(site, phone):
    room, page = phone(viewport={"width": 1280, "height": 800}), phone()
    room.goto(wall(site))
    room.get_by_role("button", name="Pause").click()
    page.goto(post(site))
    page.get_by_label("Your sentence").fill("Said while it was paused")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("heading", name="Sent.")).to_be_visible()
    before = room.locator(".wall li").count()
    room.wait_for_timeout(2500)
    assert room.locator(".wall li").count() == before
    room.get_by_role("button", name="Pause").click()
    expect(room.get_by_text("Said while it was paused")).to_be_visible()


def test_larger_letters_for_the_back_of_the_room(site, phone):
    room = phone(viewport={"width": 1280, "height": 800})
    room.goto(wall(site))
    size = "parseFloat(getComputedStyle(document.querySelector('.wall')).fontSize)"
    before = room.evaluate(size)
    room.get_by_role("button", name="Larger letters").click()
    assert room.evaluate(size) > before


def test_held_posts_wait_and_are_shown_together(site, phone, opened):
    runs, room = opened(), phone()
    room.goto(wall(site, "held"))
    expect(room.get_by_text("Nothing stands here yet")).to_be_visible()
    runs.goto(f"/cases/case/boards/{site.boards['held']['id']}/")
    expect(runs.get_by_text("I am afraid")).to_be_visible()
    runs.get_by_role("button", name="Show the ticked ones").click()
    expect(room.get_by_text("Nobody asked the night staff")).to_be_visible()
    expect(room.get_by_text("I am afraid")).to_be_hidden()
