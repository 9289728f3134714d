from collections import defaultdict

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from ripplegrid.model.coding import Coding, Theme
from ripplegrid.synthesis.codes import codes
from ripplegrid.synthesis.descent import Order
from ripplegrid.synthesis.lineage import lineage
from ripplegrid.synthesis.merging import Match
from tests.factories import about, case, claim, entry, link, when

THEMES = [
    Theme(id="top", name="Capacity for research"),
    Theme(id="skill", name="Skill", part_of="top"),
    Theme(id="tie", name="Ties"),
]


def coding(theme, where):
    name, _, entry_id = where.partition(":")
    return Coding(id=f"{theme} {where}", coder="ann", theme=theme, case=name, entry=entry_id)


def project(name, *records, older=()):
    return case(*records, about=about(name, id=name, descends_from=[(o, o) for o in older]))


FIRST = project(
    "first",
    entry("trained", "group", "outcome", when=when("2012-01-01")),
    entry("leaflet", "group", "output"),
)
SECOND = project(
    "second",
    entry("skilled", "group", "process", when=when("2013-01-01")),
    entry("ties", "group", "outcome"),
    entry("more", "group", "outcome"),
    link("skilled", "ties"), link("ties", "more"), claim("skilled>ties", "v"),
    older=["first"],
)  # fmt: skip
CODED = [
    *(coding("skill", w) for w in ("first:trained", "second:skilled", "second:more")),
    coding("tie", "second:ties"),
]


def looked_at(cases, codings=CODED, **more):
    return lineage(cases, codes(cases, THEMES, codings), **more)


def test_an_impact_of_one_project_that_the_next_began_with_returns():
    found = looked_at([SECOND, FIRST], capacity=["top"])
    (back,) = (one for one in found.returns)
    assert (back.older, back.newer, back.generations) == ("first", "second", 1)
    assert (back.theme.name, back.capacity) == ("Skill", True)
    ((pair),) = back.pairs
    assert (pair.impact, pair.input, pair.order) == ("trained", "skilled", Order.CERTAIN)
    assert {led.target for led in back.led_to} == {"ties", "more"}
    assert [dict(led.whole) for led in back.led_to if led.direct] == [{"v": ("skilled", "ties")}]


def test_a_theme_that_comes_out_again_went_round():
    (once,) = looked_at([FIRST, SECOND]).rounds
    assert (once.theme.name, once.begins) == ("Skill", "first")
    ((step),) = once.steps
    assert (step.case, step.came_in.id, step.went_out.id) == ("second", "skill", "skill")
    assert [(led.source, led.target, led.steps) for led in step.led] == [("skilled", "more", 2)]


def test_a_theme_may_go_round_by_way_of_another_and_of_a_third_project():
    third = project("third", entry("x", "group", "process"), entry("y", "group", "outcome"),
                    link("x", "y"), older=["second"])  # fmt: skip
    put = [
        *(coding("skill", w) for w in ("first:trained", "second:skilled", "third:y")),
        *(coding("tie", w) for w in ("second:ties", "third:x")),
    ]
    (once,) = looked_at([FIRST, SECOND, third], put).rounds
    assert [(s.case, s.came_in.id, s.went_out.id) for s in once.steps] == [
        ("second", "skill", "tie"),
        ("third", "tie", "skill"),
    ]


def test_what_people_matched_returns_without_any_code():
    same = Match(id="m", entries=frozenset({"first/trained", "second/skilled"}))
    other = Match(id="n", entries=frozenset({"first/leaflet", "second/more"}))
    (back,) = lineage([FIRST, SECOND], matches=[same, other]).returns  # nothing came of "more"
    assert (back.theme, back.pairs[0].impact, back.pairs[0].input) == (None, "trained", "skilled")


def test_nothing_returns_between_projects_that_do_not_descend_from_one_another():
    alone = project("second", *SECOND.entries.values())
    found = looked_at([FIRST, alone])
    assert (found.descents, found.returns, found.rounds) == ((), (), ())


def test_projects_in_a_circle_are_named_and_end():
    one = project("first", *FIRST.entries.values(), older=["second"])
    found = looked_at([one, SECOND])
    assert found.circles == ("first", "second")
    assert [(r.older, r.newer) for r in found.returns] == [("first", "second")]


NAMES = "abcd"
STEPS = st.sets(st.tuples(st.integers(0, 3), st.integers(0, 3)).filter(lambda s: s[0] != s[1]),
                max_size=5)  # fmt: skip
CODES = st.dictionaries(st.sampled_from(range(4)), st.sampled_from(["skill", "tie"]), max_size=4)
PROJECTS = st.lists(st.tuples(STEPS, CODES), min_size=3, max_size=3)


@given(PROJECTS, st.sampled_from([(), (0,), (0, 1)]))
def test_rounds_are_what_going_through_every_way_gives(made, last_from):
    """Three projects: the second from the first, the third from some of them; all are outcomes."""
    olders = [(), ("p0",), tuple(f"p{n}" for n in last_from)]
    cases, put, led, out = [], [], defaultdict(set), defaultdict(set)
    for number, (steps, coded) in enumerate(made):
        name = f"p{number}"
        records = [entry(NAMES[n], "group", "outcome") for n in range(4)]
        records += [link(NAMES[a], NAMES[b]) for a, b in sorted(steps)]
        cases.append(project(name, *records, older=olders[number]))
        put += [coding(theme, f"{name}:{NAMES[n]}") for n, theme in coded.items()]
        out[name] = set(coded.values())
        graph = nx.DiGraph(list(steps))
        for a, b in ((a, b) for a in graph for b in graph if a != b and a in coded and b in coded):
            if any(nx.all_simple_paths(graph, a, b, cutoff=3)):
                led[name].add((coded[a], coded[b]))
    below = {"p0": {"p1"}, "p1": set(), "p2": set()}
    for n in last_from:
        below[f"p{n}"].add("p2")
    below["p0"] |= {q for p in set(below["p0"]) for q in below[p]}
    wanted = set()
    for begins, after in below.items():
        for theme in out[begins]:
            for one in after:
                for came, went in led[one]:
                    if came == theme == went:
                        wanted.add((begins, theme, ((one, went),)))
                    elif came == theme:
                        wanted |= {
                            (begins, theme, ((one, went), (two, theme)))
                            for two in below[one]
                            if (went, theme) in led[two]
                        }
    found = looked_at(cases, put).rounds
    told = [(r.begins, r.theme.id, tuple((s.case, s.went_out.id) for s in r.steps)) for r in found]
    assert len(told) == len(set(told))
    assert set(told) == wanted
