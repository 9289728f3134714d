"""When it happened."""

from ripplegrid.report.documents.kinds.case_study.times import times
from tests.factories import entry, when
from tests.unit.report.documents.told import account, kinds_of, text


def test_nothing_could_have_a_date() -> None:
    assert "Nothing is told yet that could have a date." in text(times(account()))


def test_what_there_was_before_anything_was_published() -> None:
    made = account(
        entry("a", "group", "outcome", text="Trust", when=when("2018-01-01")),
        entry("b", "group", "output", text="A paper", when=when("2020-01-01"), published=True),
    )
    section = times(made)
    assert kinds_of(section.blocks) == ["Paragraph", "Figure"]
    assert "Before anything was published ([2]), this had changed: [1]." in text(section)
