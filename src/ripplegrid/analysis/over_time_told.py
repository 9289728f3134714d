"""What differs between two times of one account, in sentences with what they rest on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ripplegrid.analysis.finding import Finding
from ripplegrid.analysis.over_time import Came, Clock, OverTime
from ripplegrid.analysis.wording import Names, quoted
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.saying import mark, say_list

MOST = 5

CLOCKS = {
    Clock.SAID: mark(
        "This goes by when it was said: what stands in the account now and did not stand there "
        "then. It may have happened long before."
    ),
    Clock.HAPPENED: mark(
        "This goes by when it happened: the dates of the entries, whenever they were told. What "
        "has no clear date stands apart."
    ),
}

NEW = {
    None: mark("Told only since: {entries}."),
    Came.BY_THEN: mark("Told only since, though it had happened by then: {entries}."),
    Came.SINCE: mark("Told since, and it came since: {entries}."),
    Came.MAYBE: mark("Told only since; it may have happened before or after: {entries}."),
    Came.UNDATED: mark("Told only since, without a date: {entries}."),
}


def over_time_findings(then: CaseStudy, now: CaseStudy, found: OverTime) -> tuple[Finding, ...]:
    """What differs, in sentences.

    Args:
        then: the earlier state, for the words of what is no longer there.
        now: the later state, in whose ids the sentences rest on things.
        found: the comparison.
    """
    words = _Told(then, now, found)
    return (
        Finding(code="time-clock", question=1, template=CLOCKS[found.clock]),
        *words.entries(),
        *words.levels(),
        *words.hopes(),
        *words.ways(),
        *words.people(),
        *words.apart(),
    )


class _Told:
    """The sentences of one comparison."""

    def __init__(self, then: CaseStudy, now: CaseStudy, found: OverTime) -> None:
        self.then, self.now, self.found = then, now, found
        self.names = Names(now)

    def _about(
        self, code: str, template: str, entries: Sequence[Id], question: int = 1
    ) -> Iterator[Finding]:
        if entries:
            yield Finding(
                code=code,
                question=question,
                template=template,
                data={"entries": self.names.entries(entries)},
                entries=tuple(entries),
            )

    def entries(self) -> Iterator[Finding]:
        """What is new, gone, placed, agreed, put together or put in other words."""
        found = self.found
        if found.clock is Clock.HAPPENED:
            yield from self._about("time-new", mark("Came since: {entries}."), tuple(found.new))
        else:
            for by, template in NEW.items():
                new = [entry for entry, came in found.new.items() if came is by]
                yield from self._about("time-new", template, new)
        back = mark("Was set aside then, and stands there again: {entries}.")
        yield from self._about("time-returned", back, found.returned)
        if found.gone:
            gone = [quoted(self.then.entries[entry].text) for entry in found.gone]
            yield Finding(
                code="time-gone",
                question=1,
                template="No longer said: {entries}.",
                data={"entries": say_list(gone[:MOST], len(gone) - MOST)},
            )
        listed = (
            ("time-set-aside", mark("Set aside since: {entries}."), found.set_aside),
            ("time-placed", mark("Placed on the grid since: {entries}."), found.placed),
            ("time-agreed", mark("Agreed on since: {entries}."), found.agreed),
            ("time-merged", mark("Put together since: {entries}."), tuple(found.merged)),
        )
        for code, template, entries in listed:
            yield from self._about(code, template, entries)
        reworded = tuple(one.entry for one in found.reworded)
        words = mark("Stands in other words since: {entries}.")
        yield from self._about("time-reworded", words, reworded)

    def levels(self) -> Iterator[Finding]:
        """Which impacts moved on to further levels."""
        if self.found.levels:
            yield Finding(
                code="time-levels",
                question=7,
                template="Only since then do impacts stand at these levels: {levels}.",
                data={"levels": say_list([self.names.level(one) for one in self.found.levels])},
            )
        for one in self.found.further[:MOST]:
            for levels, template in (
                (one.stands, mark("{entry} stands since then also at these levels: {levels}.")),
                (one.reaches, mark("{entry} has since then led on to these levels: {levels}.")),
            ):
                if levels:
                    yield Finding(
                        code="time-further",
                        question=7,
                        template=template,
                        data={
                            "entry": self.names.entry(one.entry),
                            "levels": say_list([self.names.level(level) for level in levels]),
                        },
                        entries=(one.entry,),
                    )

    def hopes(self) -> Iterator[Finding]:
        """What was hoped for, and what came that was meant or not."""
        found = self.found.hopes
        for code, template, hopes in (
            ("time-hopes-new", mark("Hoped for only since: {hopes}."), found.new),
            ("time-hopes-gone", mark("No longer among the hopes: {hopes}."), found.gone),
        ):
            if hopes:
                said = say_list([quoted(hope) for hope in hopes])
                yield Finding(code=code, question=2, template=template, data={"hopes": said})
        meant = mark("New, and people say it was meant: {entries}.")
        yield from self._about("time-meant", meant, found.meant, 2)
        unmeant = mark("New, and people say it was not meant: {entries}.")
        yield from self._about("time-unmeant", unmeant, found.unmeant, 2)

    def ways(self) -> Iterator[Finding]:
        """New links, loops and chains."""
        found = self.found
        if found.links:
            links = [self.now.contributions[link] for link in found.links]
            said = [self.names.way((link.source, link.target)) for link in links[:MOST]]
            yield Finding(
                code="time-links",
                question=4,
                template="New among what led to what: {links}.",
                data={"links": say_list(said, len(links) - len(said))},
                contributions=found.links,
            )
        for loop in found.loops[:MOST]:
            yield Finding(
                code="time-loop",
                question=5,
                template="Only since then does change come back to where it began: {way}.",
                data={"way": self.names.way((*loop.entries, loop.entries[0]))},
                entries=loop.entries,
                contributions=loop.contributions,
                voices=loop.voices,
            )
        for chain in found.chains[:MOST]:
            yield Finding(
                code="time-chain",
                question=4,
                template="A way that is there only since, told whole by {voices}: {way}."
                if chain.told.whole
                else "A way that is there only since, and that nobody tells whole: {way}.",
                data={
                    "way": self.names.way(chain.entries),
                    "voices": self.names.who(chain.told.whole),
                },
                entries=chain.entries,
                voices=chain.told.whole,
            )

    def people(self) -> Iterator[Finding]:
        """Who speaks only in one of the two states."""
        spoke, by_said = self.found.spoke, self.found.clock is Clock.SAID
        if spoke.new:
            yield Finding(
                code="time-voices-new",
                question=9,
                template="Speaking only since then: {voices}."
                if by_said
                else "Speaking only of what came since: {voices}.",
                data={"voices": self.names.who(spoke.new)},
                voices=spoke.new,
            )
        if spoke.gone:
            earlier = Names(self.then)
            yield Finding(
                code="time-voices-gone",
                question=9,
                template="Spoke then and no longer: {voices}."
                if by_said
                else "Speaking only of what had come by then: {voices}.",
                data={"voices": earlier.who(spoke.gone)},
                voices=tuple(voice for voice in spoke.gone if voice in self.now.voices),
            )
        if spoke.types:
            kinds = [self.names.kind_of_person(kind) for kind in spoke.types]
            yield Finding(
                code="time-types-new",
                question=9,
                template="Heard only since then, as kinds of people: {kinds}."
                if by_said
                else "Heard only of what came since, as kinds of people: {kinds}.",
                data={"kinds": say_list(kinds)},
            )

    def apart(self) -> Iterator[Finding]:
        """What has no clear date."""
        maybe = mark("May have come before or after: {entries}.")
        yield from self._about("time-maybe", maybe, self.found.maybe)
        undated = mark("Nobody said when: {entries}.")
        yield from self._about("time-undated", undated, self.found.undated)
