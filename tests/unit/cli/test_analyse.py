import json

import pytest

from ripplegrid.analysis import QUESTIONS
from ripplegrid.exchange.examples import load, names
from ripplegrid.exchange.registry import write_file

KEYS = {
    *("case", "feedback_clusters", "loops", "chains", "levels", "pivots", "robustness"),
    *("evidence", "timeline", "voices", "gaps"),
}


def test_the_answer_for_programs_has_every_part(run, deep):
    answer = run("analyse", deep, "--json")
    assert answer.exit_code == 0, answer.output
    data = json.loads(answer.stdout)
    assert set(data) >= KEYS
    assert set(data["loops"]) >= {"count", "complete", "max_steps", "items"}


@pytest.mark.parametrize("name", names())
def test_the_twelve_questions_are_answered_for_every_example(run, tmp_path, name):
    path = tmp_path / f"{name}.json"
    write_file(load(name), path)
    answer = run("analyse", path)
    assert answer.exit_code == 0, answer.output
    assert len(QUESTIONS) == 12
    positions = [answer.output.index(question) for question in QUESTIONS.values()]
    assert positions == sorted(positions)
    assert ("An invented example." in answer.output) == load(name).about.fictional


def test_a_file_that_cannot_be_read_is_a_sentence(run, tmp_path):
    path = tmp_path / "broken.json"
    path.write_text("{")
    answer = run("analyse", path)
    assert answer.exit_code == 1
    assert "cannot be read whole" in answer.stderr
