"""People who can be known without a name, since there is no other of their kind."""

from __future__ import annotations

from collections.abc import Iterator

from ripplegrid.model.case import CaseStudy
from ripplegrid.model.naming import Naming
from ripplegrid.model.record import Id
from ripplegrid.model.words import Attribution
from ripplegrid.report.documents.hints.hint import Hint, Spot
from ripplegrid.report.documents.hints.names import BODIES, people_of
from ripplegrid.report.documents.hints.passages import Telling
from ripplegrid.report.documents.sentences import own_words
from ripplegrid.saying import mark

RARE = mark(
    "Only one person took part as {found}, and is told without a name. Whoever knows the project "
    "may know who it is where the document says how they took part."
)
DOING = mark("Ask them, or say it of a wider kind of people in the table of stages.")


def rare(seen: CaseStudy, told: CaseStudy, telling: Telling) -> Iterator[Hint]:
    """A hint for each kind of people of whom there is one, who is not named, and is told of.

    Args:
        seen: the case study as the reader may see it.
        told: the case study as it leaves for a report.
        telling: what the document says.
    """
    naming = Naming(seen)
    for kind, person in _alone(seen).items():
        after = told.contributors.get(person)
        if after is not None and after.attribution is Attribution.NAMED:
            continue
        spots = tuple(_where(seen, told, telling, kind, person))
        if spots:
            yield Hint(
                code="rare",
                template=RARE,
                doing=DOING,
                found=naming.inside("stakeholder_types", kind),
                spots=spots,
            )


def _alone(seen: CaseStudy) -> dict[str, Id]:
    """Each kind of people of whom one took part, and who that is."""
    of: dict[str, list[Id]] = {}
    for one in seen.contributors.values():
        for kind in sorted(one.types - BODIES):
            of.setdefault(kind, []).append(one.id)
    people = people_of(seen)
    return {kind: ids[0] for kind, ids in of.items() if len(ids) == 1 and ids[0] in people}


def _where(
    seen: CaseStudy, told: CaseStudy, telling: Telling, kind: str, person: Id
) -> Iterator[Spot]:
    """How they took part, as the table of stages and the document tell it."""
    naming = Naming(seen)
    for one in told.involvements.values():
        theirs = one.stakeholder_type == kind or one.contributor == person
        at = ("involvements", one.id)
        if theirs and one.id in seen.involvements and at in telling.rests_on:
            said = own_words(one.account) or naming.label("stages", one.stage)
            yield Spot(at=at, field="account" if one.account.strip() else "stage", said=said)
