"""What stands around the patterns."""

from ripplegrid.report.documents.kinds.synthesis.around import around
from ripplegrid.report.documents.parts import Table, within
from ripplegrid.report.documents.sentences import Stated
from tests import factories as make
from tests.unit.report.documents.six import account, bare
from tests.unit.report.documents.told import text


def test_what_people_see_as_one_stands_with_what_each_case_study_says():
    told = text(around(account()))
    assert "Time Those who looked across think that it holds whatever the context." in told
    assert "not put together with others by anybody" in told


def test_each_case_study_stands_in_the_order_of_every_dimension_and_its_impacts_are_told_once():
    told = account()
    places = around(told).sections[-1]
    tables = [b for b in places.blocks if isinstance(b, Table)]
    assert len(tables) == 5
    assert len(tables[-1].rows) == 6
    said = [[s for s in within(table) if isinstance(s, Stated)] for table in tables]
    resting = [{r for s in one for r in s.rests_on} for one in said]
    assert all({("cases", case) for case in told.cases} <= rests for rests in resting)
    about_entries = [any(kind == "entries" for kind, _ in rests) for rests in resting]
    assert about_entries == [False] * 4 + [True]
    assert "Scale: Very small" in text(places)
    assert "nothing is calculated" in text(places)


def test_what_one_project_left_to_the_next_is_told():
    older = make.case(make.entry("e", "group", "outcome"), id="c1", title="First")
    newer = make.case(
        make.entry("e", "group", "process"),
        id="c2", title="Second", descends_from=(("c1", "First"),),
    )  # fmt: skip
    coded = [make.coding(f"{c}/e", "t", "ann", round=None) for c in ("c1", "c2")]
    told = text(around(bare(*make.coding_round(), *coded, cases=[older, newer])))
    assert "‘Second’ says that it grew out of ‘First’." in told
    assert "“Trust” came out of ‘First’, and ‘Second’ began or worked with it." in told


def test_without_anything_every_part_says_so():
    told = text(around(bare()))
    for words in ("No case study says what helped", "Nothing leads to the same", "grew out of"):
        assert words in told
