"""The ripple map."""

import re

from ripplegrid.web.cases.actions import create_case
from tests import factories as make


def test_the_map_follows_one_entry_up_and_down(case, browser):
    page = browser.get(f"/cases/{case.id}/map/?trace=b&way=up").content.decode()
    assert "What led to" in page
    assert "New letters" not in page.partition('id="outline"')[2]


def test_a_folded_map_says_how_it_opens(case, owner, browser):
    assert "is folded" not in browser.get(f"/cases/{case.id}/map/").content.decode()
    many = [make.entry(f"e{n}", "group", "outcome") for n in range(120)]
    create_case(owner, make.case(*many, id="many"))
    page = browser.get("/cases/many/map/").content.decode()
    assert "is folded" in page
    opened = browser.get(next(iter(re.findall(r'href="([^"]*open=[^"]*)"', page))))
    assert "Close all folds" in opened.content.decode()
