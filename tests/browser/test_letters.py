"""Pages behind a link, as somebody without an account meets them on a phone."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.test_every_page import SMALL_ON_A_PHONE, TAGS

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def links(site):
    """The three kinds of links, made on their pages: for the invented case study."""
    context, _ = site.open()
    page = context.new_page()
    case = f"{site.address}/cases/{site.invented}"
    page.goto(f"{case}/people/")
    page.get_by_role("link", name="Show them what became of it").first.click()
    page.get_by_role("button", name="Make the link").click()
    found = {"own page": page.input_value("#link")}
    page.goto(f"{case}/follow-ups/")
    page.get_by_role("link", name="Ask by a link").first.click()
    page.get_by_role("button", name="Make the link").click()
    found["asked again"] = page.input_value("#link")
    page.goto(f"{case}/grid/")
    entries = page.locator(".card a[href*='/entries/']").evaluate_all(
        "(all) => all.map((a) => a.href)"
    )
    for entry in entries:
        page.goto(f"{case}/letters/outside/?about={entry.rstrip('/').rsplit('/', 1)[1]}")
        if page.locator("#id_name").count():
            break
    page.fill("#id_name", "Mo Miller")
    page.get_by_role("button", name="Make the link").click()
    found["asked outside"] = page.input_value("#link")
    context.close()
    return found


KINDS = ("own page", "asked again", "asked outside")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(kind, width, scheme, links, chrome):
    context = chrome.new_context(color_scheme=scheme, viewport={"width": width, "height": 844})
    page = context.new_page()
    page.goto(links[kind])
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
    told = [(v["id"], v["nodes"][0]["html"][:200]) for v in found.response["violations"]]
    assert told == []
    if width == 390:
        assert page.evaluate(SMALL_ON_A_PHONE) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()


@pytest.mark.parametrize("script", [True, False])
def test_single_taps_answer_it_with_and_without_javascript(script, links, chrome, site):
    context = chrome.new_context(java_script_enabled=script, viewport={"width": 320, "height": 700})
    asked = []
    context.on("request", lambda r: r.url.startswith(site.address) or asked.append(r.url))
    page = context.new_page()
    page.goto(links["own page"])
    page.locator("#answers ~ * button[name=stance]").first.click()
    assert "Your answer is kept." in page.inner_text("main")
    page.locator("#findings ~ * button[name=stance]").first.click()
    assert "with the sentence as you read it" in page.inner_text("main")
    page.goto(links["asked again"])
    page.get_by_role("button", name="It has changed").click()
    assert "Thank you." in page.inner_text("main")
    page.goto(links["asked outside"])
    page.get_by_label("Partly").check()
    page.get_by_role("button", name="my answer").click()
    assert "Thank you." in page.inner_text("main")
    assert context.cookies() == []
    assert asked == []
    context.close()


def test_the_keyboard_alone_answers_it(links, chrome):
    context = chrome.new_context()
    page = context.new_page()
    page.goto(links["asked again"])
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.value") == "stopped":
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**kept=yes")
    assert "it stopped" in page.inner_text("main")
    context.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_slips_for_several_people_can_be_read_and_printed(width, site, opened):
    page = opened(viewport={"width": width, "height": 844})
    page.goto(f"/cases/{site.invented}/letters/many/own/")
    page.get_by_role("button", name="Make the slips").click()
    slips = page.locator(".slip")
    assert slips.count() > 5
    assert slips.first.locator("svg.qr").is_visible()
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
    assert [(v["id"], v["nodes"][0]["html"][:200]) for v in found.response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.emulate_media(media="print")
    assert not page.get_by_role("heading", level=1).is_visible()
    assert slips.first.locator("svg.qr").is_visible()
