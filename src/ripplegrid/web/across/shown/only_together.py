"""Loops and chains that no case study has by itself, with whom each step comes from."""

from __future__ import annotations

from dataclasses import dataclass

from ripplegrid.analysis.loops import Sign
from ripplegrid.synthesis.merging import (
    OnlyTogether,
    Together,
    chains_only_together,
    loops_only_together,
)
from ripplegrid.web.across.made import Kept
from ripplegrid.web.across.shown.merged import Combined, Named

LISTED = 30
KEPT = Kept(6)


@dataclass(frozen=True, slots=True)
class Step:
    """One entry of a way, and the letters of those who tell the link that leads on from it."""

    members: tuple[Named, ...]
    onward: str


@dataclass(frozen=True, slots=True)
class Way:
    """A loop or a chain."""

    steps: tuple[Step, ...]
    sign: Sign | None
    cases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ways:
    """Those that are listed, how many more there are, and whether all were looked for."""

    listed: tuple[Way, ...]
    more: int
    complete: bool
    max_steps: int


def ways(found: Combined) -> tuple[Ways, Ways]:
    """The loops and the chains that exist only together."""

    def make() -> tuple[Combined, Ways, Ways]:
        loops = _told(found, loops_only_together(found.merged))
        return found, loops, _told(found, chains_only_together(found.merged))

    return KEPT.made(id(found), make)[1:]


def _told(found: Combined, together: Together) -> Ways:
    listed = tuple(_way(found, one) for one in together.items[:LISTED])
    more = len(together.items) - len(listed)
    return Ways(listed, more, together.complete, together.max_steps)


def _way(found: Combined, one: OnlyTogether) -> Way:
    steps = []
    for place, name in enumerate(one.entries):
        entry = found.merged.entries[found.merged.at[name]]
        cases = one.cases[place] if place < len(one.cases) else ()
        steps.append(Step(found.of(entry), ", ".join(sorted(found.marks[c] for c in cases))))
    titles = sorted(found.titles[case] for case in one.all_cases)
    return Way(tuple(steps), one.sign, tuple(titles))
