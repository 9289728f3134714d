"""The matrix in a browser: by keys, by taps, and without a script; reflections stay one's own."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser


@pytest.fixture
def there(site):
    return f"/cases/{site.small}/involvement/"


def cell(page, stage, kind):
    return page.locator(f"[role=gridcell][aria-label^='{stage}, {kind}:']")


def told(page, word):
    page.locator("#way-said", has_text=word).wait_for(state="attached")


def test_keys_move_choose_and_empty_and_all_is_said(there, opened):
    page = opened(viewport={"width": 1280, "height": 900})
    page.goto(there)
    said = page.locator("#way-said")
    cell(page, "Question", "Researcher").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("4")
    told(page, "Shared")
    assert said.text_content() == "Design, Practitioner: Shared"
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == said.text_content()
    page.keyboard.press("c")
    told(page, "Consulted")
    page.keyboard.press("Delete")
    told(page, "nobody")
    page.reload()
    assert cell(page, "Design", "Practitioner").locator("[aria-pressed=true]").count() == 0
    page.keyboard.press("Escape")
    cell(page, "Design", "Practitioner").focus()
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Who took part, and how").wait_for()


def test_one_tap_sets_a_cell_and_a_second_takes_it_away(there, opened):
    page = opened(viewport={"width": 1280, "height": 900}, has_touch=True)
    page.goto(there)
    button = cell(page, "Analysis", "Carer").get_by_role("button", name="Led")
    button.tap()
    cell(page, "Analysis", "Carer").locator("[data-way=led][aria-pressed=true]").wait_for()
    cell(page, "Analysis", "Carer").get_by_role("button", name="Led").tap()
    cell(page, "Analysis", "Carer").locator("[data-way=led][aria-pressed=false]").wait_for()


def test_without_a_script_a_press_is_a_form(there, opened):
    page = opened(viewport={"width": 1280, "height": 900}, java_script_enabled=False)
    for pressed in ("true", "false"):
        page.goto(there)
        cell(page, "Analysis", "Researcher").get_by_role("button", name="Shared").click()
        button = cell(page, "Analysis", "Researcher").get_by_role("button", name="Shared")
        assert button.get_attribute("aria-pressed") == pressed


def test_on_a_phone_one_stage_after_another(there, opened):
    page = opened(viewport={"width": 390, "height": 844}, has_touch=True)
    page.goto(there)
    assert not page.locator("#matrix").is_visible()
    page.locator(".stage-list").get_by_role("link", name="Interpretation").tap()
    group = page.get_by_role("group", name="Carer")
    group.get_by_label("Involved").tap()
    page.get_by_role("button", name="Keep it, then on to: Dissemination").tap()
    page.get_by_role("heading", name="Dissemination", exact=True).wait_for()
    page.goto(there)
    assert "Carer: Involved" in page.locator(".stage-list").inner_text()
    page.locator(".stage-list").get_by_role("link", name="Interpretation").tap()
    page.get_by_role("group", name="Carer").get_by_label("nobody recorded").tap()
    page.get_by_role("button", name="Keep it", exact=True).tap()
