"""Registers without a script: with the keyboard alone, on a phone."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser


def test_somebody_who_took_part_is_added_with_the_keyboard_and_without_a_script(site, opened):
    page = opened(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page.goto(f"/cases/{site.small}/people/contributors/add/")
    page.locator("#id_name").focus()
    page.keyboard.type("Cerys")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.get_by_text("It is kept.").wait_for()
    person = page.locator(".persons > li", has_text="Cerys")
    assert person.is_visible()
    person.get_by_role("link", name="Remove").click()
    page.get_by_role("button", name="Remove it").click()
    page.get_by_text("It is removed. The history can bring it back.").wait_for()
    assert not page.locator(".persons > li", has_text="Cerys").count()
