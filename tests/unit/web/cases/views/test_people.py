"""Who took part, and who speaks."""

from ripplegrid.model.people import Participants
from ripplegrid.web.cases.actions import create_case
from tests import factories as make


def test_contributors_participants_and_voices_with_the_ways_to_what_they_did(owner, browser):
    create_case(
        owner,
        make.case(
            make.contributor("p", name="Ann", types=frozenset({"carer"}), gained="A friend"),
            Participants(id="s", description="Patients asked", number="40"),
            make.entry("e", by="v"),
            make.voice("v", name="Ann says", contributor="p"),
        ),
    )
    page = browser.get("/cases/case/people/").content.decode()
    for words in ("Ann", "Carer", "A friend", "Patients asked", "Ann says"):
        assert words in page
    assert "grid/?whose=v" in page
    for there in ("involvement/", "reflections/", "factors/", "power/"):
        assert f"/cases/case/{there}" in page
