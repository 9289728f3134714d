from ripplegrid.analysis.feedback import named_loops
from ripplegrid.analysis.links import LinkTable
from ripplegrid.analysis.loops import Sign, loops
from ripplegrid.analysis.testimony import gather
from ripplegrid.model.words import Direction, Level, Stance

from ...factories import case, claim, entry, link, telling


def only_loop(*records):
    made = case(*records)
    table = LinkTable.of(made)
    found = named_loops(table, gather(made, table), loops(table).items)
    return next(iter(found.values()))


def good(of, by, **fields):
    return telling(of, by, **({"direction": Direction.POSITIVE} | fields))


def circle():
    return (
        entry("a", "individual"),
        entry("b", "group"),
        claim("a>b", "v"),
        claim("b>a", "v"),
        claim("b>a", "w"),
    )


def test_a_virtuous_circle_says_whose_good():
    loop = only_loop(*circle(), good("a", "v"), good("b", "w"))
    assert loop.virtuous
    assert loop.good_for == ("v", "w")
    assert loop.doubted_by == ()
    assert (loop.voices, loop.told.whole) == (("v", "w"), ("v",))
    assert (loop.levels, loop.crossing) == ((Level.INDIVIDUAL, Level.GROUP), True)
    assert loop.contributions == ("a>b", "b>a")


def test_it_says_too_who_does_not_find_it_good():
    loop = only_loop(
        *circle(),
        good("a", "v"),
        good("b", "w"),
        telling("b", "x", direction=Direction.NEGATIVE),
        telling("b", "y", direction=Direction.NEGATIVE, stance=Stance.DISAGREES),
        telling("b", "z"),
    )
    assert loop.doubted_by == ("x",)


def test_nothing_is_virtuous_that_nobody_calls_good_or_that_hinders():
    assert not only_loop(*circle(), good("a", "v")).virtuous
    hindered = only_loop(*circle(), link("b", "a", "hindered"), good("a", "v"), good("b", "v"))
    assert not hindered.virtuous
    hindering = (link("a", "b", "hindered"), link("b", "a", "helped"))
    loop = only_loop(*hindering, good("a", "v"), good("b", "v"))
    assert (loop.virtuous, loop.sign) == (False, Sign.BALANCING)


def test_voices_that_differ_on_a_link_dispute_the_loop():
    assert not only_loop(*circle()).disputed
    assert only_loop(*circle(), claim("a>b", "x", stance=Stance.DISAGREES)).disputed
