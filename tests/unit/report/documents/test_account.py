"""The one way into a document lets through what people gave leave for."""

from ripplegrid.model.registers import Factor
from ripplegrid.model.words import Attribution, Direction, FactorKind
from ripplegrid.report.documents.account import Account
from tests.factories import case, claim, contributor, entry, telling, voice, when
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


def test_readers_are_not_told_what_the_team_should_ask_next() -> None:
    made = account(telling("a", direction=Direction.POSITIVE), sought=("Peace",))
    assert "Lay this" not in made.statements(3, "sought")[0].text
    (hoped,) = made.statements(3, "sought")
    assert hoped.text == (
        "At the start the project hoped for “Peace”. Nobody has recorded beside these hopes "
        "whether they came about."
    )
    said = " ".join(s.text for number in range(1, 13) for s in made.statements(number))
    assert "Ask " not in said
    assert "judged good; nobody has said here what was hard" in said


def test_only_who_is_named_can_be_said_to_be_silent() -> None:
    made = account(
        entry("a"),
        contributor("p", name="Ann"),
        voice("v", name="Ann", contributor="p"),
        Factor(id="f", kind=FactorKind.CHALLENGE, text="No time", voice="v"),
        contributor("q", name="Bea", attribution=Attribution.PEN_NAME, pen_name="Heron"),
        voice("w", name="Heron", contributor="q", attribution=Attribution.PEN_NAME),
        telling("a", "w"),
    )
    (said,) = made.statements(12, "gap-contributors")
    assert said.text.endswith("none of the entries and links told here: Ann.")
    assert said.rests_on == (("contributors", "p"),)
    unnamed = account(entry("a"), contributor("p", name="Ann"))
    assert unnamed.statements(12, "gap-contributors") == []


def test_every_answer_rests_on_something() -> None:
    made = account(entry("a"), contributor("p", name="Ann"))
    assert all(said.rests_on for number in range(1, 13) for said in made.statements(number))
