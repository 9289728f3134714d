"""What one voice tells by itself, against every way tried by hand."""

from hypothesis import given
from hypothesis import strategies as st

from ripplegrid.analysis.links import LinkTable
from ripplegrid.analysis.one_voice import followed, joined
from ripplegrid.analysis.testimony import gather
from ripplegrid.analysis.told import told
from tests import factories as make

NAMES = "abcde"
SAYINGS = st.lists(
    st.tuples(
        st.sampled_from(NAMES),
        st.sampled_from(NAMES),
        st.sampled_from("vw"),
        st.sampled_from(["says", "says", "agrees"]),
    ).filter(lambda one: one[0] != one[1]),
    max_size=12,
    unique_by=lambda one: one[:3],
)


def made(sayings):
    study = make.case(
        *[make.entry(name) for name in NAMES],
        *[make.claim(f"{a}>{b}", v, stance=stance) for a, b, v, stance in sayings],
    )
    table = LinkTable.of(study)
    return table, gather(study, table)


@given(SAYINGS)
def test_following_one_voice_is_walking_its_own_steps(sayings):
    table, said = made(sayings)
    expected = {"a"}
    for voice in "vw":
        steps = {(a, b) for a, b, v, stance in sayings if v == voice and stance == "says"}
        mine = {"a"}
        for _ in NAMES:
            mine |= {b for a, b in steps if a in mine}
        expected |= mine
    entries, pairs = followed(table, said, 0, onward=True)
    assert set(table.name(entries)) == expected
    assert all(table.pairs.sources[p] in entries for p in pairs)


@given(SAYINGS)
def test_what_is_joined_lies_on_a_chain_told_whole(sayings):
    table, said = made(sayings)
    links = list(table.pairs.at)
    chains = [(a, b, d) for a, b in links for c, d in links if b == c and d not in {a, b}]
    whole = [chain for chain in chains if told(table, said, chain).whole]
    expected = {table.pairs.at[pair] for a, b, d in whole for pair in ((a, b), (b, d))}
    assert joined(table, said) == expected


def test_two_things_merged_into_one_are_not_one_step():
    study = make.case(
        make.entry("m"),
        make.entry("m2", merged_into="m"),
        make.claim("a>m", "v"),
        make.claim("m>z", "v", source="m2"),
    )
    table = LinkTable.of(study)
    said = gather(study, table)
    entries, _ = followed(table, said, table.entries.index("a"), onward=True)
    assert table.name(sorted(entries)) == ("a", "m")
    assert joined(table, said) == frozenset()


def test_back_from_an_entry():
    table, said = made([("a", "b", "v", "says"), ("b", "c", "v", "says"), ("d", "c", "w", "says")])
    entries, pairs = followed(table, said, 2, onward=False)
    assert table.name(sorted(entries)) == ("a", "b", "c", "d")
    assert len(pairs) == 3
