from ripplegrid.analysis.finding import QUESTIONS, Finding


def test_there_are_twelve_questions_and_each_is_one():
    assert list(QUESTIONS) == list(range(1, 13))
    assert all(question.endswith("?") for question in QUESTIONS.values())


def test_a_sentence_is_a_template_filled():
    finding = Finding(
        code="x", question=3, template="Of {a}, {b}.", data={"a": "this", "b": "that"}
    )
    assert finding.sentence == "Of this, that."
    assert finding.as_json()["question"] == 3
