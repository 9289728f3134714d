"""The twelve questions, each answered in sentences; honest where nobody has said anything."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ripplegrid.analysis.analysis import Analysis, analyse
from ripplegrid.analysis.answers.change import changed, unchanged, unexpected
from ripplegrid.analysis.answers.people import else_contributed, speaking
from ripplegrid.analysis.answers.strength import missing, strong
from ripplegrid.analysis.answers.times import before_publication, moved
from ripplegrid.analysis.answers.ways import feeding, led, passed
from ripplegrid.analysis.finding import Finding
from ripplegrid.analysis.wording import Wording
from ripplegrid.model.case import CaseStudy

ANSWERS: tuple[Callable[[Wording], Iterator[Finding]], ...] = (
    changed,
    unexpected,
    unchanged,
    led,
    feeding,
    passed,
    moved,
    before_publication,
    speaking,
    else_contributed,
    strong,
    missing,
)


def findings(case: CaseStudy, analysis: Analysis | None = None) -> tuple[Finding, ...]:
    """What can be said of a case study, question by question; every question has an answer.

    Args:
        case: the case study, as its reader may see it.
        analysis: its analysis, if it is known already.

    Example:
        >>> from ripplegrid.model.case import About
        >>> findings(CaseStudy(about=About(id="c", title="New")))[0].sentence
        'Nobody has said yet what changed.'
    """
    words = Wording(case, analysis or analyse(case))
    return tuple(finding for answer in ANSWERS for finding in answer(words))
