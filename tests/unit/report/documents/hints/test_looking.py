"""What is found in the examples, and that no hint tells a reader more than they may see."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ripplegrid.disclosure import Role
from ripplegrid.exchange.examples import load
from ripplegrid.report.documents.hints.hint import LOOKED_FOR, Hint
from tests.unit.report.documents.hints.told import found, seen

OF = {
    "school-mornings": {("unmeant", "Don’t write that down"), ("name-not-asked", "Graham")},
    "home-care": {("name-chosen", "Jo-Anne"), ("name-not-asked", "Hugh")},
    "discharge-app": {
        ("name-not-asked", "Alan"),
        ("name-unknown", "Lorna"),
        ("name-unknown", "Rupert"),
        ("rare", "researcher"),
        ("dimension", "Not yet at any stage"),
    },
    "preterm-births": {("name-not-asked", "Luyt")},
    "deep": set(),
    "student-sex-work": set(),
}
"""Every hint about the report of each example: each was looked at, and none is a false alarm."""


@pytest.mark.parametrize("name", OF)
def test_in_the_examples_what_is_there_is_found_and_nothing_else(name: str) -> None:
    case = load(name)
    hints = found(case, seen(case, Role.FACILITATOR))
    assert {(one.code, one.found) for one in hints} == OF[name]


def _words(hint: Hint) -> list[str]:
    return [word for word in (hint.found, hint.who) if word and hint.code.startswith("name")]


@settings(max_examples=25, deadline=None)
@given(
    name=st.sampled_from(["school-mornings", "home-care", "discharge-app"]),
    role=st.sampled_from([*Role]),
    kind=st.sampled_from(["case-study", "summary", "plain", "explorable", "letter"]),
)
def test_no_hint_tells_somebody_what_they_may_not_see(name: str, role: Role, kind: str) -> None:
    whole = load(name)
    view = seen(whole, role)
    text = "\n".join(repr(one) for one in view.records())
    for hint in found(whole, view, kind):
        assert all(word in text for word in _words(hint))
        for spot in hint.spots:
            table, key = spot.at
            assert table != "tension_notes"
            record = view.about if table == "about" else getattr(view, table)[key]
            shown = repr(record) if spot.field != "stage" else spot.said
            assert all(word in shown for word in spot.said.strip("…").split())


def test_a_member_of_the_team_is_not_told_who_has_a_cover_name() -> None:
    whole = load("home-care")
    hints = found(whole, seen(whole, Role.TEAM))
    assert "Levy" not in "".join(one.sentence for one in hints)
    assert ("name-unknown", "Jo-Anne") in {(one.code, one.found) for one in hints}


def test_what_is_looked_for_is_said_in_five_lines() -> None:
    assert len(LOOKED_FOR) == 5
