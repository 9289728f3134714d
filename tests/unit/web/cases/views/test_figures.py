"""Figures in pages: they hold what a strict policy lets through, and lead to entries."""

import re

import pytest

from ripplegrid.exchange.examples import load
from ripplegrid.web.cases.actions import create_case


@pytest.mark.parametrize("path", ["map/", "timeline/", "findings/", "people/"])
def test_a_figure_holds_no_style_and_no_script(path, owner, browser):
    case = load("school-mornings")
    create_case(owner, case)
    page = browser.get(f"/cases/{case.id}/{path}").content.decode()
    figures = re.findall(r"<svg[^>]+rg-figure.*?</svg>", page, re.DOTALL)
    assert figures
    for figure in figures:
        assert "<style" not in figure
        assert "<script" not in figure
        assert "style=" not in figure


def test_an_entry_on_the_map_leads_to_its_page(case, browser):
    page = browser.get(f"/cases/{case.id}/map/").content.decode()
    assert f'href="/cases/{case.id}/entries/a/"' in page.partition("<svg")[2]
