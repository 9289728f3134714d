"""The invented examples: labelled as such, and showing everything that a case study can hold."""

import pytest

from ripplegrid.analysis import analyse
from ripplegrid.exchange.examples import load, names
from ripplegrid.method.terms import terms
from ripplegrid.model.case import TABLES
from ripplegrid.model.words import (
    BASE_LEVELS,
    IMPACT_KINDS,
    Answer,
    Direction,
    Effect,
    EvidenceKind,
    Kind,
    Level,
    ProjectStatus,
    Stance,
    VoiceKind,
)

DOCUMENTED = {"deep", "preterm-births", "student-sex-work"}
INVENTED = tuple(name for name in names() if name not in DOCUMENTED)
invented = pytest.mark.parametrize("name", INVENTED)

NOT_NEEDED = {"stages", "stakeholder_types", "labels", "tension_notes", "instruments"}
"""Tables of a team's own words, of other people's instruments, and of notes that never travel."""


@invented
def test_it_says_that_it_is_invented(name):
    about = load(name).about
    assert about.fictional
    assert about.summary.startswith("Invented")


@invented
def test_it_uses_every_part_of_a_case_study(name):
    case = load(name)
    assert {table for table in TABLES if not getattr(case, table)} <= NOT_NEEDED
    assert not case.tension_notes
    assert case.about.sought
    assert {domain for domain, _ in case.about.domains} == {term.id for term in terms("domains")}


@invented
def test_entries_stand_everywhere_and_in_every_state(name):
    entries = load(name).entries.values()
    assert 40 <= len(entries) <= 80
    assert set(BASE_LEVELS) <= {level for entry in entries for level in entry.levels}
    assert set(Kind) <= {kind for entry in entries for kind in entry.kinds}
    for level in BASE_LEVELS:
        assert any(level in e.levels and e.kinds & IMPACT_KINDS for e in entries)
    assert any(not entry.placed for entry in entries)
    assert any(entry.set_aside and entry.set_aside_why for entry in entries)
    assert any(entry.agreed for entry in entries)
    assert any(entry.by and not entry.agreed for entry in entries)
    assert any(entry.expected is Answer.NO for entry in entries)
    assert any(entry.intended is Answer.NO for entry in entries)


@invented
def test_dates_are_vague_and_exact_and_impacts_come_early_and_late(name):
    case = load(name)
    dated = [entry for entry in case.entries.values() if entry.when and entry.when.dated]
    assert any(entry.when.earliest == entry.when.latest for entry in dated)
    assert any(None in (entry.when.earliest, entry.when.latest) for entry in dated)
    first = min((e.when for e in dated if e.published), key=lambda when: when.earliest)
    assert any(e.impact and not e.published and e.when.certainly_before(first) for e in dated)
    assert any(e.impact and case.about.period.certainly_before(e.when) for e in dated)
    assert any(e.when.certainly_before(case.about.period) for e in dated)


@invented
def test_voices_disagree_and_see_the_same_thing_differently(name):
    case = load(name)
    assert {voice.kind for voice in case.voices.values()} == set(VoiceKind)
    assert any(telling.stance is Stance.DISAGREES for telling in case.tellings.values())
    assert any(claim.stance is Stance.DISAGREES for claim in case.claims.values())
    seen = {}
    for telling in case.tellings.values():
        seen.setdefault(telling.entry, set()).add(telling.direction)
    assert sum({Direction.POSITIVE, Direction.NEGATIVE} <= seen[key] for key in seen) >= 2


@invented
def test_contributions_are_told_with_all_that_makes_them_careful(name):
    case = load(name)
    claims = case.claims.values()
    links = case.contributions.values()
    joint = [(link.target, link.joint) for link in links if link.joint]
    assert max(joint.count(group) for group in joint) >= 2
    assert {Effect.HELPED, Effect.HINDERED} <= {link.effect for link in links}
    assert any(claim.otherwise is Answer.NO for claim in claims)
    assert any(claim.also_contributed for claim in claims)
    assert any(claim.confidence for claim in claims)
    assert any(claim.evidence for claim in claims)
    assert {link.id for link in links} == {claim.contribution for claim in claims}


@invented
def test_change_feeds_itself_and_holds_itself_back(name):
    answer = analyse(load(name)).as_json()
    loops = answer["loops"]
    assert loops["complete"]
    assert {"reinforcing", "balancing"} <= {loop["sign"] for loop in loops["items"]}
    assert any(loop["crossing"] for loop in loops["items"])


def test_some_chains_are_told_whole_and_some_are_joined_by_merging():
    for name in INVENTED:
        chains = analyse(load(name)).as_json()["chains"]["items"]
        assert any(len(chain["entries"]) > 2 and chain["told"]["whole"] for chain in chains)
        assert any(not chain["told"]["whole"] for chain in chains)
    told = analyse(load("home-care")).as_json()["chains"]["items"]
    assert any(chain["told"]["joined"] for chain in told)


@invented
def test_a_merge_keeps_what_was_said_of_the_originals(name):
    case = load(name)
    merged = {entry.id for entry in case.entries.values() if entry.merged_into}
    assert merged
    assert not any({c.source, c.target} & merged for c in case.contributions.values())
    assert any({claim.source, claim.target} & merged for claim in case.claims.values())
    assert any(telling.entry in merged for telling in case.tellings.values())


@invented
def test_evidence_is_of_every_kind_and_some_of_it_from_outside(name):
    case = load(name)
    quoted = {EvidenceKind.QUOTATION}
    assert set(EvidenceKind) - quoted <= {evidence.kind for evidence in case.evidence.values()}
    assert any(evidence.outside for evidence in case.evidence.values())


@invented
def test_every_dimension_and_principle_is_judged_and_people_differ(name):
    places = {}
    for reflection in load(name).reflections.values():
        assert reflection.by
        assert reflection.phase
        places.setdefault(reflection.subject, set()).add(reflection.place)
    facets = {term.part_of for term in terms("dimensions")}
    judged = {f"dimension/{term.id}" for term in terms("dimensions") if term.id not in facets}
    assert judged | {f"principle/{term.id}" for term in terms("principles")} <= set(places)
    assert sum(len(differing) > 1 for differing in places.values()) >= 4


def test_one_was_stopped_early_and_is_seen_as_failed():
    abouts = [load(name).about for name in INVENTED]
    assert [a.seen_as_failed for a in abouts if a.status is ProjectStatus.STOPPED] == [True]


def test_one_has_mainly_negative_effects_and_few_speak_of_paradigms():
    weighed = {}
    for name in INVENTED:
        said = [telling.direction for telling in load(name).tellings.values()]
        weighed[name] = said.count(Direction.NEGATIVE) > said.count(Direction.POSITIVE)
    assert sum(weighed.values()) == 1
    beyond = [
        name
        for name in names()
        if any(Level.PARADIGMATIC in entry.levels for entry in load(name).entries.values())
    ]
    assert 1 <= len(beyond) <= 2


def test_one_example_grew_out_of_another():
    ids = {load(name).id for name in names()}
    assert any(load(name).about.descends_from for name in INVENTED)
    for name in INVENTED:
        assert {parent for parent, _ in load(name).about.descends_from} <= ids
