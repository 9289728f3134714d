"""Themes that people find across case studies, and which entries each coder put to them."""

from __future__ import annotations

from dataclasses import dataclass

from ripplegrid.model.record import Id, Record, ref
from ripplegrid.model.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme(Record):
    """A code of a codebook; below another theme, or at the top.

    Attributes:
        name: what it is called.
        part_of: the theme it belongs to; that one then only groups.
        meaning: what belongs to it and what does not.
        source: where it comes from, if it is not the team's own.
    """

    name: str
    part_of: Id | None = ref("themes", default=None)
    meaning: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Codebook(Record):
    """One version of the themes that people code with."""

    title: str
    version: int = 1
    themes: frozenset[Id] = ref("themes", default=frozenset())
    memo: str = ""
    when: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coder(Record):
    """Somebody who codes."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding(Record):
    """That one coder put an entry of a case study to a theme.

    Attributes:
        coder: whose coding it is.
        theme: the theme.
        case: the case study.
        entry: its entry.
        against: whether the entry speaks against the theme instead of for it.
        memo: why.
        when: when.
    """

    coder: Id = ref("coders")
    theme: Id = ref("themes")
    case: Id
    entry: Id
    against: bool = False
    memo: str = ""
    when: When | None = None
