import random
from itertools import product

from ripplegrid.analysis.links import LinkTable
from ripplegrid.analysis.testimony import gather
from ripplegrid.analysis.told import carried, told
from ripplegrid.model.words import Stance

from ...factories import case, claim, entry, link


def tell(made, *names, closed=False):
    table = LinkTable.of(made)
    path = [table.entries.index(name) for name in names]
    return told(table, gather(made, table), path, closed=closed)


def test_two_who_each_tell_a_half_do_not_tell_the_whole():
    made = case(claim("a>b", "v"), claim("b>c", "w"))
    assert tell(made, "a", "b", "c").whole == ()
    assert tell(made, "a", "b").whole == ("v",)
    assert not tell(made, "a", "b", "c").joined


def test_those_who_merely_agree_stand_beside():
    made = case(
        claim("a>b", "v"),
        claim("b>c", "v"),
        claim("a>b", "w"),
        claim("b>c", "w", stance=Stance.AGREES),
        claim("a>b", "x"),
        claim("b>c", "x", stance=Stance.PARTLY),
        claim("a>b", "y"),
        claim("b>c", "y", stance=Stance.DISAGREES),
    )
    found = tell(made, "a", "b", "c")
    assert (found.whole, found.agree) == (("v",), ("w",))


def merged():
    """a→b1 and b2→c were told before b1 and b2 were merged into b."""
    return (
        entry("a"), entry("b"), entry("c"),
        entry("b1", merged_into="b"), entry("b2", merged_into="b"),
        link("a", "b"), link("b", "c"),
    )  # fmt: skip


def test_a_chain_that_only_merging_joined():
    made = case(
        *merged(),
        claim("a>b", "v", target="b1"),
        claim("b>c", "v", source="b2"),
    )
    found = tell(made, "a", "b", "c")
    assert found.whole == ()
    assert found.joined


def test_one_whose_claims_meet_tells_the_whole_of_a_merged_chain():
    made = case(
        *merged(),
        claim("a>b", "v", target="b1"),
        claim("b>c", "v", source="b1"),
        claim("a>b", "w", target="b2"),
        claim("b>c", "w", source="b1"),
    )
    found = tell(made, "a", "b", "c")
    assert found.whole == ("v",)
    assert not found.joined


def test_voices_that_meet_only_together_are_not_joined_by_merging():
    made = case(*merged(), claim("a>b", "v", target="b1"), claim("b>c", "w", source="b1"))
    found = tell(made, "a", "b", "c")
    assert found.whole == ()
    assert not found.joined


def test_a_link_nobody_claims_proves_no_joining():
    made = case(*merged(), claim("a>b", "v", target="b1"))
    assert not tell(made, "a", "b", "c").joined


def test_a_loop_must_come_back_to_the_entry_it_left():
    parts = [entry("a"), entry("b"), entry("a1", merged_into="a"), entry("a2", merged_into="a")]
    links = [link("a", "b"), link("b", "a")]
    open_loop = case(*parts, *links, claim("a>b", "v", source="a1"), claim("b>a", "v", target="a2"))
    found = tell(open_loop, "a", "b", closed=True)
    assert (found.whole, found.joined) == ((), True)
    shut = case(*parts, *links, claim("a>b", "v", source="a1"), claim("b>a", "v", target="a1"))
    assert tell(shut, "a", "b", closed=True).whole == ("v",)


def test_by_trying_every_choice_of_original_entries():
    """Three merged entries in a row, claims at random: told whole if some originals meet."""
    for seed in range(200):
        dice = random.Random(seed)
        originals = {p: [f"{p}{i}" for i in range(dice.randint(1, 3))] for p in "abc"}
        parts = [entry(p) for p in "abc"]
        parts += [entry(o, merged_into=p) for p, many in originals.items() for o in many]
        claims = []
        for number in range(dice.randint(2, 7)):
            x, y = dice.choice(["ab", "bc"])
            source, target = dice.choice(originals[x]), dice.choice(originals[y])
            by = dice.choice("vw")
            claims.append(claim(f"{x}>{y}", by, id=f"{number}", source=source, target=target))
        made = case(*parts, link("a", "b"), link("b", "c"), *claims)
        said = {(c.voice, c.source, c.target) for c in claims}
        choices = list(product(*originals.values()))
        wanted = {v for v in "vw" if any({(v, a, b), (v, b, c)} <= said for a, b, c in choices)}
        steps = {(s, t) for _, s, t in said}
        assert set(tell(made, "a", "b", "c").whole) == wanted
        if all(any((x in s, y in t) == (True, True) for s, t in steps) for x, y in ("ab", "bc")):
            meets = any({(a, b), (b, c)} <= steps for a, b, c in choices)
            assert tell(made, "a", "b", "c").joined is not meets


def test_several_carry_a_chain_where_their_claims_meet():
    made = case(entry("b2", merged_into="b"), claim("a>b", "v"), claim("b>c", "w"),
                claim("a>b", "x", target="b2"))  # fmt: skip
    table = LinkTable.of(made)
    said = gather(made, table)
    path = [table.entries.index(name) for name in "abc"]
    v, w, x = (1 << said.voices.index(name) for name in "vwx")
    assert carried(table, said, path, v | w)
    assert not carried(table, said, path, v)
    assert not carried(table, said, path, x | w)
