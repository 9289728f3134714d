"""Coding by keyboard, by marking words, and without JavaScript."""

from __future__ import annotations

import pytest

from tests.browser.across import address

pytestmark = pytest.mark.browser

CODE = address("code an entry")


def taken_back(page):
    """Leave the entry as if nobody had looked."""
    page.goto(CODE)
    back = page.get_by_role("button", name="Take it back")
    if back.count():
        back.click()


def test_a_unit_is_coded_with_single_keys_and_the_next_one_follows(opened):
    page = opened()
    page.goto(CODE)
    page.keyboard.press("1")
    assert page.get_by_label("Trust", exact=False).first.is_checked()
    page.keyboard.press("1")
    assert page.get_by_label("against Trust").is_checked()
    page.keyboard.press("n")
    assert page.get_by_label("no theme fits").is_checked()
    assert not page.get_by_label("against Trust").is_checked()
    page.keyboard.press("2")
    page.keyboard.press("m")
    page.keyboard.type("1 sentence, nothing ticked by it")
    page.keyboard.press("Escape")
    page.keyboard.press("s")
    page.get_by_text("Kept.").wait_for()
    assert "entry=a" not in page.url
    page.keyboard.press("k")
    page.wait_for_url("**entry=a**")
    assert page.get_by_label("Use", exact=False).first.is_checked()
    assert page.get_by_label("Why, if you want to say so").input_value().startswith("1 sentence")
    taken_back(page)


def test_keys_can_be_switched_off(opened):
    page = opened()
    page.goto(CODE)
    page.get_by_text("Keys", exact=True).click()
    page.get_by_label("Use single keys on this page").uncheck()
    page.locator("h1").click()
    page.keyboard.press("1")
    assert page.locator("#code input:checked").count() == 0
    page.reload()
    page.keyboard.press("1")
    assert page.locator("#code input:checked").count() == 0


def test_marking_words_fills_them_in_and_they_are_coded_as_a_unit(opened):
    page = opened()
    page.goto(CODE)
    page.evaluate("""() => {
      const text = document.querySelector('[data-account]').firstChild;
      const range = document.createRange();
      range.setStart(text, 12); range.setEnd(text, 26);
      document.getSelection().removeAllRanges(); document.getSelection().addRange(range);
    }""")
    box = page.get_by_label("Copy the words here, or mark them above")
    box.wait_for()
    assert box.input_value() == "They listened."
    assert page.locator("[name=near]").first.input_value() == "12"
    page.get_by_role("button", name="Code these words").click()
    page.get_by_role("heading", name="What do these words speak for?").wait_for()


def test_a_unit_is_coded_without_javascript(opened):
    page = opened(java_script_enabled=False)
    page.goto(CODE)
    page.get_by_role("checkbox", name="Use", exact=True).check()
    page.get_by_role("button", name="Keep it and stay here").click()
    assert page.get_by_role("checkbox", name="Use", exact=True).is_checked()
    page.get_by_text("Code some words of it").first.click()
    page.get_by_label("Copy the words here, or mark them above").fill("They shouted.")
    page.get_by_role("button", name="Code these words").click()
    assert page.get_by_text("These words do not stand in what was told").is_visible()
    taken_back(page)
