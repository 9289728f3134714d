"""A codebook as a page shows it: themes below themes, and which of them are coded with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ripplegrid.model.coding import Codebook, Theme
from ripplegrid.model.record import Id
from ripplegrid.model.synthesis import Synthesis


@dataclass(frozen=True, slots=True)
class Branch:
    """A theme with those below it; one that has some only groups them."""

    theme: Theme
    below: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Codes that stand below the same themes: what those are called, and the codes."""

    above: tuple[Theme, ...]
    codes: tuple[Theme, ...]


def branches(themes: Mapping[Id, Theme]) -> tuple[Branch, ...]:
    """The themes of a codebook as they stand below each other, by name.

    A theme whose parent is not among them stands at the top.
    """
    below: dict[Id | None, list[Theme]] = {}
    for theme in sorted(themes.values(), key=lambda one: (one.name.casefold(), one.id)):
        above = theme.part_of if theme.part_of in themes else None
        below.setdefault(above, []).append(theme)
    return _under(None, below)


def _under(above: Id | None, below: Mapping[Id | None, list[Theme]]) -> tuple[Branch, ...]:
    return tuple(Branch(one, _under(one.id, below)) for one in below.get(above, ()))


def groups(themes: Mapping[Id, Theme]) -> tuple[Group, ...]:
    """The codes of the lowest rank, those below the same themes together."""
    found: list[Group] = []
    _gather(branches(themes), (), found)
    return tuple(found)


def _gather(some: Iterable[Branch], above: tuple[Theme, ...], found: list[Group]) -> None:
    codes = tuple(one.theme for one in some if not one.below)
    if codes:
        found.append(Group(above, codes))
    for one in some:
        if one.below:
            _gather(one.below, (*above, one.theme), found)


def codes_of(themes: Mapping[Id, Theme]) -> tuple[Theme, ...]:
    """Every code of the lowest rank, in the order in which they are shown."""
    return tuple(code for group in groups(themes) for code in group.codes)


def flat(some: Iterable[Branch], depth: int = 0) -> list[tuple[int, Branch]]:
    """Every branch with how deep it stands, for a list of one column."""
    found = []
    for one in some:
        found.append((depth, one))
        found += flat(one.below, depth + 1)
    return found


def versions(synthesis: Synthesis) -> tuple[Codebook, ...]:
    """Every version of every codebook, the newest version first."""
    return tuple(
        sorted(synthesis.codebooks.values(), key=lambda one: (one.title, -one.version, one.id))
    )
