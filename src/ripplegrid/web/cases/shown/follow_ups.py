"""Questions to ask again: those that are due, those that wait, those that were answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ripplegrid.model.account import Entry
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.registers import FollowUp
from ripplegrid.model.words import FollowUpResult


@dataclass(frozen=True, slots=True)
class Asked:
    """One question, the entry it is about and the name of whom to ask; empty when it is open."""

    record: FollowUp
    entry: Entry
    whom: str


@dataclass(frozen=True, slots=True)
class FollowUps:
    """``due`` by today, ``later`` or without a date, and ``answered``."""

    due: tuple[Asked, ...]
    later: tuple[Asked, ...]
    answered: tuple[Asked, ...]


def follow_ups(case: CaseStudy, today: date) -> FollowUps:
    """The questions of a case study as they stand on this day, each list in the order of time."""
    asked = [_asked(case, one) for one in case.follow_ups.values()]
    asked.sort(key=lambda one: (_day(one.record), one.entry.text, one.record.id))
    waiting = [one for one in asked if one.record.result is FollowUpResult.WAITING]
    return FollowUps(
        due=tuple(one for one in waiting if _day(one.record) <= today),
        later=tuple(one for one in waiting if _day(one.record) > today),
        answered=tuple(one for one in asked if one.record.result is not FollowUpResult.WAITING),
    )


def _asked(case: CaseStudy, record: FollowUp) -> Asked:
    person = case.contributors.get(record.contributor) if record.contributor else None
    return Asked(record, case.entries[record.entry], person.name if person else "")


def _day(record: FollowUp) -> date:
    """The first day on which it is time to ask; a question without a date waits."""
    due = record.due
    return (due and (due.earliest or due.latest)) or date.max
