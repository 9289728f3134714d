"""The grid in a real browser: part of it, several at once, and what may be the same."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_without_javascript_a_part_is_shown_and_several_are_marked_at_once(site, opened):
    page = opened(java_script_enabled=False)
    page.goto(f"/cases/{site.small}/grid/")
    page.locator("summary", has_text="Show only some of it").click()
    page.get_by_label("With these words").fill("letters")
    page.get_by_role("button", name="Show these").click()
    expect(page.locator(".sifted")).to_contain_text("are shown")
    page.get_by_role("link", name="Choose several").click()
    page.locator(".card input[name=id]").first.check()
    page.get_by_role("button", name="Go on with the chosen ones").click()
    page.locator("summary", has_text="Mark them").click()
    page.get_by_role("button", name="Not agreed yet").click()
    expect(page.locator("#main .message")).to_contain_text("They are marked.")


def test_by_taps_alone_some_are_chosen_and_counted(site, opened):
    page = opened(viewport={"width": 390, "height": 800}, has_touch=True)
    page.goto(f"/cases/{site.small}/grid/?choose=some")
    first, second = (page.locator(".card label").nth(n) for n in (0, 1))
    first.tap()
    expect(page.locator("[data-count]")).to_have_text("One is chosen.")
    second.tap()
    expect(page.locator("[data-count]")).to_have_text("2 are chosen.")
    first.tap()
    expect(page.locator("[data-count]")).to_have_text("One is chosen.")


def test_what_others_add_arrives_only_if_it_fits_what_was_asked_for(site, opened):
    mine, other = opened(), opened()
    other.goto(f"/cases/{site.small}/grid/?level=societal")
    for level, text in (
        ("individual", "Two teams share a kettle"),
        ("societal", "A law was passed"),
    ):
        mine.goto(f"/cases/{site.small}/entries/add/?level={level}&column=mechanisms")
        mine.get_by_label("What happened?").fill(text)
        mine.get_by_role("button", name="Add it to the grid", exact=True).click()
        mine.wait_for_url("**/entries/*-*/")
    expect(other.get_by_text("A law was passed")).to_have_count(1, timeout=6000)
    expect(other.get_by_text("Two teams share a kettle")).to_have_count(0)


def test_what_may_be_the_same_is_put_together_from_the_keyboard(site, opened):
    page = opened()
    for text in (
        "Porters painted the corridor yellow",
        "The corridor was painted yellow by porters",
    ):
        page.goto(f"/cases/{site.small}/entries/add/")
        page.get_by_label("What happened?").fill(text)
        page.get_by_role("button", name="Add it to the grid", exact=True).click()
        page.wait_for_url("**/entries/*-*/")
    expect(page.locator("#main")).to_contain_text("Somebody said something like this")
    page.get_by_role("link", name="They say the same").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/merge/**")
    page.get_by_role("button", name="Put them together").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_contain_text("It also speaks for")
