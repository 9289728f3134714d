"""Two groups' accounts of a case study as a page shows them: each side in its own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ripplegrid.analysis.groups import (
    ChainSides,
    Differs,
    EntrySides,
    Groups,
    LinkSides,
    Place,
    Word,
    compare_groups,
    longest,
    meeting_elsewhere,
    shortest,
)
from ripplegrid.analysis.groups_told import ASPECTS, position, silent_types
from ripplegrid.analysis.sides import Who, divide, types_told
from ripplegrid.model.account import Claim, Entry, Telling
from ripplegrid.model.naming import Naming
from ripplegrid.model.people import Voice
from ripplegrid.model.reading import VoiceCount, count_voices
from ripplegrid.model.record import Id
from ripplegrid.model.words import Direction, Kind, Level, Stance, VoiceKind
from ripplegrid.saying import say
from ripplegrid.web.cases.shown.told import Link, Told

LIVED = ("service user", "carer", "public")
"""Whom the research is about: the first side, where nobody was asked for."""

MOST_WAYS = 4
FEW = 200
"""So many entries and links are all on the page; of more, the first of each place and a way on."""


@dataclass(frozen=True, slots=True)
class Line:
    """What one voice says; ``of`` is the original entry where it was told of another one."""

    voice: Voice
    words: str
    quoted: bool
    said: Telling | Claim | None
    of: Entry | None

    @property
    def stance(self) -> Stance | None:
        """How the voice answers, where it does not simply say it."""
        found = self.said.stance if self.said else Stance.SAYS
        return None if found is Stance.SAYS else found

    @property
    def direction(self) -> Direction | None:
        """How the voice sees what happened, where it says so."""
        found = self.said.direction if isinstance(self.said, Telling) else Direction.NOT_SAID
        return None if found is Direction.NOT_SAID else found


@dataclass(frozen=True, slots=True)
class Row:
    """In one respect, what each side says."""

    asks: str
    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Item:
    """An entry or a link with the words of each side; one of ``entry`` and ``link`` is there."""

    entry: Entry | None
    link: Link | None
    one: tuple[Line, ...]
    other: tuple[Line, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One link of a way and who says it: the names, and on which sides they stand."""

    link: Link
    one: tuple[Voice, ...]
    other: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """A chain with who says each step; ``whole`` are those who tell all of it."""

    first: Entry
    steps: tuple[Step, ...]
    whole: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two sides: what it is called, and who stands there."""

    name: str
    voices: tuple[Voice, ...]
    heads: VoiceCount


@dataclass(frozen=True, slots=True)
class Spoken:
    """A level or a kind of thing, and how many entries each side speaks of there."""

    label: str
    one: int
    other: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoGroups:
    """Everything the page shows of two groups."""

    one: Side
    other: Side
    both_sides: tuple[Voice, ...]
    apart: VoiceCount
    differ: tuple[Item, ...]
    disputed: tuple[Item, ...]
    only_one: tuple[Item, ...]
    only_other: tuple[Item, ...]
    alike: tuple[Item, ...]
    bridged: tuple[Item, ...]
    links_one: tuple[Item, ...]
    links_other: tuple[Item, ...]
    links_both: tuple[Item, ...]
    together: tuple[Way, ...]
    ways_one: tuple[Way, ...]
    ways_other: tuple[Way, ...]
    ways_complete: bool
    levels: tuple[Spoken, ...]
    kinds: tuple[Spoken, ...]
    silent: tuple[str, ...]

    @property
    def few(self) -> bool:
        """Whether everything can stand on one page."""
        places = (
            self.differ, self.disputed, self.only_one, self.only_other, self.alike, self.bridged,
            self.links_one, self.links_other, self.links_both,
        )  # fmt: skip
        return sum(map(len, places)) <= FEW

    @property
    def nothing(self) -> bool:
        """Whether neither side says anything."""
        return not (self.one.voices or self.other.voices)


def pair_of(told: Told) -> tuple[Who, Who] | None:
    """The two sides to begin with: those it is about and the researchers, as far as they speak."""
    kinds = types_told(told.case)
    spoke = {t.voice for t in told.case.tellings.values()}
    heard: set[str] = set()
    for voice in spoke:
        heard |= kinds.get(voice, frozenset())
    lived, researchers = frozenset(heard.intersection(LIVED)), frozenset(heard & {"researcher"})
    if lived and researchers:
        return Who(types=lived), Who(types=researchers)
    if len(heard) < 2:
        return None
    return Who(types=lived or researchers or frozenset({min(heard)})), Who(rest=True)


def two_groups(told: Told, naming: Naming, one: Who, other: Who) -> TwoGroups:
    """What two groups tell, laid side by side."""
    found = compare_groups(told.case, divide(told.case, one, other))
    return _Laid(told, naming, found).out(one, other)


class _Laid:
    """The making of one page."""

    def __init__(self, told: Told, naming: Naming, found: Groups) -> None:
        self.told, self.case, self.naming, self.found = told, told.case, naming, found
        self._said = {
            said.telling.id: said for e in told.reading.entries for said in told.said(e.id)
        }

    def out(self, one: Who, other: Who) -> TwoGroups:
        found, sides = self.found, self.found.sides
        both = found.told(Place.BOTH)
        claimed = found.claimed(Place.BOTH)
        return TwoGroups(
            one=self._side(one, sides.one),
            other=self._side(other, sides.other),
            both_sides=self._voices(sides.both),
            apart=count_voices(self._voices(sides.apart)),
            differ=self._entries(o for o in both if o.differs),
            alike=self._entries(o for o in both if not o.differs and not o.bridged),
            bridged=self._entries(o for o in both if not o.differs and o.bridged),
            only_one=self._entries(found.told(Place.ONE)),
            only_other=self._entries(found.told(Place.OTHER)),
            disputed=self._links(o for o in claimed if o.differs),
            links_both=self._links(o for o in claimed if not o.differs),
            links_one=self._links(found.claimed(Place.ONE)),
            links_other=self._links(found.claimed(Place.OTHER)),
            together=self._ways(
                meeting_elsewhere(shortest([c for c in found.chains if c.only_together]))
            ),
            ways_one=self._ways(longest([c for c in found.chains if c.place is Place.ONE])),
            ways_other=self._ways(longest([c for c in found.chains if c.place is Place.OTHER])),
            ways_complete=found.chains_complete,
            levels=tuple(self._spoken("levels", found.levels.items())),
            kinds=tuple(self._spoken("kinds", found.kinds.items())),
            silent=tuple(
                self.naming.label("stakeholder_types", k) for k in silent_types(self.case)
            ),
        )

    def _side(self, who: Who, voices: Iterable[Id]) -> Side:
        known = self._voices(voices)
        return Side(named(self.told, self.naming, who), known, count_voices(known))

    def _voices(self, ids: Iterable[Id]) -> tuple[Voice, ...]:
        """Voices by name, each once, those without a name of a person last."""
        found = [self.case.voices[voice] for voice in set(ids)]
        order = list(VoiceKind)
        return tuple(sorted(found, key=lambda v: (order.index(v.kind), v.name, v.id)))

    def _entries(self, found: Iterable[EntrySides]) -> tuple[Item, ...]:
        items = [
            Item(
                self.case.entries[one.entry],
                None,
                tuple(self._line(word) for word in one.one),
                tuple(self._line(word) for word in one.other),
                tuple(self._rows(one.differs)),
            )
            for one in found
        ]
        return tuple(sorted(items, key=_time))

    def _line(self, word: Word) -> Line:
        voice = self.case.voices[word.voice]
        said = self._said.get(word.telling or "")
        if said is None:
            return Line(voice, "", False, None, None)
        telling = said.telling
        return Line(
            voice, telling.quotation or telling.account, bool(telling.quotation), telling, said.of
        )

    def _links(self, found: Iterable[LinkSides]) -> tuple[Item, ...]:
        return tuple(
            Item(
                None,
                self.told.links[one.contributions[0]],
                tuple(self._claim(claim) for claim in one.one),
                tuple(self._claim(claim) for claim in one.other),
                tuple(self._rows(one.differs)),
            )
            for one in found
        )

    def _claim(self, claim_id: Id) -> Line:
        claim = self.case.claims[claim_id]
        voice = self.case.voices[claim.voice]
        return Line(voice, claim.quotation or claim.account, bool(claim.quotation), claim, None)

    def _rows(self, differs: Iterable[Differs]) -> Iterator[Row]:
        for one in differs:
            first, second = (
                "; ".join(position(self.naming, one.aspect, said) for said in positions)
                for positions in (one.one, one.other)
            )
            yield Row(say(ASPECTS[one.aspect]), first, second)

    def _ways(self, found: Iterable[ChainSides]) -> tuple[Way, ...]:
        ways = []
        for chain in list(found)[:MOST_WAYS]:
            steps = tuple(
                Step(
                    self.told.links[step.contributions[0]],
                    self._voices(step.one),
                    self._voices(step.other),
                )
                for step in chain.steps
            )
            whole = self._voices((*chain.one.whole, *chain.other.whole))
            ways.append(Way(self.case.entries[chain.entries[0]], steps, whole))
        return tuple(ways)

    def _spoken(
        self, listed: str, found: Iterable[tuple[Level | Kind, tuple[tuple[Id, ...], ...]]]
    ) -> Iterator[Spoken]:
        for word, (one, other) in found:
            if one or other:
                yield Spoken(self.naming.label(listed, word.value), len(one), len(other))


def named(told: Told, naming: Naming, who: Who) -> str:
    """What a side is called at the head of a column."""
    if who.rest:
        return say("Everybody else")
    kinds = [
        (naming.inside if place else naming.label)("stakeholder_types", kind)
        for place, kind in enumerate(_in_order(who.types))
    ]
    voices = [told.case.voices[v].name for v in sorted(who.voices) if v in told.case.voices]
    *first, last = (*kinds, *voices) or ("",)
    said = "".join(first[:1])
    for name in first[1:]:
        said = say("{items}, {item}", items=said, item=name)
    return say("{one} or {other}", one=said, other=last) if first else last


def _in_order(types: Iterable[str]) -> list[str]:
    return sorted(
        types, key=lambda kind: (kind not in LIVED, LIVED.index(kind) if kind in LIVED else 0, kind)
    )


def _time(item: Item) -> tuple[bool, str, str]:
    """Entries by the day on which they may have begun; those without a date last."""
    entry = item.entry
    assert entry is not None
    first = entry.when and (entry.when.earliest or entry.when.latest)
    return (first is None, first.isoformat() if first else "", entry.id)
