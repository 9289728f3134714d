"""The report of a synthesis."""

from ripplegrid.model.changes import edited
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.graph import load_synthesis
from ripplegrid.web.cases.models import Case


def test_every_part_stands_on_the_page_also_what_is_missing(browser, owner, synthesis, case):
    page = browser.get("/across/synthesis/report/").content.decode()
    for said in (
        "It does not say yet what it asks.", case.title, "chosen without a suggestion",
        "Find what recurs", "Ann", "nothing is on record", "Trust", "It is not open yet",
        "Nothing was extrapolated", "No statement was put forward", "Nobody has answered yet.",
        "Nothing is said about its limits yet.",
    ):  # fmt: skip
        assert said in page, said
    now = load_synthesis(Case.objects.get(pk="synthesis"))
    act(owner, "synthesis", edited(now.about, question="Who asks?", limits="One city only."))
    told = browser.get("/across/synthesis/report/").content.decode()
    assert "Who asks?" in told
    assert "One city only." in told
