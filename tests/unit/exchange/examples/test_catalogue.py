"""The examples: whole, honest about where they come from, and as varied as they should be."""

import csv
import io
import re
from pathlib import Path

import pytest

from ripplegrid.disclosure import Purpose, Reader, share
from ripplegrid.errors import UnknownExample
from ripplegrid.exchange import native
from ripplegrid.exchange.dates import read_when
from ripplegrid.exchange.examples import catalogue, load, load_synthesis, names
from ripplegrid.method.terms import terms
from ripplegrid.model.invariants import problems
from ripplegrid.model.words import Stance, VoiceKind
from ripplegrid.synthesis.account import account

FOLDER = Path(catalogue.__file__).parent
REF = {
    "preterm-births": "43b92193-950e-4406-9445-6e1f59b613de",
    "student-sex-work": "af45ddde-b7f2-4c93-bb82-54b27bf5d5a3",
}
DOCUMENTED = ("deep", *REF)
CORPUS = Path(__file__).parents[5] / "shared" / "corpus" / "ref2021_sample60.csv"


def test_every_file_is_in_the_catalogue():
    assert {path.stem for path in FOLDER.glob("*.json")} == set(names())
    with pytest.raises(UnknownExample, match="no example called nothing"):
        load("nothing")


@pytest.mark.parametrize("name", names())
def test_the_file_is_exactly_what_ripplegrid_writes(name):
    written = io.BytesIO()
    native.write(load(name), written)
    assert written.getvalue() == (FOLDER / f"{name}.json").read_bytes()


@pytest.mark.parametrize("name", names())
def test_no_rule_of_the_model_is_broken(name):
    assert not list(problems(load(name)))


@pytest.mark.parametrize("name", names())
def test_dates_mean_what_a_reader_of_dates_takes_them_to_mean(name):
    for record in load(name).records():
        for field in ("when", "period", "due"):
            when = getattr(record, field, None)
            if when is not None:
                assert read_when(when.text) == when


@pytest.mark.parametrize("name", names())
def test_every_word_taken_from_the_method_is_one_of_its_words(name):
    case = load(name)

    def ids(of):
        return {term.id for term in terms(of)}

    types = ids("stakeholder_types") | set(case.stakeholder_types)
    for record in (*case.contributors.values(), *case.voices.values(), *case.participants.values()):
        assert record.types <= types
    for involvement in case.involvements.values():
        assert involvement.stage in ids("stages") | set(case.stages)
        assert involvement.stakeholder_type in types | {""}
    judged = {f"dimension/{i}" for i in ids("dimensions")}
    judged |= {f"principle/{i}" for i in ids("principles")}
    for reflection in case.reflections.values():
        assert reflection.subject in judged
        assert reflection.place in {"", "none-yet", "some", "most", "throughout"}
    assert {step.step for step in case.path_steps.values()} <= ids("case_steps")
    assert {domain for domain, _ in case.about.domains} <= ids("domains")


@pytest.mark.parametrize("name", names())
def test_no_two_entries_say_the_same(name):
    texts = [entry.text.casefold() for entry in load(name).entries.values() if entry.shown]
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize("name", DOCUMENTED)
def test_documented_examples_name_the_source_of_every_entry(name):
    case = load(name)
    assert not case.about.fictional
    assert case.about.sources
    assert len(case.entries) >= 12
    assert all(entry.came_from for entry in case.entries.values())
    if name in REF:
        assert all(e.came_from.startswith("Section ") for e in case.entries.values())
        assert REF[name] in case.about.sources[0]


@pytest.mark.parametrize("name", DOCUMENTED)
def test_only_documents_speak_in_documented_examples(name):
    case = load(name)
    assert {voice.kind for voice in case.voices.values()} == {VoiceKind.DOCUMENT}
    said = {telling.entry for telling in case.tellings.values()}
    assert said == set(case.entries)
    assert {claim.contribution for claim in case.claims.values()} == set(case.contributions)


def runs_of_words(text, length=12):
    words = re.findall(r"[^\W_]+", text.casefold().replace("\\", ""))
    return {tuple(words[i : i + length]) for i in range(len(words) - length + 1)}


@pytest.mark.parametrize("name", REF)
def test_nothing_is_copied_from_the_published_case_study(name):
    if not CORPUS.is_file():
        pytest.skip("the real files are not here")
    csv.field_size_limit(10**7)
    with CORPUS.open(encoding="utf-8-sig", newline="") as stream:
        row = next(row for row in csv.DictReader(stream) if row["ics_id"] == REF[name])
    theirs = runs_of_words(" ".join(v for k, v in row.items() if k not in {"title", "ics_url"}))
    case = load(name)
    for record in case.records():
        for field in record.__dataclass_fields__:
            value = getattr(record, field)
            if isinstance(value, str) and field not in {"id", "address"}:
                assert not runs_of_words(value) & theirs, (field, value)


def test_the_synthesis_is_invented_says_so_and_speaks_only_of_what_may_be_in_a_report():
    synthesis = load_synthesis()
    assert synthesis.about.fictional
    assert "Made up" in synthesis.about.methods
    assert "three are real" in synthesis.about.methods
    cases = {one.id: share(one, Reader(), Purpose.REPORT) for one in map(load, names())}
    assert set(synthesis.cases) == set(cases)
    for unit in (*synthesis.codings.values(), *synthesis.settlements.values()):
        assert unit.entry in cases[unit.case].entries, unit
    origins = [o for m in synthesis.matches.values() for o in m.entries]
    origins += [o for s in synthesis.statements.values() for o in s.entries | s.against]
    for one in origins:
        case, _, entry = one.partition("/")
        assert entry in cases[case].entries, one
    for group in synthesis.factor_groups.values():
        for one in group.factors:
            case, _, factor = one.partition("/")
            assert factor in cases[case].factors, one


def test_the_synthesis_shows_each_step_with_real_disagreement():
    synthesis = load_synthesis()
    cases = {one.id: share(one, Reader(), Purpose.REPORT) for one in map(load, names())}
    found = account(synthesis, cases, times=0)
    [coded] = found.rounds
    assert coded.decided > 10
    assert len(coded.differing) > 2
    assert any(one.broad for one in found.patterns.items)
    assert any(one.specific for one in found.patterns.items)
    assert any(one.against for one in found.patterns.items)
    assert found.kept_back.lapsed == 0
    assert found.selecting.choice.replaces
    assert found.selecting.beside
    [holds] = [one for one in found.statements if one.paradigmatic]
    assert holds.corroborated_by
    assert holds.statement.against
    assert holds.former
    assert {one.stance for one in synthesis.verifications.values()} == set(Stance) - {Stance.SAYS}
    verified_by = {one.coder for one in synthesis.verifications.values()}
    assert not verified_by & {one.coder for one in synthesis.codings.values()}
    invented = {one.id for one in map(load, names()) if one.about.fictional}
    assert {one.case for one in synthesis.answers.values()} - {""} <= invented
