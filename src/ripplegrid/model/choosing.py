"""Which case studies a synthesis looks at: proposed, placed on the dimensions, chosen by people."""

from __future__ import annotations

from dataclasses import dataclass

from ripplegrid.model.record import Id, Record, ref, term
from ripplegrid.model.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal(Record):
    """A case study that somebody proposed to look at.

    Attributes:
        case: the case study; empty while only its title is known.
        title: its title.
        authors: who made it; a sample can be asked to hold one of each.
        countries: where it took place.
        status: how the project ended or stands, as its case study says.
        summary: what it is about, in short.
        why: why it is proposed.
        coder: who proposed it.
    """

    title: str
    case: Id = ""
    authors: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    status: str = ""
    summary: str = ""
    why: str = ""
    coder: Id | None = ref("coders", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placing(Record):
    """Where people settled that a proposal stands on one dimension, in words.

    Attributes:
        proposal: the proposal.
        dimension: one of the four dimensions.
        place: one of the places of that dimension, which stand in order.
        why: the reason.
        differing: what those say who see it differently.
        people: who settled it.
        when: when.
    """

    proposal: Id = ref("proposals")
    dimension: str = term("dimensions")
    place: str = term("places")
    why: str = ""
    differing: str = ""
    people: frozenset[Id] = ref("coders", default=frozenset())
    when: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Record):
    """One choice of case studies: what was asked, what was suggested, and what people chose.

    Attributes:
        size: how many were asked for.
        at_least: what else was asked, such as ``country=Wales:2`` or ``author``.
        include: proposals that had to be in.
        leave_out: proposals that were not to be.
        suggested: what the software suggested; empty when it was not asked.
        proven: whether no more varied sample exists.
        reasons: (proposal, words) pairs: why each was suggested.
        chosen: what people chose.
        replaces: the choice made before, which this one takes the place of.
        why: why they chose so.
        people: who chose.
        when: when.
    """

    size: int
    at_least: tuple[str, ...] = ()
    include: frozenset[Id] = ref("proposals", default=frozenset())
    leave_out: frozenset[Id] = ref("proposals", default=frozenset())
    suggested: frozenset[Id] = ref("proposals", default=frozenset())
    proven: bool = False
    reasons: tuple[tuple[str, str], ...] = ()
    chosen: frozenset[Id] = ref("proposals")
    replaces: Id | None = ref("choices", default=None)
    why: str = ""
    people: frozenset[Id] = ref("coders", default=frozenset())
    when: When | None = None
