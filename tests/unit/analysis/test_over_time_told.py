from datetime import date

import pytest

from ripplegrid.analysis.over_time import by_when_it_happened, by_when_said
from ripplegrid.analysis.over_time_told import over_time_findings
from ripplegrid.exchange.examples import load, names

from ...factories import case, entry, link, telling, voice, when


def told(was, now, day=None):
    found = over_time_findings(was, now, by_when_said(was, now, day=day))
    return {finding.code: finding for finding in found}


def test_the_two_times_are_kept_apart_and_it_is_said_which():
    made = case(entry("e", when=when("2015-01-01")))
    assert "not by when" not in told(case(), made)["time-clock"].sentence
    assert told(case(), made)["time-clock"].sentence.startswith("This goes by when it was said")
    found = over_time_findings(made, made, by_when_it_happened(made, date(2014, 1, 1)))
    assert found[0].sentence.startswith("This goes by when it happened")
    assert found[1].sentence == "Came since: “What happened: e”."


def test_what_is_told_only_now_may_have_happened_long_ago():
    now = case(entry("e", text="The bus came", when=when("2015-01-01")))
    found = told(case(), now, date(2018, 1, 1))["time-new"]
    assert found.sentence == "Told only since, though it had happened by then: “The bus came”."
    assert found.entries == ("e",)


def test_what_is_no_longer_said_keeps_its_words():
    was = case(entry("e", text="The bus came"))
    assert told(was, case())["time-gone"].sentence == "No longer said: “The bus came”."


def test_a_new_way_says_who_tells_it_whole_or_that_nobody_does():
    was = case(entry("p", kinds="process"), entry("m"), entry("o", kinds="outcome"))
    now = case(*was.entries.values(), link("p", "m"), link("m", "o"), link("o", "m"))
    found = told(was, now)
    assert "that nobody tells whole" in found["time-chain"].sentence
    assert found["time-loop"].entries == ("m", "o")
    assert found["time-links"].contributions == ("m>o", "o>m", "p>m")


def test_who_speaks_only_since():
    now = case(voice("v", name="Ann", types=frozenset({"carer"})), telling("e", "v"))
    found = told(case(), now)
    assert found["time-voices-new"].sentence == "Speaking only since then: Ann."
    assert "carer" in found["time-types-new"].sentence


@pytest.mark.parametrize("name", names())
def test_every_sentence_on_every_example_rests_on_what_is_there(name):
    made = load(name)
    for day in (date(2013, 1, 1), date(2018, 2, 28), date(2020, 6, 1)):
        for finding in over_time_findings(made, made, by_when_it_happened(made, day)):
            assert finding.sentence
            assert set(finding.entries) <= set(made.entries)
            assert set(finding.contributions) <= set(made.contributions)
            assert set(finding.voices) <= set(made.voices)
