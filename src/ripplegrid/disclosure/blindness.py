"""Reflections are made without seeing those of others first.

On one subject and phase a person sees what others wrote once they gave their own, or once a
facilitator laid them side by side for everybody. It holds for every role and every purpose: what
one may not see does not leave with one either. Only a backup holds everything.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from ripplegrid.disclosure.reader import Reader
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.model.registers import Opening, Reflection
from ripplegrid.model.words import Phase

About: TypeAlias = tuple[str, Phase | None]
"""What a reflection is about, and in which phase it was made."""


class Blindness:
    """Which reflections of a case study one reader may not see yet."""

    def __init__(self, case: CaseStudy, reader: Reader) -> None:
        self._me = reader.contributor
        self._given = {
            about(r) for r in case.reflections.values() if self._me and r.contributor == self._me
        }
        self._open = {about(o) for o in case.openings.values()}

    def hides(self, made: Reflection) -> bool:
        """Whether a reflection waits for the reader to give their own, or to be opened."""
        if self._me and made.contributor == self._me:
            return False
        return about(made) not in self._given and not self.opened(made)

    def opened(self, made: Reflection) -> bool:
        """Whether it was laid beside the others for everybody."""
        return not self._open.isdisjoint({about(made), ("", made.phase)})


def about(one: Reflection | Opening) -> About:
    """What it is about, and in which phase."""
    return one.subject, one.phase


def waiting(case: CaseStudy, reader: Reader) -> Mapping[About, tuple[Id, ...]]:
    """For each subject and phase the ids of the reflections that the reader may not see yet."""
    blind = Blindness(case, reader)
    found: dict[About, tuple[Id, ...]] = {}
    for made in case.reflections.values():
        if blind.hides(made):
            found[about(made)] = (*found.get(about(made), ()), made.id)
    return found
