from datetime import date

from ripplegrid.analysis.answers.times import before_publication, moved
from ripplegrid.model.when import When

from ....factories import entry, link, when
from .told_case import answers


def test_how_change_moved_and_how_long_it_took():
    found = answers(
        moved,
        entry("a", "individual", when=when("2015-01-01")),
        entry("b", "organisational", when=when("2015-02-01", "2015-03-02")),
        link("a", "b"),
        link("b", "a"),
    )
    flows = "Of the links, 1 leads up to a wider level and 1 leads down to a narrower one."
    assert found["moved"].sentence == flows
    assert found["moved"].contributions == ("a>b", "b>a")
    assert "from individual to organisational (1)" in found["moved-between"].sentence
    assert found["loops-crossing"].sentence.startswith("1 loop leads from one level")
    took = "From individual to organisational it took between 1 month and 2 months (1 dated link)."
    assert found["lag"].sentence == took


def test_honest_where_nothing_is_placed_or_dated():
    assert set(answers(moved)) == {"moved-none", "lag-none"}
    open_end = When(date(2014, 1, 1), None, "since 2014")
    vague = answers(
        moved,
        entry("a", "individual", when=when("2015-01-01")),
        entry("b", "group", when=open_end),
        link("a", "b"),
    )
    assert vague["lag-open"].sentence == "The dates are too open to say how long it took."


def sentence_of(first, second, *more):
    found = answers(
        moved,
        entry("a", "individual", when=first),
        entry("b", "group", when=second),
        link("a", "b"),
        *more,
    )
    return found["lag"].sentence


def test_ways_to_say_how_long():
    day, later = when("2015-01-01"), when("2015-01-11")
    assert "it came at once" in sentence_of(day, day)
    assert "10 days at the most" in sentence_of(day, when("2015-01-01", "2015-01-11"))
    assert "10 days or more" in sentence_of(day, When(date(2015, 1, 11), None, "since"))
    more = (
        entry("c", "group", when=When(date(2015, 1, 5), None, "since")),
        link("a", "c"),
    )
    assert "Besides, 1 link has no known end." in sentence_of(day, later, *more)


def published(**fields):
    return entry("p", "group", "output", text="The paper", published=True, **fields)


def test_before_publication():
    impact = entry("e", "group", "outcome", text="A change", when=when("2015-01-01"))
    found = answers(before_publication, impact, published(when=when("2016-01-01")))
    before = "Before anything was published (“The paper”), there was already “A change”."
    assert found["early"].sentence == before
    vague = entry("f", "group", "use", text="Maybe", when=when("2015-01-01", "2017-01-01"))
    found = answers(before_publication, vague, published(when=when("2016-01-01")))
    assert "may have come before anything was published: “Maybe”" in (
        found["early-possible"].sentence
    )
    late = entry("e", "group", "outcome", when=when("2018-01-01"))
    undated = entry("q", "group", "output", published=True)
    found = answers(before_publication, late, undated, published(when=when("2016-01-01")))
    assert set(found) == {"early-none", "early-undated"}
    assert set(answers(before_publication, impact)) == {"early-unknown"}
