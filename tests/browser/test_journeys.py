"""What people come to do: by keyboard alone, without JavaScript, and two at once."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


FOCUSED = """() => {
  const e = document.activeElement;
  const box = e.getBoundingClientRect();
  const x = box.left + box.width / 2;
  const y = box.top + Math.min(box.height / 2, 20);
  const top = document.elementFromPoint(x, y);
  return {
    words: `${e.labels?.[0]?.textContent ?? ""} ${e.textContent} ${e.value ?? ""}`,
    ring: getComputedStyle(e).outlineStyle,
    seen: !box.height || e.closest("svg") !== null || e.contains(top) || top?.contains(e),
  };
}"""


def tab_to(page, name, most=120):
    """Press Tab until the control with this name has the focus, which must be plain to see."""
    for _ in range(most):
        page.keyboard.press("Tab")
        here = page.evaluate(FOCUSED)
        assert here["ring"] != "none", here
        assert here["seen"], here
        if name in here["words"]:
            return
    raise AssertionError(f"Tab never came to “{name}”")


def test_an_entry_is_added_by_keyboard_alone(site, opened):
    page = opened()
    page.goto(f"/cases/{site.small}/grid/")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to the content")
    page.keyboard.press("Enter")
    tab_to(page, "Add something that happened")
    page.keyboard.press("Enter")
    page.wait_for_url("**/entries/add/")
    tab_to(page, "What happened?")
    page.keyboard.type("Porters began to sit down with patients")
    tab_to(page, "One person")
    page.keyboard.press("Space")
    tab_to(page, "Somebody used it")
    page.keyboard.press("Space")
    tab_to(page, "Add it to the grid")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Porters began to sit down with patients")


def test_an_entry_is_added_in_its_cell(site, opened):
    page = opened()
    page.goto(f"/cases/{site.small}/grid/")
    cell = page.locator('[data-cell="group/impacts"]')
    cell.get_by_role("link", name="Add").click()
    expect(page.locator(":focus")).to_have_attribute("name", "text")
    page.keyboard.type("The ward began to meet on Fridays")
    cell.get_by_role("button", name="Add it here").click()
    expect(cell.locator(".card")).to_contain_text("The ward began to meet on Fridays")
    expect(page).to_have_url(re.compile("/grid/$"))


def test_a_form_in_a_cell_is_left_by_escape_and_the_focus_stays(site, opened):
    page = opened()
    page.goto(f"/cases/{site.small}/grid/")
    cell = page.locator('[data-cell="societal/mechanisms"]')
    cell.get_by_role("link", name="Add").focus()
    page.keyboard.press("Enter")
    expect(page.locator(":focus")).to_have_attribute("name", "text")
    page.keyboard.press("Escape")
    expect(cell.locator(".add-here")).to_have_count(0)
    expect(cell.get_by_role("link", name="Add")).to_be_focused()


def test_without_javascript_one_reads_adds_and_changes(site, opened):
    page = opened(java_script_enabled=False)
    page.goto(f"/cases/{site.small}/grid/")
    page.locator('[data-cell="societal/impacts"]').get_by_role("link", name="Add").click()
    page.get_by_label("What happened?").fill("Other trusts asked for the letters")
    page.get_by_role("button", name="Add it to the grid", exact=True).click()
    page.get_by_role("link", name="Change it").click()
    page.locator("summary", has_text="When").click()
    page.get_by_label("When was it?").fill("spring 2016")
    page.get_by_role("button", name="Save the changes").click()
    expect(page.locator("article")).to_contain_text("spring 2016")
    page.get_by_role("link", name="Say what led to this").click()
    page.get_by_text("Choose one that is there already").click()
    page.locator("#found").get_by_label("Letters were rewritten").check()
    page.get_by_role("button", name="Keep it, and that is all").click()
    expect(page.locator("article")).to_contain_text("Letters were rewritten")


def test_what_one_adds_the_other_sees_at_once_and_nobody_is_moved(site, opened):
    mine, other = opened(), opened()
    other.goto(f"/cases/{site.small}/grid/")
    cell = other.locator('[data-cell="organisational/mechanisms"]')
    held = other.get_by_role("link", name="How it works").first
    held.focus()
    mine.goto(f"/cases/{site.small}/entries/add/?level=organisational&column=mechanisms")
    mine.get_by_label("What happened?").fill("The trust let people decide")
    mine.get_by_role("button", name="Add it to the grid", exact=True).click()
    mine.wait_for_url("**/entries/*-*/")
    expect(cell.locator(".card")).to_contain_text("The trust let people decide", timeout=5000)
    expect(held).to_be_focused()
    expect(other.locator("#live")).to_contain_text("changed", timeout=6000)


def test_a_paused_page_stays_as_it_is_until_one_goes_on(site, opened):
    mine, other = opened(), opened()
    other.goto(f"/cases/{site.small}/grid/")
    pause = other.get_by_role("button", name="Pause what others change")
    pause.click()
    expect(pause).to_have_attribute("aria-pressed", "true")
    mine.goto(f"/cases/{site.small}/entries/add/?level=group&column=mechanisms")
    mine.get_by_label("What happened?").fill("Someone wrote it all down")
    mine.get_by_role("button", name="Add it to the grid", exact=True).click()
    mine.wait_for_url("**/entries/*-*/")
    other.wait_for_timeout(1500)
    cell = other.locator('[data-cell="group/mechanisms"]')
    expect(cell.get_by_text("Someone wrote it all down")).to_have_count(0)
    pause.click()
    expect(cell.get_by_text("Someone wrote it all down")).to_have_count(1)


def test_two_who_change_the_same_words_both_see_both(site, opened):
    first, second = opened(), opened()
    for page in (first, second):
        page.goto(f"/cases/{site.small}/entries/b/edit/")
    first.get_by_label("What happened?").fill("Letters were rewritten with patients")
    first.get_by_role("button", name="Save the changes").click()
    first.wait_for_url("**/entries/b/")
    second.get_by_label("What happened?").fill("All letters were rewritten")
    with second.expect_response(lambda r: r.request.method == "POST") as answer:
        second.get_by_role("button", name="Save the changes").click()
    assert answer.value.status == 409
    both = second.locator(".both").first
    expect(both).to_contain_text("Letters were rewritten with patients")
    expect(both).to_contain_text("All letters were rewritten")
    expect(second.get_by_label("What happened?")).to_have_value("All letters were rewritten")
    second.get_by_label("What happened?").fill("All letters were rewritten with patients")
    second.get_by_role("button", name="Save this version").click()
    expect(second.locator("h1")).to_have_text("All letters were rewritten with patients")


def test_the_map_is_walked_by_arrow_keys(site, opened):
    page = opened()
    page.goto(f"/cases/{site.invented}/map/")
    page.locator("#figure").focus()
    seen = set()
    for key in ["ArrowRight"] * 3 + ["ArrowDown"] * 3 + ["ArrowLeft"] * 3 + ["ArrowUp"] * 3:
        page.keyboard.press(key)
        seen.add(page.evaluate("document.activeElement.closest('[data-entry]')?.dataset.entry"))
    assert None not in seen
    assert len(seen) > 3


def test_what_was_typed_stays_when_something_is_missing(site, opened):
    page = opened()
    page.goto(f"/cases/{site.small}/entries/add/")
    page.locator("summary", has_text="More, and where it comes from").click()
    page.get_by_label("Anything more about it").fill("It rained.")
    page.get_by_role("button", name="Add it to the grid", exact=True).click()
    expect(page.locator("#problems")).to_be_focused()
    expect(page.locator("#problems")).to_contain_text("Write at least a few words")
    expect(page.locator("textarea[name=note]")).to_have_value("It rained.")
