from dataclasses import replace
from itertools import pairwise

import pytest

from ripplegrid.analysis.groups import (
    Aspect,
    Place,
    compare_groups,
    differ,
    longest,
    meeting_elsewhere,
    shortest,
)
from ripplegrid.analysis.links import LinkTable
from ripplegrid.analysis.sides import Sides
from ripplegrid.model.reading import Reading
from ripplegrid.model.words import Answer, Direction, Effect, Kind, Level, Stance

from ...factories import case, claim, entry, link, telling
from .small_accounts import random_account
from .small_maps import simple_paths

SIDES = Sides(one=frozenset({"a", "d"}), other=frozenset({"b", "d"}))


def compared(*records, sides=SIDES):
    return compare_groups(case(*records), sides)


def entries_by(found):
    return {one.entry: one for one in found.entries}


def test_who_speaks_of_an_entry():
    found = entries_by(
        compared(
            telling("one", "a"),
            telling("other", "b"),
            telling("both", "a"),
            telling("both", "b"),
            telling("bridged", "d"),
            telling("else", "c"),
            entry("own", by="a"),
            entry("untold"),
        )
    )
    assert {name: one.place for name, one in found.items()} == {
        "one": Place.ONE,
        "own": Place.ONE,
        "other": Place.OTHER,
        "both": Place.BOTH,
        "bridged": Place.BOTH,
        "else": Place.NEITHER,
        "untold": Place.NEITHER,
    }
    assert [name for name, one in found.items() if one.bridged] == ["bridged"]


def test_both_but_differently():
    (found,) = compared(
        telling("e", "a", direction=Direction.POSITIVE, for_whom="Me"),
        telling("e", "b", direction=Direction.NEGATIVE, for_whom="me."),
    ).entries
    (one,) = found.differs
    assert (one.aspect, one.one, one.other) == (
        Aspect.DIRECTION,
        {"positive": ("a",)},
        {"negative": ("b",)},
    )


def test_to_say_and_to_agree_is_the_same_and_to_disagree_is_not():
    found = entries_by(
        compared(
            telling("e", "a"),
            telling("e", "b", stance=Stance.AGREES),
            telling("f", "a"),
            telling("f", "b", stance=Stance.DISAGREES),
        )
    )
    assert found["e"].differs == ()
    assert [one.aspect for one in found["f"].differs] == [Aspect.STANCE]


def test_a_merged_entry_keeps_each_sides_own_words_and_place():
    found = compared(
        entry("kept", "individual", "outcome", intended=Answer.YES),
        entry("mine", "group", "use", intended=Answer.NO, merged_into="kept"),
        telling("kept", "a", for_whom="patients"),
        telling("mine", "b", for_whom="the ward"),
    )
    (one,) = found.entries
    assert [(w.voice, w.entry, w.telling) for w in one.one] == [("a", "kept", "kept/a")]
    assert [(w.voice, w.entry, w.telling) for w in one.other] == [("b", "mine", "mine/b")]
    said = {d.aspect: (set(d.one), set(d.other)) for d in one.differs}
    assert said == {
        Aspect.INTENDED: ({"yes"}, {"no"}),
        Aspect.LEVELS: ({"individual"}, {"group"}),
        Aspect.KINDS: ({"outcome"}, {"use"}),
        Aspect.FOR_WHOM: ({"patients"}, {"the ward"}),
    }


def test_links_of_one_side_of_both_and_disputed_between_them():
    found = compared(
        claim("a>b", "a"),
        claim("b>c", "b"),
        claim("c>d", "a"),
        claim("c>d", "b"),
        claim("d>e", "a"),
        claim("d>e", "b", stance=Stance.DISAGREES),
        claim("e>f", "a"),
        claim("e>f", "b", effect=Effect.HINDERED),
        link("f", "g"),
    )
    places = {f"{one.source}>{one.target}": one.place for one in found.links}
    assert places == {
        "a>b": Place.ONE,
        "b>c": Place.OTHER,
        **dict.fromkeys(("c>d", "d>e", "e>f"), Place.BOTH),
        "f>g": Place.NEITHER,
    }
    disputed = {f"{o.source}>{o.target}": [d.aspect for d in o.differs] for o in found.links}
    assert {key: value for key, value in disputed.items() if value} == {
        "d>e": [Aspect.STANCE],
        "e>f": [Aspect.EFFECT],
    }


def test_levels_and_kinds_of_which_a_side_speaks():
    found = compared(
        entry("e", "individual", "outcome"),
        entry("f", "societal", "process"),
        telling("e", "a"),
        telling("f", "b"),
    )
    assert found.levels[Level.INDIVIDUAL] == (("e",), ())
    assert found.kinds[Kind.PROCESS] == ((), ("f",))


def way(*claims):
    return compared(entry("p", kinds="process"), entry("m"), entry("o", kinds="outcome"), *claims)


def test_a_chain_that_one_voice_tells_whole_and_one_that_a_side_tells_between_them():
    (whole,) = way(claim("p>m", "a"), claim("m>o", "a")).chains
    assert (whole.place, whole.one.whole, whole.other.between) == (Place.ONE, ("a",), False)
    (shared,) = way(claim("p>m", "a"), claim("m>o", "d")).chains
    assert (shared.place, shared.one.whole, shared.one.between) == (Place.ONE, (), True)


def test_a_chain_that_is_there_only_when_both_are_put_together():
    (found,) = way(claim("p>m", "a"), claim("m>o", "b")).chains
    assert found.only_together
    assert [(step.one, step.other) for step in found.steps] == [(("a",), ()), ((), ("b",))]


def test_merging_makes_no_chain_that_both_tell_together():
    (found,) = way(
        entry("m2", merged_into="m"), claim("p>m", "a"), claim("m>o", "b", source="m2")
    ).chains
    assert not found.only_together
    assert not found.together


def test_who_only_agrees_tells_no_chain():
    assert way(claim("p>m", "a"), claim("m>o", "b", stance=Stance.AGREES)).chains == ()


def test_the_longest_and_the_shortest_of_several_chains():
    chains = compared(
        entry("p", kinds="process"),
        entry("m"),
        entry("o", kinds="outcome"),
        entry("n"),
        entry("z", kinds="outcome"),
        *(claim(step, "a") for step in ("p>m", "m>o", "o>n", "n>z")),
    ).chains
    assert [one.entries for one in longest(chains)] == [("p", "m", "o", "n", "z")]
    assert [one.entries for one in shortest(chains)] == [("p", "m", "o")]


def test_saying_nothing_is_no_difference():
    assert not differ({}, {"positive": ("v",)})
    assert not differ({"Me": ("v",)}, {"me": ("w",)})


def mirrored(one):
    """The same seen from the other side."""
    differs = getattr(one, "differs", ())
    turned = {"differs": tuple(replace(d, one=d.other, other=d.one) for d in differs)}
    steps = getattr(one, "steps", ())
    turned = (
        {"steps": tuple(replace(s, one=s.other, other=s.one) for s in steps)} if steps else (turned)
    )
    return replace(one, one=one.other, other=one.one, **turned)


@pytest.mark.parametrize("seed", range(30))
def test_every_entry_and_link_has_one_place_and_the_sides_are_treated_alike(seed):
    made = random_account(seed)
    found, swapped = compare_groups(made, SIDES), compare_groups(made, SIDES.swapped())
    assert [one.entry for one in found.entries] == [e.id for e in Reading(made).entries]
    held = [c for one in found.links for c in one.contributions]
    assert sorted(held) == sorted(LinkTable.of(made).contributions)
    assert sum(len(found.told(place)) for place in Place) == len(found.entries)
    assert sum(len(found.claimed(place)) for place in Place) == len(found.links)
    for name in ("entries", "links", "chains"):
        assert tuple(mirrored(one) for one in getattr(found, name)) == getattr(swapped, name)


@pytest.mark.parametrize("seed", range(30))
def test_every_telling_of_a_side_stands_in_its_own_words(seed):
    made = random_account(seed)
    reading = Reading(made)
    found = compare_groups(made, SIDES)
    for side, voices in (("one", SIDES.one), ("other", SIDES.other)):
        kept = {w.telling: (one.entry, w) for one in found.entries for w in getattr(one, side)}
        asked = {t.id: t for t in made.tellings.values() if t.voice in voices}
        assert set(kept) == set(asked)
        for name, (on, word) in kept.items():
            assert (word.voice, word.entry) == (asked[name].voice, asked[name].entry)
            assert reading.spoken_for_by[word.entry] == on


def _tells_all(made, path, voices):
    """Whether these voices say every link, by trying every choice of claims."""
    reading = Reading(made)
    ends = {None}
    for source, target in pairwise(path):
        steps = {
            (c.source, c.target)
            for c in made.claims.values()
            if c.voice in voices
            and c.stance is Stance.SAYS
            and reading.spoken_for_by[c.source] == source
            and reading.spoken_for_by[c.target] == target
        }
        ends = {to for here, to in steps if None in ends or here in ends}
    return bool(ends)


@pytest.mark.parametrize("seed", range(30))
def test_chains_against_trying_every_order_of_all_entries(seed):
    made = random_account(seed)
    table = LinkTable.of(made)
    starts, ends = (
        [at for at, name in enumerate(table.entries) if kind in made.entries[name].kinds]
        for kind in (Kind.PROCESS, Kind.OUTCOME)
    )
    paths = [table.name(p) for p in simple_paths(table, starts, ends, 6) if len(p) > 2]
    found = {one.entries: one for one in compare_groups(made, SIDES).chains}
    for path in paths:
        one, other = _tells_all(made, path, SIDES.one), _tells_all(made, path, SIDES.other)
        together = _tells_all(made, path, SIDES.one | SIDES.other)
        if together:
            seen = found[path]
            assert (seen.one.between, seen.other.between) == (one, other)
            whole = {v for v in SIDES.one | SIDES.other if _tells_all(made, path, {v})}
            assert set(seen.one.whole) | set(seen.other.whole) == whole
            assert seen.only_together is (not one and not other)
        else:
            assert path not in found or not found[path].together


def test_of_chains_that_meet_at_the_same_entry_the_first_stands_for_all():
    chains = compared(
        entry("p", kinds="process"),
        entry("q", kinds="process"),
        entry("m"),
        entry("o", kinds="outcome"),
        *(claim(step, "a") for step in ("p>m", "q>m")),
        claim("m>o", "b"),
    ).chains
    assert [one.meetings for one in chains] == [("m",), ("m",)]
    assert meeting_elsewhere(chains) == [chains[0]]
