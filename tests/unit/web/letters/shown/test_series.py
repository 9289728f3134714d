"""Sentences asked one after the other."""

from ripplegrid.model.registers import CheckBack
from ripplegrid.model.words import Stance
from ripplegrid.web.letters.shown.series import FEW, Sentence, Series

DONE = CheckBack(id="k", about="e", voice="v", stance=Stance.AGREES)


def series(number, answered=0, at=0, *, whole=False):
    sentences = [
        Sentence(
            series="s", place=n, about=f"e{n}", text="", answer=DONE if n <= answered else None
        )
        for n in range(1, number + 1)
    ]
    return Series("s", sentences, at, whole)


def test_many_are_asked_one_at_a_time_from_the_first_without_an_answer():
    asked = series(7, answered=3)
    assert (asked.single.place, asked.open) == (4, 4)
    assert (asked.before, asked.after) == (3, 5)
    assert series(7, answered=7).single is None
    assert series(7, at=8).single is None


def test_one_that_was_answered_can_be_asked_for():
    asked = series(7, answered=7, at=7)
    assert (asked.single.place, asked.before, asked.after) == (7, 6, 0)
    assert series(7, at=1).before == 0


def test_few_or_all_stand_in_a_list():
    assert series(FEW).single is None
    assert series(7, whole=True).single is None
    assert (series(FEW).before, series(FEW).after) == (0, 0)


def test_each_has_a_mark_of_its_own():
    assert series(2).sentences[1].mark == "s-2"
