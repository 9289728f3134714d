"""Every page, light and dark, wide and on a phone: readable, reachable, and within its frame."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser import pages

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALL_OPEN = "document.querySelectorAll('details').forEach((d) => { d.open = true; })"
SMALL_TARGETS = """() => [...document.querySelectorAll(
    'a[href], button, summary, select, textarea, input:not([type=hidden])')]
  .filter((e) => !e.closest('svg') && e.checkVisibility() && !e.matches('.skip'))
  .filter((e) => {
    const link = e.matches('a') && getComputedStyle(e).display === 'inline';
    const box = e.closest('label')?.getBoundingClientRect() ?? e.getBoundingClientRect();
    return !link && (box.width < 24 || box.height < 24);
  }).map((e) => e.outerHTML.slice(0, 120))"""
"""Links that stand in a sentence are excepted, as WCAG 2.2 (2.5.8) excepts them."""


@pytest.mark.parametrize("name", pages.NAMES)
def test_axe_finds_nothing_in_the_light_or_in_the_dark(name, site, opened):
    page = opened(color_scheme="light", viewport={"width": 1280, "height": 900})
    page.goto(pages.address(site, name))
    page.evaluate(ALL_OPEN)
    assert violations(page, "tag", TAGS) == []
    page.emulate_media(color_scheme="dark")  # only colours differ
    page.evaluate("Promise.all(document.getAnimations().map((one) => one.finished))")
    assert violations(page, "rule", ["color-contrast"]) == []


def violations(page, kind, values):
    found = Axe().run(page, options={"runOnly": {"type": kind, "values": values}})
    return [
        (v["id"], [n["html"][:200] for n in v["nodes"]][:3]) for v in found.response["violations"]
    ]


SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }"""
CUT = """() => [...document.querySelectorAll('main *')].filter((e) => e.checkVisibility()
    && !e.closest('svg, .map, .hidden-visually, select, textarea, input, .card-text'))
  .filter((e) => ['hidden', 'clip'].includes(getComputedStyle(e).overflowX)
    && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
    && e.clientWidth > 1)
  .map((e) => e.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("name", pages.NAMES)
def test_a_phone_shows_all_of_it_large_enough_to_press_and_however_widely_spaced(
    name, site, opened
):
    page = opened(viewport={"width": 320, "height": 700}, bypass_csp=True)
    page.goto(pages.address(site, name))
    page.evaluate(ALL_OPEN)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate(SMALL_TARGETS) == []
    page.set_viewport_size({"width": 320, "height": 256})  # 1280 × 1024 at 400 per cent
    page.add_style_tag(content=SPACED)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate(CUT) == []


WRITING = ("add", "edit", "say", "led to", "say of a link", "edit a link", "merge", "set aside",
           "reflect", "instruments", "one stage", "stages",
           "path", "domains", "say more of an involvement")  # fmt: skip
SMALL_ON_A_PHONE = """() => [...document.querySelectorAll(
    'main button, main summary, main select, main textarea, main input:not([type=hidden])')]
  .filter((e) => e.checkVisibility())
  .filter((e) => (e.closest('label') ?? e).getBoundingClientRect().height < 44)
  .map((e) => e.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("name", WRITING)
def test_what_is_pressed_while_writing_suits_a_thumb(name, site, opened):
    page = opened(viewport={"width": 390, "height": 844})
    page.goto(pages.address(site, name))
    page.evaluate(ALL_OPEN)
    assert page.evaluate(SMALL_ON_A_PHONE) == []


WITHOUT_EDGE = """() => [...document.querySelectorAll('.card, main button, .button, main input')]
  .filter((e) => e.checkVisibility() && !['hidden', 'checkbox', 'radio'].includes(e.type))
  .filter((e) => getComputedStyle(e).borderTopStyle === 'none')
  .map((e) => e.outerHTML.slice(0, 100))"""


@pytest.mark.parametrize("name", ["grid", "map", "findings", "add", "entry"])
def test_forced_colours_keep_edges_and_marks(name, site, opened):
    page = opened(forced_colors="active", viewport={"width": 1280, "height": 900})
    page.goto(pages.address(site, name))
    assert page.evaluate(WITHOUT_EDGE) == []


@pytest.mark.parametrize("name", [*pages.LARGE])
def test_an_invented_case_study_says_so_on_every_page(name, site, opened):
    page = opened()
    page.goto(pages.address(site, name))
    assert page.locator(".fictional").inner_text().startswith("Invented.")


def test_a_large_grid_stays_within_a_few_screens(site, opened):
    page = opened(viewport={"width": 1280, "height": 900})
    page.goto(pages.address(site, "grid"))
    cards = page.locator(".card").count()
    assert cards > 40
    assert page.evaluate("document.documentElement.scrollHeight") < cards * 75
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280
