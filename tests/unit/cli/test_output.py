import time

import pytest

from ripplegrid.cli import output
from ripplegrid.errors import UnreadableFile
from ripplegrid.exchange.format import Problem, Weight


def test_quick_work_says_nothing(capsys):
    with output.sign_of_life("Thinking"):
        pass
    assert capsys.readouterr().err == ""


def test_slow_work_gives_a_sign_of_life(capsys):
    with output.sign_of_life("Thinking"):
        time.sleep(1.2)
    assert capsys.readouterr().err == "Thinking …\n"


def test_problems_are_told_with_place_sentence_and_hint():
    problem = Problem(code="x", place="row 7", sentence="It is odd.", hint="Look again.")
    assert list(output.told([problem])) == ["✗ row 7: It is odd.", "    Look again."]
    assert output.problem_data(problem)["weight"] == "error"


def test_notes_are_not_shown_before_an_answer(deep, capsys):
    assert output.read_case(deep).title
    assert capsys.readouterr().err == ""


def test_a_case_that_cannot_be_read_whole_is_refused(tmp_path, capsys):
    path = tmp_path / "a.json"
    path.write_text("[]")
    with pytest.raises(UnreadableFile):
        output.read_case(path)
    assert "✗" in capsys.readouterr().err


def test_every_weight_has_a_mark():
    assert set(output._MARKS) == set(Weight)
