"""The path as a quiet guide: where each step stands, and a few things worth doing next."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ripplegrid import method
from ripplegrid.method import Guidance, Term
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.registers import PathStep
from ripplegrid.model.words import Direction, StepState
from ripplegrid.web.cases.shown.told import Told


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its words, how to take it, and what the team said of it."""

    term: Term
    guidance: Guidance | None
    stands: PathStep | None

    @property
    def state(self) -> StepState:
        """How far it has come."""
        return self.stands.state if self.stands else StepState.NOT_BEGUN


class Next(StrEnum):
    """What could be done next. Words and addresses are the page's."""

    DESCRIBE = "describe"
    ADD = "add"
    PLACE = "place"
    LINK = "link"
    VOICES = "voices"
    WORSE = "worse"
    LOOK = "look"


@dataclass(frozen=True, slots=True)
class Worth:
    """One thing worth doing, with how many things it concerns."""

    what: Next
    count: int = 0


def path_of(case: CaseStudy) -> tuple[Step, ...]:
    """The steps on one case study, with where the team stands."""
    guidance = {g.id: g for g in method.guidance()}
    stands = {s.step: s for s in case.path_steps.values()}
    return tuple(
        Step(term, guidance.get(f"case/{term.id}"), stands.get(term.id))
        for term in method.terms("case_steps")
    )


def what_next(told: Told, most: int = 3, *, writes: bool = True) -> tuple[Worth, ...]:
    """At most a few things worth doing, the most basic first. Nothing here is a duty.

    Somebody who only reads is asked for nothing.
    """
    worth = _worth_writing(told)[:most] if writes else []
    if told.case.contributions and len(worth) < most:
        worth.append(Worth(Next.LOOK))
    return tuple(worth)


def _worth_writing(told: Told) -> list[Worth]:
    case, reading = told.case, told.reading
    linked = {link.source.id for link in told.links.values()}
    linked |= {link.target.id for link in told.links.values()}
    alone = sum(entry.id not in linked for entry in reading.grid)
    silent = sum(not told.voices(entry.id) for entry in reading.entries)
    dark = {Direction.NEGATIVE, Direction.MIXED, Direction.NOTHING}
    told_dark = any(t.direction in dark for t in case.tellings.values())
    found = [
        Worth(Next.DESCRIBE) if not case.about.summary else None,
        Worth(Next.ADD) if len(reading.entries) < 3 else None,
        Worth(Next.PLACE, len(reading.tray)) if reading.tray else None,
        Worth(Next.LINK, alone) if alone and len(reading.grid) > 1 else None,
        Worth(Next.VOICES, silent) if silent else None,
        Worth(Next.WORSE) if len(reading.entries) >= 3 and not told_dark else None,
    ]
    return [one for one in found if one is not None]
