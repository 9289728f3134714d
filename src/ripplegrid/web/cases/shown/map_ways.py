"""Ways through a part of the map: from and to one entry, between two selections, and round."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import pairwise

from ripplegrid.analysis.chains import Path
from ripplegrid.analysis.chains import chains as chains_between
from ripplegrid.analysis.feedback import named_loops
from ripplegrid.analysis.links import LinkTable
from ripplegrid.analysis.loops import MAX_STEPS, loops
from ripplegrid.analysis.one_voice import followed
from ripplegrid.analysis.results import Loop
from ripplegrid.analysis.told import Told as ToldBy
from ripplegrid.analysis.told import told as told_by
from ripplegrid.model.record import Id
from ripplegrid.model.words import Stance
from ripplegrid.web.cases.shown.map_part import NOTHING, Ids, Part
from ripplegrid.web.cases.shown.map_view import DOWN, UP, View

MOST_LOOPS = 500
SECONDS = 1.0
FAR = 1 << 30


def short_name(ids: Iterable[Id]) -> str:
    """A short name for a chain or a loop that holds while its entries do."""
    return sha256("\n".join(ids).encode()).hexdigest()[:10]


@dataclass(frozen=True, slots=True)
class Way:
    """A chain or a loop, by its entries in order, with who tells it whole."""

    name: str
    entries: tuple[Id, ...]
    links: Ids
    told: ToldBy
    loop: Loop | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """The chains or loops a view is about.

    Attributes:
        items: those listed, shortest first.
        chosen: the place in ``items`` of the one shown alone, or None when all are.
        complete: whether ``items`` are all of at most ``max_steps`` links.
        count: for chains, how many there are of any length, and ``exact`` whether that is one by
            one and not the number of routes through feedback clusters.
    """

    items: tuple[Way, ...]
    chosen: int | None
    complete: bool
    max_steps: int
    count: int = 0
    exact: bool = True

    @property
    def one(self) -> Way | None:
        """The one that is shown alone."""
        return None if self.chosen is None else self.items[self.chosen]

    @property
    def whole(self) -> int:
        """How many of them one voice tells whole."""
        return sum(bool(way.told.whole) for way in self.items)


def traced(part: Part, view: View) -> tuple[Ids, Ids]:
    """What ways lead to an entry, from it, or both; only what one voice tells when so asked."""
    start = part.places[view.trace]
    entries: Ids = frozenset({view.trace}) & part.entries
    links: Ids = NOTHING
    if not entries:
        return entries, links
    limit = view.steps or FAR
    for onward, other in ((True, UP), (False, DOWN)):
        if view.way == other:
            continue
        if view.whole:
            places, pairs = followed(part.table, part.said, start, onward=onward)
            links |= part.named(pairs)
        else:
            near = _near(part.table, start, onward=onward, limit=limit)
            places = frozenset(near)
            both = zip(part.table.pairs.sources, part.table.pairs.targets, strict=True)
            links |= part.named(
                pair
                for pair, (a, b) in enumerate(both)
                if a in near and b in near and near[a if onward else b] < limit
            )
        entries |= frozenset(part.table.name(places))
    return entries, links


def _near(table: LinkTable, start: int, *, onward: bool, limit: int) -> dict[int, int]:
    """How many links away everything is, up to a limit."""
    after = table.after if onward else table.before
    far, edge, step = {start: 0}, [start], 0
    while edge and step < limit:
        step += 1
        further = []
        for here in edge:
            for there in after[here]:
                if there not in far:
                    far[there] = step
                    further.append(there)
        edge = further
    return far


def loops_of(part: Part, view: View) -> Ways:
    """The loops of a part of the map, shortest first, with the one that is shown."""
    steps = max(view.steps or MAX_STEPS, 2)
    found = loops(part.table, max_steps=steps, most=MOST_LOOPS, seconds=SECONDS)
    cycles = dict.fromkeys((*found.items, *found.cover))
    named = named_loops(part.table, part.said, cycles)
    items = tuple(
        Way(short_name(one.entries), one.entries, frozenset(one.contributions), one.told, one)
        for one in named.values()
        if one.told.whole or not view.whole
    )
    names = [way.name for way in items]
    chosen = names.index(view.loop) if view.loop in names else 0 if view.loop == "first" else None
    return Ways(
        items=items,
        chosen=chosen if items else None,
        complete=found.complete,
        max_steps=steps,
        count=len(items),
    )


def chains_of(part: Part, view: View) -> tuple[Ways, Ids, Ids]:
    """The chains between two selections, and the entries and links on them."""
    steps = view.steps or MAX_STEPS
    starts, ends = (_places(part, ends) for ends in (view.start, view.end))
    # Among all chains those told whole may come late; in what one voice says they come soon.
    searched = _of_voices(part) if view.whole else [part]
    found = [chains_between(one.table, starts, ends, max_steps=steps) for one in searched]
    paths = sorted({path for one in found for path in one.items}, key=lambda p: (len(p), p))
    items = tuple(way for way in _named(part, paths) if way.told.whole or not view.whole)
    names = [way.name for way in items]
    chosen = names.index(view.chain) if view.chain in names else None
    ways = Ways(
        items=items,
        chosen=chosen,
        complete=all(one.complete and one.whole for one in found),
        max_steps=steps,
        count=len(items) if view.whole else found[0].count,
        exact=not view.whole and found[0].exact,
    )
    if view.whole or chosen is not None:
        entries, links = held_by(ways)
    else:
        links = part.named(found[0].links)
        entries = part.ends_of(links)
    # Where they would begin and end is shown even when nothing lies between.
    named = frozenset(i for i in (*view.start, *view.end) if i in part.entries)
    return ways, entries | named, links


def _of_voices(part: Part) -> list[Part]:
    """What each voice says of this part, by itself."""
    said: dict[Id, set[Id]] = defaultdict(set)
    for i in part.links:
        for one in part.told.links[i].claims:
            if one.claim.stance == Stance.SAYS:
                said[one.voice.id].add(i)
    return [replace(part, links=frozenset(links)) for links in said.values()]


def _named(part: Part, paths: Iterable[Path]) -> Iterable[Way]:
    at = part.table.pairs.at
    for path in paths:
        ids = part.table.name(path)
        links = part.named(at[step] for step in pairwise(path))
        yield Way(short_name(ids), ids, links, told_by(part.table, part.said, path))


def _places(part: Part, ends: Iterable[str]) -> list[int]:
    """The places that entries, kinds and levels name."""
    entries = part.told.case.entries
    wanted = set(ends)
    return sorted(
        part.places[i]
        for i in part.entries
        if i in wanted
        or any(f"kind:{kind}" in wanted for kind in entries[i].kinds)
        or any(f"level:{level}" in wanted for level in entries[i].levels)
    )


def held_by(ways: Ways) -> tuple[Ids, Ids]:
    shown = ways.items if ways.one is None else (ways.one,)
    entries = frozenset(i for way in shown for i in way.entries)
    return entries, frozenset(i for way in shown for i in way.links)
