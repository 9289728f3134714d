"""Which kinds of case study a set of them lacks, and which candidates would bring them in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ripplegrid.model.record import Id
from ripplegrid.saying import mark, say
from ripplegrid.synthesis.selection.candidates import (
    FAILED,
    NEGATIVE,
    NOTHING,
    STEPS,
    STOPPED,
    Candidate,
    dimensions,
)
from ripplegrid.synthesis.selection.reasons import place_words

_KINDS = {
    STOPPED: mark("No project that was stopped."),
    FAILED: mark("No project that people see as failed."),
    NEGATIVE: mark("No project of which somebody tells a change for the worse."),
    NOTHING: mark("No project of which somebody tells that nothing changed."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One kind of case study that is missing.

    Attributes:
        kind: the kind, or ``dimension/place``.
        sentence: what is missing, in words.
        could: the candidates outside the set that would bring it in.
    """

    kind: str
    sentence: str
    could: tuple[Id, ...] = ()


def missing(chosen: Sequence[Candidate], among: Sequence[Candidate] = ()) -> tuple[Gap, ...]:
    """What a set of case studies lacks: kinds easily left out, then places on the dimensions.

    A place counts as there when people agree that one of the set is at it. The low places come
    first: what did not go far teaches as much.

    Example:
        >>> [gap.kind for gap in missing([Candidate(id="a", kinds=frozenset({"stopped"}))])][:2]
        ['seen as failed', 'negative']
    """
    taken = {c.id for c in chosen}
    outside = sorted((c for c in among if c.id not in taken), key=lambda c: c.id)
    return (*_kinds_missing(chosen, outside), *_places_missing(chosen, outside))


def _kinds_missing(chosen: Sequence[Candidate], outside: Sequence[Candidate]) -> Iterator[Gap]:
    for kind, sentence in _KINDS.items():
        if not any(kind in c.kinds for c in chosen):
            could = tuple(c.id for c in outside if kind in c.kinds)
            yield Gap(kind=kind, sentence=say(sentence), could=could)


def _places_missing(chosen: Sequence[Candidate], outside: Sequence[Candidate]) -> Iterator[Gap]:
    for step, name in enumerate(STEPS):
        for dimension in (d.id for d in dimensions()):
            if any(c.at(dimension) == (step,) for c in chosen):
                continue
            place = place_words(dimension, step)
            perhaps = any(step in c.at(dimension) for c in chosen)
            words = (
                say("None surely at “{place}”; some people place one there.", place=place)
                if perhaps
                else say("None at “{place}”.", place=place)
            )
            could = tuple(c.id for c in outside if step in c.at(dimension))
            yield Gap(kind=f"{dimension}/{name}", sentence=words, could=could)
