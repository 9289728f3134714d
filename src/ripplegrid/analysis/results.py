"""What an analysis holds, in the ids of the case study."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from typing import Any

from ripplegrid.analysis.levels import Flow
from ripplegrid.analysis.links import LinkTable
from ripplegrid.analysis.loops import Sign
from ripplegrid.analysis.told import Told
from ripplegrid.model.record import Id
from ripplegrid.model.words import Kind, Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What a case study holds. People, documents and anonymous posts are never added up."""

    id: Id
    title: str
    entries: int
    contributions: int
    contributors: int
    people: int
    documents: int
    anonymous: int
    by_level: Mapping[Level, int]
    by_kind: Mapping[Kind, int]
    unplaced: int
    set_aside: int
    merged: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Loop:
    """One loop.

    Attributes:
        entries: the entries in the order of the links; the last leads back to the first.
        contributions: the links.
        sign: reinforcing, balancing or unsigned.
        disputed: whether voices differ on the effect of one of its links.
        voices: every voice that speaks for any of its links.
        told: who tells it whole.
        levels: the levels its entries stand on.
        crossing: whether any of its links leads from one level to another.
        good_for: where every link helps and every entry is called good by somebody: the voices
            who call them good. Empty otherwise.
        doubted_by: then, the voices who call any of these entries anything but good.
    """

    entries: tuple[Id, ...]
    contributions: tuple[Id, ...]
    sign: Sign
    disputed: bool
    voices: tuple[Id, ...]
    told: Told
    levels: tuple[Level, ...]
    crossing: bool
    good_for: tuple[Id, ...]
    doubted_by: tuple[Id, ...]

    @property
    def virtuous(self) -> bool:
        """Whether it is a virtuous circle, for the voices named in ``good_for``."""
        return bool(self.good_for)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoopsFound:
    """The loops of a case study; ``cover`` holds the shortest loop through every looping link."""

    count: int
    complete: bool
    max_steps: int
    items: tuple[Loop, ...]
    cover: tuple[Loop, ...]

    @property
    def all(self) -> tuple[Loop, ...]:
        """The loops of ``items`` and ``cover``, each once."""
        known = {loop.entries for loop in self.items}
        return (*self.items, *(loop for loop in self.cover if loop.entries not in known))


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """One chain, from its first entry to its last."""

    entries: tuple[Id, ...]
    told: Told


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainsFound:
    """The chains from the processes to the outcomes of a case study.

    Attributes:
        starts: the entries where they begin.
        ends: the entries where they end.
        max_steps: the bound on length for ``links`` and ``items``.
        count: how many there are, of any length.
        exact: false when ``count`` is the number of routes through feedback clusters.
        links: the contributions on any chain of at most ``max_steps`` links.
        links_complete: whether ``links`` are all of these.
        items: chains, shortest first.
        complete: whether ``items`` are all of at most ``max_steps`` links.
    """

    starts: tuple[Id, ...]
    ends: tuple[Id, ...]
    max_steps: int
    count: int
    exact: bool
    links: tuple[Id, ...]
    links_complete: bool
    items: tuple[Chain, ...]
    complete: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """The levels an entry leads to and is led to from."""

    reaches: tuple[Level, ...]
    reached_from: tuple[Level, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelsFound:
    """How change moved between levels.

    Attributes:
        links: links from each level to each level; a link between entries of several levels
            counts once in each cell it belongs to.
        flows: how many links rise, fall, stay, or are mixed; unplaced ones apart.
        flow_of: the same for each contribution.
        entries: the reach of each entry.
    """

    links: Mapping[Level, Mapping[Level, int]]
    flows: Mapping[Flow, int]
    flow_of: Mapping[Id, Flow]
    entries: Mapping[Id, Reach]


@dataclass(frozen=True, slots=True, kw_only=True)
class PivotsOf:
    """The entries on every chain from the processes to one outcome."""

    outcome: Id
    entries: tuple[Id, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RobustnessOf:
    """How the chains to one outcome hold.

    Attributes:
        outcome: the outcome.
        claims: the fewest claims to be set aside to break every chain to it.
        links: contributions that carry those claims.
        voices: voices whose whole testimony, set aside, breaks every chain.
        voices_at_least: no fewer than this many will do.
        complete: whether ``voices`` are certain to be the fewest.
        silent: contributions on the ways to it that no voice has spoken for.
    """

    outcome: Id
    claims: int
    links: tuple[Id, ...]
    voices: tuple[Id, ...]
    voices_at_least: int
    complete: bool
    silent: tuple[Id, ...]


def contributions_of(table: LinkTable, pairs: tuple[int, ...]) -> tuple[Id, ...]:
    """The ids of the links of some pairs."""
    links, names = table.pairs.links, table.contributions
    return tuple([names[link] for pair in pairs for link in links[pair]])


def plain(value: Any) -> Any:
    """A result as dictionaries, lists, texts, numbers and truth values."""
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value):
        shown = (f.name for f in fields(value) if f.metadata.get("json", True))
        return {name: plain(getattr(value, name)) for name in shown}
    if isinstance(value, Mapping):
        return {plain(key): plain(item) for key, item in value.items()}
    if isinstance(value, frozenset):
        return sorted(plain(item) for item in value)
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    return value.isoformat() if hasattr(value, "isoformat") else value
