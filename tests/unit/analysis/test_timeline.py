from datetime import date, timedelta
from itertools import product

from ripplegrid.analysis.links import LinkTable
from ripplegrid.analysis.timeline import Phase, early, phases, timeline
from ripplegrid.model.words import Level

from ...factories import case, entry, link, when

DAYS = [date(2020, 1, 1) + timedelta(days=n) for n in range(5)]
SPANS = [(a, b) for a, b in product(range(5), repeat=2) if a <= b]


def span(first, last):
    return when(DAYS[first].isoformat(), DAYS[last].isoformat())


def test_phases_by_trying_every_day():
    for (a, b), (s, e) in product(SPANS, repeat=2):
        wanted = {
            Phase.BEFORE if day < s else Phase.AFTER if day > e else Phase.DURING
            for day in range(a, b + 1)
        }
        assert set(phases(span(a, b), span(s, e))) == wanted


def test_phases_of_open_times():
    project = when("2015-01-01", "2016-12-31")
    since = when("2014-01-01")
    assert phases(type(since)(date(2016, 1, 1), None, "since 2016"), project) == (
        Phase.DURING,
        Phase.AFTER,
    )
    assert phases(since, None) == ()
    assert phases(type(since)(None, None, "long ago"), project) == ()


def test_early_impact_by_trying_every_day():
    for (a, b), first, second in product(SPANS[::2], SPANS[::3], SPANS[::4]):
        made = [
            entry("impact", kinds="outcome", when=span(a, b)),
            entry("one", kinds="output", published=True, when=span(*first)),
            entry("two", kinds="output", published=True, when=span(*second)),
        ]
        worlds = [
            day < min(p, q)
            for day in range(a, b + 1)
            for p in range(first[0], first[1] + 1)
            for q in range(second[0], second[1] + 1)
        ]
        found = early(made)
        assert bool(found.certain) == all(worlds)
        assert bool(found.possible) == (any(worlds) and not all(worlds))


def test_without_a_dated_published_output_there_is_no_such_finding():
    impact = entry("impact", kinds="outcome", when=when("2015-01-01"))
    assert early([impact]) is None
    assert early([impact, entry("p", kinds="output", published=True)]) is None
    found = early(
        [
            impact,
            entry("p", kinds="output", published=True),
            entry("q", kinds="output", published=True, when=when("2016-01-01")),
            entry("process", kinds="process", when=when("2014-01-01")),
        ]
    )
    assert (found.published, found.undated) == (("q",), ("p",))
    assert found.certain == ("impact",)


def a_timeline():
    made = case(
        entry("a", "individual", "process", when=when("2015-01-01")),
        entry("b", "group", "outcome", when=when("2015-03-01", "2015-03-31")),
        entry("c", ("group", "societal"), "outcome", when=when("2014-01-01")),
        entry("d", "group"),
        link("a", "b"),
        link("b", "c"),
        link("a", "d"),
        period=when("2014-06-01", "2015-02-28"),
    )
    return timeline(made, LinkTable.of(made))


def test_dates_lags_and_what_runs_backwards():
    found = a_timeline()
    assert [moment.entry for moment in found.dated] == ["c", "a", "b"]
    assert found.undated == ("d",)
    assert found.phases == {
        Phase.BEFORE: ("c",),
        Phase.DURING: ("a",),
        Phase.AFTER: ("b",),
    }
    assert found.first == {Level.GROUP: "c", Level.SOCIETAL: "c"}
    assert found.backwards == ("b>c",)
    (lag,) = found.lags
    assert (lag.source, lag.target) == (Level.INDIVIDUAL, Level.GROUP)
    assert (lag.shortest, lag.longest, lag.open) == (59, 89, ())


def test_a_time_without_an_end_leaves_the_longest_open():
    open_end = type(when("2015-01-01"))(date(2015, 1, 11), None, "since")
    made = case(
        entry("a", "individual", when=when("2015-01-01")),
        entry("b", "individual", when=open_end),
        link("a", "b"),
    )
    (lag,) = timeline(made, LinkTable.of(made)).lags
    assert (lag.shortest, lag.longest, lag.open) == (10, None, ("a>b",))
