"""A synthesis from a file, with the case studies that came in it and those that are here."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ripplegrid.errors import AlreadyHere, NoCase, NotAllowed, SynthesisHere
from ripplegrid.exchange.native import Gathered
from ripplegrid.model.case import CaseStudy, table
from ripplegrid.model.coding import Coder
from ripplegrid.model.record import Id
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.actions import create_case
from ripplegrid.web.cases.actions.coders import coder_id
from ripplegrid.web.cases.actions.giving import give
from ripplegrid.web.cases.models import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """What came of it.

    Attributes:
        id: the synthesis.
        made: the case studies that were made of the file, by title.
        here: those that were here already and were given to it as they are, by title.
        away: how many case studies it looks at that are not here for whoever brought it.
    """

    id: Id
    made: tuple[str, ...]
    here: tuple[str, ...]
    away: int


def bring(actor: Person, gathered: Gathered, *, came_from: str) -> Brought:
    """Take a synthesis in, and give it its case studies; whoever brings it is a coder of it.

    A case study that is here already stays as it is. It is given only if whoever brings the file
    may share it; of any other nothing is said but that it is not here.

    Raises:
        SynthesisHere: there is a synthesis of this id; then nothing is taken in.
    """
    synthesis = gathered.synthesis
    if Case.objects.filter(pk=synthesis.id).exists():
        raise SynthesisHere(title=synthesis.title)
    made = {case.id for case in gathered.cases.values() if _made(actor, case, came_from)}
    coder = coder_id(synthesis.id, actor)
    me = synthesis.coders.get(coder, Coder(id=coder, name=actor.shown))
    with_me = replace(synthesis, coders=table([*synthesis.coders.values(), me]))
    create_case(actor, with_me, came_from=came_from, contributor=coder)
    wanted = sorted({*synthesis.cases, *gathered.cases})
    given = [one for one in wanted if _given(actor, one, synthesis.id)]
    titles = dict(Case.objects.filter(pk__in=given).values_list("pk", "title"))
    return Brought(
        id=synthesis.id,
        made=tuple(sorted(titles[one] for one in given if one in made)),
        here=tuple(sorted(titles[one] for one in given if one not in made)),
        away=len(wanted) - len(given),
    )


def _made(actor: Person, case: CaseStudy, came_from: str) -> bool:
    try:
        create_case(actor, case, came_from=came_from)
    except AlreadyHere:
        return False
    return True


def _given(actor: Person, case: Id, synthesis: Id) -> bool:
    try:
        give(actor, case, synthesis)
    except (NoCase, NotAllowed):
        return False
    return True
