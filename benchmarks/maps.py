"""Seeded case studies and maps of any size for the measurements."""

from __future__ import annotations

import random
from datetime import date, timedelta

from ripplegrid.model import (
    About,
    CaseStudy,
    Claim,
    Contribution,
    Contributor,
    Entry,
    Telling,
    Voice,
    When,
    table,
)
from ripplegrid.model.words import Direction, Effect, Kind, Level, Stance, VoiceKind

KINDS = (Kind.PROCESS, Kind.MECHANISM, Kind.OUTPUT, Kind.USE, Kind.OUTCOME)
TYPES = ("researcher", "service user", "carer", "manager", "practitioner", "funder")
EFFECTS = (*(Effect.HELPED,) * 7, Effect.HINDERED, Effect.BOTH, Effect.NOT_SAID)


def random_links(
    size: int, links: int, seed: int, reach: int | None = None
) -> list[tuple[int, int]]:
    """Distinct links; with ``reach``, mostly onward and between entries near in time."""
    dice = random.Random(seed)
    found: set[tuple[int, int]] = set()
    while len(found) < links:
        a = dice.randrange(size)
        b = dice.randrange(size) if reach is None else a + dice.randint(-reach // 2, reach)
        if a != b and 0 <= b < size:
            found.add((a, b))
    return sorted(found)


def case_study(size: int, links: int, seed: int = 1, voices: int = 25) -> CaseStudy:
    """A case study of one workshop's density, told by people, documents and anonymous posts."""
    dice = random.Random(seed)
    people = [
        Contributor(id=f"p{i:04}", name=f"Person {i}", types=frozenset({dice.choice(TYPES)}))
        for i in range(voices)
    ]
    speaking = [_voice(place, people, dice) for place in range(voices)]
    entries = [_entry(place, size, dice) for place in range(size)]
    joined = random_links(size, links, seed, reach=12)
    contributions = [
        Contribution(
            id=f"c{place:06}", source=f"e{a:06}", target=f"e{b:06}", effect=dice.choice(EFFECTS)
        )
        for place, (a, b) in enumerate(joined)
    ]
    return CaseStudy(
        about=About(id="case", title="A measured case", period=_when(0, 1500)),
        contributors=table(people),
        voices=table(speaking),
        entries=table(entries),
        tellings=table(_tellings(entries, speaking, dice)),
        contributions=table(contributions),
        claims=table(_claims(contributions, speaking, dice)),
    )


def _voice(place: int, people: list[Contributor], dice: random.Random) -> Voice:
    if dice.random() < 0.6:
        return Voice(
            id=f"v{place:04}",
            kind=VoiceKind.PERSON,
            name=f"Person {place}",
            contributor=people[place].id,
        )
    kind = dice.choice((VoiceKind.DOCUMENT, VoiceKind.ANONYMOUS))
    return Voice(
        id=f"v{place:04}", kind=kind, name=f"Voice {place}", types=frozenset({dice.choice(TYPES)})
    )


def _when(first: int, last: int) -> When:
    start = date(2014, 1, 1)
    return When(start + timedelta(days=first), start + timedelta(days=last), "measured")


def _entry(place: int, size: int, dice: random.Random) -> Entry:
    levels = dice.sample(list(Level)[:4], dice.choice((1, 1, 1, 2)))
    kinds = {KINDS[min(4, int(5 * place / size + dice.random()))]}
    when = None
    if dice.random() < 0.7:
        when = _when(2000 * place // size, 2000 * place // size + dice.choice((0, 90, 365)))
    return Entry(
        id=f"e{place:06}",
        text=f"Something happened, number {place}",
        levels=frozenset(levels),
        kinds=frozenset(kinds),
        when=when,
        published=Kind.OUTPUT in kinds and dice.random() < 0.3,
    )


def _tellings(entries: list[Entry], voices: list[Voice], dice: random.Random) -> list[Telling]:
    return [
        Telling(
            id=f"t{entry.id}{voice.id}",
            entry=entry.id,
            voice=voice.id,
            direction=dice.choice((Direction.POSITIVE, Direction.POSITIVE, *Direction)),
            stance=dice.choice((Stance.SAYS, Stance.SAYS, Stance.SAYS, *Stance)),
        )
        for entry in entries
        for voice in dice.sample(voices, dice.choice((1, 1, 2, 3)))
    ]


def _claims(links: list[Contribution], voices: list[Voice], dice: random.Random) -> list[Claim]:
    return [
        Claim(
            id=f"m{link.id}{voice.id}",
            contribution=link.id,
            source=link.source,
            target=link.target,
            voice=voice.id,
            stance=dice.choice((Stance.SAYS, Stance.SAYS, Stance.SAYS, *Stance)),
        )
        for link in links
        for voice in dice.sample(voices, dice.choice((0, 1, 1, 1, 2, 3)))
    ]
