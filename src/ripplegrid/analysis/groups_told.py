"""Two groups' accounts in sentences, each with the entries, links and voices it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ripplegrid.analysis.answers.people import SAYING
from ripplegrid.analysis.finding import Finding
from ripplegrid.analysis.gaps import types_unheard
from ripplegrid.analysis.groups import (
    ANSWERS,
    Aspect,
    ChainSides,
    Differs,
    EntrySides,
    Groups,
    LinkSides,
    Place,
    longest,
    meeting_elsewhere,
    shortest,
)
from ripplegrid.analysis.sides import Who, types_told
from ripplegrid.analysis.voices import UNJUDGED
from ripplegrid.analysis.wording import Names, quoted
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.naming import Naming
from ripplegrid.model.words import Stance
from ripplegrid.saying import mark, say, say_list

QUESTION = 9
"""Who says so, and who sees it differently?"""

MOST = 5
"""Of ways so many are told at most; the comparison itself has the rest."""

ASPECTS = {
    Aspect.STANCE: mark("whether it is so"),
    Aspect.DIRECTION: mark("whether it was good"),
    Aspect.EFFECT: mark("what the one did to the other"),
    Aspect.INTENDED: mark("whether it was meant"),
    Aspect.EXPECTED: mark("whether it was expected"),
    Aspect.CONTINUING: mark("whether it still goes on"),
    Aspect.LEVELS: mark("where it happened"),
    Aspect.KINDS: mark("what kind of thing it is"),
    Aspect.FOR_WHOM: mark("for whom it was so"),
}
"""In what two sides differ, as a person would ask."""

ANSWERED = {"yes": mark("yes"), "partly": mark("partly"), "no": mark("no")}


def position(naming: Naming, aspect: Aspect, said: str) -> str:
    """What a side says in one respect, in words; for whom, in its own."""
    if aspect is Aspect.FOR_WHOM:
        return quoted(said)
    if aspect in (Aspect.LEVELS, Aspect.KINDS):
        return naming.inside(aspect.value, said)
    if aspect in ANSWERS:
        return say(ANSWERED[said])
    return say(SAYING[UNJUDGED if said == Stance.SAYS else said])


def called(names: Names, who: Who) -> str:
    """What a side is called inside a sentence."""
    if who.rest:
        return say("everybody else")
    kinds = [names.kind_of_person(kind) for kind in sorted(who.types)]
    parts = [say("those who speak as {kinds}", kinds=_or(kinds))] if kinds else []
    parts += [names.who((voice,)) for voice in sorted(who.voices) if voice in names.case.voices]
    return say_list(parts)


def _or(kinds: Sequence[str]) -> str:
    found = kinds[0]
    for kind in kinds[1:]:
        found = say("{one} or {other}", one=found, other=kind)
    return found


def groups_findings(case: CaseStudy, found: Groups, one: Who, other: Who) -> tuple[Finding, ...]:
    """What two groups say, in sentences.

    Args:
        case: the case study, as its reader may see it.
        found: the comparison.
        one: who was asked for on the one side.
        other: who was asked for on the other.
    """
    words = _Told(case, found, one, other)
    return (
        *words.standing(),
        *words.entries(),
        *words.links(),
        *words.levels(),
        *words.chains(),
        *words.silent(),
    )


class _Told:
    """The sentences of one comparison."""

    def __init__(self, case: CaseStudy, found: Groups, one: Who, other: Who) -> None:
        self.case, self.found = case, found
        self.names = Names(case)
        self.one, self.other = called(self.names, one), called(self.names, other)

    def standing(self) -> Iterator[Finding]:
        """Who stands where."""
        sides = self.found.sides
        for name, voices in ((self.one, sides.one), (self.other, sides.other)):
            known = tuple(sorted(voices))
            yield Finding(
                code="groups-side" if known else "groups-side-silent",
                question=QUESTION,
                template="One side is {side}: {voices}."
                if known
                else "One side is {side}: nobody speaks in this account who is known to be that.",
                data={"side": name, "voices": self.names.count(known)},
                voices=known,
            )
        if sides.both:
            yield Finding(
                code="groups-both-sides",
                question=QUESTION,
                template="On both sides: {who}. What is said there counts on both.",
                data={"who": self.names.who(sorted(sides.both))},
                voices=tuple(sorted(sides.both)),
            )
        if sides.apart:
            yield Finding(
                code="groups-apart",
                question=QUESTION,
                template="Apart from both: {voices}. No name is given, so it is not told what "
                "kind of people they are.",
                data={"voices": self.names.count(sorted(sides.apart))},
                voices=tuple(sorted(sides.apart)),
            )

    def entries(self) -> Iterator[Finding]:
        """What only one side tells, what both tell, and what both tell differently."""
        for place, side in ((Place.ONE, self.one), (Place.OTHER, self.other)):
            told = self.found.told(place)
            if told:
                yield self._told("groups-only", mark("Told only by {side}: {entries}."), told, side)
        both = [one for one in self.found.told(Place.BOTH) if not one.differs]
        alike = tuple(one for one in both if not one.bridged)
        bridged = tuple(one for one in both if one.bridged)
        if alike:
            yield self._told(
                "groups-both", mark("Told by both, and not differently: {entries}."), alike
            )
        if bridged:
            yield self._told(
                "groups-bridged",
                mark("On both sides only through somebody who stands on both: {entries}."),
                bridged,
            )
        for one in (one for one in self.found.told(Place.BOTH) if one.differs):
            yield Finding(
                code="groups-differ",
                question=QUESTION,
                template="Both tell of {entry}, and not the same. {positions}",
                data={"entry": self.names.entry(one.entry), "positions": self._sides(one.differs)},
                entries=(one.entry,),
                voices=tuple(word.voice for word in (*one.one, *one.other)),
            )

    def _told(
        self, code: str, template: str, told: tuple[EntrySides, ...], side: str = ""
    ) -> Finding:
        entries = tuple(one.entry for one in told)
        return Finding(
            code=code,
            question=QUESTION,
            template=template,
            data={"side": side, "entries": self.names.entries(entries)},
            entries=entries,
            voices=tuple(word.voice for one in told for word in (*one.one, *one.other)),
        )

    def _sides(self, differs: tuple[Differs, ...]) -> str:
        parts = []
        for one in differs:
            said = [
                say_list([position(self.names.naming, one.aspect, word) for word in positions])
                for positions in (one.one, one.other)
            ]
            parts.append(
                say(
                    "As to {aspect}, {one} say: {first}; {other} say: {second}.",
                    aspect=say(ASPECTS[one.aspect]),
                    one=self.one,
                    first=said[0],
                    other=self.other,
                    second=said[1],
                )
            )
        return " ".join(parts)

    def links(self) -> Iterator[Finding]:
        """What led to what: claimed by one side, by both, and disputed between them."""
        for place, side in ((Place.ONE, self.one), (Place.OTHER, self.other)):
            claimed = self.found.claimed(place)
            if claimed:
                yield self._claimed(
                    "groups-links-only", mark("Claimed only by {side}: {links}."), claimed, side
                )
        both = tuple(one for one in self.found.claimed(Place.BOTH) if not one.differs)
        if both:
            yield self._claimed("groups-links-both", mark("Claimed by both: {links}."), both)
        for one in (one for one in self.found.claimed(Place.BOTH) if one.differs):
            yield Finding(
                code="groups-disputed",
                question=QUESTION,
                template="Disputed between them is {link}. {positions}",
                data={"link": self._way(one), "positions": self._sides(one.differs)},
                entries=(one.source, one.target),
                contributions=one.contributions,
                voices=tuple(self.case.claims[c].voice for c in (*one.one, *one.other)),
            )

    def _way(self, link: LinkSides) -> str:
        return self.names.way((link.source, link.target))

    def _claimed(
        self, code: str, template: str, links: tuple[LinkSides, ...], side: str = ""
    ) -> Finding:
        first = [self._way(link) for link in links[:3]]
        return Finding(
            code=code,
            question=QUESTION,
            template=template,
            data={"side": side, "links": say_list(first, len(links) - len(first))},
            contributions=tuple(c for link in links for c in link.contributions),
            voices=tuple(
                self.case.claims[c].voice for one in links for c in (*one.one, *one.other)
            ),
        )

    def levels(self) -> Iterator[Finding]:
        """The levels and kinds of which only one side speaks."""
        for listed, found in (("levels", self.found.levels), ("kinds", self.found.kinds)):
            for place, side in enumerate((self.one, self.other)):
                only = [word for word, both in found.items() if both[place] and not both[1 - place]]
                entries = tuple(e for word in only for e in found[word][place])  # type: ignore[index]
                if only:
                    yield Finding(
                        code=f"groups-{listed}",
                        question=QUESTION,
                        template="Of these levels only {side} speak: {words}."
                        if listed == "levels"
                        else "Of these kinds of things only {side} speak: {words}.",
                        data={
                            "side": side,
                            "words": say_list(
                                [self.names.naming.inside(listed, word.value) for word in only]
                            ),
                        },
                        entries=entries,
                    )

    def chains(self) -> Iterator[Finding]:
        """Ways that only one side tells, and ways that take both."""
        for place, side in ((Place.ONE, self.one), (Place.OTHER, self.other)):
            for chain in longest([c for c in self.found.chains if c.place is place])[:MOST]:
                whole = chain.one.whole if place is Place.ONE else chain.other.whole
                template = (
                    mark("Told whole only by {side}: {way}.")
                    if whole
                    else mark("Told only by {side}, between several of them: {way}.")
                )
                yield self._chain("groups-chain", template, chain, side)
        together = shortest([c for c in self.found.chains if c.only_together])
        for chain in meeting_elsewhere(together)[:MOST]:
            template = mark(
                "Only when both are put together does this way show, and no side told it: {way}."
            )
            yield self._chain("groups-together", template, chain)

    def _chain(self, code: str, template: str, chain: ChainSides, side: str = "") -> Finding:
        return Finding(
            code=code,
            question=QUESTION,
            template=template,
            data={"side": side, "way": self.names.way(chain.entries)},
            entries=chain.entries,
            contributions=tuple(c for step in chain.steps for c in step.contributions),
            voices=tuple(v for step in chain.steps for v in (*step.one, *step.other)),
        )

    def silent(self) -> Iterator[Finding]:
        """Kinds of people who took part and of whom nobody speaks."""
        kinds = silent_types(self.case)
        if kinds:
            yield Finding(
                code="groups-silent",
                question=QUESTION,
                template="Took part, and nobody is known to speak for them here: {kinds}.",
                data={"kinds": say_list([self.names.kind_of_person(kind) for kind in kinds])},
            )


def silent_types(case: CaseStudy) -> tuple[str, ...]:
    """The stakeholder types that took part and for which nobody is known to speak."""
    told = types_told(case)
    spoke = {t.voice for t in case.tellings.values()} | {c.voice for c in case.claims.values()}
    heard: set[str] = set()
    for voice in spoke:
        heard |= told.get(voice, frozenset())
    return types_unheard(case, heard)
