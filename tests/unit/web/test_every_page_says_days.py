"""A day picked from a calendar is said in words on every page, not in the figures it is kept in."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from tests.every_page import kept

DAY = "2024-03-05"
WORDS = "5 March 2024"
FIGURES = re.compile(r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)")
UNSEEN = frozenset({"script", "style", "template", "textarea", "time"})


class Seen(HTMLParser):
    """The text of a page that people see."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.within: list[str] = []

    def handle_starttag(self, tag, attrs):
        """Go into an element whose text nobody sees as text."""
        if tag in UNSEEN:
            self.within.append(tag)

    def handle_endtag(self, tag):
        """Leave it again."""
        if self.within and self.within[-1] == tag:
            self.within.pop()

    def handle_data(self, data):
        """Keep what is seen."""
        if not self.within:
            self.text.append(data)


def seen(page):
    """What people see of a page."""
    reader = Seen()
    reader.feed(page)
    return " ".join(reader.text)


def test_no_page_shows_a_day_in_figures(owner, browser):
    told = {}
    for name, address in kept(owner, 10, registers=3, day=DAY).items():
        answer = browser.get(address)
        if answer.status_code == 200 and answer["content-type"].startswith("text/html"):
            told[name] = seen(answer.content.decode())
    assert {name for name, text in told.items() if FIGURES.search(text)} == set()
    assert {name for name, text in told.items() if WORDS in text} > {
        "case", "entry", "grid", "map", "timeline", "follow-ups",
    }  # fmt: skip
