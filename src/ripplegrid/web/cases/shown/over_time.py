"""One project at two times as a page shows it: people's own words, and who said them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ripplegrid.analysis.over_time import Came, Clock, Further, OverTime
from ripplegrid.model.account import Entry
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.people import Voice
from ripplegrid.model.record import Id
from ripplegrid.model.registers import Reflection
from ripplegrid.model.words import Level
from ripplegrid.saying import mark, say
from ripplegrid.web.cases.shown.reflections import Reflections, Subject
from ripplegrid.web.cases.shown.told import Link, Said, Told

MOST_WAYS = 4

HEADS = {
    Came.BY_THEN: mark("Told only since, though it had happened by then"),
    Came.SINCE: mark("Told since, and it came since"),
    Came.MAYBE: mark("Told only since; it may have happened before or after"),
    Came.UNDATED: mark("Told only since, without a date"),
    None: mark("Told only since"),
}


@dataclass(frozen=True, slots=True)
class Newcomer:
    """An entry that is new, with what is told of it first."""

    entry: Entry
    said: Said | None


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under one heading."""

    head: str
    items: tuple[Newcomer, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """An impact that moved on, and where to."""

    entry: Entry
    stands: tuple[Level, ...]
    reaches: tuple[Level, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A loop or a chain that is there only since; ``whole`` are those who tell all of it."""

    entries: tuple[Entry, ...]
    whole: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class View:
    """One reflection: who made it, where it places the project, in which words."""

    who: str
    place: str
    made: Reflection


@dataclass(frozen=True, slots=True)
class Reflected:
    """A subject with the reflections of then, and those made since."""

    subject: Subject
    then: tuple[View, ...]
    since: tuple[View, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """Everything the page shows of two times."""

    by_said: bool
    new: tuple[Group, ...]
    changed: tuple[Group, ...]
    gone: tuple[str, ...]
    reworded: tuple[tuple[Entry, str], ...]
    moved: tuple[Moved, ...]
    levels: tuple[Level, ...]
    hopes: tuple[tuple[str, str], ...]
    meant: tuple[Entry, ...]
    unmeant: tuple[Entry, ...]
    loops: tuple[Passage, ...]
    chains: tuple[Passage, ...]
    links: tuple[Link, ...]
    complete: bool
    speak_both: tuple[Voice, ...]
    speak_new: tuple[Voice, ...]
    speak_gone: tuple[Voice, ...]
    kinds: tuple[str, ...]
    reflections: tuple[Reflected, ...]
    maybe: tuple[Entry, ...]
    undated: tuple[Entry, ...]

    @property
    def nothing(self) -> bool:
        """Whether the two times do not differ."""
        return not any(
            (self.new, self.changed, self.gone, self.reworded, self.moved, self.links,
             self.loops, self.chains, self.speak_new, self.speak_gone,
             any(state for _, state in self.hopes), any(one.since for one in self.reflections))
        )  # fmt: skip


def times(then: CaseStudy, told: Told, found: OverTime, reflections: Reflections) -> Times:
    """What differs between two times, laid out.

    Args:
        then: the earlier state, for what is no longer there.
        told: who says what in the later state.
        found: the comparison.
        reflections: the reflections of the later state as this person may see them.
    """
    return _Laid(then, told, found).out(reflections)


class _Laid:
    """The making of one page."""

    def __init__(self, then: CaseStudy, told: Told, found: OverTime) -> None:
        self.then, self.told, self.case, self.found = then, told, told.case, found

    def out(self, reflections: Reflections) -> Times:
        found, spoke, hopes = self.found, self.found.spoke, self.found.hopes
        # What only the earlier state held, and whoever spoke only then, is named as it was then.
        gone = [self.case.voices.get(v, self.then.voices[v]) for v in spoke.gone]
        ways = [chain for chain in found.chains if len(chain.entries) > 2]
        return Times(
            by_said=found.clock is Clock.SAID,
            new=tuple(self._new()),
            changed=tuple(self._changed()),
            gone=tuple(self.then.entries[entry].text for entry in found.gone),
            reworded=tuple((self.case.entries[r.entry], r.before) for r in found.reworded),
            moved=tuple(self._moved(one) for one in found.further),
            levels=found.levels,
            hopes=self._hopes(),
            meant=self._entries(hopes.meant),
            unmeant=self._entries(hopes.unmeant),
            loops=tuple(self._passage(o.entries, o.told.whole) for o in found.loops[:MOST_WAYS]),
            chains=tuple(self._passage(o.entries, o.told.whole) for o in ways[:MOST_WAYS]),
            links=tuple(self.told.links[link] for link in found.links),
            complete=found.complete and len(found.loops) <= MOST_WAYS and len(ways) <= MOST_WAYS,
            speak_both=self._voices(spoke.both),
            speak_new=self._voices(spoke.new),
            speak_gone=tuple(gone),
            kinds=spoke.types,
            reflections=tuple(sorted(self._reflected(reflections), key=_one_sided)),
            maybe=self._entries(found.maybe),
            undated=self._entries(found.undated),
        )

    def _hopes(self) -> tuple[tuple[str, str], ...]:
        """The hopes, where something about them is new or something came to lay beside them."""
        hopes = self.found.hopes
        anything = hopes.new or hopes.gone or hopes.meant or hopes.unmeant
        if self.found.clock is Clock.SAID and not anything:
            return ()
        return (
            *((hope, "") for hope in hopes.kept),
            *((hope, say("only since")) for hope in hopes.new),
            *((hope, say("no longer")) for hope in hopes.gone),
        )

    def _entries(self, ids: Iterable[Id]) -> tuple[Entry, ...]:
        return tuple(sorted((self.case.entries[i] for i in ids), key=_time))

    def _voices(self, ids: Iterable[Id]) -> tuple[Voice, ...]:
        return tuple(sorted((self.case.voices[i] for i in ids), key=lambda v: (v.name, v.id)))

    def _new(self) -> Iterator[Group]:
        if self.found.clock is Clock.HAPPENED:
            if self.found.new:
                yield self._group(say("Came since"), self.found.new)
            return
        for by, head in HEADS.items():
            new = [entry for entry, came in self.found.new.items() if came is by]
            if new:
                yield self._group(say(head), new)

    def _changed(self) -> Iterator[Group]:
        found = self.found
        for head, entries in (
            (say("Was set aside, and stands there again"), found.returned),
            (say("Set aside since"), found.set_aside),
            (say("Placed on the grid since"), found.placed),
            (say("Agreed on since"), found.agreed),
            (say("Put together since"), tuple(found.merged)),
        ):
            if entries:
                yield self._group(head, entries)

    def _group(self, head: str, ids: Iterable[Id]) -> Group:
        items = []
        for entry in self._entries(ids):
            said = [one for one in self.told.said(entry.id) if one.telling.quotation]
            items.append(Newcomer(entry, said[0] if said else None))
        return Group(head, tuple(items))

    def _moved(self, one: Further) -> Moved:
        return Moved(self.case.entries[one.entry], one.stands, one.reaches)

    def _passage(self, entries: Iterable[Id], whole: Iterable[Id]) -> Passage:
        return Passage(tuple(self.case.entries[e] for e in entries), self._voices(whole))

    def _reflected(self, reflections: Reflections) -> Iterator[Reflected]:
        for subject_id, (then, since) in self.found.reflections.items():
            subject = reflections.find(subject_id)
            if subject is not None and (since or self.found.clock is Clock.HAPPENED):
                yield Reflected(
                    subject,
                    *(
                        tuple(self._view(reflections, subject, made) for made in both)
                        for both in (then, since)
                    ),
                )

    def _view(self, reflections: Reflections, subject: Subject, made: Id) -> View:
        found = self.case.reflections[made]
        return View(reflections.who(found), subject.place(found.place), found)


def _time(entry: Entry) -> tuple[bool, str, str]:
    first = entry.when and (entry.when.earliest or entry.when.latest)
    return (first is None, first.isoformat() if first else "", entry.id)


def _one_sided(one: Reflected) -> bool:
    """What was reflected on at both times comes first."""
    return not (one.then and one.since)
