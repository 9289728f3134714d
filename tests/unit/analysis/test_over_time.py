from dataclasses import replace
from datetime import date

import pytest

from ripplegrid.analysis.over_time import (
    Came,
    Clock,
    by_when_it_happened,
    by_when_said,
    came,
)
from ripplegrid.model.reading import Reading
from ripplegrid.model.registers import Reflection
from ripplegrid.model.words import Answer, Level, VoiceKind

from ...factories import about, case, claim, entry, link, telling, voice, when
from .small_accounts import random_account

DAY = date(2018, 6, 30)


@pytest.mark.parametrize(
    ("time", "found"),
    [
        (when("2018-06-30"), Came.BY_THEN),
        (when("2018-07-01"), Came.SINCE),
        (when("2018-01-01", "2018-12-31"), Came.MAYBE),
        (replace(when("2017-01-01"), latest=None), Came.BY_THEN),
        (replace(when("2017-01-01"), earliest=None), Came.BY_THEN),
        (None, Came.UNDATED),
    ],
)
def test_whether_something_had_happened_by_a_day(time, found):
    assert came(time, DAY) is found


def test_what_is_new_gone_set_aside_back_and_put_together():
    was = case(
        entry("stays"), entry("gone"), entry("aside"), entry("one"), entry("two"),
        entry("back", set_aside=True),
    )  # fmt: skip
    now = case(
        entry("stays"), entry("aside", set_aside=True), entry("one"),
        entry("two", merged_into="one"), entry("back"),
        entry("late", when=when("2019-01-01")), entry("early", when=when("2015-01-01")),
    )  # fmt: skip
    found = by_when_said(was, now, day=DAY)
    assert found.new == {"early": Came.BY_THEN, "late": Came.SINCE}
    assert (found.returned, found.gone, found.set_aside) == (("back",), ("gone",), ("aside",))
    assert found.merged == {"one": ("one", "two")}
    assert by_when_said(was, now).new == {"early": None, "late": None}


def test_what_was_placed_agreed_and_put_in_other_words():
    was = case(entry("e", text="Before"), entry("same", "group", "outcome", agreed=True))
    now = case(
        entry("e", "group", "outcome", text="After", agreed=True),
        entry("same", "group", "outcome", agreed=True),
    )
    found = by_when_said(was, now)
    assert (found.placed, found.agreed) == (("e",), ("e",))
    assert [(one.entry, one.before) for one in found.reworded] == [("e", "Before")]


def test_impacts_that_moved_on_to_further_levels():
    was = case(entry("a", "group", "outcome"), entry("b", "group", "outcome"))
    now = case(
        entry("a", "group", "outcome"),
        entry("b", ["group", "organisational"], "outcome"),
        entry("c", "societal", "outcome"),
        link("a", "c"),
    )
    found = by_when_said(was, now)
    assert {one.entry: (one.stands, one.reaches) for one in found.further} == {
        "a": ((), (Level.SOCIETAL,)),
        "b": ((Level.ORGANISATIONAL,), ()),
    }
    assert found.levels == (Level.ORGANISATIONAL, Level.SOCIETAL)


def test_hopes_stand_beside_what_came_and_none_is_ticked_off():
    was = case(about=about(sought=("Kept", "Dropped")))
    now = case(
        entry("meant", "group", "outcome", intended=Answer.PARTLY),
        entry("not", "group", "outcome", intended=Answer.NO),
        entry("process", kinds="process", intended=Answer.YES),
        about=about(sought=("Kept", "Added")),
    )
    hopes = by_when_said(was, now).hopes
    assert (hopes.kept, hopes.new, hopes.gone) == (("Kept",), ("Added",), ("Dropped",))
    assert (hopes.meant, hopes.unmeant) == (("meant",), ("not",))


def way(*records):
    return case(entry("p", kinds="process"), entry("m"), entry("o", kinds="outcome"), *records)


def test_links_loops_and_chains_that_are_there_only_since():
    was = way(link("p", "m"), link("o", "p"))
    now = way(link("p", "m"), link("m", "o"), link("o", "m"))
    found = by_when_said(was, now)
    assert (found.links, found.links_gone) == (("m>o", "o>m"), ("o>p",))
    assert [one.entries for one in found.loops] == [("m", "o")]
    assert [one.entries for one in found.chains] == [("p", "m", "o")]
    assert found.complete


def test_a_loop_that_only_putting_together_made_is_new():
    was = case(entry("a"), entry("b"), entry("b2"), link("a", "b"), link("b2", "a"))
    now = case(
        entry("a"), entry("b"), entry("b2", merged_into="b"), link("a", "b"),
        link("b", "a", id="b2>a"),
    )  # fmt: skip
    found = by_when_said(was, now)
    assert found.links == ()
    assert [one.entries for one in found.loops] == [("a", "b")]


def test_a_chain_is_new_when_its_end_became_an_outcome():
    ends = [link("p", "m"), link("m", "o")]
    was = case(entry("p", kinds="process"), entry("m"), entry("o"), *ends)
    assert [one.entries for one in by_when_said(was, way(*ends)).chains] == [("p", "m", "o")]


def test_who_speaks_in_both_and_in_only_one():
    was = case(telling("e", "a"), telling("e", "old"))
    now = case(
        telling("e", "a"),
        claim("e>f", "new"),
        voice("new", types=frozenset({"carer"})),
        voice("silent"),
        telling("e", "x"),
        voice("x", kind=VoiceKind.ANONYMOUS, types=frozenset({"manager"})),
    )
    spoke = by_when_said(was, now).spoke
    assert (spoke.both, spoke.new, spoke.gone) == (("a",), ("new", "x"), ("old",))
    assert spoke.types == ("carer",)


def reflected(name, **fields):
    return Reflection(id=name, subject="dimension/stages", reasons="Because", **fields)


def test_reflections_side_by_side():
    found = by_when_said(case(reflected("r")), case(reflected("r"), reflected("s")))
    assert found.reflections == {"dimension/stages": (("r",), ("s",))}


def test_by_when_it_happened_what_has_no_clear_date_stands_apart():
    made = case(
        entry("then", "group", "outcome", when=when("2017-01-01")),
        entry("since", "societal", "outcome", when=when("2020-01-01")),
        entry("maybe", when=when("2017-01-01", "2020-01-01")),
        entry("undated"),
        entry("merged", merged_into="since"),
        link("then", "since"),
        link("then", "undated"),
        telling("merged", "v"),
        telling("then", "w"),
        reflected("early", when=when("2017-01-01")),
        reflected("late", when=when("2020-01-01")),
        reflected("never"),
    )
    found = by_when_it_happened(made, DAY)
    assert found.clock is Clock.HAPPENED
    assert found.new == {"since": Came.SINCE}
    assert (found.maybe, found.undated) == (("maybe",), ("undated",))
    assert found.links == ("then>since",)
    assert [(one.entry, one.reaches) for one in found.further] == [("then", (Level.SOCIETAL,))]
    assert (found.spoke.both, found.spoke.new) == (("w",), ("v",))
    assert found.reflections == {"dimension/stages": (("early",), ("late",))}


@pytest.mark.parametrize("seed", range(25))
def test_a_state_beside_itself_differs_in_nothing(seed):
    made = random_account(seed)
    found = by_when_said(made, made, day=DAY)
    for name in ("new", "returned", "gone", "set_aside", "placed", "agreed", "reworded",
                 "further", "levels", "links", "links_gone", "loops", "chains"):  # fmt: skip
        assert not getattr(found, name), name
    assert not found.spoke.new
    assert not found.spoke.gone


@pytest.mark.parametrize("seed", range(25))
def test_every_entry_of_either_state_has_its_place(seed):
    was, now = random_account(seed), random_account(seed + 1000)
    found = by_when_said(was, now)
    shown_now = {e.id for e in Reading(now).entries}
    shown_then = {e.id for e in Reading(was).entries}
    stayed = {Reading(now).spoken_for_by[e] for e in shown_then if e in now.entries}
    assert set(found.new) | set(found.returned) | stayed == shown_now
    assert not (set(found.new) | set(found.returned)) & stayed
    assert set(found.gone) == shown_then - set(now.entries)
