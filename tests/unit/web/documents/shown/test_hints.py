"""What a team sees before it makes a document, and who does not see it."""

from tests.unit.web.documents.views.test_making import somebody

PAGE = "/cases/{}/documents/kind/case-study/"


def test_nothing_found_is_said_with_what_was_looked_for(case, browser):
    page = browser.get(PAGE.format(case.id))
    hints = page.context["hints"]
    assert hints.asked
    if not hints.found:
        assert "Nothing was found" in page.content.decode()
    assert "What is looked for" in page.content.decode()
    assert (
        "style="
        not in page.content.decode().partition('class="hints"')[2].partition("</section")[0]
    )


def test_readers_are_shown_no_hints(case):
    page = somebody(case).get(PAGE.format(case.id))
    assert page.context["hints"] is None
    assert "Before you make it" not in page.content.decode()
