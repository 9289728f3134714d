"""What may stand in the sections for REF is counted as it stands there."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from ripplegrid.model.words import Direction
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.choices import Choices
from ripplegrid.report.documents.filling import Part
from ripplegrid.report.documents.kinds.ref import BLOCKS, DETAILS, SECTIONS, tell
from ripplegrid.report.documents.kinds.ref_parts import WRITTEN, parts
from tests.factories import entry, evidence, telling
from tests.unit.report.documents.told import account, text

IDS = {
    "research": ("p", "q"), "references": ("o",), "details": ("u", "x", "y"), "sources": ("s", "t"),
}  # fmt: skip
TOLD = account(
    entry("p", "group", "process", text="They met each month"),
    entry("q", "group", "process", text="They wrote letters"),
    entry("o", "societal", "output", text="A paper", published=True),
    entry("u", "group", "use", text="Nurses used the letters"),
    entry("x", "group", "outcome", text="People came back"),
    entry("y", "group", "outcome", text="It cost a lot"),
    telling("x", "v"), telling("y", "w", direction=Direction.NEGATIVE, evidence={"s", "t"}),
    evidence("s", title="Minutes", outside=True), evidence("t", title="News", outside=True),
    summary="Letters became kind.", question="How can letters be kind?",
)  # fmt: skip


def as_chosen(choices: Choices) -> Account:
    return TOLD.choosing(choices)


def part(name: str, told: Account = TOLD) -> Part:
    return next(one for one in parts(told) if one.name == name)


TEXTS = st.fixed_dictionaries({}, optional={
    name: st.sampled_from(["", "  ", "One two.\n\nThree", "\u2060four [5]"]) for name in WRITTEN
})  # fmt: skip
TAKEN = st.fixed_dictionaries({
    name: st.lists(st.sampled_from([*ids, "gone"]), unique=True).map(tuple)
    for name, ids in IDS.items()
})  # fmt: skip


@given(TEXTS, TAKEN)
@settings(max_examples=40, deadline=None)
def test_what_is_counted_beside_the_boxes_is_what_the_document_counts(
    written: dict[str, str], chosen: dict[str, Any]
) -> None:
    told = as_chosen(Choices(written=written, chosen=chosen))
    sections = dict(zip(SECTIONS, tell(told).sections, strict=False))
    for one in parts(told):
        if one.words:
            said = re.search(r"Words in this section: (\d+)", text(sections[one.name]))
            assert int(said[1] if said else -1) == one.counted, one.name


def test_without_a_choice_the_rule_has_chosen() -> None:
    assert [one.taken for one in parts(TOLD)] == [0, 2, 1, 3, 2]
    (cost,) = [item for item in part("details").items if item.id == "y"]
    assert cost.text.startswith("It cost a lot [2]")
    assert "for the worse" in cost.more


def test_what_the_team_left_out_is_said_and_what_of_it_is_bad() -> None:
    told = as_chosen(Choices(chosen={"details": ("x",)}))
    said = text(tell(told).sections[-2])
    assert "The team left 2 uses and outcomes out of section 4" in said
    assert "Of these 1 is bad, unwanted, unchanged or doubted" in said
    assert "It cost a lot" not in text(tell(told).sections[3])


def test_what_the_team_wrote_stands_in_place_of_the_summary_and_before_the_rest() -> None:
    told = as_chosen(Choices(written={"summary": "Kind letters.", "details": "It went far."}))
    first, *_, fourth, _, _, _ = (text(one) for one in tell(told).sections)
    assert "Kind letters." in first
    assert "Letters became kind." not in first
    assert fourth.index("It went far.") < fourth.index("Nurses used the letters")


def test_too_many_words_and_too_many_things_are_noticed() -> None:
    long = as_chosen(Choices(written={"details": "word " * (DETAILS + 1)}))
    assert part("details", long).long
    assert not part("details").long
    many = account(*(entry(f"o{n}", "societal", "output", published=True) for n in range(8)))
    assert part("references", many).taken == 6
    every = tuple(f"o{n}" for n in range(8))
    assert part("references", many.choosing(Choices(chosen={"references": every}))).full


def test_every_section_has_its_blocks() -> None:
    assert list(BLOCKS) == list(SECTIONS) == [one.name for one in parts(TOLD)]
