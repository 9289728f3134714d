"""The account of one project at two times: what is new, gone, placed or agreed, and who spoke.

There are two times, and they are kept apart. *When it was said* goes by states of the account: two
dates of its history, two states with a name, or two files. *When it happened* goes by the dates of
the entries within one state. Something told only now may have happened long ago.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import pairwise

from ripplegrid.analysis.analysis import follow, reach
from ripplegrid.analysis.results import Chain, LevelsFound, Loop
from ripplegrid.analysis.same import Same, same
from ripplegrid.analysis.sides import speaking_types
from ripplegrid.disclosure.leaving import without
from ripplegrid.model.case import CaseStudy, table
from ripplegrid.model.reading import Reading
from ripplegrid.model.record import Id
from ripplegrid.model.when import When
from ripplegrid.model.words import Answer, Kind, Level


class Clock(StrEnum):
    """By which time two states are told apart."""

    SAID = "said"
    HAPPENED = "happened"


class Came(StrEnum):
    """Whether something had happened by a day, as far as its date tells."""

    BY_THEN = "by then"
    SINCE = "since"
    MAYBE = "maybe"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reworded:
    """An entry that stands in other words now."""

    entry: Id
    before: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Further:
    """An impact of both states that reaches levels it did not reach before.

    Attributes:
        entry: the impact, as it stands now.
        stands: levels at which it stands now and did not.
        reaches: levels that it leads to now and did not.
    """

    entry: Id
    stands: tuple[Level, ...]
    reaches: tuple[Level, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hopes:
    """What was hoped for in both states, only since, or no longer; and what came since beside it.

    Attributes:
        kept, new, gone: the hopes, in people's words.
        meant: new impacts that people say were meant, at least in part.
        unmeant: new impacts that people say were not meant.
    """

    kept: tuple[str, ...]
    new: tuple[str, ...]
    gone: tuple[str, ...]
    meant: tuple[Id, ...]
    unmeant: tuple[Id, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoke:
    """Who speaks in both states, and who in only one.

    ``gone`` are ids of the earlier state; ``types`` are kinds of people heard only since.
    """

    both: tuple[Id, ...]
    new: tuple[Id, ...]
    gone: tuple[Id, ...]
    types: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OverTime:
    """The account of one project at two times.

    Attributes:
        clock: whether it is told apart by when it was said, or by when it happened.
        day: the day of the earlier state, where it is known.
        new: entries that stand there only since, and whether they had happened by the day.
        returned: entries that were set aside and stand there again.
        gone: entries of the earlier state that are no longer there; ids of that state.
        set_aside: entries set aside since.
        merged: for each entry that others speak for since, these others, as they were.
        placed, agreed: entries that were placed on the grid, or agreed on, since.
        reworded: entries in other words.
        further: impacts that reach further levels.
        levels: levels at which an impact stands only since.
        hopes: what was hoped for.
        links: links that are there only since.
        links_gone: links of the earlier state that are no longer there; ids of that state.
        loops, chains: those that are there only since.
        complete: whether all loops and chains were looked at, up to the bounds of the analysis.
        spoke: who speaks.
        reflections: for each subject, the reflections that were there, and those made since.
        maybe, undated: by when it happened, entries that may belong to either time, or to none.
    """

    clock: Clock
    day: date | None
    new: Mapping[Id, Came | None]
    returned: tuple[Id, ...]
    gone: tuple[Id, ...]
    set_aside: tuple[Id, ...]
    merged: Mapping[Id, tuple[Id, ...]]
    placed: tuple[Id, ...]
    agreed: tuple[Id, ...]
    reworded: tuple[Reworded, ...]
    further: tuple[Further, ...]
    levels: tuple[Level, ...]
    hopes: Hopes
    links: tuple[Id, ...]
    links_gone: tuple[Id, ...]
    loops: tuple[Loop, ...]
    chains: tuple[Chain, ...]
    complete: bool
    spoke: Spoke
    reflections: Mapping[str, tuple[tuple[Id, ...], tuple[Id, ...]]]
    maybe: tuple[Id, ...] = ()
    undated: tuple[Id, ...] = ()


def came(when: When | None, day: date) -> Came:
    """Whether something had happened, or had at least begun, by a day.

    Example:
        >>> came(When(date(2014, 1, 1), None, "since 2014"), date(2016, 1, 1)).value
        'by then'
        >>> came(When(date(2014, 1, 1), date(2017, 1, 1), "2014?"), date(2016, 1, 1)).value
        'maybe'
    """
    if when is None or not when.dated:
        return Came.UNDATED
    if when.earliest is not None and when.earliest > day:
        return Came.SINCE
    if when.latest is None or when.latest <= day:
        return Came.BY_THEN
    return Came.MAYBE


def by_when_said(earlier: CaseStudy, later: CaseStudy, *, day: date | None = None) -> OverTime:
    """What differs between two states of one account, both as their reader may see them.

    Args:
        earlier: the earlier state.
        later: the later state.
        day: the day of the earlier state, to tell what had happened by then.

    Raises:
        TwoProjects: when the two have nothing in common.
    """
    return _Two(earlier, later, Clock.SAID, day).out()


def by_when_it_happened(case: CaseStudy, day: date) -> OverTime:
    """What came after a day, by the dates of the entries; what has no clear date stands apart.

    Example:
        >>> from ripplegrid.model import About
        >>> new = CaseStudy(about=About(id="c", title="New"))
        >>> dict(by_when_it_happened(new, date(2020, 1, 1)).new)
        {}
    """
    reading = Reading(case)
    at = {entry.id: came(entry.when, day) for entry in reading.entries}
    then = _kept(case, reading, lambda entry: at[entry] is Came.BY_THEN)
    now = _kept(case, reading, lambda entry: at[entry] in (Came.BY_THEN, Came.SINCE))
    made = {r.id: came(r.when, day) for r in case.reflections.values()}
    then, now = (
        replace(
            state,
            reflections=table(r for r in state.reflections.values() if made[r.id] in dated),
        )
        for state, dated in ((then, {Came.BY_THEN}), (now, {Came.BY_THEN, Came.SINCE}))
    )
    return replace(
        _Two(then, now, Clock.HAPPENED, day).out(),
        maybe=tuple(entry for entry, by in at.items() if by is Came.MAYBE),
        undated=tuple(entry for entry, by in at.items() if by is Came.UNDATED),
    )


def _kept(case: CaseStudy, reading: Reading, keeps: Callable[[Id], bool]) -> CaseStudy:
    """The case study with only some of the entries on its grid, and those merged into them."""
    gone = {
        ("entries", member)
        for entry in reading.entries
        if not keeps(entry.id)
        for member in reading.speaks_for(entry.id)
    }
    return without(case, gone) if gone else case


class _Two:
    """The comparing of two states."""

    def __init__(self, then: CaseStudy, now: CaseStudy, clock: Clock, day: date | None) -> None:
        self.then, self.now, self.clock, self.day = then, now, clock, day
        self.same: Same = same(then, now)
        self.reading_then, self.reading_now = Reading(then), Reading(now)
        self.levels_then, self.ways_now = reach(then), follow(now)
        shown = [entry.id for entry in self.reading_then.entries]
        self.at = {entry: self._stands(entry) for entry in shown}
        self.was: dict[Id, list[Id]] = {}
        for entry, here in self.at.items():
            if here is not None:
                self.was.setdefault(here, []).append(entry)
        self.steps_then = {(link.source, link.target) for link in self.reading_then.contributions}

    def _stands(self, entry: Id) -> Id | None:
        """The entry that speaks now for one of the earlier grid; None where none does."""
        here = self.same.entries.get(entry)
        found = self.reading_now.shown_as(here) if here is not None else None
        return found.id if found else None

    def out(self) -> OverTime:
        then = {self.same.entries[e] for e in self.then.entries if e in self.same.entries}
        fresh = [e.id for e in self.reading_now.entries if e.id not in self.was]
        new = {e: self._came(e) for e in fresh if e not in then}
        links = tuple(self._new_links())
        return OverTime(
            clock=self.clock,
            day=self.day,
            new=new,
            returned=tuple(entry for entry in fresh if entry in then),
            gone=tuple(entry for entry in self.at if entry not in self.same.entries),
            set_aside=tuple(self._set_aside()),
            merged={here: tuple(was) for here, was in self.was.items() if len(was) > 1},
            placed=tuple(self._since(lambda entry, case: case.entries[entry].placed)),
            agreed=tuple(self._since(lambda entry, case: case.entries[entry].agreed)),
            reworded=tuple(self._reworded()),
            further=tuple(self._further()),
            levels=tuple(self._levels()),
            hopes=self._hopes(new),
            links=links,
            links_gone=tuple(self._gone_links()),
            loops=tuple(
                one for one in self.ways_now.loops.all if not self._stood(one.entries, closed=True)
            ),
            chains=tuple(c for c in self.ways_now.chains.items if self._new_chain(c)),
            complete=self.ways_now.loops.complete and self.ways_now.chains.complete,
            spoke=self._spoke(),
            reflections=self._reflections(),
        )

    def _came(self, entry: Id) -> Came | None:
        return came(self.now.entries[entry].when, self.day) if self.day else None

    def _set_aside(self) -> Iterator[Id]:
        for entry, here in self.at.items():
            kept = self.same.entries.get(entry)
            if here is None and kept is not None:
                yield self.reading_now.spoken_for_by[kept]

    def _since(self, holds: Callable[[Id, CaseStudy], bool]) -> Iterator[Id]:
        for here, was in self.was.items():
            if holds(here, self.now) and not any(holds(entry, self.then) for entry in was):
                yield here

    def _reworded(self) -> Iterator[Reworded]:
        for here, was in self.was.items():
            before = self.then.entries[was[0]].text
            alone = len(was) == 1 and self.same.entries[was[0]] == here
            if alone and before != self.now.entries[here].text:
                yield Reworded(entry=here, before=before)

    def _further(self) -> Iterator[Further]:
        for here, was in self.was.items():
            if not self.now.entries[here].impact:
                continue
            stood = {level for entry in was for level in self.then.entries[entry].levels}
            reached = {level for entry in was for level in _reach(self.levels_then, entry)}
            stands = [level for level in Level if level in self.now.entries[here].levels - stood]
            reaches = [
                level for level in _reach(self.ways_now.levels, here) if level not in reached
            ]
            if (stands and stood) or reaches:
                yield Further(
                    entry=here, stands=tuple(stands if stood else ()), reaches=tuple(reaches)
                )

    def _levels(self) -> list[Level]:
        stood, stands = (
            {level for entry in reading.entries if entry.impact for level in entry.levels}
            for reading in (self.reading_then, self.reading_now)
        )
        return [level for level in Level if level in stands - stood]

    def _hopes(self, new: Mapping[Id, Came | None]) -> Hopes:
        before, after = self.then.about.sought, self.now.about.sought
        impacts = [self.now.entries[entry] for entry in new if self.now.entries[entry].impact]
        return Hopes(
            kept=tuple(hope for hope in after if hope in before),
            new=tuple(hope for hope in after if hope not in before),
            gone=tuple(hope for hope in before if hope not in after),
            meant=tuple(e.id for e in impacts if e.intended in (Answer.YES, Answer.PARTLY)),
            unmeant=tuple(e.id for e in impacts if e.intended is Answer.NO),
        )

    def _new_links(self) -> Iterator[Id]:
        known = {(self.at[a], self.at[b]) for a, b in self.steps_then}
        for link in self.reading_now.contributions:
            if (link.source, link.target) not in known:
                yield link.id

    def _gone_links(self) -> Iterator[Id]:
        """Links whose two ends are still there, and not the link itself."""
        stand = {(link.source, link.target) for link in self.reading_now.contributions}
        for link in self.reading_then.contributions:
            ends = self.at[link.source], self.at[link.target]
            if None not in ends and ends[0] != ends[1] and ends not in stand:
                yield link.id

    def _new_chain(self, chain: Chain) -> bool:
        return len(chain.entries) > 2 and not self._stood(chain.entries, closed=False)

    def _stood(self, path: tuple[Id, ...], *, closed: bool) -> bool:
        """Whether a way was there before: links between entries as they stood then."""
        places = (*path, path[0]) if closed else path
        ends = {(entry, entry) for entry in self.was.get(path[0], ())}
        if not closed:
            ends = {e for e in ends if Kind.PROCESS in self.then.entries[e[0]].kinds}
        for _, there in pairwise(places):
            onward = self.was.get(there, ())
            ends = {(a, on) for a, at in ends for on in onward if (at, on) in self.steps_then}
        if closed:
            return any(first == last for first, last in ends)
        return any(Kind.OUTCOME in self.then.entries[last].kinds for _, last in ends)

    def _spoke(self) -> Spoke:
        before, after = _speaking(self.then), _speaking(self.now)
        known = {self.same.voices[v] for v in before if v in self.same.voices}
        # What kind of person somebody is goes by today, as it may be told today, in both states.
        types = set(speaking_types(self.now, after)) - set(speaking_types(self.now, known))
        return Spoke(
            both=tuple(v for v in after if v in known),
            new=tuple(v for v in after if v not in known),
            gone=tuple(v for v in before if self.same.voices.get(v) not in after),
            types=tuple(sorted(types)),
        )

    def _reflections(self) -> dict[str, tuple[tuple[Id, ...], tuple[Id, ...]]]:
        found: dict[str, tuple[list[Id], list[Id]]] = {}
        for made in self.now.reflections.values():
            both = found.setdefault(made.subject, ([], []))
            both[made.id not in self.then.reflections].append(made.id)
        return {subject: (tuple(a), tuple(b)) for subject, (a, b) in sorted(found.items())}


def _reach(levels: LevelsFound, entry: Id) -> tuple[Level, ...]:
    return levels.entries[entry].reaches


def _speaking(case: CaseStudy) -> tuple[Id, ...]:
    """The voices that tell or claim something, or have an entry on their own grid."""
    said = {t.voice for t in case.tellings.values()} | {c.voice for c in case.claims.values()}
    said |= {entry.by for entry in case.entries.values() if entry.by}
    return tuple(voice for voice in case.voices if voice in said)
