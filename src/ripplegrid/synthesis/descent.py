"""Which projects grew out of which, and what came before what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.model.when import When


class Order(StrEnum):
    """Whether one time lies before another, as vaguely as both are known."""

    CERTAIN = "certainly before"
    POSSIBLE = "possibly before"
    NOT = "not before"
    UNKNOWN = "not known"


def order_of(one: When | None, other: When | None) -> Order:
    """Whether the one lies before the other.

    Example:
        >>> order_of(None, None)
        <Order.UNKNOWN: 'not known'>
    """
    if one is None or other is None or not (one.dated and other.dated):
        return Order.UNKNOWN
    if one.certainly_before(other):
        return Order.CERTAIN
    return Order.POSSIBLE if one.possibly_before(other) else Order.NOT


@dataclass(frozen=True, slots=True, kw_only=True)
class Descent:
    """That one project grew out of another, as its case study says.

    Attributes:
        newer: the id of the case study that says so.
        older: the id of the other; empty when it is not known.
        title: its title.
        among: whether it is among the case studies looked at.
        order: whether the period of the older lies before that of the newer: certainly when it had
            ended, possibly when the two may overlap.
    """

    newer: Id
    older: Id
    title: str
    among: bool
    order: Order


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Projects and what they grew out of.

    Attributes:
        descents: every step from an older project to a newer one.
        ancestors: for each case study those it grew out of, over any number of generations, with
            that number; itself never.
        circles: case studies that say they grew out of themselves, by whatever way round.
    """

    descents: tuple[Descent, ...]
    ancestors: Mapping[Id, Mapping[Id, int]]
    circles: tuple[Id, ...]

    def descendants(self, case: Id) -> tuple[Id, ...]:
        """The case studies that grew out of one, over any number of generations."""
        return tuple(newer for newer, above in self.ancestors.items() if case in above)


def family(cases: Sequence[CaseStudy]) -> Family:
    """Which of these grew out of which.

    Example:
        >>> from ripplegrid.model import About
        >>> older = CaseStudy(about=About(id="a", title="A"))
        >>> newer = CaseStudy(about=About(id="b", title="B", descends_from=(("a", "A"),)))
        >>> family([older, newer]).ancestors["b"]
        {'a': 1}
    """
    known = {case.id: case for case in sorted(cases, key=lambda c: c.id)}
    descents, above = [], {}
    for case in known.values():
        named = dict.fromkeys(case.about.descends_from)
        for older, title in named:
            other = known.get(older)
            descents.append(
                Descent(
                    newer=case.id,
                    older=older,
                    title=other.title if other else title,
                    among=other is not None,
                    order=order_of(other.about.period if other else None, case.about.period),
                )
            )
        above[case.id] = [older for older, _ in named if older in known]
    ancestors = {case_id: _ancestors(above, case_id) for case_id in known}
    circles = tuple(i for i, found in ancestors.items() if found.pop(i, 0))
    return Family(descents=tuple(descents), ancestors=ancestors, circles=circles)


def _ancestors(above: Mapping[Id, Sequence[Id]], case: Id) -> dict[Id, int]:
    found: dict[Id, int] = {}
    edge, generation = [case], 0
    while edge:
        generation += 1
        edge = [o for here in edge for o in above[here] if o not in found]
        edge = list(dict.fromkeys(edge))
        found.update(dict.fromkeys(edge, generation))
    return {one: found[one] for one in sorted(found)}
