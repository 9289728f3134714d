"""The choices people made, the one that stands first, and where the candidates stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ripplegrid.method.terms import Term
from ripplegrid.model.choosing import Choice
from ripplegrid.model.record import Id
from ripplegrid.model.synthesis import Synthesis
from ripplegrid.synthesis.selection import STEPS, dimensions, read_asked
from ripplegrid.web.across.shown.candidates import Proposed, place_label


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceTold:
    """One choice in words.

    Attributes:
        choice: the record.
        stands: whether it is the one that holds.
        chosen, suggested: the titles of the proposals, with their ids.
        asked: what was asked of the suggestion, in words.
        reasons: title and words, for what was suggested.
        people: who chose.
    """

    choice: Choice
    stands: bool
    chosen: list[tuple[Id, str]]
    suggested: list[tuple[Id, str]]
    asked: list[str]
    reasons: list[tuple[str, str]]
    people: str

    @property
    def as_suggested(self) -> bool:
        """Whether people chose what was suggested."""
        return bool(self.choice.suggested) and self.choice.chosen == self.choice.suggested


@dataclass(frozen=True, slots=True)
class Place:
    """One place of a dimension, with those who stand there: surely, or as some say."""

    label: str
    surely: list[Proposed]
    perhaps: list[Proposed]


@dataclass(frozen=True, slots=True)
class Continuum:
    """One dimension with its places in order, and those of whom nobody said a place."""

    dimension: Term
    places: list[Place]
    nowhere: list[Proposed]


def choices_told(synthesis: Synthesis, found: Sequence[Proposed]) -> list[ChoiceTold]:
    """Every choice, newest first, as a chain: each takes the place of the one before."""
    now, told = synthesis.choice, []
    titles = {p.id: p.title for p in found}
    gone = {p.id for p in found if p.taken_back}
    seen: set[Id] = set()
    rest = sorted(synthesis.choices.values(), key=lambda c: c.id)
    while now is not None and now.id not in seen:
        seen.add(now.id)
        told.append(_told(now, synthesis, titles, gone))
        now = synthesis.choices.get(now.replaces) if now.replaces else None
    return told + [_told(c, synthesis, titles, gone) for c in rest if c.id not in seen]


def _told(choice: Choice, synthesis: Synthesis, titles: dict[Id, str], gone: set[Id]) -> ChoiceTold:
    def named(ids: frozenset[Id]) -> list[tuple[Id, str]]:
        return sorted(((i, titles[i]) for i in ids if i in titles), key=lambda p: p[1].casefold())

    coders = synthesis.coders
    return ChoiceTold(
        choice=choice,
        stands=synthesis.choice is choice,
        chosen=named(choice.chosen),
        suggested=named(choice.suggested),
        asked=[asked.asked for asked in map(read_asked, choice.at_least) if asked],
        reasons=[(titles[i], w) for i, w in choice.reasons if i in titles and not gone & {i}],
        people=", ".join(sorted(coders[c].name for c in choice.people if c in coders)),
    )


def standing(found: Sequence[Proposed]) -> list[Continuum]:
    """Where the candidates stand on the four dimensions, place by place in order."""
    there = [p for p in found if not p.taken_back]
    shown = []
    for dimension in dimensions():
        places = []
        for step, name in enumerate(STEPS):
            at = [p for p in there if step in p.candidate.at(dimension.id)]
            surely = [p for p in at if p.candidate.settled(dimension.id)]
            perhaps = [p for p in at if not p.candidate.settled(dimension.id)]
            places.append(Place(place_label(f"{dimension.id}/{name}"), surely, perhaps))
        nowhere = [p for p in there if not p.candidate.at(dimension.id)]
        shown.append(Continuum(dimension, places, nowhere))
    return shown
