"""Two groups' accounts of the same project: what only one tells, what both tell, and where apart.

Everything stands in each side's own words: a comparison keeps the tellings and claims themselves,
also of entries that were merged. It says who spoke of what, and never who is right.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from ripplegrid.analysis.chains import LISTED, chains
from ripplegrid.analysis.links import LinkTable
from ripplegrid.analysis.loops import MAX_STEPS
from ripplegrid.analysis.sides import Sides
from ripplegrid.analysis.testimony import Testimony, effect_of, gather
from ripplegrid.analysis.told import carried, told
from ripplegrid.model.account import Claim, Entry
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.reading import Reading
from ripplegrid.model.record import Id
from ripplegrid.model.words import Answer, Direction, Effect, Kind, Level, Stance


class Place(StrEnum):
    """Which side speaks of something."""

    ONE = "one"
    OTHER = "other"
    BOTH = "both"
    NEITHER = "neither"


class Aspect(StrEnum):
    """In what two sides can differ on the same thing."""

    STANCE = "stance"
    DIRECTION = "direction"
    EFFECT = "effect"
    INTENDED = "intended"
    EXPECTED = "expected"
    CONTINUING = "continuing"
    LEVELS = "levels"
    KINDS = "kinds"
    FOR_WHOM = "for whom"


ANSWERS = (Aspect.INTENDED, Aspect.EXPECTED, Aspect.CONTINUING)
Positions = Mapping[str, tuple[Id, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Differs:
    """In one respect the two sides do not say the same.

    Attributes:
        aspect: in what.
        one, other: what each side says of it, in the words of the method (or, for whom, in the
            side's own), and which voices say so.
    """

    aspect: Aspect
    one: Positions
    other: Positions


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """That a voice speaks of an entry: of which one as it was told, and in which telling.

    ``telling`` is None when the entry stands on the voice's own grid and nothing more is told.
    """

    voice: Id
    entry: Id
    telling: Id | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntrySides:
    """An entry, and what each side tells of it.

    Attributes:
        entry: the entry on the grid.
        one, other: the words of each side; words of somebody on both sides stand in both.
        bridged: whether both sides speak of it only through somebody who stands on both.
        differs: in what the sides do not say the same.
    """

    entry: Id
    one: tuple[Word, ...]
    other: tuple[Word, ...]
    bridged: bool = False
    differs: tuple[Differs, ...] = ()

    @property
    def place(self) -> Place:
        """Which side speaks of it."""
        return _place(self.one, self.other)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkSides:
    """What leads from one entry to another, and what each side claims of it.

    Attributes:
        contributions: the links between the two entries.
        source, target: the entries.
        one, other: the claims of each side.
        bridged: whether both sides speak of it only through somebody who stands on both.
        differs: in what the sides do not say the same; then it is disputed between them.
    """

    contributions: tuple[Id, ...]
    source: Id
    target: Id
    one: tuple[Id, ...]
    other: tuple[Id, ...]
    bridged: bool = False
    differs: tuple[Differs, ...] = ()

    @property
    def place(self) -> Place:
        """Which side speaks of it."""
        return _place(self.one, self.other)


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """How one side tells a chain.

    Attributes:
        whole: the voices of the side that tell all of it.
        between: whether the voices of the side, put together, say every link of it.
    """

    whole: tuple[Id, ...]
    between: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One link of a chain, and the voices of each side that say it."""

    contributions: tuple[Id, ...]
    one: tuple[Id, ...]
    other: tuple[Id, ...]


def _hands_over(before: Step, after: Step) -> bool:
    said = (bool(before.one), bool(before.other)), (bool(after.one), bool(after.other))
    return said[0] != said[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainSides:
    """A chain from a process to an outcome, of two links or more, that the two sides say.

    Attributes:
        entries: its entries in order.
        steps: its links in order.
        one, other: how each side tells it.
        together: whether it is there when both sides are put together, their claims meeting at
            the same entries all along it.
    """

    entries: tuple[Id, ...]
    steps: tuple[Step, ...]
    one: Carried
    other: Carried
    together: bool

    @property
    def place(self) -> Place:
        """Which side tells all of it; neither, where it takes both."""
        return _place(self.one.between, self.other.between)

    @property
    def only_together(self) -> bool:
        """Whether neither side tells all of it, and both together do."""
        return self.together and self.place is Place.NEITHER

    @property
    def meetings(self) -> tuple[Id, ...]:
        """The entries at which what one side says ends and only the other goes on."""
        pairs = zip(self.entries[1:], pairwise(self.steps), strict=False)
        return tuple(at for at, (before, after) in pairs if _hands_over(before, after))


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """Two groups' accounts of one project.

    Attributes:
        sides: who stands where.
        entries: every entry on the grid, each once.
        links: every pair of entries with a link between them, each once.
        levels, kinds: for each, the entries that the one side and the other speak of there.
        chains: chains that the sides say, shortest first.
        chains_complete: whether these are all of at most ``max_steps`` links.
        max_steps: the longest chain looked for.
        silent: voices of either side that are listed and say nothing.
    """

    sides: Sides
    entries: tuple[EntrySides, ...]
    links: tuple[LinkSides, ...]
    levels: Mapping[Level, tuple[tuple[Id, ...], tuple[Id, ...]]]
    kinds: Mapping[Kind, tuple[tuple[Id, ...], tuple[Id, ...]]]
    chains: tuple[ChainSides, ...]
    chains_complete: bool
    max_steps: int
    silent: tuple[Id, ...]

    def told(self, place: Place) -> tuple[EntrySides, ...]:
        """The entries of which only one side speaks, or both, or neither."""
        return tuple(one for one in self.entries if one.place is place)

    def claimed(self, place: Place) -> tuple[LinkSides, ...]:
        """The links of which only one side speaks, or both, or neither."""
        return tuple(one for one in self.links if one.place is place)


def compare_groups(case: CaseStudy, sides: Sides, *, listed: int = LISTED) -> Groups:
    """What two groups say of the same project, side by side.

    Args:
        case: the case study, as its reader may see it.
        sides: who stands on which side, see ``divide``.
        listed: how many chains are listed at most.

    Example:
        >>> from ripplegrid.model import About
        >>> compare_groups(CaseStudy(about=About(id="c", title="New")),
        ...     Sides(one=frozenset(), other=frozenset())).entries
        ()
    """
    reading = Reading(case)
    table = LinkTable.of(case, reading)
    said = gather(case, table, reading)
    entries = tuple(_entry(case, reading, entry, sides) for entry in table.entries)
    links = tuple(_links(case, table, said, sides))
    found, complete = _chains(case, table, said, sides, listed)
    spoke = {w.voice for one in entries for w in (*one.one, *one.other)}
    spoke |= {case.claims[c].voice for one in links for c in (*one.one, *one.other)}
    return Groups(
        sides=sides,
        entries=entries,
        links=links,
        levels={level: _where(case, entries, "levels", level) for level in Level},
        kinds={kind: _where(case, entries, "kinds", kind) for kind in Kind},
        chains=found,
        chains_complete=complete,
        max_steps=MAX_STEPS,
        silent=tuple(sorted((sides.one | sides.other) - spoke)),
    )


def _place(one: object, other: object) -> Place:
    if one and other:
        return Place.BOTH
    if one:
        return Place.ONE
    return Place.OTHER if other else Place.NEITHER


def _entry(case: CaseStudy, reading: Reading, entry: Id, sides: Sides) -> EntrySides:
    words = tuple(_words(case, reading, entry))
    one = tuple(word for word in words if word.voice in sides.one)
    other = tuple(word for word in words if word.voice in sides.other)
    apart = _two_sets(case, one, other) if one and other else ()
    return EntrySides(
        entry=entry,
        one=one,
        other=other,
        bridged=_bridged([w.voice for w in one], [w.voice for w in other]),
        differs=tuple(apart),
    )


def _words(case: CaseStudy, reading: Reading, entry: Id) -> Iterator[Word]:
    tellings = reading.tellings_of(entry)
    for telling in tellings:
        yield Word(voice=telling.voice, entry=telling.entry, telling=telling.id)
    told = {(telling.voice, telling.entry) for telling in tellings}
    for member in reading.speaks_for(entry):
        by = case.entries[member].by
        if by is not None and (by, member) not in told:
            yield Word(voice=by, entry=member)


def _bridged(one: Iterable[Id], other: Iterable[Id]) -> bool:
    """Whether nobody who is on one side only meets somebody who is on the other only."""
    first, second = set(one), set(other)
    return bool(first and second) and not (first - second and second - first)


def _two_sets(case: CaseStudy, one: tuple[Word, ...], other: tuple[Word, ...]) -> Iterator[Differs]:
    for aspect in Aspect:
        first, second = (_said(case, words, aspect) for words in (one, other))
        if differ(first, second):
            yield Differs(aspect=aspect, one=first, other=second)


def differ(one: Positions, other: Positions) -> bool:
    """Whether both sides say something, and not the same.

    Example:
        >>> differ({"positive": ("v",)}, {"negative": ("w",)}), differ({}, {"negative": ("w",)})
        (True, False)
    """
    return bool(one and other) and _folded(one) != _folded(other)


def _folded(positions: Positions) -> set[str]:
    return {position.casefold() for position in positions}


def _said(case: CaseStudy, words: tuple[Word, ...], aspect: Aspect) -> Positions:
    found: dict[str, dict[Id, None]] = {}
    for word in words:
        for position in _of_word(case, word, aspect):
            found.setdefault(position, {})[word.voice] = None
    return {position: tuple(found[position]) for position in sorted(found)}


def _of_word(case: CaseStudy, word: Word, aspect: Aspect) -> Iterator[str]:
    """What one telling says in one respect; levels, kinds and answers as on the entry it tells."""
    telling = case.tellings[word.telling] if word.telling else None
    if aspect is Aspect.STANCE:
        yield _stance(telling.stance) if telling else Stance.SAYS.value
    elif aspect is Aspect.DIRECTION:
        if telling and telling.direction is not Direction.NOT_SAID:
            yield telling.direction.value
    elif aspect is Aspect.FOR_WHOM:
        if telling and telling.for_whom.strip():
            yield " ".join(telling.for_whom.split()).rstrip(".")
    elif aspect is not Aspect.EFFECT and (telling is None or _stands_by(telling.stance)):
        yield from _of_entry(case.entries[word.entry], aspect)


def _of_entry(entry: Entry, aspect: Aspect) -> Iterator[str]:
    if aspect in ANSWERS:
        answer: Answer = getattr(entry, aspect.value)
        if answer is not Answer.NOT_SAID:
            yield answer.value
    else:
        yield from sorted(getattr(entry, aspect.value))


def _stance(stance: Stance) -> str:
    """To say and to agree is one position: that it is so."""
    return Stance.SAYS.value if _stands_by(stance) else stance.value


def _stands_by(stance: Stance) -> bool:
    return stance in (Stance.SAYS, Stance.AGREES)


def _links(case: CaseStudy, table: LinkTable, said: Testimony, sides: Sides) -> Iterator[LinkSides]:
    pairs = table.pairs
    for pair, claims in enumerate(said.claims):
        one = [claim for claim in claims if claim.voice in sides.one]
        other = [claim for claim in claims if claim.voice in sides.other]
        yield LinkSides(
            contributions=tuple(table.contributions[link] for link in pairs.links[pair]),
            source=table.entries[pairs.sources[pair]],
            target=table.entries[pairs.targets[pair]],
            one=tuple(claim.id for claim in one),
            other=tuple(claim.id for claim in other),
            bridged=_bridged([c.voice for c in one], [c.voice for c in other]),
            differs=tuple(_disputed(case, one, other)),
        )


def _disputed(case: CaseStudy, one: list[Claim], other: list[Claim]) -> Iterator[Differs]:
    for aspect in (Aspect.STANCE, Aspect.EFFECT):
        first, second = (_claimed(case, claims, aspect) for claims in (one, other))
        if differ(first, second):
            yield Differs(aspect=aspect, one=first, other=second)


def _claimed(case: CaseStudy, claims: list[Claim], aspect: Aspect) -> Positions:
    found: dict[str, dict[Id, None]] = {}
    for claim in claims:
        if aspect is Aspect.STANCE:
            position = _stance(claim.stance)
        else:
            denied = claim.stance is Stance.DISAGREES and claim.effect is None
            position = (Effect.NOT_SAID if denied else effect_of(case, claim)).value
        if position != Effect.NOT_SAID:
            found.setdefault(position, {})[claim.voice] = None
    return {position: tuple(found[position]) for position in sorted(found)}


def _where(
    case: CaseStudy, entries: tuple[EntrySides, ...], field: str, value: Level | Kind
) -> tuple[tuple[Id, ...], tuple[Id, ...]]:
    """The entries with this level or kind of which each side speaks."""
    there = [one for one in entries if value in getattr(case.entries[one.entry], field)]
    return tuple(o.entry for o in there if o.one), tuple(o.entry for o in there if o.other)


def _chains(
    case: CaseStudy, table: LinkTable, said: Testimony, sides: Sides, listed: int
) -> tuple[tuple[ChainSides, ...], bool]:
    """The chains over the links that some voice of either side says."""
    masks = [_mask(said, voices) for voices in (sides.one, sides.other)]
    pairs = table.pairs
    steps = zip(pairs.sources, pairs.targets, said.says, strict=True)
    spoken = [(a, b) for a, b, says in steps if says & (masks[0] | masks[1])]
    starts, ends = (
        [at for at, e in enumerate(table.entries) if kind in case.entries[e].kinds]
        for kind in (Kind.PROCESS, Kind.OUTCOME)
    )
    found = chains(LinkTable.build(len(table), spoken), starts, ends, listed=listed)
    long = [path for path in found.items if len(path) > 2]
    return tuple(_chain(table, said, path, masks) for path in long), found.complete


def _chain(
    table: LinkTable, said: Testimony, path: tuple[int, ...], masks: list[int]
) -> ChainSides:
    places = [table.pairs.at[step] for step in pairwise(path)]
    whole = set(told(table, said, path).whole)
    one, other = (
        Carried(
            whole=tuple(voice for voice in said.named(mask) if voice in whole),
            between=carried(table, said, path, mask),
        )
        for mask in masks
    )
    return ChainSides(
        entries=table.name(path),
        steps=tuple(
            Step(
                contributions=tuple(table.contributions[i] for i in table.pairs.links[place]),
                one=said.named(said.says[place] & masks[0]),
                other=said.named(said.says[place] & masks[1]),
            )
            for place in places
        ),
        one=one,
        other=other,
        together=carried(table, said, path, masks[0] | masks[1]),
    )


def _mask(said: Testimony, voices: Iterable[Id]) -> int:
    wanted = frozenset(voices)
    return sum(1 << place for place, voice in enumerate(said.voices) if voice in wanted)


def longest(found: Sequence[ChainSides]) -> list[ChainSides]:
    """The chains that are no stretch of another one among them."""
    return [c for c in found if not any(_within(c.entries, o.entries) for o in found if o is not c)]


def shortest(found: Sequence[ChainSides]) -> list[ChainSides]:
    """The chains of which no other one among them is a stretch."""
    return [c for c in found if not any(_within(o.entries, c.entries) for o in found if o is not c)]


def meeting_elsewhere(found: Sequence[ChainSides]) -> list[ChainSides]:
    """The first chain of those on which the sides meet at the same entries."""
    return list({chain.meetings: chain for chain in reversed(found)}.values())[::-1]


def _within(part: tuple[Id, ...], whole: tuple[Id, ...]) -> bool:
    return any(whole[at : at + len(part)] == part for at in range(len(whole) - len(part) + 1))
