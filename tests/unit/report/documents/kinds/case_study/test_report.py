"""The case-study report tells the whole account in the order of the paper."""

from ripplegrid.exchange.examples import load
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.kinds.case_study.report import PARTS, tell
from tests.factories import case
from tests.unit.report.documents.told import DAY


def test_its_sections_stand_in_their_order() -> None:
    document = tell(Account(load("home-care"), made=DAY))
    anchors = [section.anchor for section in document.sections]
    assert anchors == [
        "in-short", "reading", "project", "people", "dimensions", "grid", "changes", "ways",
        "unwanted", "sides", "external", "times", "factors", "power", "unknown", "register",
        "how-it-was-made",
    ]  # fmt: skip
    assert document.references[1] == "entry-1"


def test_every_part_says_something_of_an_empty_account() -> None:
    document = tell(Account(case(), made=DAY))
    assert len(document.sections) == len(PARTS)
    assert all(section.blocks or section.sections for section in document.sections)
