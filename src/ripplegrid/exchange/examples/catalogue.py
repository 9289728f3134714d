"""Where the example case studies, and the example of a synthesis, are found."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO

from ripplegrid.errors import UnknownExample
from ripplegrid.exchange import native
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.synthesis import Synthesis

ORDER = (
    "deep",
    "preterm-births",
    "student-sex-work",
    "school-mornings",
    "home-care",
    "discharge-app",
)
"""The order in which a first visitor should meet them: real ones first."""


def names() -> tuple[str, ...]:
    """The names of the examples, in the order in which to show them.

    Example:
        >>> names()[0]
        'deep'
    """
    return ORDER


@cache
def load(name: str) -> CaseStudy:
    """One example case study.

    Args:
        name: one of ``names()``.

    Raises:
        UnknownExample: when there is none of this name.

    Example:
        >>> load("deep").about.fictional
        False
    """
    if name not in names():
        raise UnknownExample(name=name, known=", ".join(names()))
    found = native.read(BytesIO(_file(name).read_bytes()), f"{name}.json")
    assert found.case is not None, found.problems
    return found.case


@cache
def load_synthesis() -> Synthesis:
    """The example of a synthesis: the six example case studies, which it names by their ids.

    Its coders and all they say are invented, also of the case studies that are real.

    Example:
        >>> sorted(load_synthesis().cases) == sorted(load(name).id for name in names())
        True
    """
    found = native.read_synthesis(BytesIO(_file("syntheses/six-projects").read_bytes()))
    assert found.found is not None, found.problems
    return found.found.synthesis


def _file(name: str) -> Traversable:
    return files(__package__) / f"{name}.json"
