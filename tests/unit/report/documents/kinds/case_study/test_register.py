"""The lists that every sentence can be followed back to."""

from ripplegrid.model.words import Answer, Stance
from ripplegrid.report.documents.kinds.case_study.register import anchor_of, register
from ripplegrid.report.documents.parts import Table
from tests.factories import claim, entry, evidence, link, telling, when
from tests.unit.report.documents.told import account, text


def test_silence_is_told_as_silence() -> None:
    said = text(register(account()))
    for words in ("Nothing is told yet.", "Nobody has said what led to what.", "No evidence"):
        assert words in said


def test_every_entry_stands_under_its_number() -> None:
    made = account(
        entry("a", "group", "outcome", text="Trust", when=when("2018-01-01", text="2018")),
        telling("a", "v"), telling("a", "w", stance=Stance.DISAGREES), entry("b", text="Loose"),
        entry("c", set_aside=True, set_aside_why="Twice"),
    )  # fmt: skip
    section = register(made)
    table = section.sections[0].blocks[0]
    assert isinstance(table, Table)
    assert [row[0].anchor for row in table.rows] == [anchor_of(1), anchor_of(2)]
    said = text(section)
    assert "1 2018 Trust group; outcome Voice v" in said
    assert "Not placed yet Not said" in said
    assert "The team set 1 entry aside" in said


def test_every_link_with_who_is_for_and_against_it() -> None:
    made = account(claim("a>b", "v"), claim("a>b", "w", stance=Stance.DISAGREES))
    said = text(register(made))
    assert "What happened: b [2]: helped. Voice v. Against it: Voice w." in said
    silent = text(register(account(link("a", "b", "hindered"))))
    assert "What happened: b [2]: hindered. Nobody has spoken for it." in silent


def test_what_each_voice_says_of_a_link_stands_beside_it_in_its_words() -> None:
    made = account(claim("a>b", "v", quotation="Tea did it"), claim("a>b", "w", account="Not so"))
    said = text(register(made))
    assert "Voice v: “Tea did it” Voice w: Not so." in said


def test_evidence_and_sources() -> None:
    made = account(
        evidence("d", title="Minutes", source="The council", outside=True), sources=("A thesis",)
    )
    said = text(register(made))
    assert "Minutes document from outside the team The council" in said
    assert "A thesis" in said


def test_every_row_of_the_lists_has_a_cell_for_each_heading() -> None:
    made = account(entry("a"), entry("b"), link("a", "b"), evidence("p"), telling("a", "v"))
    tables = [b for s in register(made).sections for b in s.blocks if isinstance(b, Table)]
    assert len(tables) == 3
    for table in tables:
        assert {len(row) for row in table.rows} == {len(table.head)}


def test_without_what_hindered_it_would_not_have_been_held_back() -> None:
    held = account(link("a", "b", "hindered"), claim("a>b", "v", otherwise=Answer.NO))
    assert "(It would not have been held back.)" in text(register(held))
    helped = account(claim("a>b", "v", otherwise=Answer.NO))
    assert "(It would not have come about.)" in text(register(helped))
