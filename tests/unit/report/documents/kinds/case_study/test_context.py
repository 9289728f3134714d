"""What the project was."""

from ripplegrid.model.words import ProjectStatus
from ripplegrid.report.documents.kinds.case_study.context import context, domains
from tests.factories import when
from tests.unit.report.documents.told import account, text


def test_what_is_not_said_has_no_row() -> None:
    said = text(context(account()))
    assert "Nobody has described the project or its question yet." in said
    assert "Grew out of" not in said


def test_what_is_said_stands_in_the_words_of_the_account() -> None:
    made = account(
        question="What helps?",
        period=when("2019-01-01", text="since 2019"),
        countries=("Wales", "Canada"),
        status=ProjectStatus.STOPPED,
        seen_as_failed=True,
        sought=("Fewer letters",),
        descends_from=(("x", "Older letters"),),
        domains=(("context", "A small town."),),
    )
    said = text(context(made))
    for words in (
        "What helps?", "since 2019", "Wales and Canada", "It was stopped.",
        "It was seen as having failed.", "Fewer letters", "Older letters",
    ):  # fmt: skip
        assert words in said
    (section,) = domains(made)
    assert "A small town." in text(section)
    assert list(domains(account())) == []
