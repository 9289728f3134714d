"""Making documents in a browser: how far it is, stopping it, what goes into it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.documents import IDS

pytestmark = pytest.mark.browser
MADE = "/cases/case/documents/made"
FILL = "/cases/case/documents/kind/ref/fill/"
SLOW = 20_000


def test_the_page_follows_how_far_it_is_until_it_is_made(opened, site):
    page = opened()
    page.goto(f"{MADE}/{IDS['going']}/")
    expect(page.get_by_role("progressbar", name="How far it is")).to_be_visible()
    expect(page.get_by_text("The account is being read and told.")).to_be_visible()
    begun = "from ripplegrid.web.jobs.models import Job\n"
    mine = f"Job.objects.filter(pk='{IDS['going']}')"
    site.do(f"{begun}{mine}.update(step=1)")
    expect(page.get_by_text("Now it is being written.")).to_be_visible(timeout=SLOW)
    site.do(f"{begun}{mine}.update(state='done', content=b'<p>', media_type='text/html')")
    expect(page.get_by_role("link", name="Save it as a web page")).to_be_visible(timeout=SLOW)
    expect(page.get_by_role("progressbar")).to_have_count(0)


def test_it_is_stopped_by_one_press_and_asked_for_again(opened):
    page = opened(java_script_enabled=False)
    page.goto(f"{MADE}/{IDS['to stop']}/")
    page.get_by_role("button", name="Stop making it").click()
    expect(page.get_by_text("You stopped it. Nothing was made.")).to_be_visible()
    page.get_by_role("link", name="Make it again").click()
    expect(page.get_by_role("heading", name="Case-study report")).to_be_visible()


def test_what_is_made_opens_beside_and_what_failed_says_why(opened):
    page = opened()
    page.goto(f"{MADE}/{IDS['done']}/")
    with page.expect_popup() as beside:
        page.get_by_role("link", name="Look at it").click()
    expect(beside.value.get_by_text("Better letters")).to_be_visible()
    page.goto(f"{MADE}/{IDS['failed']}/")
    expect(page.get_by_text("It took too long and was stopped.")).to_be_visible()
    expect(page.get_by_role("link", name="Make it again")).to_be_visible()


def test_words_are_counted_while_they_are_typed_and_the_server_counts_the_same(opened):
    page = opened()
    page.goto(FILL)
    expect(page.locator("form[data-counts]")).to_be_visible()
    summary = page.locator("section", has=page.get_by_role("heading", name="1. Summary"))
    own = summary.get_by_role("textbox")
    own.fill("Letters  became\nkind.\u00a0Really")
    expect(summary.get_by_text("4 words of about 100.")).to_be_visible()
    own.fill("word " * 101)
    expect(summary.get_by_role("status")).to_have_text("It is longer: please shorten it.")
    own.fill("Letters became kind.")
    expect(summary.get_by_role("status")).to_have_text("")
    details = page.locator("section", has=page.get_by_role("heading", name="4. Details"))
    counts = [page.locator("[data-count]").all_inner_texts()]
    for box in details.get_by_role("checkbox").all():
        box.set_checked(not box.is_checked())
    counts.append(page.locator("[data-count]").all_inner_texts())
    assert counts[0] != counts[1]
    page.get_by_role("button", name="Count words and pages without keeping").click()
    expect(page.get_by_text("Sections 1 to 5 take 1 of at most 5 pages")).to_be_visible()
    assert page.locator("[data-count]").all_inner_texts() == counts[1]


def test_without_javascript_the_server_counts(opened):
    page = opened(java_script_enabled=False)
    page.goto(FILL)
    summary = page.locator("section", has=page.get_by_role("heading", name="1. Summary"))
    summary.get_by_role("textbox").fill("Letters became kind.")
    page.get_by_role("button", name="Count words and pages without keeping").click()
    expect(summary.get_by_text("3 words of about 100.")).to_be_visible()
    expect(summary.get_by_role("textbox")).to_have_value("Letters became kind.")
