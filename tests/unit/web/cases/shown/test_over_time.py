"""One project at two times as a page shows it."""

from datetime import date

from ripplegrid.analysis.over_time import by_when_it_happened, by_when_said
from ripplegrid.exchange.examples import load
from ripplegrid.model.registers import Reflection
from ripplegrid.model.words import Level
from ripplegrid.web.cases.shown.over_time import times
from ripplegrid.web.cases.shown.reflections import Reflections
from ripplegrid.web.cases.shown.told import Told
from tests import factories as make


def laid(then, now, day=None):
    found = by_when_said(then, now, day=day)
    return times(then, Told(now), found, Reflections(now, None, {}))


def test_what_is_told_only_now_though_it_had_happened_stands_apart():
    now = make.case(
        make.entry("early", when=make.when("2015-01-01")),
        make.entry("late", when=make.when("2020-01-01")),
        make.telling("late", "v", quotation="At last"),
    )
    found = laid(make.case(), now, date(2018, 1, 1))
    assert [(g.head, [n.entry.id for n in g.items]) for g in found.new] == [
        ("Told only since, though it had happened by then", ["early"]),
        ("Told since, and it came since", ["late"]),
    ]
    assert found.new[1].items[0].said.telling.quotation == "At last"
    assert found.by_said
    assert not found.nothing


def test_two_times_that_do_not_differ():
    made = make.case(make.entry("e"), make.telling("e", "v"))
    assert laid(made, made).nothing


def test_what_is_gone_keeps_its_words_and_who_spoke_their_name():
    then = make.case(make.entry("e", text="The bus"), make.voice("v", name="Ann"),
                     make.telling("e", "v"))  # fmt: skip
    found = laid(then, make.case())
    assert found.gone == ("The bus",)
    assert [voice.name for voice in found.speak_gone] == ["Ann"]


def test_hopes_say_since_when_they_are_there():
    found = laid(make.case(sought=("A", "B")), make.case(sought=("A", "C")))
    assert found.hopes == (("A", ""), ("C", "only since"), ("B", "no longer"))


def test_hopes_of_which_nothing_is_new_are_left_out():
    made = make.case(sought=("A",))
    assert laid(made, make.case(make.entry("e"), sought=("A",))).hopes == ()


def test_reflections_made_at_both_times_come_first():
    def said(name, subject, **fields):
        return Reflection(id=name, subject=f"dimension/{subject}", reasons="So", **fields)

    then = make.case(said("a", "stages", by="Ann", place="every"), said("e", "scale/project"))
    now = make.case(
        *then.reflections.values(),
        said("b", "adherence", by="Bob"),
        said("c", "stages", by="Ann"),
        said("d", "no such"),
    )
    found = laid(then, now).reflections
    assert [(len(one.then), len(one.since)) for one in found] == [(1, 1), (0, 1)]
    assert found[0].then[0].who == "Ann"


def test_the_project_that_stopped_reached_further_levels_afterwards():
    case = load("home-care")
    found = by_when_it_happened(case, date(2018, 2, 28))
    shown = times(case, Told(case), found, Reflections(case, None, {}))
    assert shown.levels == (Level.SOCIETAL, Level.PARADIGMATIC)
    stopped = "The project stopped; the schedule was never tested"
    assert stopped in [one.entry.text for one in shown.moved]
    assert not shown.by_said
    assert [group.head for group in shown.new] == ["Came since"]
    assert shown.undated
