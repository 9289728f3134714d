from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from ripplegrid.model.across import FactorGroup
from ripplegrid.model.registers import Factor
from ripplegrid.model.words import FactorKind, Level
from ripplegrid.synthesis.factors import factors
from tests.factories import case, entry

HELP, HARD = FactorKind.FACILITATOR, FactorKind.CHALLENGE


def group(*names, stable=None, context=""):
    return FactorGroup(id="g", name="A broker", kind=HELP, factors=frozenset(names), stable=stable,
                       context=context)  # fmt: skip


def factor(name, kind=HELP, levels=(), *, bound=None, entries=()):
    return Factor(id=name, kind=kind, text=f"What helped: {name}", context_bound=bound,
                  levels=frozenset(Level(level) for level in levels),
                  entries=frozenset(entries))  # fmt: skip


WARD = case(
    factor("broker", levels=["group", "organisational"], bound=False, entries=["e", "old", "gone"]),
    factor("time", HARD),
    entry("e"), entry("old", merged_into="e"), entry("gone", set_aside=True),
    id="ward", countries=("Wales",), place="A hospital",
)  # fmt: skip
BUS = case(factor("broker", HARD, ["group"], bound=True), id="bus", countries=("Canada",))


def test_they_stand_at_their_levels_by_kind_and_those_without_a_level_apart():
    found = factors([WARD, BUS])
    assert list(found.levels) == [Level.GROUP, Level.ORGANISATIONAL, None]
    group_level = found.levels[Level.GROUP]
    assert [s.origin for s in group_level[HELP]] == ["ward/broker"]
    assert [s.origin for s in group_level[HARD]] == ["bus/broker"]
    assert [s.origin for s in found.levels[None][HARD]] == ["ward/time"]


def test_the_entries_behind_are_those_that_stand_now():
    (said,) = factors([WARD]).levels[Level.GROUP][HELP]
    assert said.entries == ("e",)


def test_what_people_think_stands_apart_from_what_the_accounts_show():
    made = group("ward/broker", "bus/broker", stable=True, context="Somebody always carries it")
    (found,) = factors([WARD, BUS], [made]).groups
    assert (found.group.stable, found.group.context) == (True, "Somebody always carries it")
    assert (found.cases, found.among) == (("bus", "ward"), 2)
    assert found.kinds == {HELP: ("ward",), HARD: ("bus",)}
    assert found.levels == (Level.GROUP, Level.ORGANISATIONAL)
    assert found.contexts["ward"].countries == ("Wales",)
    assert (found.bound, found.free, found.said_otherwise) == (("bus",), ("ward",), ("bus",))


def test_nobody_says_otherwise_of_what_was_not_said():
    names = ("ward/broker", "bus/broker")
    assert factors([WARD, BUS], [group(*names)]).groups[0].said_otherwise == ()
    assert factors([WARD, BUS], [group(*names, stable=False)]).groups[0].said_otherwise == ("ward",)


def test_what_is_gone_has_lapsed_and_what_is_in_no_group_stands_alone():
    found = factors([WARD], [group("ward/broker", "bus/broker")])
    assert found.groups[0].lapsed == ("bus/broker",)
    assert [said.origin for said in found.alone] == ["ward/time"]


FACTORS = st.lists(
    st.tuples(
        st.sampled_from("ab"),
        st.sampled_from([HELP, HARD]),
        st.sets(st.sampled_from([level.value for level in Level]), max_size=3),
    ),
    max_size=10,
)


@given(FACTORS, st.sets(st.integers(0, 9)))
def test_every_one_stands_where_it_was_put_and_is_grouped_or_alone(said, chosen):
    cases = [
        case(*(factor(f"f{n}", kind, levels) for n, (c, kind, levels) in enumerate(said)
               if c == name), id=name)
        for name in "ab"
    ]  # fmt: skip
    names = [f"{name}/f{n}" for n, (name, _, _) in enumerate(said)]
    picked = [name for n, name in enumerate(names) if n in chosen]
    found = factors(cases, [group(*picked)])
    wanted = defaultdict(set)
    for name, (_, kind, levels) in zip(names, said, strict=True):
        for level in levels or {None}:
            wanted[level and Level(level), kind].add(name)
    assert {
        (level, kind): {s.origin for s in here}
        for level, by_kind in found.levels.items()
        for kind, here in by_kind.items()
    } == wanted
    together = [s.origin for s in found.groups[0].items]
    assert sorted([*together, *(s.origin for s in found.alone)]) == sorted(names)
    assert together == sorted(picked)
