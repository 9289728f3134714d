"""The one way into a document lets through what people gave leave for."""

from ripplegrid.report.documents.account import Account
from tests.factories import case, claim, contributor, entry, telling, when
from tests.unit.report.documents.told import DAY, account


def test_what_nobody_gave_leave_for_is_not_in_it() -> None:
    made = Account(case(telling("a", "v"), entry("b")), made=DAY)
    assert [entry.id for entry in made.entries] == ["b"]
    assert made.left.records["tellings"] == 1
    assert len(made.state.digest) == 64


def test_entries_come_in_time() -> None:
    made = account(entry("a", when=when("2020-01-01")), entry("b", when=when("2019-01-01")))
    assert [one.id for one in made.entries] == ["b", "a"]


def test_what_stands_behind_a_statement_is_everything_told() -> None:
    made = account(
        telling("a", "v", evidence=frozenset({"d"})), claim("a>b", "w", evidence=frozenset({"f"}))
    )
    assert made.behind_entry("a") == (
        ("entries", "a"), ("tellings", "a/v"), ("voices", "v"), ("evidence", "d"),
    )  # fmt: skip
    assert made.behind_link("a>b") == (
        ("contributions", "a>b"), ("entries", "a"), ("entries", "b"),
        ("claims", "a>b/w"), ("voices", "w"), ("evidence", "f"),
    )  # fmt: skip


def test_a_finding_about_people_who_are_silent_rests_on_them() -> None:
    made = account(entry("a"), contributor("p", name="Ann"))
    (said,) = made.statements(12, "gap-contributors")
    assert said.rests_on == (("contributors", "p"),)
    assert all(said.rests_on for number in range(1, 13) for said in made.statements(number))
