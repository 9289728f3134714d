"""Telling a chain in one breath, by keyboard alone and without JavaScript."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

START = "entries/b/link/led-to/"


def test_a_chain_is_told_by_keyboard_alone(site, opened):
    page = opened(viewport={"width": 390, "height": 844})
    page.goto(f"/cases/{site.small}/{START}")
    box = page.get_by_role("textbox", name="lead to?").first
    expect(box).to_be_focused()
    page.keyboard.type("Fewer people rang the ward")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("… and what did that lead to?")
    expect(page.locator("#breath-said")).to_contain_text("Kept.")
    expect(page.get_by_role("textbox", name="… and what did that lead to?")).to_be_focused()
    page.keyboard.type("Nurses had time")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("to sit down with people")
    page.keyboard.press("Enter")
    chain = page.locator(".chain li")
    expect(chain).to_have_count(3)
    expect(chain.last).to_contain_text("to sit down with people")
    page.reload()
    expect(chain).to_have_count(3)
    page.get_by_role("link", name="That is all").press("Enter")
    expect(page.locator("article")).to_contain_text("Nurses had time")


def test_what_was_said_of_one_step_does_not_stand_over_the_next(site, opened):
    page = opened(viewport={"width": 390, "height": 844})
    page.goto(f"/cases/{site.small}/entries/add/")
    page.get_by_role("textbox", name="What happened?").fill("A bench was put up")
    page.get_by_role("button", name="Add it, then say what it led to").click()
    expect(page.locator("main > .message")).to_contain_text("waits to be placed")
    expect(page.locator(".enter-hint").first).to_be_visible()  # the script is there
    expect(page.locator("textarea").first).to_be_focused()
    page.keyboard.type("People sat down")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("… and what did that lead to?")
    expect(page.locator("main > .message")).to_have_count(0)
    page.get_by_role("button", name="Keep it, and that is all").click()
    expect(page.locator("article")).to_contain_text("People sat down")


def test_what_is_there_already_is_offered_while_one_types(site, opened):
    page = opened()
    page.goto(f"/cases/{site.small}/entries/a/link/led-from/")
    page.locator("textarea").first.press_sequentially("All the letters were rewritten")
    near = page.locator("#near").get_by_label("Letters were rewritten")
    expect(near).to_be_visible()
    near.check()
    expect(near).to_be_checked()


def test_without_javascript_the_buttons_do_the_same(site, opened):
    page = opened(java_script_enabled=False)
    page.goto(f"/cases/{site.small}/{START}")
    page.locator("textarea").first.fill("The post was slower")
    page.get_by_label("hindered", exact=True).check()
    page.get_by_role("button", name="Keep it and go on").click()
    expect(page.locator(".chain li")).to_have_count(2)
    page.locator("textarea").first.fill("People rang instead")
    page.get_by_role("button", name="Keep it, and that is all").click()
    expect(page.locator("article")).to_contain_text("People rang instead")
