"""Where the example case studies are found, by name."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO

from ripplegrid.errors import UnknownExample
from ripplegrid.exchange import native
from ripplegrid.model.case import CaseStudy

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


def _file(name: str) -> Traversable:
    return files(__package__) / f"{name}.json"
