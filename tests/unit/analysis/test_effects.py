import pytest

from ripplegrid.analysis.effects import ANYWAY, ON, WITHOUT, anyway, arrow, without
from ripplegrid.analysis.links import BOTH, HELPED, HINDERED, UNSAID
from ripplegrid.model.words import Answer, Effect


@pytest.mark.parametrize("answer", [Answer.YES, Answer.PARTLY, Answer.NO])
def test_what_hindered_is_never_told_as_if_it_had_brought_about(answer):
    for said in (anyway(Effect.HINDERED, answer), without(Effect.HINDERED, answer)):
        assert "held back" in said
        assert "happened" not in said
        assert "come about" not in said


def test_every_effect_and_every_answer_has_its_words():
    assert set(ON) == set(Effect)
    for table in (ANYWAY, WITHOUT):
        assert {len(answers) for answers in table.values()} == {3}
    assert anyway(Effect.NOT_SAID, Answer.NO) == anyway(Effect.HELPED, Answer.NO)


def test_only_what_hindered_has_another_arrow():
    assert arrow(HELPED) == arrow(UNSAID) == "→"
    assert arrow(HINDERED) != arrow(BOTH) == arrow(HINDERED | UNSAID)
