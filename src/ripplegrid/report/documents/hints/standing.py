"""Places on the dimensions that the table of stages does not bear out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from ripplegrid.method.terms import terms
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.naming import Naming
from ripplegrid.model.people import Involvement
from ripplegrid.model.registers import Reflection
from ripplegrid.model.words import Way
from ripplegrid.report.documents.hints.hint import Hint, Spot
from ripplegrid.report.documents.hints.passages import Telling
from ripplegrid.report.documents.sentences import own_words
from ripplegrid.saying import mark, say

RESEARCHER = "researcher"
DECIDING = frozenset({Way.SHARED, Way.LED})
WORKING = DECIDING | {Way.INVOLVED}
ENOUGH = 3
"""Of fewer stages the table says too little to be held against anybody’s reading."""

DOING = mark("Both may be right: say in the reasons what is meant, or look at the table of stages.")
NOT_DECIDED = mark(
    "On “{who}” somebody says “{found}”, and in the table of stages nobody but researchers shares "
    "a decision or leads."
)
NOT_SHARED = mark(
    "On “{who}” somebody says “{found}”, and in the table of stages nobody but researchers does "
    "more than be told or asked."
)
FEW_STAGES = mark(
    "On “{who}” somebody says “{found}”, and in the table of stages others than researchers work "
    "along at fewer than half of the stages."
)
THEIRS = mark(
    "On “{who}” somebody says “{found}”, and in the table of stages those of their kind share "
    "decisions or lead at half of the stages or more."
)
MANY_STAGES = mark(
    "On “{who}” somebody says “{found}”, and in the table of stages others than researchers share "
    "decisions or lead at half of the stages or more."
)
NOBODY_ELSE = mark(
    "On “{who}” somebody says “{found}”, and in the table of stages there are only researchers."
)
OTHERS = mark(
    "On “{who}” somebody says “{found}”, and in the table of stages others than researchers work "
    "along."
)


class _Stages:
    """What the table of stages says, of researchers and of everybody else."""

    def __init__(self, told: CaseStudy) -> None:
        self._told = told
        self._rows = [one for one in told.involvements.values() if one.way is not None]

    @cached_property
    def stages(self) -> int:
        """At how many stages the table says how somebody took part."""
        return len({one.stage for one in self._rows})

    def others_at(self, ways: frozenset[Way]) -> int:
        """At how many stages others than researchers took part in one of these ways."""
        return len({one.stage for one in self._rows if one.way in ways and self._other(one)})

    def theirs(self, kinds: frozenset[str]) -> int:
        """At how many stages people of these kinds share decisions or lead."""
        rows = [one for one in self._rows if one.way in DECIDING]
        return len({one.stage for one in rows if self._kinds(one) & kinds})

    def _kinds(self, one: Involvement) -> frozenset[str]:
        person = self._told.contributors.get(one.contributor or "")
        return person.types if person else frozenset({one.stakeholder_type})

    def _other(self, one: Involvement) -> bool:
        """Whether it may be somebody else than a researcher; whose kind is hidden may be."""
        if one.stakeholder_type:
            return one.stakeholder_type != RESEARCHER
        person = self._told.contributors.get(one.contributor or "")
        return person is None or person.types != {RESEARCHER}

    def kinds_of(self, made: Reflection) -> frozenset[str]:
        """Of what kinds whoever reflected is, where that may be told."""
        person = self._told.contributors.get(made.contributor or "")
        return person.types if person else frozenset()


def standing(told: CaseStudy, seen: CaseStudy, telling: Telling) -> Iterator[Hint]:
    """A hint for each place on a dimension that a reader would hold against the table of stages.

    Args:
        told: the case study as it leaves for a report.
        seen: the case study as the reader may see it.
        telling: what the document says.
    """
    table = _Stages(told)
    if table.stages < ENOUGH:
        return
    found: dict[tuple[str, str, str], list[Spot]] = {}
    for one in told.reflections.values():
        kind, _, subject = one.subject.partition("/")
        at, place = ("reflections", one.id), one.place.rpartition("/")[2]
        if kind == "dimension" and one.id in seen.reflections and at in telling.rests_on:
            template = _against(table, subject, place) or _not_theirs(table, subject, one)
            spot = Spot(at=at, field="reasons", said=own_words(one.reasons))
            found.setdefault((template, subject, place), []).append(spot)
    naming, labels = Naming(seen), {one.id: one.label for one in terms("places")}
    for (template, subject, place), spots in sorted(found.items()):
        label = labels.get(f"{subject}/{place}")
        if template and label:
            yield Hint(
                code="dimension",
                template=template,
                doing=DOING,
                found=say(label),
                who=naming.label("dimensions", subject),
                spots=tuple(spots),
            )


def _against(table: _Stages, subject: str, place: str) -> str:
    """What the table says against a place on a dimension; empty when it says nothing."""
    deciding, working = table.others_at(DECIDING), table.others_at(WORKING)
    high = place in ("most", "throughout")
    if subject == "stages":
        if high and 2 * working < table.stages:
            return FEW_STAGES
        return MANY_STAGES if place == "none-yet" and 2 * deciding >= table.stages else ""
    if subject == "stakeholders/how" and place == "most":
        return "" if working else NOT_SHARED
    if subject in ("stakeholders", "stakeholders/who") and place == "none-yet":
        return OTHERS if working else ""
    if subject == "stakeholders/who":
        return "" if table.others_at(frozenset(Way)) else NOBODY_ELSE
    wholly = high if subject == "stakeholders" else place == "throughout"
    told = subject in ("stakeholders", "stakeholders/how", "adherence")
    return NOT_DECIDED if told and wholly and not deciding else ""


def _not_theirs(table: _Stages, subject: str, made: Reflection) -> str:
    """That somebody says they were told or asked, where the table has their kind deciding."""
    low = made.place.rpartition("/")[2] in ("none-yet", "some")
    if subject != "stakeholders/how" or not low:
        return ""
    return THEIRS if 2 * table.theirs(table.kinds_of(made)) >= table.stages else ""
