"""What an entry says of itself."""

import pytest

from tests.factories import entry


@pytest.mark.parametrize(
    ("levels", "kinds", "placed"),
    [("group", "use", True), ("group", (), False), ((), "use", False), ((), (), False)],
)
def test_an_entry_is_placed_with_a_level_and_a_kind(
    levels: object, kinds: object, placed: bool
) -> None:
    assert entry(levels=levels, kinds=kinds).placed is placed


def test_an_entry_is_shown_until_set_aside_or_merged() -> None:
    assert entry().shown
    assert not entry(set_aside=True).shown
    assert not entry(merged_into="a").shown


@pytest.mark.parametrize("kind", ["output", "use", "outcome"])
def test_outputs_uses_and_outcomes_are_impact(kind: str) -> None:
    assert entry(kinds=kind).impact
    assert entry(kinds=[kind, "mechanism"]).impact
    assert not entry(kinds=["process", "mechanism", "external factor"]).impact
