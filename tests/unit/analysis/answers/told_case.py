"""How the answers are asked for in tests."""

from ripplegrid.analysis.analysis import analyse
from ripplegrid.analysis.wording import Wording

from ....factories import case


def answers(answer, *records, **about):
    """The findings of one answer, by code; the first of each code."""
    made = case(*records, **about)
    found = {}
    for finding in answer(Wording(made, analyse(made))):
        found.setdefault(finding.code, finding)
    return found
