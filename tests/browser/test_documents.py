"""Documents as files in a browser: for everybody, on a phone and on paper, asking nobody."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from axe_playwright_python.sync_playwright import Axe
from pypdf import PdfReader

from ripplegrid.exchange.examples import load
from ripplegrid.report.documents import KINDS, make
from ripplegrid.report.documents.renderers.html import write_html
from tests.browser.test_every_page import TAGS

pytestmark = pytest.mark.browser
PAGES = [kind for kind, made in KINDS.items() if ".html" in made.endings]


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """Every kind of document about an invented case study, as HTML files."""
    folder = tmp_path_factory.mktemp("documents")
    for kind in PAGES:
        page = BytesIO()
        write_html(make(kind, load("home-care"), made=date(2026, 1, 31)), page)
        (folder / f"{kind}.html").write_bytes(page.getvalue())
    return folder


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("kind", PAGES)
def test_axe_finds_nothing_and_nothing_is_asked_of_anybody(kind, width, files, chrome):
    context = chrome.new_context(viewport={"width": width, "height": 844})
    asked = []
    context.on("request", lambda r: asked.append(r.url))
    page = context.new_page()
    page.goto((files / f"{kind}.html").as_uri())
    assert len(asked) == 1
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
    told = [(v["id"], v["nodes"][0]["html"][:200]) for v in found.response["violations"]]
    assert told == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


@pytest.mark.parametrize("kind", PAGES)
def test_a_number_leads_to_what_stands_under_it(kind, files, chrome):
    context = chrome.new_context()
    page = context.new_page()
    page.goto((files / f"{kind}.html").as_uri())
    for link in page.locator("a.rd-ref").all()[:3]:
        target = link.get_attribute("href")
        link.click()
        assert page.locator(target).is_visible()
    context.close()


@pytest.mark.parametrize("kind", PAGES)
def test_it_prints_on_a4_with_everything_on_the_page(kind, files, chrome):
    context = chrome.new_context()
    page = context.new_page()
    page.goto((files / f"{kind}.html").as_uri())
    printed = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    sides = [round(float(side)) for side in (printed.pages[0].mediabox[2:])]
    assert sides in ([595, 842], [842, 595], [842, 1191], [1191, 842])
    title = load("home-care").title.split(":")[0]
    assert title in "".join(p.extract_text() for p in printed.pages[:2])
    context.close()
