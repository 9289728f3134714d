import random

from ripplegrid.analysis.clusters import components
from ripplegrid.analysis.emergence import meetings, together
from ripplegrid.analysis.links import LinkTable
from ripplegrid.analysis.testimony import gather

from ...factories import case, claim, entry, link, telling, voice
from .small_maps import random_map, reachable


def parts(*records):
    made = case(*records)
    table = LinkTable.of(made)
    return made, table, gather(made, table)


def test_chains_from_three_sides_meet():
    sides = ("carer", "manager", "researcher")
    made, table, said = parts(
        *(voice(side, types=frozenset({side})) for side in sides),
        telling("a", "carer"),
        telling("b", "manager"),
        entry("c", by="researcher"),
        link("a", "b"),
        link("b", "o"),
        link("c", "o"),
        link("o", "p"),
        telling("o", "carer"),
    )
    ends = [table.entries.index("o"), table.entries.index("b")]
    (meeting,) = meetings(made, table, said, components(table), ends)
    assert (meeting.outcome, meeting.types) == ("o", sides)


def test_only_together_is_a_way_told():
    _, table, said = parts(
        claim("p>m", "v"), claim("m>o", "w"), claim("p>n", "x"), claim("n>q", "x")
    )
    at = table.entries.index
    (found,) = together(table, said, [at("p")], [at("o"), at("q")])
    assert (found.outcome, found.sources) == ("o", ("p",))


def test_a_way_through_merged_entries_is_no_single_account():
    _, table, said = parts(
        entry("m"), entry("m1", merged_into="m"), entry("m2", merged_into="m"),
        link("p", "m"), link("m", "o"),
        claim("p>m", "v", target="m1"), claim("m>o", "v", source="m2"),
    )  # fmt: skip
    at = table.entries.index
    assert together(table, said, [at("p")], [at("o")])[0].sources == ("p",)


def told_from(claims, voices, start):
    """What these voices' claims lead to from the start."""
    told = [(int(c.source[1:]), int(c.target[1:])) for c in claims if c.voice in voices]
    return reachable(LinkTable.build(6, told), start)


def test_by_brute_force():
    for seed in range(150):
        dice = random.Random(seed)
        shape = random_map(seed, most=6)
        links = {(f"e{a}", f"e{b}") for a, b in zip(shape.sources, shape.targets, strict=True)}
        claims = [
            claim(f"{a}>{b}", by) for a, b in sorted(links) for by in "vw" if dice.random() < 0.5
        ]
        entries = [entry(f"e{n}") for n in range(len(shape))]
        _, table, said = parts(*entries, *(link(a, b) for a, b in links), *claims)

        starts, ends = [0, 1], list(range(len(shape)))
        found = {one.outcome: one.sources for one in together(table, said, starts, ends)}
        for end in ends:
            wanted = tuple(
                f"e{s}"
                for s in starts
                if s != end
                and end in told_from(claims, "vw", s)
                and not any(end in told_from(claims, by, s) for by in "vw")
            )
            assert found.get(f"e{end}", ()) == wanted
