"""The report of a synthesis."""

import re

from ripplegrid.model.changes import edited
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.graph import load_synthesis
from ripplegrid.web.cases.models import Case


def test_every_part_stands_on_the_page_also_what_is_missing(browser, owner, synthesis, case):
    page = browser.get("/across/synthesis/report/").content.decode()
    for said in (
        "It does not say yet what it asks.", case.title,
        "Find what recurs", "Ann", "leads the work", "Trust",
        "chosen without a suggestion", "It is not open yet",
        "Nothing was extrapolated", "No statement was put forward", "Nobody has answered yet.",
        "Nothing is said about its limits yet.",
    ):  # fmt: skip
        assert said in page, said
    now = load_synthesis(Case.objects.get(pk="synthesis"))
    act(owner, "synthesis", edited(now.about, question="Who asks?", limits="One city only."))
    told = browser.get("/across/synthesis/report/").content.decode()
    assert "Who asks?" in told
    assert "One city only." in told


def test_its_contents_stand_at_its_head_and_each_leads_to_a_heading(browser, owner, synthesis):
    def parts():
        page = browser.get("/across/synthesis/report/").content.decode()
        nav = page.partition('class="report-parts')[2].partition("</nav>")[0]
        to = re.findall(r'href="#([^"]+)"', nav)
        assert to == re.findall(r'<h2 id="([^"]+)"', page)
        return to

    assert parts()[-1] == "limits"
    assert "short" not in parts()
    now = load_synthesis(Case.objects.get(pk="synthesis"))
    act(owner, "synthesis", edited(now.about, summary="They met."))
    assert "short" in parts()
