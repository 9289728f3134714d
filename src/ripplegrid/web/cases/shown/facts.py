"""What the account shows already of each step of the path, and the one thing to do next there.

Facts, not scores: how many, of what, in a sentence. Nothing here keeps anybody from any step.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ripplegrid.disclosure import Purpose
from ripplegrid.disclosure.cells import unnamed
from ripplegrid.model.account import Entry
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.registers import CheckBack
from ripplegrid.model.words import IMPACT_KINDS, FollowUpResult, Stance, VoiceKind
from ripplegrid.saying import say, say_count
from ripplegrid.web.cases.shown.involvement import stages_of
from ripplegrid.web.cases.shown.told import Told


@dataclass(frozen=True, slots=True)
class Onward:
    """The one thing to do next on a step: its words, the name of its address, a place in it."""

    words: str
    address: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Shows:
    """What the account shows of one step, in sentences, and what to do next."""

    facts: tuple[str, ...]
    onward: Onward


def shows(told: Told, step_id: str, today: date) -> Shows:
    """What the account shows of a step on this day."""
    return _STEPS[step_id](told, today)


def _describe(told: Told, _today: date) -> Shows:
    case = told.case
    stages = stages_of(case)
    filled = {i.stage for i in case.involvements.values()}
    people, stood = len(case.contributors), sum(s.id in filled for s in stages)
    facts = (
        say("What it was is told.") if case.about.summary else say("What it was is not told yet."),
        say_count(
            "{count} person or body is named.", "{count} people or bodies are named.", count=people
        )
        if people
        else say("Nobody who took part is named yet."),
        say("Of {all} stages, {some} say who took part.", all=len(stages), some=stood),
    )
    if not case.about.summary:
        return Shows(facts, Onward(say("Say what the project was"), "case-describe"))
    if not people:
        return Shows(facts, Onward(say("Say who took part"), "people"))
    if stood < len(stages):
        return Shows(facts, Onward(say("Say who took part at which stage"), "involvement"))
    return Shows(facts, Onward(say("Say where the project stands in the six domains"), "domains"))


def _own_grids(told: Told, _today: date) -> Shows:
    case = told.case
    own = {e.by for e in case.entries.values() if e.by and not e.set_aside}
    own |= {t.voice for t in case.tellings.values()}
    people = [v for v in case.voices.values() if v.kind is VoiceKind.PERSON and v.id in own]
    unnamed = sum(v.kind is VoiceKind.ANONYMOUS and v.id in own for v in case.voices.values())
    speaking = {v.contributor for v in people}
    silent = sum(c not in speaking for c in case.contributors)
    facts = [
        say_count(
            "{count} person has told something.",
            "{count} people have told something.",
            count=len(people),
        )
    ]
    if unnamed:
        facts.append(
            say_count(
                "{count} thing came in without a name.",
                "{count} came in without a name.",
                count=unnamed,
            )
        )
    if silent:
        facts.append(
            say_count(
                "{count} of those who took part has not been heard yet.",
                "{count} of those who took part have not been heard yet.",
                count=silent,
            )
        )
    return Shows(tuple(facts), Onward(say("Write down something you saw happen"), "entry-add"))


def _refine(told: Told, _today: date) -> Shows:
    case, reading = told.case, told.reading
    merged = len({told.reading.spoken_for_by[e.id] for e in case.entries.values() if e.merged_into})
    facts = [
        say_count(
            "{count} workshop is written down.",
            "{count} workshops are written down.",
            count=len(case.workshops),
        ),
        say_count(
            "{count} entry speaks for others.", "{count} entries speak for others.", count=merged
        ),
    ]
    if reading.tray:
        facts.append(
            say_count(
                "{count} entry waits to be placed.",
                "{count} entries wait to be placed.",
                count=len(reading.tray),
            )
        )
        return Shows(tuple(facts), Onward(say("Place what waits in the tray"), "grid", "tray"))
    if not case.workshops:
        return Shows(tuple(facts), Onward(say("Write down a workshop you held"), "workshops"))
    return Shows(tuple(facts), Onward(say("Go through the grid together"), "grid"))


def _agree(told: Told, _today: date) -> Shows:
    entries = told.reading.entries
    waiting = sum(not e.agreed for e in entries)
    differ = sum(told.disputed(e.id) for e in entries)
    facts = [
        say_count(
            "{count} entry is not agreed yet.", "{count} entries are not agreed yet.", count=waiting
        )
        if waiting
        else (say("All entries are agreed.") if entries else say("There are no entries yet.")),
    ]
    if differ:
        facts.append(
            say_count(
                "People see {count} entry differently. That may stay so.",
                "People see {count} entries differently. That may stay so.",
                count=differ,
            )
        )
    words = say("Read the grid together and say what stands")
    return Shows(tuple(facts), Onward(words, "grid"))


def _check_back(told: Told, _today: date) -> Shows:
    case = told.case
    answered = {c.voice for c in case.check_backs.values()}
    persons = [v.id for v in case.voices.values() if v.kind is VoiceKind.PERSON]
    waiting = sum(one not in answered for one in persons)
    outside = len(case.substantiations)
    facts = [
        say_count(
            "{count} voice has answered.", "{count} voices have answered.", count=len(answered)
        ),
    ]
    names = sorted({case.voices[one].name for one in answered} - {say("Anonymous")})
    if names:
        facts.append(say("Checked by: {names}.", names=", ".join(names)))
    facts += _sentences_checked(case)
    if waiting:
        facts.append(
            say_count(
                "{count} person whose words are used has not answered yet.",
                "{count} people whose words are used have not answered yet.",
                count=waiting,
            )
        )
    if outside:
        facts.append(
            say_count(
                "{count} answer came from outside the team.",
                "{count} answers came from outside the team.",
                count=outside,
            )
        )
    return Shows(tuple(facts), Onward(say("See who speaks here, and show them"), "people"))


def _sentences_checked(case: CaseStudy) -> list[str]:
    """How many sentences were checked, and of how many somebody said that they are not so."""
    facts: list[str] = []
    sentences = {(c.finding, c.sentence or c.id) for c in case.check_backs.values() if c.finding}
    if sentences:
        facts.append(
            say_count(
                "{count} sentence of the findings was checked by somebody it rests on.",
                "{count} sentences of the findings were checked by somebody they rest on.",
                count=len(sentences),
            )
        )
    differ = {c.about if not c.finding else c.sentence or c.id for c in _differing(case)}
    if differ:
        facts.append(
            say_count(
                "Of {count} sentence somebody said that it is not so, or only partly.",
                "Of {count} sentences somebody said that it is not so, or only partly.",
                count=len(differ),
            )
        )
    return facts


def _differing(case: CaseStudy) -> Iterator[CheckBack]:
    """The answers of those who are named that do not agree: others are not told apart here."""
    for one in case.check_backs.values():
        named = not unnamed(case.voices[one.voice], Purpose.TEAM)
        if named and one.stance in (Stance.PARTLY, Stance.DISAGREES):
            yield one


def _follow_up(told: Told, today: date) -> Shows:
    case = told.case
    asked = list(case.follow_ups.values())
    waits = [f for f in asked if f.result is FollowUpResult.WAITING]
    late = sum(bool(f.due and f.due.latest and f.due.latest < today) for f in waits)
    followed = {f.entry for f in asked}
    open_ends = sum(_impact(e) and e.id not in followed for e in told.reading.entries)
    answered = len(asked) - len(waits)
    facts = [
        say_count(
            "{count} question that was asked again has an answer.",
            "{count} questions that were asked again have an answer.",
            count=answered,
        ),
    ]
    if waits:
        facts.append(
            say_count(
                "{count} waits for an answer.", "{count} wait for an answer.", count=len(waits)
            )
        )
    if late:
        facts.append(
            say_count(
                "The day for {count} of them has come.",
                "The day for {count} of them has come.",
                count=late,
            )
        )
    if open_ends:
        facts.append(
            say_count(
                "Of {count} impact nobody has asked yet whether it holds.",
                "Of {count} impacts nobody has asked yet whether they hold.",
                count=open_ends,
            )
        )
    return Shows(
        tuple(facts), Onward(say("See what happened when, and what is still open"), "timeline")
    )


def _impact(entry: Entry) -> bool:
    return not IMPACT_KINDS.isdisjoint(entry.kinds)


_STEPS: Mapping[str, Callable[[Told, date], Shows]] = {
    "describe": _describe,
    "own grids": _own_grids,
    "refine together": _refine,
    "agree": _agree,
    "check back": _check_back,
    "follow up": _follow_up,
}
"""By the method's id of the step; a test holds it to the method's list."""
