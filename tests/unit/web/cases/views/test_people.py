"""Who took part, and who speaks."""

from ripplegrid.model.people import Involvement, Participants
from ripplegrid.model.registers import Opening, Reflection
from ripplegrid.model.words import Way
from ripplegrid.web.cases.actions import create_case
from tests import factories as make


def test_contributors_participants_stages_judgements_and_voices(owner, browser):
    create_case(
        owner,
        make.case(
            make.contributor("p", name="Ann", types=frozenset({"carer"}), gained="A friend"),
            Participants(id="s", description="Patients asked", number="40"),
            Involvement(id="i", stage="design", contributor="p", way=Way.LED),
            make.entry("e", by="v"),
            make.voice("v", name="Ann says", contributor="p"),
            Reflection(id="r", subject="dimension/stages", place="most", by="Ann", reasons="Most"),
            Opening(id="o"),
        ),
    )
    page = browser.get("/cases/case/people/").content.decode()
    for words in ("Ann", "Carer", "A friend", "Patients asked", "Led", "Most stages", "Ann says"):
        assert words in page
    assert "grid/?whose=v" in page
