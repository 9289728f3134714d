"""Robustness: how much testimony would have to be set aside to break every chain to an outcome.

Two figures, always together: the fewest claims, and the fewest voices. Neither says how true an
account is; both say how many legs it stands on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ripplegrid.analysis.chains import FAR, distances
from ripplegrid.analysis.clusters import Components, components
from ripplegrid.analysis.labelcut import Cut, fewest_voices
from ripplegrid.analysis.levels import gathered
from ripplegrid.analysis.links import LinkTable


@dataclass(frozen=True, slots=True)
class Robustness:
    """How the chains to one outcome hold.

    Attributes:
        claims: the fewest claims to be set aside to break every chain that claims make.
        links: pairs that, taken together, carry those claims.
        voices: the fewest voices, and which, as a ``Cut``.
        silent: pairs on the ways to the outcome that no voice has spoken for; they carry
            nothing here and are counted apart.
    """

    claims: int
    links: tuple[int, ...]
    voices: Cut
    silent: tuple[int, ...]


def robustness(
    table: LinkTable,
    claims: Sequence[int],
    supports: Sequence[int],
    starts: Iterable[int],
    ends: Iterable[int],
    *,
    within: Components | None = None,
) -> dict[int, Robustness]:
    """The two figures for every end that can be reached from the starts.

    Args:
        table: the links.
        claims: for each pair, how many claims support it.
        supports: for each pair, the voices that support it, as bits.
        starts: the entries where chains begin.
        ends: the outcomes.
        within: the components of the table, if they are known already.

    Example:
        >>> table = LinkTable.build(3, [(0, 1), (0, 2), (1, 2)])
        >>> robustness(table, [1, 2, 3], [1, 2, 1], [0], [2])[2].claims
        3
    """
    first = set(starts)
    known = within or components(table)
    found: dict[int, Robustness] = {}
    plain = [end for end in ends if end not in first]
    groups = [(sorted(first), plain)]
    groups += [(sorted(first - {end}), [end]) for end in ends if end in first]
    for begin, finish in groups:
        if not begin or not finish:
            continue
        out = distances(table.after, begin)
        reached = [end for end in finish if out[end] < FAR]
        voices = fewest_voices(table, supports, begin, reached, within=known)
        flow = Flow(table, claims, begin)
        silent = _silent(table, supports, out, reached, known)
        for end in reached:
            value, links = flow.fewest(end)
            found[end] = Robustness(value, links, voices[end], silent[end])
    return {end: found[end] for end in sorted(found)}


def _silent(
    table: LinkTable,
    supports: Sequence[int],
    out: Sequence[int],
    ends: Iterable[int],
    known: Components,
) -> dict[int, tuple[int, ...]]:
    """For each end, the unsupported pairs on the ways from the starts to it."""
    unspoken = [
        (pair, 1 << table.pairs.targets[pair])
        for pair, voices in enumerate(supports)
        if not voices and out[table.pairs.sources[pair]] < FAR
    ]
    marks = [1 << place for place in range(len(table))]
    upstream = gathered(table.before, marks, known, backwards=True)
    asked = 0
    for _, target in unspoken:
        asked |= target
    found = {}
    same: dict[int, tuple[int, ...]] = {}
    for end in ends:
        above = (upstream[end] | marks[end]) & asked
        if above not in same:
            same[above] = tuple([pair for pair, target in unspoken if above & target])
        found[end] = same[above]
    return found


class Flow:
    """The most claims that can flow from the starts to an end, which is also the fewest to cut.

    Source:
        L. R. Ford and D. R. Fulkerson, "Maximal flow through a network", Canadian Journal of
        Mathematics 8 (1956) 399–404. The search goes back from the end, nearest the starts
        first, and stops as soon as all that can enter the end does.
    """

    def __init__(self, table: LinkTable, capacity: Sequence[int], starts: Iterable[int]) -> None:
        self.table = table
        self.capacity = capacity
        self.starts = set(starts)
        pairs = table.pairs
        into: list[list[tuple[int, int]]] = [[] for _ in range(len(table))]
        self.out: list[list[tuple[int, int]]] = [[] for _ in range(len(table))]
        after: list[list[int]] = [[] for _ in range(len(table))]
        for pair, (a, b) in enumerate(zip(pairs.sources, pairs.targets, strict=True)):
            if capacity[pair]:
                into[b].append((a, pair))
                self.out[a].append((b, pair))
                after[a].append(b)
        far = distances(after, self.starts)
        self.into = [
            sorted((link for link in links if far[link[0]] < FAR), key=lambda x: -far[x[0]])
            for links in into
        ]

    def fewest(self, end: int) -> tuple[int, tuple[int, ...]]:
        """The value of the smallest cut before the end, and pairs that make it."""
        left: dict[int, int] = {}
        entering = sum(self.capacity[pair] for _, pair in self.into[end])
        value = 0
        while value < entering:
            way, seen = self._back(end, left)
            if not way:
                return value, self._crossing(seen)
            least = min(self._room(pair, left, back=back) for pair, back in way)
            for pair, back in way:
                now = left.get(pair, self.capacity[pair])
                left[pair] = now + least if back else now - least
            value += least
        return value, tuple(sorted(pair for _, pair in self.into[end]))

    def _room(self, pair: int, left: dict[int, int], *, back: bool) -> int:
        now = left.get(pair, self.capacity[pair])
        return self.capacity[pair] - now if back else now

    def _back(self, end: int, left: dict[int, int]) -> tuple[list[tuple[int, bool]], set[int]]:
        """A way from a start to the end with room on it, and everything that was met."""
        came: dict[int, tuple[int, int, bool]] = {}
        seen, open_entries = {end}, [end]
        while open_entries:
            here = open_entries.pop()
            if here in self.starts:
                way = []
                while here != end:
                    here, pair, back = came[here]
                    way.append((pair, back))
                return way, seen
            for there, pair in self.out[here]:
                if pair in left and left[pair] < self.capacity[pair] and there not in seen:
                    seen.add(there)
                    came[there] = (here, pair, True)
                    open_entries.append(there)
            for there, pair in self.into[here]:
                if there not in seen and left.get(pair, 1):
                    seen.add(there)
                    came[there] = (here, pair, False)
                    open_entries.append(there)
        return [], seen

    def _crossing(self, seen: set[int]) -> tuple[int, ...]:
        return tuple(sorted(pair for b in seen for a, pair in self.into[b] if a not in seen))
