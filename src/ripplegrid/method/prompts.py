"""What to ask and how to go about it: prompts for each cell, questions, guidance for each step."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ripplegrid.method.terms import Term, load, terms


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """What to ask in one cell of the grid, with an example of an answer.

    ``also`` asks for what is usually missing: what went wrong, who was not there.
    """

    id: str
    level: str
    column: str
    ask: str
    example: str
    also: str
    source: str
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question for the whole account, and why it is worth asking."""

    id: str
    ask: str
    why: str
    source: str
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Guidance:
    """How to take one step: what to do, what to mind, what it leaves you with, and a tip.

    ``id`` is ``case/<step>`` or ``across/<step>``.
    """

    id: str
    do: str
    mind: str
    leaves: str
    tip: str
    source: str
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """What a term can look like in life, and what to ask there.

    ``id`` is the list and the term, such as ``ways/shared``. ``also`` asks for what is usually
    missing.
    """

    id: str
    ask: str
    example: str
    also: str
    source: str
    origin: str


@cache
def prompts() -> tuple[Prompt, ...]:
    """The prompts of all cells, row by row."""
    return tuple(Prompt(**row) for row in load("prompts")["prompts"])


def prompt(level: str, column: str) -> Prompt:
    """The prompt of one cell; KeyError when there is none.

    Example:
        >>> prompt("individual", "impacts").example
        'I speak up in ward rounds now.'
    """
    return {(p.level, p.column): p for p in prompts()}[level, column]


@cache
def examples() -> tuple[Example, ...]:
    """An example of each way of taking part, and of an answer in each domain."""
    return tuple(Example(**row) for row in load("examples")["examples"])


def example(term_id: str) -> Example:
    """The example of one term, by list and term; KeyError when there is none.

    Example:
        >>> example("ways/led").example
        'The young people ran the survey themselves and asked a researcher to help.'
    """
    return {e.id: e for e in examples()}[term_id]


@cache
def questions() -> tuple[Question, ...]:
    """The questions that ask for what is usually missing."""
    return tuple(Question(**row) for row in load("questions")["questions"])


@cache
def guidance() -> tuple[Guidance, ...]:
    """Guidance for each step of both paths."""
    return tuple(Guidance(**row) for row in load("guidance")["guidance"])


def places(dimension: str) -> tuple[Term, ...]:
    """The ordered places on one dimension or facet, with ids ``<dimension>/<place>``.

    Example:
        >>> [place.label for place in places("stakeholders/how")]
        ['Told', 'Asked', 'Working together', 'Deciding together']
    """
    return tuple(t for t in terms("places") if t.part_of == dimension)
