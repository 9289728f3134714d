"""Why each case study of a sample is in it, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ripplegrid.method.terms import term
from ripplegrid.model.record import Id
from ripplegrid.saying import mark, say, say_count
from ripplegrid.synthesis.selection.candidates import STEPS, Candidate, dimensions
from ripplegrid.synthesis.selection.measures import covered, distance
from ripplegrid.synthesis.selection.rules import Rules

ASKED, ALONE, TRAIT, APART = "asked for", "alone at a place", "alone with a trait", "apart"

_ONLY_WITH = {
    "author": mark("The only one by {value}."),
    "country": mark("The only one from {value}."),
    "status": mark("The only one with the status “{value}”."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One reason why a case study is in a sample.

    Attributes:
        case: the case study.
        kind: which kind of reason it is.
        sentence: the reason in words.
    """

    case: Id
    kind: str
    sentence: str


def reasons(
    chosen: Sequence[Candidate], rules: Rules, among: Sequence[Candidate]
) -> tuple[Reason, ...]:
    """Why each is in the sample, in the order of the sample; every one has a reason.

    Args:
        chosen: the sample.
        rules: what it had to keep to.
        among: all the candidates, to say when nobody else could stand there.
    """
    return tuple(reason for one in chosen for reason in _of(one, chosen, rules, among))


def place_words(dimension: str, step: int) -> str:
    """A place in words, with its dimension.

    Example:
        >>> place_words("scale", 0)
        'Scale: Very small'
    """
    return say(
        "{dimension}: {place}",
        dimension=say(term("dimensions", dimension).label),
        place=say(term("places", f"{dimension}/{STEPS[step]}").label),
    )


def _of(
    one: Candidate, chosen: Sequence[Candidate], rules: Rules, among: Sequence[Candidate]
) -> Iterator[Reason]:
    found = 0
    others = [c for c in chosen if c.id != one.id]
    free = [c for c in rules.free(among) if c.id != one.id]
    if one.id in rules.include:
        found += 1
        yield Reason(case=one.id, kind=ASKED, sentence=say("You asked for it."))
    for dimension in (d.id for d in dimensions()):
        if covered(chosen, dimension) == covered(others, dimension):
            continue
        for step in one.at(dimension):
            if any(step in c.at(dimension) for c in others):
                continue
            found += 1
            yield Reason(case=one.id, kind=ALONE, sentence=_alone(one, dimension, step, free))
    for trait, value, _count in rules.groups(among):
        here = value in one.traits.get(trait, ())
        if here and not any(value in c.traits.get(trait, ()) for c in others):
            found += 1
            words = say(_ONLY_WITH.get(trait, mark("The only one with {value}.")), value=value)
            yield Reason(case=one.id, kind=TRAIT, sentence=words)
    if not found:
        yield Reason(case=one.id, kind=APART, sentence=_apart(one, others))


def _alone(one: Candidate, dimension: str, step: int, free: Sequence[Candidate]) -> str:
    where = place_words(dimension, step)
    if not one.settled(dimension):
        return say("It can stand for “{place}”; people place it differently.", place=where)
    if not any(step in c.at(dimension) for c in free):
        return say("The only one of all at “{place}”.", place=where)
    return say("The only one chosen at “{place}”.", place=where)


def _apart(one: Candidate, others: Sequence[Candidate]) -> str:
    if not others:
        return say("It stands for as many places as one case study can.")
    if not _placed(one):
        return say("It makes up the number. Nobody has placed it yet.")
    # who is placed where nobody else is placed has a reason already, so there is one at least
    nearest = min(filter(_placed, others), key=lambda c: (distance(one, c), c.id))
    steps, title = distance(one, nearest), nearest.title or nearest.id
    if not steps:
        return say(
            "It makes up the number. Where both are placed, it stands where “{title}” stands.",
            title=title,
        )
    return say_count(
        "It makes up the number. “{title}”, the nearest to it, stands {count} place away.",
        "It makes up the number. “{title}”, the nearest to it, stands {count} places away.",
        count=steps,
        title=title,
    )


def _placed(one: Candidate) -> bool:
    return any(one.at(d.id) for d in dimensions())
