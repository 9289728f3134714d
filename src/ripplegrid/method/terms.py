"""The framework's words as data: every term with its meaning, its source and whose it is."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

PAPER = "paper"
"""A term of Beckett and others (2018)."""
ADAPTED = "adapted"
"""Restated by us after the paper or after a source it builds on."""
OURS = "ours"
"""Written by us; not in the paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One word of the method.

    Attributes:
        id: stays the same for ever, also when a team renames the term.
        label: the word shown.
        plain: the same in everyday language, for people who have never met the method.
        meaning: what it covers.
        source: where it comes from.
        origin: ``paper``, ``adapted`` or ``ours``.
        part_of: the id of the term it belongs to, if any.
    """

    id: str
    label: str
    plain: str
    meaning: str
    source: str
    origin: str
    part_of: str = ""


@cache
def terms(name: str) -> tuple[Term, ...]:
    """The terms of one list, in its order.

    Args:
        name: ``levels``, ``columns``, ``kinds``, ``uses``, ``stages``, ``stakeholder_types``,
            ``ways``, ``dimensions``, ``principles``, ``themes``, ``domains``, ``case_steps``,
            ``across_steps``.

    Example:
        >>> [t.id for t in terms("levels")][-1]
        'paradigmatic'
    """
    return tuple(Term(**row) for row in load(name)["terms"])


def term(name: str, term_id: str) -> Term:
    """One term of a list, by its id; KeyError when there is none."""
    return {t.id: t for t in terms(name)}[term_id]


@cache
def load(name: str) -> dict[str, Any]:
    """A data file of the method, parsed."""
    return tomllib.loads((files(__package__) / "data" / f"{name}.toml").read_text("utf-8"))
