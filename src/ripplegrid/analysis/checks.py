"""Who checked a sentence of the findings, how they see it, and whether it has changed since."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ripplegrid.analysis.finding import Finding
from ripplegrid.analysis.wording import quoted
from ripplegrid.disclosure.cells import unnamed
from ripplegrid.disclosure.reader import Purpose
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.people import Voice
from ripplegrid.model.reading import Reading
from ripplegrid.model.record import Id
from ripplegrid.model.registers import CheckBack
from ripplegrid.model.words import Stance, VoiceKind
from ripplegrid.saying import mark, mark_count, say, say_count, say_list, spoken

QUESTIONS_CHECKED = frozenset(range(1, 11))
"""The questions whose answers tell what happened. The others tell of the account itself: how
strong it is and what it lacks, which nobody knows better for having taken part."""
ONLY_WHO = frozenset({"voices", "voices-sides", "voices-outside"})
"""Sentences that only list who speaks."""

HOW: Mapping[Stance, tuple[str, str]] = {
    Stance.AGREES: mark_count("{count} agrees", "{count} agree"),
    Stance.PARTLY: mark_count("{count} partly agrees", "{count} partly agree"),
    Stance.DISAGREES: mark_count("{count} disagrees", "{count} disagree"),
}
ALONE: Mapping[Stance, str] = {
    Stance.AGREES: mark("The one person it rests on checked it, and agrees."),
    Stance.PARTLY: mark("The one person it rests on checked it, and partly agrees."),
    Stance.DISAGREES: mark("The one person it rests on checked it, and disagrees."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Checks:
    """The answers to one sentence, the newest of each person.

    Attributes:
        people: how many people the sentence rests on.
        answers: what those answered who read it as it stands.
        earlier: what those answered who only read it when it had other words.
    """

    people: int
    answers: tuple[CheckBack, ...] = ()
    earlier: tuple[CheckBack, ...] = ()


def checkable(finding: Finding) -> bool:
    """Whether somebody it rests on can be asked if it is so."""
    named = finding.entries or finding.contributions or finding.voices
    told = finding.question in QUESTIONS_CHECKED and finding.code not in ONLY_WHO
    return bool(named) and told


def behind(reading: Reading, finding: Finding) -> tuple[Id, ...]:
    """The voices a sentence rests on: those it names, else all who told or claimed what it names.

    Example:
        >>> from ripplegrid.model import About
        >>> finding = Finding(code="x", question=1, template="So it was.", voices=("v",))
        >>> behind(Reading(CaseStudy(about=About(id="c", title="C"))), finding)
        ('v',)
    """
    if finding.voices:
        return finding.voices
    found = [t.voice for entry in _known(reading, finding) for t in reading.tellings_of(entry)]
    for entry in _known(reading, finding):
        found += [by for one in reading.speaks_for(entry) if (by := reading.case.entries[one].by)]
    found += [c.voice for link in finding.contributions for c in reading.claims_of(link)]
    return tuple(dict.fromkeys(found))


def grounds(reading: Reading, finding: Finding) -> frozenset[Id]:
    """The ids of everything whose words stand in a sentence, or that it was worked out from."""
    case, sentence = reading.case, finding.sentence
    ids = {*finding.entries, *finding.contributions, *finding.voices}
    ids |= {e.id for e in reading.entries if quoted(e.text) in sentence}
    ids |= {f.id for f in case.factors.values() if quoted(f.text) in sentence}
    voices = set(finding.voices)
    for entry in _known(reading, finding):
        ids |= {t.id for t in reading.tellings_of(entry) if t.voice in voices}
    for link in finding.contributions:
        ids |= {c.id for c in reading.claims_of(link) if c.voice in voices}
    return frozenset(ids)


def checks(reading: Reading, found: Sequence[Finding]) -> tuple[Checks, ...]:
    """For each sentence, the answers to it.

    An answer counts for a sentence that reads as it did when it was answered. Read in another
    language, it is the same sentence as long as it rests on the same things. An answer whose
    sentence stands nowhere any more goes with the one of its kind that shares most of its grounds.
    """
    case = reading.case
    given = [one for one in case.check_backs.values() if one.finding]
    by_code: dict[str, list[int]] = defaultdict(list)
    for place, finding in enumerate(found):
        by_code[finding.code].append(place)
    now: dict[int, list[CheckBack]] = defaultdict(list)
    past: dict[int, list[CheckBack]] = defaultdict(list)
    for one in given:
        places = by_code.get(one.finding, [])
        same = [place for place in places if _reads_so(reading, found[place], one)]
        near = same or _nearest(found, places, one)
        for place in near[:1]:
            (now if same else past)[place].append(one)
    return tuple(
        _checks(case, behind(reading, finding), now[place], past[place])
        for place, finding in enumerate(found)
    )


def told(case: CaseStudy, found: Checks, use: Purpose = Purpose.TEAM) -> str:
    """How many checked a sentence and how they see it; empty when nobody did.

    It is no score: whoever differs is as welcome as whoever agrees. How people without a name see
    it is not counted: what one more answer adds to a count is how that one sees it.
    """
    counted = [one for one in found.answers if tells_how(case, one, use)]
    nameless = len(found.answers) - len(counted)
    how = Counter(one.stance for one in counted)
    if found.people == 1 and len(counted) == 1 and not nameless:
        return say(ALONE[counted[0].stance])
    parts = [say_count(*words, count=how[stance]) for stance, words in HOW.items() if how[stance]]
    if nameless:
        parts.append(say_count("{count} without a name", "{count} without a name", count=nameless))
    if not parts:
        return ""
    return say_count(
        "{count} of the {all} people it rests on checked it: {how}.",
        "{count} of the {all} people it rests on checked it: {how}.",
        count=len(found.answers),
        all=max(found.people, len(found.answers)),
        how=say_list(parts),
    )


def tells_how(case: CaseStudy, one: CheckBack, use: Purpose = Purpose.TEAM) -> bool:
    """Whether it is told how somebody answered: only of those who are named."""
    return not unnamed(case.voices[one.voice], use)


def person_of(voice: Voice) -> Id:
    """What two voices of one contributor have in common."""
    return f"contributor {voice.contributor}" if voice.contributor else voice.id


def _checks(
    case: CaseStudy, voices: Iterable[Id], now: list[CheckBack], past: list[CheckBack]
) -> Checks:
    known = [case.voices[v] for v in voices if v in case.voices]
    people = {person_of(v) for v in known if v.kind is VoiceKind.PERSON}
    answers = _newest(case, now)
    answered = {person_of(case.voices[one.voice]) for one in answers}
    earlier = [one for one in past if person_of(case.voices[one.voice]) not in answered]
    return Checks(people=len(people), answers=answers, earlier=_newest(case, earlier))


def _newest(case: CaseStudy, given: Iterable[CheckBack]) -> tuple[CheckBack, ...]:
    """The last answer of each person, the newest first."""
    last: dict[Id, CheckBack] = {}
    for one in sorted(given, key=_age):
        last.setdefault(person_of(case.voices[one.voice]), one)
    return tuple(last.values())


def _age(one: CheckBack) -> tuple[int, Id]:
    day = one.when and (one.when.latest or one.when.earliest)
    return (-day.toordinal() if day else 0, one.id)


def _reads_so(reading: Reading, finding: Finding, one: CheckBack) -> bool:
    if not one.sentence:
        return False
    if one.language in ("", spoken().code):
        return one.sentence == finding.sentence
    return one.rests_on == grounds(reading, finding)


def _nearest(found: Sequence[Finding], places: Iterable[int], one: CheckBack) -> list[int]:
    """The sentences of its kind that share something with it, the one that shares most first."""
    shared = {place: _share(found[place], one) for place in places}
    return sorted((p for p, part in shared.items() if part), key=lambda p: (-shared[p], p))


def _share(finding: Finding, one: CheckBack) -> float:
    ids = {*finding.entries, *finding.contributions, *finding.voices}
    return len(ids & one.rests_on) / len(ids | one.rests_on) if ids else 0.0


def _known(reading: Reading, finding: Finding) -> list[Id]:
    return [entry for entry in finding.entries if entry in reading.case.entries]
