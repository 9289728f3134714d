"""On paper: nothing is cut off, and nothing stays folded away."""

from __future__ import annotations

import pytest

from tests.browser import pages

pytestmark = pytest.mark.browser

PAPER = {"width": 680, "height": 980}


@pytest.mark.parametrize("name", ["grid", "map", "findings"])
def test_nothing_is_cut_off_on_paper(name, site, opened):
    page = opened(viewport=PAPER)
    page.goto(pages.address(site, name))
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") <= PAPER["width"]
    assert page.evaluate(
        "() => [...document.querySelectorAll('.map svg')]"
        ".every((e) => e.getBoundingClientRect().right <= innerWidth + 1)"
    )
    assert not page.locator("main .button, main button").filter(visible=True).count()


def test_what_was_folded_away_is_printed(site, opened):
    page = opened(viewport=PAPER)
    page.goto(pages.address(site, "findings"))
    last = page.locator(".rest .finding").last
    assert not last.is_visible()
    page.emulate_media(media="print")
    assert last.is_visible()
