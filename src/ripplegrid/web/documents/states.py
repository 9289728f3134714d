"""The states a document can be asked for, of a case study and of a synthesis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ripplegrid.model.kept import SYNTHESIS
from ripplegrid.web.cases.former import State, days, named_states
from ripplegrid.web.cases.models import Case
from ripplegrid.web.documents.across import NOW, moments


@dataclass(frozen=True, slots=True, kw_only=True)
class States:
    """What may be chosen: how it stands now, states with a name, and ends of days.

    Attributes:
        now: the number by which it is asked for as it stands.
        named: the states that were given a name.
        days: the days on which something changed, each as it ended.
    """

    now: int
    named: Sequence[State] = ()
    days: Sequence[State] = ()


def states_of(row: Case) -> States:
    """The states of a case study or a synthesis that a document can be made from."""
    if row.what == SYNTHESIS:
        return States(now=NOW, days=moments(row))
    return States(now=row.version, named=named_states(row.pk), days=days(row.pk))
