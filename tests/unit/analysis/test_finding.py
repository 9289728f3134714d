from ripplegrid.analysis.finding import QUESTIONS, Finding
from ripplegrid.saying import Language, speaking


def test_there_are_twelve_questions_and_each_is_one():
    assert list(QUESTIONS) == list(range(1, 13))
    assert all(question.endswith("?") for question in QUESTIONS.values())


def test_a_sentence_is_a_template_filled():
    finding = Finding(
        code="x", question=3, template="Of {a}, {b}.", data={"a": "this", "b": "that"}
    )
    assert finding.sentence == "Of this, that."
    assert finding.as_json()["question"] == 3


def test_a_finding_about_a_number_has_a_form_for_one_and_for_many():
    def told(count):
        return Finding(
            code="x",
            question=3,
            template="{count:,} entry has no date.",
            many="{count:,} entries have no date.",
            more=("One is {way}.",),
            data={"count": count, "way": "“{so}”"},
        ).sentence

    assert told(1) == "1 entry has no date. One is “{so}”."
    assert told(1200) == "1,200 entries have no date. One is “{so}”."


def test_a_finding_is_said_in_the_language_of_the_reader():
    found = Finding(code="x", question=1, template="Not expected: {what}.", data={"what": "rain"})
    welsh = Language("cy", text={"Not expected: {what}.": "Annisgwyl: {what}."}.__getitem__)
    with speaking(welsh):
        assert found.sentence == "Annisgwyl: rain."
    assert found.sentence == "Not expected: rain."
