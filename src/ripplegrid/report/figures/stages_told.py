"""Who took part at which stage, and in which way: what the circle of stages shows."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from ripplegrid.method.terms import terms
from ripplegrid.model.people import Involvement
from ripplegrid.model.record import Id
from ripplegrid.model.words import Way
from ripplegrid.report.figures.told import Told
from ripplegrid.saying import say

WAYS: tuple[Way | None, ...] = (*reversed(Way), None)
"""The ways of taking part, the fullest first; None where nobody said which."""


@dataclass(frozen=True, slots=True)
class StageTold:
    """One stage with everybody of whom it is said that they took part.

    Attributes:
        stage: its id.
        label: what the team calls it.
        parts: who took part in each way; only the ways that somebody did.
        decided: who decided, in people's own words.
        differ: who is said to have taken part in different ways by different voices.
    """

    stage: Id
    label: str
    parts: dict[Way | None, tuple[str, ...]]
    decided: tuple[str, ...]
    differ: tuple[str, ...]


def stages_told(told: Told) -> list[StageTold]:
    """The stages in their order: the team's own, else the method's.

    A stage that is on neither list but somebody took part in stands at the end.
    """
    own = sorted(told.case.stages.values(), key=lambda s: (s.position, s.id))
    by_stage: dict[Id, list[Involvement]] = defaultdict(list)
    for involvement in told.case.involvements.values():
        by_stage[involvement.stage].append(involvement)
    order = [s.id for s in own] or [t.id for t in terms("stages")]
    order += sorted(set(by_stage) - set(order))
    return [_stage(told, stage, by_stage[stage]) for stage in order]


def _stage(told: Told, stage: Id, found: list[Involvement]) -> StageTold:
    people: dict[Way | None, dict[str, None]] = defaultdict(dict)
    said: dict[str, set[tuple[Id, Way]]] = defaultdict(set)
    for one in sorted(found, key=lambda i: (_who(i, told), i.id)):
        who = _who(one, told)
        people[one.way][f"{who} ({one.scale})" if one.scale else who] = None
        if one.voice and one.way:
            said[who].add((one.voice, one.way))
    return StageTold(
        stage=stage,
        label=told.label("stages", stage),
        parts={way: tuple(people[way]) for way in WAYS if way in people},
        decided=tuple(dict.fromkeys(i.decided for i in found if i.decided)),
        differ=tuple(
            who
            for who, pairs in said.items()
            if len({v for v, _ in pairs}) > 1 and len({w for _, w in pairs}) > 1
        ),
    )


def _who(involvement: Involvement, told: Told) -> str:
    """Who took part: a contributor by name, else the kind of stakeholder."""
    person = told.case.contributors.get(involvement.contributor or "")
    if person:
        return person.name
    kind = involvement.stakeholder_type
    return told.naming.inside("stakeholder_types", kind) if kind else say("somebody")


def way_said(told: Told, way: Way | None) -> str:
    """A way of taking part in words."""
    return told.label("ways", way.value) if way else say("Took part, not said how")
