"""Who says so, who sees it differently, and what else contributed: questions 9 and 10."""

from __future__ import annotations

from collections.abc import Iterator

from ripplegrid.analysis.effects import anyway
from ripplegrid.analysis.evidence import Joint
from ripplegrid.analysis.finding import Finding
from ripplegrid.analysis.testimony import effect_of
from ripplegrid.analysis.voices import UNJUDGED, Difference
from ripplegrid.analysis.wording import Wording, quoted
from ripplegrid.model.account import Claim
from ripplegrid.model.record import Id
from ripplegrid.model.words import Answer, Effect, FactorKind, Kind, Stance
from ripplegrid.saying import mark, say, say_list

MOST = 8


def speaking(words: Wording) -> Iterator[Finding]:
    """Question 9: who says so, and who sees it differently."""
    found = words.analysis.voices
    everyone = tuple(found.spoken)
    if not everyone:
        yield Finding(
            code="voices-none",
            question=9,
            template="It is not said who tells any of this.",
        )
        return
    yield Finding(
        code="voices",
        question=9,
        template="Those who speak are {voices}.",
        data={"voices": words.count(everyone)},
        voices=everyone,
    )
    yield from _sides(words)
    if found.outside:
        yield Finding(
            code="voices-outside",
            question=9,
            template="Speaking from outside the team: {voices}.",
            data={"voices": words.who(found.outside)},
            voices=found.outside,
        )
    yield from _differences(words)
    yield from _emerging(words)


def _sides(words: Wording) -> Iterator[Finding]:
    sides = words.analysis.voices.types
    parts: list[str] = []
    voices: list[Id] = []
    for kind, side in sides.items():
        speaking = (*side.people, *side.documents, *side.anonymous)
        voices.extend(speaking)
        parts.append(f"{words.kind_of_person(kind)} ({words.count(speaking)})")
    if parts:
        yield Finding(
            code="voices-sides",
            question=9,
            template="They speak as {sides}. Who speaks from two sides is named with both.",
            data={"sides": say_list(parts)},
            voices=tuple(dict.fromkeys(voices)),
        )


def _differences(words: Wording) -> Iterator[Finding]:
    found = words.analysis.voices
    if not found.entries and not found.contributions:
        yield Finding(
            code="differ-none",
            question=9,
            template="Nobody has said that they see it differently. Perhaps all agree, or "
            "perhaps nobody was asked.",
        )
    for difference in found.entries[:MOST]:
        yield _difference(words, difference, words.entry(difference.about), entry=True)
    for difference in found.contributions[:MOST]:
        link = words.case.contributions[difference.about]
        about = f"{words.entry(link.source)} → {words.entry(link.target)}"
        yield _difference(words, difference, about, entry=False)
    more = max(0, len(found.entries) - MOST) + max(0, len(found.contributions) - MOST)
    if more:
        yield Finding(
            code="differ-more",
            question=9,
            template="People differ on {count} more.",
            many="People differ on {count} more.",
            data={"count": more},
            entries=tuple(one.about for one in found.entries[MOST:]),
            contributions=tuple(one.about for one in found.contributions[MOST:]),
        )


SAYING = {
    UNJUDGED: mark("it is so"),
    "disagrees": mark("it is not so"),
    "partly agrees": mark("it is so only in part"),
    "positive": mark("it was good"),
    "negative": mark("it was bad"),
    "mixed": mark("it was both good and bad"),
    "nothing changed": mark("nothing changed"),
    "helped": mark("it helped"),
    "hindered": mark("it hindered"),
    "both": mark("it did both"),
}


def _difference(words: Wording, found: Difference, about: str, *, entry: bool) -> Finding:
    parts = [f"{say(SAYING[word])} ({words.who(by)})" for word, by in found.positions.items()]
    return Finding(
        code="differ-entry" if entry else "differ-link",
        question=9,
        template="People see {about} differently: {positions}.",
        data={"about": about, "positions": "; ".join(parts)},
        entries=(found.about,) if entry else (),
        contributions=() if entry else (found.about,),
        voices=tuple(dict.fromkeys(voice for by in found.positions.values() for voice in by)),
    )


def _emerging(words: Wording) -> Iterator[Finding]:
    found = words.analysis.emergence
    by_types: dict[tuple[str, ...], list[Id]] = {}
    for meeting in found.meetings:
        by_types.setdefault(meeting.types, []).append(meeting.outcome)
    for types in sorted(by_types, key=lambda key: (-len(key), key))[:3]:
        outcomes = by_types[types]
        yield Finding(
            code="meeting",
            question=9,
            template="At {outcomes} meet chains told from {number} sides: {kinds}.",
            data={
                "outcomes": words.entries(outcomes),
                "number": len(types),
                "kinds": say_list([words.kind_of_person(kind) for kind in types]),
            },
            entries=tuple(outcomes),
        )
    if found.together:
        reached = tuple(one.outcome for one in found.together)
        sources = tuple(dict.fromkeys(s for one in found.together for s in one.sources))
        yield Finding(
            code="only-together",
            question=9,
            template="Only when several people’s accounts are put together does a way show to "
            "{outcomes}: no one of them tells all of it from {sources}.",
            data={"outcomes": words.entries(reached), "sources": words.entries(sources)},
            entries=(*reached, *(source for source in sources if source not in reached)),
        )


def else_contributed(words: Wording) -> Iterator[Finding]:
    """Question 10: what else contributed."""
    findings = [
        *_external(words),
        *_also(words),
        *_joint(words),
        *_otherwise(words),
        *_factors(words),
    ]
    yield from findings
    if not findings:
        yield Finding(
            code="else-none",
            question=10,
            template="Nobody has said what else contributed, or whether it would have happened "
            "anyway.",
        )


DID = {
    Effect.HELPED: mark("helped to bring about {entry}"),
    Effect.HINDERED: mark("worked against {entry}"),
    Effect.BOTH: mark("both helped and worked against {entry}"),
    Effect.NOT_SAID: mark("had a part in {entry}"),
}


def _external(words: Wording) -> Iterator[Finding]:
    table = words.analysis.table
    links: dict[Id, list[Id]] = {}
    for place, contribution in enumerate(table.contributions):
        links.setdefault(table.entries[table.sources[place]], []).append(contribution)
    for entry in table.entries:
        if Kind.EXTERNAL not in words.case.entries[entry].kinds:
            continue
        did = [words.case.contributions[link] for link in links.get(entry, ())]
        parts = [say(DID[link.effect], entry=words.entry(link.target)) for link in did[:MOST]]
        yield Finding(
            code="external",
            question=10,
            template="From outside the project came {entry}, which {did}."
            if did
            else "From outside the project came {entry}; it is not said what it did.",
            data={"entry": words.entry(entry), "did": say_list(parts)},
            entries=(entry, *(link.target for link in did)),
            contributions=tuple(link.id for link in did),
        )


def _claims(words: Wording) -> Iterator[Claim]:
    for claims in words.analysis.testimony.claims:
        yield from claims


def _also(words: Wording) -> Iterator[Finding]:
    for claim in _claims(words):
        if claim.also_contributed.strip() and claim.stance is not Stance.DISAGREES:
            link = words.case.contributions[claim.contribution]
            yield Finding(
                code="also",
                question=10,
                template="To {target} also contributed, in the words of {voice}: {also}.",
                data={
                    "target": words.entry(link.target),
                    "voice": words.who((claim.voice,)),
                    "also": quoted(claim.also_contributed),
                },
                entries=(link.target,),
                contributions=(link.id,),
                voices=(claim.voice,),
            )


def _joint(words: Wording) -> Iterator[Finding]:
    for joint in words.analysis.evidence.joint:
        yield Finding(
            code="joint",
            question=10,
            template=_needed(joint),
            data={
                "target": words.entry(joint.target),
                "sources": words.entries(joint.sources, MOST),
                "voices": words.who(joint.voices),
                "part": words.who(joint.part),
            },
            entries=(joint.target, *joint.sources),
            contributions=joint.contributions,
            voices=joint.voices or joint.part,
        )


def _needed(joint: Joint) -> str:
    """That something needed several things together is a view: it says whose."""
    if joint.voices:
        return mark(
            "In the view of {voices}, {target} came about only through several things together: "
            "{sources}."
        )
    if joint.part:
        return mark(
            "The account has it that {target} came about only through several things together: "
            "{sources}. No one voice speaks for all of them; {part} spoke of some."
        )
    return mark(
        "The account has it that {target} came about only through several things together: "
        "{sources}. Nobody has spoken for it."
    )


def _otherwise(words: Wording) -> Iterator[Finding]:
    for answer in (Answer.YES, Answer.PARTLY, Answer.NO):
        by_link: dict[tuple[Id, Effect], list[Id]] = {}
        for claim in _claims(words):
            if claim.otherwise is answer and claim.stance is not Stance.DISAGREES:
                key = claim.contribution, effect_of(words.case, claim)
                by_link.setdefault(key, []).append(claim.voice)
        for (contribution, effect), voices in by_link.items():
            link = words.case.contributions[contribution]
            yield Finding(
                code=f"otherwise-{answer.value}",
                question=10,
                template=anyway(effect, answer),
                data={
                    "voices": words.who(voices),
                    "source": words.entry(link.source),
                    "target": words.entry(link.target),
                },
                entries=(link.source, link.target),
                contributions=(contribution,),
                voices=tuple(dict.fromkeys(voices)),
            )


def _factors(words: Wording) -> Iterator[Finding]:
    for kind, template in (
        (FactorKind.FACILITATOR, mark("What made working together easier: {factors}.")),
        (FactorKind.CHALLENGE, mark("What made working together harder: {factors}.")),
    ):
        factors = [factor for factor in words.case.factors.values() if factor.kind is kind]
        if factors:
            texts = [quoted(factor.text) for factor in factors]
            yield Finding(
                code=f"factor-{kind.value}",
                question=10,
                template=template,
                data={"factors": say_list(texts[:MOST], len(texts) - MOST)},
                voices=tuple(dict.fromkeys(f.voice for f in factors if f.voice)),
            )
