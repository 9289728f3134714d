from collections import defaultdict

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from ripplegrid.model.coding import Coding, Theme
from ripplegrid.model.words import Kind, Level
from ripplegrid.synthesis.codes import codes
from ripplegrid.synthesis.mechanisms import mechanisms
from tests.factories import case, claim, contributor, entry, link, voice

THEMES = [Theme(id="trust", name="Trust"), Theme(id="policy", name="Policy")]


def coding(theme, where):
    name, _, entry_id = where.partition(":")
    return Coding(id=f"{theme} {where}", coder="ann", theme=theme, case=name, entry=entry_id)


def project(name, *more, level="societal"):
    """Talks led to trust, and trust to a rule."""
    return case(
        entry("talks", "group", "process"), entry("trust", "group", "mechanism"),
        entry("rule", level, "outcome"), link("talks", "trust"), link("trust", "rule"),
        *more, id=name,
    )  # fmt: skip


BOTH = [project("a", claim("trust>rule", "v")), project("b", level="organisational")]
CODED = [coding(t, f"{n}:{e}") for n in "ab" for t, e in (("trust", "trust"), ("policy", "rule"))]


def test_under_a_code_the_case_studies_meet_level_by_level():
    found = mechanisms(BOTH, codes(BOTH, THEMES, CODED))
    assert [(c.mechanism.name, c.impact.name, c.level, c.cases) for c in found.cells] == [
        ("Trust", "Policy", Level.ORGANISATIONAL, ("b",)),
        ("Trust", "Policy", Level.SOCIETAL, ("a",)),
    ]
    cell = found.cells[1]
    assert cell.direct.items["a"][0].links == ("trust>rule",)
    assert (str(cell.direct.told["a"]), bool(cell.chains)) == ("1 person", False)
    assert str(found.cells[0].direct.told["b"]) == "nobody"


def test_without_codes_every_entry_stands_for_itself():
    found = mechanisms(BOTH)
    assert [(c.mechanism.id, c.impact.id, c.mechanism.code) for c in found.cells] == [
        ("a/trust", "a/rule", False),
        ("b/trust", "b/rule", False),
    ]


def test_a_case_study_where_only_merging_made_the_way_is_named_and_not_counted():
    told = case(
        entry("a", "group", "mechanism"), entry("b", "group", "output"),
        entry("b1", merged_into="b"), entry("b2", merged_into="b"), entry("c", "group", "outcome"),
        link("a", "b"), link("b", "c"),
        claim("a>b", "v", target="b1"), claim("b>c", "v", source="b2"), id="x",
    )  # fmt: skip
    (cell,) = (c for c in mechanisms([told]).cells if c.chains)
    assert (cell.cases, cell.chains.cases, cell.chains.joined) == ((), (), ("x",))


def test_a_process_is_no_mechanism_and_an_impact_that_leads_on_is():
    told = case(
        entry("p", "group", "process"), entry("o", "group", "output"), entry("x", (), "outcome"),
        entry("m", "group", "mechanism"), link("p", "o"), link("o", "m"), link("m", "x"), id="a",
    )  # fmt: skip
    found = mechanisms([told])
    assert {(c.mechanism.id, c.impact.id, c.level, bool(c.direct)) for c in found.cells} == {
        ("a/o", "a/m", Level.GROUP, True),
        ("a/m", "a/x", None, True),
        ("a/o", "a/x", None, False),
    }


def test_two_voices_of_one_person_count_once_and_people_are_not_summed_over_cases():
    ann = contributor("ann")
    more = [ann, *(voice(v, contributor="ann") for v in "vw")]
    cases = [project(n, *more, *(claim("trust>rule", v) for v in "vw")) for n in "ab"]
    (cell,) = mechanisms(cases, codes(cases, THEMES, CODED)).cells
    assert {name: str(count) for name, count in cell.direct.told.items()} == {
        "a": "1 person",
        "b": "1 person",
    }


NAMES = "pmoxy"
KINDS = dict(zip(NAMES, (Kind.PROCESS, Kind.MECHANISM, Kind.OUTPUT, Kind.OUTCOME, Kind.EXTERNAL),
                 strict=True))  # fmt: skip
STEPS = st.sets(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda s: s[0] != s[1]),
    max_size=8,
)


@given(STEPS, STEPS, st.sets(st.sampled_from([f"{n}:{e}" for n in "ab" for e in NAMES])))
def test_the_cells_are_those_of_the_chains_gone_through_one_by_one(one, other, coded):
    cases, wanted = [], defaultdict(set)
    for name, steps in (("a", one), ("b", other)):
        records = [entry(n, "group", KINDS[n]) for n in NAMES]
        cases.append(case(*records, *(link(*step) for step in sorted(steps)), id=name))
        graph = nx.DiGraph(list(steps))
        for start in graph:
            for end in graph:
                if start == end or start not in "mox" or (end not in "mox"):
                    continue
                for path in nx.all_simple_paths(graph, start, end, cutoff=2):
                    ids = [
                        "trust" if f"{name}:{e}" in coded else f"{name}/{e}" for e in (start, end)
                    ]
                    wanted[*ids, len(path) == 2].add(name)
    put = codes(cases, THEMES, [coding("trust", where) for where in sorted(coded)])
    found = mechanisms(cases, put, max_steps=2)
    told = {
        (c.mechanism.id, c.impact.id, direct): set(ways.cases)
        for c in found.cells
        for direct, ways in ((True, c.direct), (False, c.chains))
        if ways
    }
    assert told == wanted
