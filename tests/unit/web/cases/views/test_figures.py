"""Figures in pages: they hold what a strict policy lets through, and lead to entries."""

import re

import pytest

from ripplegrid.exchange.examples import load
from ripplegrid.web.cases.actions import create_case


@pytest.mark.parametrize("path", ["map/", "timeline/", "findings/", "involvement/", "reflections/"])
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


def test_an_entry_on_the_map_leads_to_its_words(case, browser):
    page = browser.get(f"/cases/{case.id}/map/").content.decode()
    assert f'href="/cases/{case.id}/entries/a/"' in page.partition("<svg")[2]


@pytest.mark.parametrize("path", ["timeline/", "findings/", "people/", "involvement/"])
def test_a_figure_is_there_for_a_wide_page_and_for_a_phone_without_doubled_ids(
    path, owner, browser
):
    case = load("school-mornings")
    create_case(owner, case)
    page = browser.get(f"/cases/{case.id}/{path}").content.decode()
    for kind in set(re.findall(r"rg-figure-(\w+)", page)):
        assert f'id="rg-{kind}-title"' in page
        assert f'id="rg-{kind}-title-narrow"' in page
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
