"""Seeded case studies of any size, made to look like what teams write."""

from __future__ import annotations

import random
from datetime import date, timedelta

from ripplegrid.model.account import Claim, Contribution, Entry, Evidence, Telling
from ripplegrid.model.case import About, CaseStudy, table
from ripplegrid.model.people import Contributor, Involvement, Voice
from ripplegrid.model.registers import Reflection
from ripplegrid.model.when import When
from ripplegrid.model.words import (
    Direction,
    Effect,
    EvidenceKind,
    Kind,
    Level,
    Phase,
    Stance,
    VoiceKind,
    Way,
)

WHO = ["Carers", "Two nurses", "The ward team", "A patient", "The clinic", "The health board"]
DID = [
    "asked for letters without jargon",
    "felt more able to speak up in meetings",
    "changed the way appointments are offered, after long talks with everyone concerned",
    "stopped using the old form",
    "kept meeting after the money ran out",
    "used the film in training",
    "lost trust when the promised reply never came",
    "wrote the guide together",
    "put the checklist into the county-wide policy for discharge from hospital",
    "saw no change",
]
TYPES = ["service user", "carer", "practitioner", "researcher", "manager", "policy-maker"]
FURTHER = ["Amina Osei-Bonsu", "Bo", "Dr Catherine Llewellyn-Jones", "Dev Patel", "E. M. Ng"]
LEVELS = [*Level]
WEIGHTS = [32, 26, 22, 15, 5]


def case_of(size: int, *, seed: int = 1, dated: float = 0.85) -> CaseStudy:
    """A case study of so many entries, the same for the same seed."""
    rng = random.Random(seed)
    voices = _voices(rng)
    entries = [_entry(rng, i, dated) for i in range(size)]
    order = sorted(
        entries, key=lambda e: (e.when is None, (e.when and e.when.earliest) or date.max)
    )
    links = _links(rng, order)
    return CaseStudy(
        about=About(
            id="case",
            title="Letters people can read",
            period=When(date(2014, 3, 1), date(2017, 9, 30), "March 2014 to September 2017"),
        ),
        contributors=table(
            Contributor(id=f"p{i}", name=f"Person {i}", types=frozenset({TYPES[i % 5]}))
            for i in range(7)
        ),
        evidence=table([Evidence(id="doc", kind=EvidenceKind.DOCUMENT, title="Final report")]),
        voices=table(voices),
        entries=table(entries),
        contributions=table(links),
        tellings=table(t for e in entries for t in _tellings(rng, e, voices)),
        claims=table(c for link in links for c in _claims(rng, link, voices)),
        involvements=table(_involvements(random.Random(size), size)),
        reflections=table(_reflections(rng, size)),
    )


def _voices(rng: random.Random) -> list[Voice]:
    people = [
        Voice(id=f"v{i}", kind=VoiceKind.PERSON, name=f"Person {i}", contributor=f"p{i}")
        for i in range(7)
    ]
    document = Voice(id="vd", kind=VoiceKind.DOCUMENT, name="Final report", document="doc")
    posts = [Voice(id=f"a{i}", kind=VoiceKind.ANONYMOUS, name="a post") for i in range(5)]
    return [*people, document, *posts]


def _entry(rng: random.Random, number: int, dated: float) -> Entry:
    level = rng.choices(LEVELS, WEIGHTS)[0]
    levels = {level} | ({rng.choice(LEVELS[:4])} if rng.random() < 0.12 else set())
    kind = rng.choice(list(Kind))
    start = date(2012, 6, 1) + timedelta(days=int(rng.gauss(1200, 620)) + 200 * LEVELS.index(level))
    when = rng.choice(
        [
            When(start, start, start.isoformat()),
            When(date(start.year, 1, 1), date(start.year, 12, 31), f"{start.year}"),
            When(start, start + timedelta(days=80), f"spring {start.year}"),
            When(start, None, f"since {start.year}"),
            When(None, start, f"before {start.year}"),
        ]
    )
    return Entry(
        id=f"e{number:04}",
        text=f"{rng.choice(WHO)} {rng.choice(DID)}",
        levels=frozenset(levels) if rng.random() > 0.04 else frozenset(),
        kinds=frozenset({kind}) if rng.random() > 0.05 else frozenset(),
        when=when if rng.random() < dated else None,
        published=kind is Kind.OUTPUT and number % 3 == 0,
    )


def _links(rng: random.Random, order: list[Entry]) -> list[Contribution]:
    links = {}
    for position, source in enumerate(order):
        for _ in range(rng.choice([0, 1, 1, 2, 2, 3])):
            step = max(1, int(rng.expovariate(1 / (1 + len(order) / 9))))
            step = -step if rng.random() < 0.12 else step
            target = order[(position + step) % len(order)]
            effect = rng.choices(list(Effect), [70, 14, 6, 10])[0]
            if target is not source:
                links[source.id, target.id, effect] = None
    return [
        Contribution(id=f"c{i:04}", source=s, target=t, effect=e)
        for i, (s, t, e) in enumerate(links)
    ]


def _tellings(rng: random.Random, entry: Entry, voices: list[Voice]) -> list[Telling]:
    directions = [40, 12, 6, 8, 34]
    shared = rng.choices(list(Direction), directions)[0]
    found = []
    for voice in rng.sample(voices, rng.choice([1, 1, 2, 3])):
        own = rng.choices(list(Direction), directions)[0] if rng.random() < 0.1 else shared
        stance = Stance.DISAGREES if found and rng.random() < 0.08 else Stance.SAYS
        key = f"t{entry.id}{voice.id}"
        found.append(Telling(id=key, entry=entry.id, voice=voice.id, direction=own, stance=stance))
    return found


def _claims(rng: random.Random, link: Contribution, voices: list[Voice]) -> list[Claim]:
    return [
        Claim(
            id=f"k{link.id}{voice.id}",
            contribution=link.id,
            voice=voice.id,
            source=link.source,
            target=link.target,
            stance=Stance.DISAGREES if rng.random() < 0.06 else Stance.SAYS,
        )
        for voice in rng.sample(voices, rng.choice([0, 1, 1, 2]))
    ]


def _involvements(rng: random.Random, size: int) -> list[Involvement]:
    """Nobody at the analysis; the more entries, the more is said of the other stages."""
    stages = ["question", "design", "data collection", "interpretation", "dissemination"]
    return [
        Involvement(
            id=f"i{stage}{number}",
            stage=stage,
            stakeholder_type=TYPES[number % len(TYPES)],
            contributor=f"p{number % 7}" if number >= len(TYPES) else None,
            way=rng.choice([*Way, None]),
            scale=rng.choice(["", "", "three meetings"]),
            decided=rng.choice(["", "", "", "everybody, by a show of hands"]),
        )
        for stage in stages
        for number in range(rng.randrange(1, 3 + min(size, 90) // 9))
    ]


def _reflections(rng: random.Random, size: int) -> list[Reflection]:
    subjects = [
        "stages",
        "stakeholders/who",
        "stakeholders/how",
        "scale/project",
        "scale/contribution",
        "adherence",
    ]
    raters = [("p0", "Person 0"), ("p3", "Person 3"), ("p4", "Person 4"), (None, "Visitor")]
    # The more entries a team writes, the more people it asks: 30 raters at 300 entries.
    raters += [(None, FURTHER[i % len(FURTHER)] + f" {i}") for i in range(max(0, size // 10 - 4))]
    return [
        Reflection(
            id=f"r{subject}{name}",
            subject=f"dimension/{subject}",
            reasons="because we saw it",
            place=rng.choice(["some", "most", "throughout", "none-yet"]),
            contributor=contributor,
            by=name,
            role=rng.choice(TYPES),
            phase=rng.choice(list(Phase)),
            when=When(date(2016, 5, 1), date(2016, 5, 1), "May 2016"),
        )
        for subject in subjects
        for contributor, name in raters
        if rng.random() < 0.8
    ]
