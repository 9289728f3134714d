from ripplegrid.analysis.answers.ways import feeding, led, passed
from ripplegrid.model.words import Direction, Stance

from ....factories import claim, entry, link, telling, voice, when
from .told_case import answers


def way():
    return (
        entry("p", "individual", "process", text="They met"),
        entry("m", "group", "mechanism", text="Trust grew"),
        entry("o", "societal", "outcome", text="The law changed"),
    )


def test_one_voice_tells_the_whole_chain():
    found = answers(
        led,
        *way(),
        voice("v", name="Ann"),
        claim("p>m", "v"),
        claim("m>o", "v"),
        claim("p>m", "w"),
        claim("m>o", "w", stance=Stance.AGREES),
    )
    assert found["led"].sentence.startswith("The account tells of 1 chain from")
    assert "1 is told whole by one voice (Ann)." in found["told-whole"].sentence
    assert "The others" not in found["told-whole"].sentence
    example = "Told whole by Ann: “They met” → “Trust grew” → “The law changed”."
    assert found["told-example"].sentence == example
    assert found["told-agree"].voices == ("w",)
    assert found["mechanism-resulting"].entries == ("m",)


def test_nobody_tells_the_whole_chain():
    found = answers(led, *way(), claim("p>m", "v"), claim("m>o", "w"))
    assert "none is told whole" in found["told-by-nobody-whole"].sentence


def test_a_chain_joined_by_merging_is_called_so():
    found = answers(
        led,
        *way(),
        entry("m1", merged_into="m"),
        entry("m2", merged_into="m"),
        link("p", "m"),
        link("m", "o"),
        claim("p>m", "v", target="m1"),
        claim("m>o", "v", source="m2"),
    )
    assert found["joined-by-merging"].sentence.startswith("1 chain exists only because")


def test_routes_and_chains_too_long_to_list():
    looped = answers(led, *way(), link("p", "m"), link("m", "p"), link("m", "o"))
    assert "route" in looped["led-routes"].sentence
    steps = [link(str(n), str(n + 1)) for n in range(7)]
    ends = (entry("0", kinds="process"), entry("7", kinds="outcome"))
    assert answers(led, *ends, *steps)["led-long"].sentence.endswith("more than 6 steps.")
    assert set(answers(led)) == {"led-none"}


def test_loops_say_what_going_round_does():
    good = [telling(e, "v", direction=Direction.POSITIVE) for e in "ab"]
    virtuous = answers(feeding, claim("a>b", "v"), claim("b>a", "v"), *good)
    circle = virtuous["virtuous-circle"].sentence
    assert "a virtuous circle, told as one by Voice v." in circle
    doubted = telling("a", "w", direction=Direction.NEGATIVE)
    found = answers(feeding, claim("a>b", "v"), claim("b>a", "v"), *good, doubted)
    assert "Not all of it was good to Voice w." in found["virtuous-circle"].sentence
    checked = answers(feeding, link("a", "b", "hindered"), link("b", "a"))
    assert (
        "holds itself back. It is put together from what several said; nobody told it as one."
        in checked["loop-balancing"].sentence
    )
    unsaid = answers(feeding, link("a", "b", "not said"), link("b", "a"))
    assert "cannot say which way" in unsaid["loop-unsigned"].sentence
    differ = claim("a>b", "w", stance=Stance.DISAGREES)
    disputed = answers(feeding, claim("a>b", "v"), claim("b>a", "v"), differ)
    assert "People differ" in disputed["loop-reinforcing"].sentence
    assert set(answers(feeding, link("a", "b"))) == {"loops-none"}


def test_clusters_are_named():
    found = answers(feeding, link("a", "b"), link("b", "a"))
    assert found["loops"].sentence.startswith("Change comes back to where it began in 1 loop of")
    assert found["cluster"].entries == ("a", "b")


def test_pivots():
    found = answers(passed, *way(), link("p", "m"), link("m", "o"))
    passing = "Every chain to “The law changed” passes through “Trust grew”."
    assert found["pivot"].sentence == passing
    free = answers(passed, *way(), link("p", "m"), link("m", "o"), link("p", "o"))
    assert free["pivots-none"].entries == ("o",)
    assert set(answers(passed, *way())) == {"pivots-unknown"}


def test_a_circle_that_nobody_told_is_nobody_s():
    """Voices that call single changes good have not said that they lead round to one another."""
    good = [telling(e, "w", direction=Direction.POSITIVE) for e in "ab"]
    found = answers(feeding, claim("a>b", "v"), claim("b>a", "w"), *good)["virtuous-circle"]
    assert "virtuous" not in found.sentence
    assert "Voice" not in found.sentence
    assert found.sentence.endswith("nobody told it as one.")


def test_a_loop_begins_where_its_dates_let_it_begin():
    talks = entry("z", text="The talks", when=when("2016-10-01", "2018-02-28"))
    time = entry("a", text="More time", when=when("2017-03-01", "2017-05-31"))
    settled = entry("b", text="Settled", when=when("2016-11-22"))
    links = (link("a", "z"), link("z", "b"), link("b", "a"))
    found = answers(feeding, talks, time, settled, *links)["loop-reinforcing"]
    assert found.sentence.startswith("“The talks” → “Settled” → “More time”, and round again.")
    assert "dates" not in found.sentence


def test_a_loop_that_time_forbids_says_so_where_it_is_told():
    early = entry("a", text="The buses", when=when("2017-10-16"))
    late = entry("b", text="The cut", when=when("2019-02-19"))
    found = answers(feeding, early, late, link("a", "b"), link("b", "a"))["loop-reinforcing"]
    assert "cannot all have come in this order" in found.sentence


def test_a_chain_that_time_forbids_is_not_the_example():
    ends = (
        entry("p", "group", "process", text="They met", when=when("2018-01-01")),
        entry("o", "group", "outcome", text="It opened", when=when("2017-01-01")),
        entry("q", "group", "outcome", text="It grew", when=when("2019-01-01")),
    )
    found = answers(led, *ends, claim("p>o", "v"), claim("p>q", "v"))
    assert "It grew" in found["told-example"].sentence
    assert "It grew" in found["led-shortest"].sentence
    alone = answers(led, *ends[:2], claim("p>o", "v"))["told-example"].sentence
    assert "cannot all have come in this order" in alone


def test_a_step_that_held_back_is_marked_as_one():
    found = answers(led, *way(), link("p", "m", "hindered"), link("m", "o"))["led-shortest"]
    assert "“They met” → (worked against) “Trust grew” → “The law changed”" in found.sentence
    wary = answers(feeding, link("a", "b", "hindered"), link("b", "a", "hindered"))
    assert "feed one another" not in wary["cluster"].sentence
    assert "keeps itself going" not in wary["loop-reinforcing"].sentence
