"""The register of evidence."""

from ripplegrid.web.cases.registers.every import BY_TABLE
from ripplegrid.web.cases.registers.evidence import EVIDENCE
from tests import factories as make


def test_evidence_is_listed_by_its_title():
    case = make.case(make.evidence("b", title="Zebra"), make.evidence("a", title="Apple"))
    assert [one.title for one in EVIDENCE.records(case)] == ["Apple", "Zebra"]
    assert BY_TABLE[EVIDENCE.kind] is EVIDENCE
