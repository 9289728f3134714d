"""Every page, light and dark, wide and on a phone: readable, reachable, and within its frame."""

from __future__ import annotations

from pprint import pformat

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
VIOLATIONS = """(only) => axe.run({ runOnly: only, resultTypes: ['violations'] })
  .then((found) => found.violations.map(
    (one) => [one.id, one.nodes.slice(0, 3).map((node) => node.html.slice(0, 200))]))"""
"""Told shortly: all that axe tells of what is right would be carried from the page for nothing."""
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }"""
CUT = """() => [...document.querySelectorAll('main *')].filter((e) => e.checkVisibility()
    && !e.closest('svg, .map, .hidden-visually, select, textarea, input, .card-text'))
  .filter((e) => ['hidden', 'clip'].includes(getComputedStyle(e).overflowX)
    && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
    && e.clientWidth > 1)
  .map((e) => e.outerHTML.slice(0, 120))"""
WIDTH = "document.documentElement.scrollWidth"
SPACE = """(rules) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""
WRITING = ("add", "edit", "say", "led to", "say of a link", "edit a link", "merge", "set aside",
           "reflect", "instruments", "one stage", "stages",
           "path", "domains", "say more of an involvement")  # fmt: skip
SMALL_ON_A_PHONE = """() => [...document.querySelectorAll(
    'main button, main summary, main select, main textarea, main input:not([type=hidden])')]
  .filter((e) => e.checkVisibility())
  .filter((e) => (e.closest('label') ?? e).getBoundingClientRect().height < 44)
  .map((e) => e.outerHTML.slice(0, 120))"""
WITHOUT_EDGE = """() => [...document.querySelectorAll('.card, main button, .button, main input')]
  .filter((e) => e.checkVisibility() && !['hidden', 'checkbox', 'radio'].includes(e.type))
  .filter((e) => getComputedStyle(e).borderTopStyle === 'none')
  .map((e) => e.outerHTML.slice(0, 100))"""
FORCED = ("grid", "map", "findings", "add", "entry")
MEASURED = ("map", "loop as a table", "map at a time", "map chains")
"""Pages whose scripts measure the window: what a phone shows of them is loaded by a phone."""


@pytest.fixture(scope="module")
def browsing(site):
    """One signed-in browser for all the pages: what they share is fetched once."""
    context, wrong = site.open()
    yield context, wrong
    context.close()


@pytest.fixture
def page(browsing):
    """A page of that browser; nothing may have complained or asked another host meanwhile."""
    context, wrong = browsing
    wrong.clear()
    one = context.new_page()
    yield one
    one.close()
    assert [w for w in wrong if "status of 404" not in w] == []


@pytest.mark.parametrize("name", pages.NAMES)
def test_a_page_is_readable_large_enough_to_press_and_within_its_frame(name, site, page):
    """Each address is loaded once; all that is wrong with it is told at once, by name."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(color_scheme="light")
    page.goto(pages.address(site, name))
    wrong = {}
    if name in pages.LARGE:
        said = page.locator(".fictional").inner_text()
        wrong["does not say it is invented"] = [] if said.startswith("Invented.") else [said]
    page.evaluate(ALL_OPEN)
    wrong |= seen_by_axe(page)
    if name in FORCED:
        wrong["without an edge where colours are forced"] = without_edge(page)
    if name in MEASURED:
        page.set_viewport_size({"width": 320, "height": 700})
        page.reload()
        page.evaluate(ALL_OPEN)
    wrong |= seen_on_a_phone(page, SMALL_ON_A_PHONE if name in WRITING else None)
    told = {check: what for check, what in wrong.items() if what}
    assert not told, pformat(told)


def without_edge(page):
    """What has no edge left where colours are forced."""
    page.emulate_media(color_scheme="light", forced_colors="active")
    found = page.evaluate(WITHOUT_EDGE)
    page.emulate_media(forced_colors="none")
    return found


def seen_by_axe(page):
    """What axe finds, in the light and in the dark, where only colours differ."""
    page.evaluate(Axe().axe_script)
    light = page.evaluate(VIOLATIONS, {"type": "tag", "values": TAGS})
    page.emulate_media(color_scheme="dark")
    page.evaluate("Promise.all(document.getAnimations().map((one) => one.finished))")
    dark = page.evaluate(VIOLATIONS, {"type": "rule", "values": ["color-contrast"]})
    return {"axe in the light": light, "axe in the dark": dark}


def seen_on_a_phone(page, while_writing):
    """What is too wide, too small to press, or cut off when it is widely spaced."""
    wrong = {}
    page.set_viewport_size({"width": 320, "height": 700})
    wrong["wider than 320 px"] = too_wide(page)
    page.set_viewport_size({"width": 390, "height": 844})
    wrong["smaller than 24 px"] = page.evaluate(SMALL_TARGETS)
    if while_writing:
        wrong["too small for a thumb while writing"] = page.evaluate(while_writing)
    page.set_viewport_size({"width": 320, "height": 256})  # 1280 × 1024 at 400 per cent
    page.evaluate(SPACE, SPACED)
    wrong["too wide when widely spaced"] = too_wide(page)
    wrong["cut when widely spaced"] = page.evaluate(CUT)
    return wrong


def too_wide(page):
    """How wide it is, when that is more than the narrowest phone."""
    width = page.evaluate(WIDTH)
    return [width] if width > 320 else []


def test_a_large_grid_stays_within_a_few_screens(site, opened):
    page = opened(viewport={"width": 1280, "height": 900})
    page.goto(pages.address(site, "grid"))
    cards = page.locator(".card").count()
    assert cards > 40
    assert page.evaluate("document.documentElement.scrollHeight") < cards * 75
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280
