"""A chain as it is told in one breath: the steps so far, and what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ripplegrid.model.account import Entry
from ripplegrid.model.record import Id
from ripplegrid.model.words import Effect
from ripplegrid.web.cases.shown.told import Link, Told

MOST = 40
"""So many steps stay in the address of the page; those told before are kept all the same."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing of the chain, and what the thing before did to it; None for the first."""

    entry: Entry
    effect: Effect | None
    here: bool


def so_far(told: Told, here: Entry, links: Sequence[Id], *, onward: bool) -> tuple[Step, ...]:
    """The chain in the order in which it happened, as far as the links make one with this entry.

    Args:
        told: the case study.
        here: the entry that was told last.
        links: the links told so far, in the order in which they were told.
        onward: whether the chain was told from what came first to what came of it.
    """
    steps: list[Link] = []
    end = here.id
    for link_id in reversed(links):
        link = told.links.get(link_id)
        if link is None or (link.target if onward else link.source).id != end:
            break
        steps.append(link)
        end = (link.source if onward else link.target).id
    chain = list(reversed(steps)) if onward else steps
    if not chain:
        return (Step(here, None, here=True),)
    first = Step(chain[0].source, None, here=chain[0].source.id == here.id)
    return (
        first,
        *(Step(n.target, n.contribution.effect, here=n.target.id == here.id) for n in chain),
    )
