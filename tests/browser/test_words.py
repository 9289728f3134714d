"""A team's own words, without a script, by keyboard, on a phone, and however long they are."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.pages import SMALL
from tests.browser.test_every_page import SMALL_ON_A_PHONE, TAGS

pytestmark = pytest.mark.browser

LONG = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochhospital"
PAGES = (*SMALL.values(), "grid/", "map/", "findings/")


@pytest.fixture
def words(site, opened):
    """The page in a browser without scripts; afterwards every word is the method's again."""
    page = opened(java_script_enabled=False)
    address = f"/cases/{site.small}/words/"
    page.goto(address)
    yield page
    page.goto(address)
    button = page.get_by_role("button", name="Back to the method’s words")
    if button.count():
        button.click()
        assert page.locator("#id_word-group").input_value() == ""


def test_a_word_is_written_with_the_keyboard_and_read_on_the_grid(words, site):
    box = words.get_by_label("Group A team or a relationship")
    box.focus()
    words.keyboard.type("The ward team")
    words.keyboard.press("Enter")
    words.get_by_text("The pages speak in your words now.").wait_for()
    words.goto(f"/cases/{site.small}/grid/")
    assert words.get_by_role("heading", name="The ward team Group").is_visible()
    words.goto(f"/cases/{site.small}/entries/add/")
    assert words.get_by_label("The ward team").count() == 1


def test_axe_finds_nothing_where_a_word_needs_another_look(words, site, opened):
    page = opened()
    page.goto(f"/cases/{site.small}/words/")
    for term in ("group", "societal"):
        page.locator(f"#id_word-{term}").fill("Us")
    page.get_by_role("button", name="Save", exact=True).click()
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
    assert [v["id"] for v in found.response["violations"]] == []
    assert page.locator("#id_word-societal").get_attribute("aria-describedby")


def test_long_words_break_rather_than_push_a_phone_sideways(words, site, opened):
    for number, box in enumerate(words.locator("details[open] input[type=text]").all()):
        box.fill(f"{LONG}{number}")
    words.get_by_role("button", name="Save", exact=True).click()
    page = opened(viewport={"width": 320, "height": 700})
    wide = []
    for path in PAGES:
        page.goto(f"/cases/{site.small}/{path}")
        page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
        if page.evaluate("document.documentElement.scrollWidth") > 320:
            wide.append(path)
    assert wide == []
    page.goto(f"/cases/{site.small}/words/")
    assert page.evaluate(SMALL_ON_A_PHONE) == []
