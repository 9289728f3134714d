"""The fewest voices whose whole testimony would have to be set aside: a minimum label cut.

The problem is NP-hard, so the answer comes in two stages. First every small set of voices is
tried at once: set number i is bit i of long integers, and one pass over the links tells for each
outcome which sets leave it within reach. What no small set breaks is searched by branch and
bound, within a budget; beyond it there are bounds, and they are called so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from math import comb

from ripplegrid.analysis.clusters import Components, components
from ripplegrid.analysis.links import LinkTable

SETS = 3_000
BRANCHES = 3_000


@dataclass(frozen=True, slots=True)
class Cut:
    """The fewest voices to be set aside.

    Attributes:
        least: no fewer will do.
        most: this many will do.
        voices: voices that do it, ``most`` of them, as bits.
        complete: whether ``least`` and ``most`` are known to be the same.
    """

    least: int
    most: int
    voices: int

    @property
    def complete(self) -> bool:
        """Whether the figure is exact."""
        return self.least == self.most


@dataclass(frozen=True, slots=True)
class _Part:
    """The spoken-for links between entries that the starts reach, in the order of components."""

    starts: Sequence[int]
    into: list[list[tuple[int, int]]]
    order: list[list[int]]
    masks: Sequence[int]


def fewest_voices(
    table: LinkTable,
    supports: Sequence[int],
    starts: Iterable[int],
    ends: Iterable[int],
    *,
    effort: tuple[int, int] = (SETS, BRANCHES),
    within: Components | None = None,
) -> dict[int, Cut]:
    """For each end, the fewest voices without whom no chain from the starts reaches it.

    Links that nobody supports carry nothing. An end that no supported chain reaches needs no
    voice set aside: its figure is nought.

    Args:
        table: the links.
        supports: for each pair, the voices that support it, as bits.
        starts: the entries where chains begin; none of them may be an end.
        ends: the outcomes.
        effort: how many sets of one size are tried at once at most, and how many branch and
            bound may look at for all ends together.
        within: the components of the table, if they are known already.

    Example:
        >>> table = LinkTable.build(3, [(0, 1), (0, 2), (1, 2)])
        >>> cut = fewest_voices(table, [0b001, 0b010, 0b100], [0], [2])[2]
        >>> cut.least, cut.complete
        (2, True)
    """
    part = _part(table, supports, sorted(starts), within or components(table))
    sets, branches = effort
    waiting = set(ends)
    found: dict[int, Cut] = {}
    _settle(part, (0,), 0, waiting, found)
    speaking = _speaking(part)
    size = 0
    while waiting and size < len(speaking) and comb(len(speaking), size + 1) <= sets:
        size += 1
        tried = tuple(
            sum(1 << voice for voice in chosen) for chosen in combinations(speaking, size)
        )
        _settle(part, tried, size, waiting, found)
    for place, end in enumerate(sorted(waiting)):
        share = branches // (len(waiting) - place)
        found[end], left = _branch(part, end, size + 1, share)
        branches -= share - left
    return {end: found[end] for end in sorted(found)}


def _part(
    table: LinkTable, supports: Sequence[int], starts: Sequence[int], known: Components
) -> _Part:
    into: list[list[tuple[int, int]]] = [[] for _ in range(len(table))]
    pairs = table.pairs
    for pair, (a, b) in enumerate(zip(pairs.sources, pairs.targets, strict=True)):
        if supports[pair]:
            into[b].append((a, pair))
    return _Part(starts, into, known.members[::-1], supports)


def _speaking(part: _Part) -> list[int]:
    """The places of the voices that support any link."""
    everyone = 0
    for links in part.into:
        for _, pair in links:
            everyone |= part.masks[pair]
    return [place for place in range(everyone.bit_length()) if everyone >> place & 1]


def _settle(
    part: _Part, tried: Sequence[int], size: int, waiting: set[int], found: dict[int, Cut]
) -> None:
    """Give every end that one of the sets cuts off its figure."""
    whole = (1 << len(tried)) - 1
    reached = _reached(part, _surviving(part, tried, size), whole)
    for end in sorted(waiting):
        broken = whole & ~reached[end]
        if broken:
            voices = tried[(broken & -broken).bit_length() - 1]
            found[end] = Cut(size, size, voices)
            waiting.discard(end)


def _surviving(part: _Part, tried: Sequence[int], size: int) -> dict[int, int]:
    """For each set of supporters that occurs, the tried sets that leave one of them."""
    whole = (1 << len(tried)) - 1
    holding = _holding(tuple(tried))
    surviving: dict[int, int] = {}
    for mask in {part.masks[pair] for links in part.into for _, pair in links}:
        lost = whole if mask.bit_count() <= size else 0
        rest = mask
        while rest and lost:
            low = rest & -rest
            lost &= holding.get(low, 0)
            rest ^= low
        surviving[mask] = whole & ~lost
    return surviving


@lru_cache(maxsize=32)
def _holding(tried: tuple[int, ...]) -> dict[int, int]:
    """For each voice, as a bit, the tried sets that hold it."""
    marks: dict[int, bytearray] = {}
    for place, chosen in enumerate(tried):
        rest = chosen
        while rest:
            low = rest & -rest
            if low not in marks:
                marks[low] = bytearray(len(tried) // 8 + 1)
            marks[low][place >> 3] |= 1 << (place & 7)
            rest ^= low
    return {voice: int.from_bytes(mark, "little") for voice, mark in marks.items()}


def _reached(part: _Part, surviving: dict[int, int], whole: int) -> list[int]:
    """For each entry, the tried sets that leave it within reach of the starts."""
    reached = [0] * len(part.into)
    for start in part.starts:
        reached[start] = whole
    masks, into = part.masks, part.into
    for members in part.order:
        again = True
        while again:
            again = False
            for here in members:
                now = reached[here]
                for there, pair in into[here]:
                    if reached[there]:
                        now |= reached[there] & surviving[masks[pair]]
                if now != reached[here]:
                    reached[here] = now
                    again = len(members) > 1
    return reached


def _branch(part: _Part, end: int, least: int, left: int) -> tuple[Cut, int]:
    """Branch and bound for one end that no set of fewer than ``least`` voices cuts off.

    Some link of any chain that still holds must lose all its voices: branch on which. The search
    stops as soon as nothing can be better. Returns the figure and what is left of the effort.
    """
    best = 0
    for _, pair in part.into[end]:
        best |= part.masks[pair]
    waiting, seen = [0], {0}
    while waiting and left > 0 and best.bit_count() > least:
        gone = waiting.pop()
        if gone.bit_count() >= best.bit_count():
            continue
        left -= 1
        chain, bound = _packed(part, end, gone)
        if not chain:
            best = gone
            continue
        if not gone:
            least = max(least, bound)
        if gone.bit_count() + bound >= best.bit_count():
            continue
        steps = {part.masks[pair] & ~gone for pair in chain}
        for more in sorted(steps, key=lambda mask: (-mask.bit_count(), mask)):
            if gone | more not in seen:
                seen.add(gone | more)
                waiting.append(gone | more)
    most = best.bit_count()
    decided = not waiting or most <= least
    return Cut(most if decided else least, most, best), left


def _packed(part: _Part, end: int, gone: int) -> tuple[list[int], int]:
    """A chain that holds without these voices, and how many more are needed at least.

    Chains that share no voice must each be broken on their own.
    """
    first = _chain(part, end, gone)
    bound, chain = 0, first
    while chain:
        bound += min((part.masks[pair] & ~gone).bit_count() for pair in chain)
        for pair in chain:
            gone |= part.masks[pair]
        chain = _chain(part, end, gone)
    return first, bound


def _chain(part: _Part, end: int, gone: int) -> list[int]:
    """The pairs of a shortest chain that holds without these voices; none if there is none."""
    starts, came, edge = set(part.starts), {end: (end, -1)}, [end]
    while edge:
        further = []
        for here in edge:
            for there, pair in part.into[here]:
                if there in came or not part.masks[pair] & ~gone:
                    continue
                came[there] = (here, pair)
                if there in starts:
                    return _walked(came, there)
                further.append(there)
        edge = further
    return []


def _walked(came: dict[int, tuple[int, int]], here: int) -> list[int]:
    chain = []
    while came[here][1] >= 0:
        here, pair = came[here]
        chain.append(pair)
    return chain
