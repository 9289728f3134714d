"""Every page, light and dark, wide and on a phone: readable, reachable, and within its frame."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser import pages

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SMALL_TARGETS = """() => [...document.querySelectorAll(
    'a[href], button, summary, select, textarea, input:not([type=hidden])')]
  .filter((e) => !e.closest('svg') && e.checkVisibility() && !e.matches('.skip'))
  .filter((e) => {
    const link = e.matches('a') && getComputedStyle(e).display === 'inline';
    const box = e.closest('label')?.getBoundingClientRect() ?? e.getBoundingClientRect();
    return !link && (box.width < 24 || box.height < 24);
  }).map((e) => e.outerHTML.slice(0, 120))"""
"""Links that stand in a sentence are excepted, as WCAG 2.2 (2.5.8) excepts them."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", pages.NAMES)
def test_axe_finds_nothing(name, scheme, site, opened):
    page = opened(color_scheme=scheme, viewport={"width": 1280, "height": 900})
    page.goto(pages.address(site, name))
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
    told = [
        (v["id"], [n["html"][:200] for n in v["nodes"]][:3]) for v in found.response["violations"]
    ]
    assert told == []


@pytest.mark.parametrize("name", pages.NAMES)
def test_a_phone_shows_it_without_scrolling_sideways(name, site, opened):
    page = opened(viewport={"width": 320, "height": 700})
    page.goto(pages.address(site, name))
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("name", pages.NAMES)
def test_whatever_is_pressed_is_large_enough(name, site, opened):
    page = opened(viewport={"width": 390, "height": 844})
    page.goto(pages.address(site, name))
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    assert page.evaluate(SMALL_TARGETS) == []


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
