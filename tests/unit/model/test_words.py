"""The closed word lists are those of the method."""

import pytest

from ripplegrid.method.terms import terms
from ripplegrid.model import words


@pytest.mark.parametrize(
    ("listed", "kind"),
    [
        ("levels", words.Level),
        ("kinds", words.Kind),
        ("uses", words.UseKind),
        ("columns", words.Column),
        ("ways", words.Way),
    ],
)
def test_an_enum_has_the_ids_of_its_list(listed: str, kind: type) -> None:
    assert [term.id for term in terms(listed)] == [word.value for word in kind]  # type: ignore[attr-defined]


def test_every_kind_stands_in_a_column() -> None:
    assert set(words.COLUMN_OF) == set(words.Kind)
    impacts = {k for k, c in words.COLUMN_OF.items() if c is words.Column.IMPACTS}
    assert impacts == words.IMPACT_KINDS


def test_the_paradigmatic_level_is_set_apart() -> None:
    assert set(words.BASE_LEVELS) == set(words.Level) - {words.Level.PARADIGMATIC}
