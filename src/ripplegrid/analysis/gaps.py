"""Gaps: what the account does not hold, so that a team knows whom to ask and about what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ripplegrid.analysis.links import LinkTable
from ripplegrid.analysis.testimony import Testimony
from ripplegrid.method.terms import terms
from ripplegrid.model.account import Telling
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.model.words import (
    BASE_LEVELS,
    COLUMN_OF,
    Answer,
    Column,
    Direction,
    FollowUpResult,
    Level,
)

COLUMNS = (Column.PROCESSES, Column.IMPACTS, Column.MECHANISMS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of the grid."""

    level: Level
    column: Column


@dataclass(frozen=True, slots=True, kw_only=True)
class Gaps:
    """What is not there. A gap is a question, not a fault.

    Attributes:
        empty_cells: cells of the four base levels that hold nothing; the paradigmatic level is
            found when looking across case studies and never demanded.
        types_without_voice: stakeholder types that took part and of which nobody speaks.
        contributors_without_voice: people and bodies that took part and do not speak.
        stages_without_involvement: stages of which it is not said who took part.
        impacts_from_nowhere: impacts that nothing is said to have led to; where people say that
            nothing changed, there is nothing to ask.
        only_positive: whether everything that was judged was judged good.
        nothing_after_end: whether the project has an end and nothing can have come after it;
            None when the end is not known.
        in_the_tray: entries still without a level or a kind.
        untold: entries of which no voice tells.
        links_without_voice: links no voice has spoken for.
        otherwise_unasked: links of which nobody has said whether it would have happened anyway.
        waiting: follow-ups that still wait for an answer.
    """

    empty_cells: tuple[Cell, ...]
    types_without_voice: tuple[str, ...]
    contributors_without_voice: tuple[Id, ...]
    stages_without_involvement: tuple[str, ...]
    impacts_from_nowhere: tuple[Id, ...]
    only_positive: bool
    nothing_after_end: bool | None
    in_the_tray: tuple[Id, ...]
    untold: tuple[Id, ...]
    links_without_voice: tuple[Id, ...]
    otherwise_unasked: tuple[Id, ...]
    waiting: tuple[Id, ...]


def gaps(case: CaseStudy, table: LinkTable, said: Testimony) -> Gaps:
    """What the account of a case study does not hold."""
    shown = [case.entries[entry] for entry in table.entries]
    judged = {telling.direction for made in said.tellings for telling in made}
    return Gaps(
        empty_cells=tuple(_empty(case, table)),
        types_without_voice=types_unheard(
            case, (kind for v in _speaking(said) for kind in said.reading.types_of(v))
        ),
        contributors_without_voice=tuple(_contributors(case, said)),
        stages_without_involvement=tuple(_stages(case)),
        impacts_from_nowhere=tuple(
            entry.id
            for entry, before, made in zip(shown, table.before, said.tellings, strict=True)
            if entry.impact and not before and not _nothing(made)
        ),
        only_positive=judged - {Direction.NOT_SAID} == {Direction.POSITIVE},
        nothing_after_end=_nothing_after(case, table),
        in_the_tray=tuple(entry.id for entry in shown if not entry.placed),
        untold=tuple(
            entry for entry, made in zip(table.entries, said.tellings, strict=True) if not made
        ),
        links_without_voice=tuple(_unspoken(table, said)),
        otherwise_unasked=tuple(_unasked(table, said)),
        waiting=tuple(f.id for f in case.follow_ups.values() if f.result is FollowUpResult.WAITING),
    )


def _nothing(made: Iterable[Telling]) -> bool:
    """Whether somebody says that nothing changed, and nobody that it was good or bad."""
    judged = {one.direction for one in made} - {Direction.NOT_SAID}
    return judged == {Direction.NOTHING}


def _empty(case: CaseStudy, table: LinkTable) -> Iterator[Cell]:
    filled = {
        (level, COLUMN_OF[kind])
        for entry in table.entries
        for level in case.entries[entry].levels
        for kind in case.entries[entry].kinds
    }
    for level in BASE_LEVELS:
        for column in COLUMNS:
            if (level, column) not in filled:
                yield Cell(level=level, column=column)


def _speaking(said: Testimony) -> set[Id]:
    return {one.voice for made in said.tellings for one in made} | {
        one.voice for made in said.claims for one in made
    }


def types_unheard(case: CaseStudy, heard: Iterable[str]) -> tuple[str, ...]:
    """The stakeholder types that took part and are not among those heard."""
    took_part = {kind for c in case.contributors.values() for kind in c.types}
    took_part |= {i.stakeholder_type for i in case.involvements.values() if i.stakeholder_type}
    return tuple(sorted(took_part.difference(heard)))


def _contributors(case: CaseStudy, said: Testimony) -> list[Id]:
    heard = {case.voices[voice].contributor for voice in _speaking(said)}
    return [contributor for contributor in case.contributors if contributor not in heard]


def stages(case: CaseStudy) -> tuple[str, ...]:
    """The ids of the research stages of a case study: its own, or the method's."""
    if case.stages:
        own = sorted(case.stages.values(), key=lambda stage: (stage.position, stage.id))
        return tuple(stage.id for stage in own)
    return tuple(term.id for term in terms("stages"))


def _stages(case: CaseStudy) -> list[str]:
    known = {involvement.stage for involvement in case.involvements.values()}
    return [stage for stage in stages(case) if stage not in known]


def _nothing_after(case: CaseStudy, table: LinkTable) -> bool | None:
    period = case.about.period
    if period is None or period.latest is None:
        return None
    times = (case.entries[entry].when for entry in table.entries)
    return not any(
        when is not None and when.dated and (when.latest is None or when.latest > period.latest)
        for when in times
    )


def _unspoken(table: LinkTable, said: Testimony) -> Iterator[Id]:
    for supported, links in zip(said.supports, table.pairs.links, strict=True):
        if not supported:
            yield from (table.contributions[link] for link in links)


def _unasked(table: LinkTable, said: Testimony) -> Iterator[Id]:
    for claims, links in zip(said.claims, table.pairs.links, strict=True):
        if all(claim.otherwise is Answer.NOT_SAID for claim in claims):
            yield from (table.contributions[link] for link in links)
