"""What a team chooses, kept and read again."""

from ripplegrid.report.documents.choices import Choices, read_choices
from tests.factories import entry

CHOSEN = Choices(agreed_only=True, written={"a": " Words. "}, chosen={"b": ("y", "gone")})


def test_what_is_kept_is_read_again() -> None:
    assert read_choices(CHOSEN.as_json()) == CHOSEN
    assert read_choices({}) == Choices()


def test_of_what_there_is_the_chosen_is_given_in_its_own_order() -> None:
    assert [one.id for one in CHOSEN.of("b", [entry("x"), entry("y")]) or ()] == ["y"]
    assert CHOSEN.of("c", [entry("x")]) is None
    assert CHOSEN.text("a") == "Words."
