"""The names that links lead to within a section."""

from ripplegrid.report.documents import make
from ripplegrid.report.documents.inside import anchors_in
from tests import factories


def test_whatever_a_number_leads_to_is_found_in_exactly_one_section():
    document = make("case-study", factories.case(factories.entry("a"), factories.entry("b")))
    sections = [frozenset(anchors_in(section)) for section in document.sections]
    assert document.references
    for anchor in document.references.values():
        assert sum(anchor in found for found in sections) == 1
