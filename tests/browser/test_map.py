"""The ripple map as a place: by taps, by keys alone, in time, and without JavaScript."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

ENTRY = "#figure .rg-entry > a"
HERE = "() => document.querySelector('.rg-here')?.dataset.entry"
SEEN = """() => [...document.querySelectorAll('#figure [data-entry]')]
  .filter((e) => !e.closest('[display=none]')).map((e) => e.dataset.entry).sort()"""
TOLD = "() => [...document.querySelectorAll('[data-told]')].map((e) => e.dataset.told).sort()"
LINKS = """() => [...document.querySelectorAll('#figure [data-contribution]')]
  .map((e) => [e.dataset.source, e.dataset.target])"""


@pytest.fixture
def page(site, opened):
    page = opened(viewport={"width": 1280, "height": 900})
    page.goto(f"/cases/{site.invented}/map/")
    return page


def entry_of(page, number):
    return page.locator("#figure .rg-entry").nth(number).get_attribute("data-entry")


def test_a_tap_chooses_an_entry_and_its_words_come_up(site, opened):
    page = opened(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page.goto(f"/cases/{site.invented}/map/")
    chosen = entry_of(page, 3)
    page.locator(ENTRY).nth(3).tap()
    expect(page.locator("#beside h2")).to_be_visible()
    assert f"at={chosen}" in page.url
    box, beside = (page.locator(x).bounding_box() for x in (".rg-here .rg-box", "#beside"))
    assert box["y"] + box["height"] <= beside["y"]
    page.locator("#beside").get_by_text("Close").tap()
    expect(page.locator("#beside")).to_be_hidden()
    assert "at=" not in page.url


def test_what_is_asked_from_the_sheet_is_answered_in_sight_on_a_phone(site, opened):
    page = opened(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page.goto(f"/cases/{site.invented}/map/")
    source, _ = page.evaluate(LINKS)[0]
    for asked, said in (
        ("Follow it both ways", "What led to, and what came of"),
        ("Chains from here", "Chains begin at"),
    ):
        expect(page.locator("#figure")).to_have_attribute("data-ready", "")
        page.locator(f'#figure [data-entry="{source}"] > a').tap()
        expect(page.locator("#beside h2")).to_be_visible()
        page.locator("#beside").get_by_role("link", name=asked).tap()
        expect(page.locator("#beside")).to_be_hidden()
        expect(page.locator("#asked")).to_be_focused()
        expect(page.locator("#asked").get_by_text(said)).to_be_in_viewport()


def test_keys_alone_reach_every_entry_and_say_where_one_is(page):
    page.locator("#figure").focus()
    every = page.evaluate(SEEN)
    reached = set()
    for _ in every:
        page.keyboard.press("ArrowDown")
        reached.add(page.evaluate(HERE))
    assert sorted(reached) == every
    assert re.search(r"led to \d+ thing|things? led to it|no links yet",
                     page.locator("[data-map-says]").inner_text())  # fmt: skip
    assert page.evaluate("document.activeElement.closest('.rg-here') !== null")


def test_right_follows_a_link_and_left_comes_back(page):
    source, _ = page.evaluate(LINKS)[0]
    page.locator(f'#figure [data-entry="{source}"] > a').click()
    page.keyboard.press("ArrowRight")
    target = page.evaluate(HERE)
    assert [source, target] in page.evaluate(LINKS)
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(HERE) == source


def test_enter_goes_to_the_words_and_escape_comes_back(page):
    page.locator("#figure").focus()
    page.keyboard.press("ArrowDown")
    here = page.evaluate(HERE)
    expect(page.locator("#beside h2")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("#beside")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#beside")).to_be_hidden()
    assert page.evaluate("document.activeElement.closest('[data-entry]').dataset.entry") == here


def test_it_comes_nearer_goes_further_and_fits(page):
    width = "document.querySelector('#figure svg').getBoundingClientRect().width"
    first = page.evaluate(width)
    page.get_by_role("button", name="Closer").click()
    assert page.evaluate(width) > first
    page.get_by_role("button", name="All of it").click()
    assert page.evaluate(
        "() => { const f = document.getElementById('figure');"
        " return f.scrollWidth <= f.clientWidth + 1 && f.scrollHeight <= f.clientHeight + 1; }"
    )
    page.locator("#figure").focus()
    page.keyboard.press("+")
    assert page.evaluate(width) > 0


def test_chains_are_chosen_by_two_taps(page):
    source, target = page.evaluate(LINKS)[0]
    page.locator(f'#figure [data-entry="{source}"] > a').click()
    page.get_by_role("link", name="Chains from here").click()
    expect(page.locator(".notice")).to_be_visible()
    page.locator(f'#figure [data-entry="{target}"] > a').click()
    expect(page.locator("#beside h2")).to_be_visible()
    page.locator("#beside").get_by_role("link", name="Chains to here").click()
    expect(page.get_by_role("heading", name="The chains, one by one")).to_be_visible()
    assert page.evaluate(SEEN) == page.evaluate(TOLD)
    page.go_back()
    expect(page.locator(".notice")).to_be_visible()


def test_time_moved_by_keys_shows_what_the_words_tell(page):
    whole = page.evaluate(SEEN)
    slider = page.get_by_label("As it stood in").and_(page.locator("[type=range]"))
    slider.focus()
    with page.expect_response(lambda r: "until=" in r.url):
        page.keyboard.press("Home")
    expect(page.locator(".map-rests")).to_contain_text("By then:")
    early = page.evaluate(SEEN)
    assert set(early) < set(whole)
    assert early == page.evaluate(TOLD)
    expect(page.locator("[data-time] input")).to_be_focused()


def test_while_time_moves_the_drawing_is_what_the_server_draws(page):
    slider = page.locator("[data-time] input")
    slider.evaluate("(e) => { e.value = 3; e.dispatchEvent(new Event('input')); }")
    moved = page.evaluate(SEEN)
    slider.evaluate("(e) => e.dispatchEvent(new Event('change'))")
    expect(page.locator(".map-rests")).to_contain_text("By then:")
    assert page.evaluate(SEEN) == moved


def test_who_prefers_stillness_goes_step_by_step(site, opened):
    page = opened(reduced_motion="reduce")
    page.goto(f"/cases/{site.invented}/map/")
    button = page.get_by_role("button", name="One step on")
    button.click()
    first = page.locator("[data-time] output").inner_text()
    button.click()
    assert page.locator("[data-time] output").inner_text() != first


def test_a_fold_opens_in_place(site, opened):
    page = opened(viewport={"width": 1280, "height": 900})
    page.goto(f"/cases/{site.many}/map/")
    page.evaluate("window.same = true")
    page.locator("#figure .rg-group > a").first.click()
    expect(page.locator("#figure .rg-group")).to_have_count(0)
    assert page.evaluate("window.same")
    assert "open=" in page.url
    page.get_by_role("link", name="Close all folds").click()
    expect(page.locator("#figure .rg-group")).to_have_count(1)


def test_the_picture_is_saved_as_png(page):
    page.get_by_text("Keep or share this view").click()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save the picture (PNG)").click()
    assert saved.value.path().read_bytes().startswith(b"\x89PNG")


def test_without_javascript_links_and_one_form_do_it_all(site, opened):
    page = opened(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page.goto("/cases/other/map/")  # to which no other test adds
    page.locator(ENTRY).first.click()
    expect(page.locator("#beside h2")).to_be_visible()
    page.get_by_role("link", name="What if this had not happened?").click()
    expect(page.locator(".map-rests")).to_contain_text("not what would have happened")
    page.get_by_role("link", name="Show the whole map").click()
    page.get_by_text("Look at a part of it").click()
    page.get_by_label("Level").select_option("individual")
    page.get_by_role("button", name="Show this part").click()
    expect(page.locator(".map-rests")).to_contain_text("1 of 2 entries")
    page.get_by_role("link", name="Read it as a table").click()
    expect(page.locator("tbody tr[data-told]")).to_have_count(1)
