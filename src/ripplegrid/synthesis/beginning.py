"""A synthesis begun with all the case studies that somebody gives: each proposed, all chosen."""

from __future__ import annotations

from collections.abc import Sequence

from ripplegrid.errors import SameCaseTwice
from ripplegrid.model.case import CaseStudy, table
from ripplegrid.model.choosing import Choice, Proposal
from ripplegrid.model.ids import derived_id
from ripplegrid.model.record import Id
from ripplegrid.model.synthesis import AboutSynthesis, Synthesis
from ripplegrid.saying import say


def begin(about: AboutSynthesis, cases: Sequence[CaseStudy]) -> Synthesis:
    """A synthesis that looks at these case studies, and says that nobody chose among them.

    Raises:
        SameCaseTwice: a case study was given twice.

    Example:
        >>> from ripplegrid.model.case import About
        >>> made = begin(AboutSynthesis(id="s", title="S"),
        ...              [CaseStudy(about=About(id="c", title="Better letters"))])
        >>> made.cases, [one.title for one in made.proposals.values()]
        (('c',), ['Better letters'])
    """
    seen: set[Id] = set()
    for case in cases:
        if case.id in seen:
            raise SameCaseTwice(title=case.title)
        seen.add(case.id)
    proposals = [_proposal(about.id, case) for case in cases]
    choice = Choice(
        id=derived_id(about.id, "choice"),
        size=len(proposals),
        chosen=frozenset(one.id for one in proposals),
        why=say("All that were given were taken; nobody chose among them."),
    )
    return Synthesis(about=about, proposals=table(proposals), choices=table([choice]))


def _proposal(synthesis: Id, case: CaseStudy) -> Proposal:
    return Proposal(
        id=derived_id(synthesis, case.id),
        title=case.title,
        case=case.id,
        authors=case.about.authors,
        countries=case.about.countries,
        status=case.about.status.value,
    )
