"""What is asked because it is usually missing."""

from datetime import date

import pytest

from ripplegrid import method
from ripplegrid.model import PowerNote
from ripplegrid.model.words import Answer, Direction
from ripplegrid.web.cases.shown.grid import lay_out
from ripplegrid.web.cases.shown.missing import _OPEN, wanting
from ripplegrid.web.cases.shown.told import Told
from tests import factories as make

DAY = date(2026, 11, 23)
GOOD = (make.entry("a", "group", "outcome"), make.telling("a", "v", direction=Direction.POSITIVE))


def asked(*records, day=DAY):
    told = Told(make.case(*records))
    return wanting(told, lay_out(told), day)


def test_nothing_is_asked_of_an_empty_grid():
    assert asked() == wanting(Told(make.case()), lay_out(Told(make.case())), DAY)
    assert (asked().cells, asked().question) == ({}, None)


def test_impacts_of_which_only_good_is_told_are_asked_about_first():
    found = asked(*GOOD, make.entry("p", "group", "process"))
    assert found.cells == {"group/impacts": method.prompt("group", "impacts").also}


def test_where_not_only_good_is_told_the_cells_of_a_row_take_turns():
    records = (
        make.entry("a", "group", "outcome"),
        make.telling("a", "v", direction=Direction.NOTHING),
        make.entry("p", "group", "process"),
    )
    days = [asked(*records, day=date(2026, 11, d)).cells for d in (23, 24)]
    assert [len(cells) for cells in days] == [1, 1]
    assert {key for cells in days for key in cells} == {
        "group/impacts", "group/contributors and processes",
    }  # fmt: skip


def test_the_questions_for_the_account_take_turns():
    found = {asked(*GOOD, day=date(2026, 11, d)).question.id for d in range(1, 13)}
    assert found == set(_OPEN)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("unexpected", [make.entry("x", expected=Answer.NO)]),
        ("negative", [make.entry("x"), make.telling("x", "v", direction=Direction.MIXED)]),
        ("nothing", [make.entry("x"), make.telling("x", "v", direction=Direction.NOTHING)]),
        ("power", [PowerNote(id="n", text="Who decided?")]),
        ("else", [make.entry("x", (), "external factor")]),
        (
            "before-publication",
            [
                make.entry("x", "group", "outcome", when=make.when("2014-01-01")),
                make.entry("y", published=True, when=make.when("2016-01-01")),
            ],
        ),
    ],
)
def test_what_was_answered_is_not_asked(question, answer):
    days = [date(2026, 11, d) for d in range(1, 13)]
    found = {asked(*GOOD, *answer, day=day).question.id for day in days}
    assert question not in found
    assert len(found) == len(_OPEN) - 1


def test_every_question_is_one_of_the_methods():
    assert set(_OPEN) <= {q.id for q in method.questions()}
