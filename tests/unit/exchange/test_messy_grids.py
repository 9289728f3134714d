# ruff: noqa: E501 - a grid reads best with a row in a line
"""The same small grid in the many shapes that people give it, in Excel and in Word."""

import re

import pytest

from tests.unit.exchange.messy import (
    HEAD,
    ROWS,
    accounted,
    book,
    placed,
    read_sheet,
    read_word,
    sheet,
    table,
    warned,
)

LEVELS = ["individual", "group", "organisational", "societal"]
KINDS = ["process", "output", "use", "outcome", "mechanism"]
WHOLE = {f"{lev[:3]} {kind[:4]}": (lev, kind) for lev in LEVELS for kind in KINDS}


def _cells(level: str) -> list[str]:
    return [f"{level[:3]} {kind[:4]}" for kind in KINDS]


def _grid(head: list[str], rows: list[str]) -> list[list[str]]:
    return [head, *([row, *_cells(level)] for row, level in zip(rows, LEVELS, strict=True))]


PLAIN = _grid(HEAD, ROWS)
PAPER = [
    "Individual (micro-level)", "Groups/networks/interpersonal relations (micro-level)",
    "Organisational or institutional (meso-level)", "Societal or infrastructure (macro-level)",
]  # fmt: skip
US = ["Individuals", "Interpersonal / group", "Organizational/institutional", "Societal/macro"]
EXPLAINED = [
    "Individual\n(e.g. patients, nurses)", "Group – teams and partnerships",
    "Organisation: rules, culture", "Society (national policy)",
]  # fmt: skip
TWO_ROWS = [
    ["Level", "Contributors and processes", "Impacts", "", "", "Contributory mechanisms"],
    ["", "", "Outputs", "Uses", "Outcomes", ""],
    *PLAIN[1:],
]
NUMBERED = ["1. Individual", "2. Group", "3. Organisational", "4. Societal"]
LEVELLED = ["Level 1: Individual", "Level 2: Group", "Level 3: Organisational", "Level 4: Societal"]
TIERS = [["Micro", "Individual"], ["", "Group"], ["Meso", "Organisational"], ["Macro", "Societal"]]
FLAT = [
    ["Level", "Type", "What happened"],
    *([lev, kind, text] for text, (lev, kind) in WHOLE.items()),
]
BANNERS = [
    HEAD[1:],
    *(r for lev, row in zip(LEVELS, ROWS, strict=True) for r in ([row.upper()], _cells(lev))),
]
NESTED = [
    [row if i == 0 else "", kind.capitalize(), f"{lev[:3]} {kind[:4]}"]
    for lev, row in zip(LEVELS, ROWS, strict=True)
    for i, kind in enumerate(KINDS)
]
IN_CELL = [
    ["", "Contributors and processes", "Impacts", "Mechanisms"],
    *(
        [row, c[0], f"Outputs:\n{c[1]}\nUses:\n{c[2]}\nOutcomes:\n{c[3]}", c[4]]
        for row, c in ((row, _cells(lev)) for row, lev in zip(ROWS, LEVELS, strict=True))
    ),
]
TAGGED = [
    ["", "Processes", "Impacts", "Mechanisms"],
    *(
        [row, c[0], f"Output: {c[1]}\nUse: {c[2]}\n(Outcome) {c[3]}", c[4]]
        for row, c in ((row, _cells(lev)) for row, lev in zip(ROWS, LEVELS, strict=True))
    ),
]

VARIANTS = {
    "plain": PLAIN,
    "the paper's words": _grid(HEAD, PAPER),
    "US spelling": _grid(["Level", "Processes and contributors", *HEAD[2:]], US),
    "Canadian": _grid(["Levels of impact", "Contributors & Processes", *HEAD[2:5], "Contributory mechanisms"], US),
    "explained labels": _grid(HEAD, EXPLAINED),
    "numbered": _grid(HEAD, NUMBERED),
    "levels numbered": _grid(HEAD, LEVELLED),
    "two heading rows": TWO_ROWS,
    "title above, blank row, notes below": [["Case study: Better letters"], [""], *PLAIN, [""], ["Notes: by Anna"]],
    "blank rows inside": [PLAIN[0], [""], PLAIN[1], [""], PLAIN[2], PLAIN[3], [""], PLAIN[4]],
    "one entry a row, level only once": [
        HEAD,
        *(
            [row if i == 0 else "", *("" if i != j else text for j, text in enumerate(_cells(lev)))]
            for row, lev in zip(ROWS, LEVELS, strict=True)
            for i in range(5)
        ),
    ],
    "transposed": [list(column) for column in zip(*PLAIN, strict=True)],
    "tiers beside levels": [["", *HEAD], *([*t, *_cells(lev)] for t, lev in zip(TIERS, LEVELS, strict=True))],
    "flat list": FLAT,
    "banner rows": BANNERS,
    "levels and kinds down the side": NESTED,
    "sub-headings in the cells": IN_CELL,
    "kinds in front of entries": TAGGED,
    "shouted": _grid([h.upper() for h in HEAD], [r.upper() for r in ROWS]),
    "starts far from the corner": [[""], [""], *([["", "", "", *row] for row in PLAIN])],
    "bulleted": [HEAD, *([row, *(f"• {c}" for c in _cells(lev))] for row, lev in zip(ROWS, LEVELS, strict=True))],
    "questions as headings": _grid(
        ["", "Who was involved?", "Outputs", "How it was used", "Outcomes", "How did it happen?"], ROWS
    ),
    "split in two tables": [HEAD, *PLAIN[1:3], [""], HEAD, *PLAIN[3:]],
}  # fmt: skip


@pytest.mark.parametrize("name", VARIANTS)
def test_excel_reads_every_entry_to_its_place(name):
    found = read_sheet(sheet(VARIANTS[name]))
    assert placed(found) == WHOLE


@pytest.mark.parametrize("name", VARIANTS)
def test_word_reads_every_entry_to_its_place(name):
    found = read_word(table([list(map(str, row)) or [""] for row in VARIANTS[name]]))
    assert placed(found) == WHOLE


@pytest.mark.parametrize("name", VARIANTS)
def test_every_text_is_stored_or_listed(name):
    rows = VARIANTS[name]
    found = read_sheet(sheet(rows))
    words = [line for row in rows for cell in row for line in str(cell).split("\n") if line]
    corners = {"Level", "Levels of impact", "Type", "Case study: Better letters"}
    parts = [part for w in words if w not in corners for part in re.split(r"[:(),•]|– ", w)]
    assert accounted(found, [part.strip(" )•") for part in parts if part.strip(" )•")]) == []


def test_merged_headings_and_levels_in_excel():
    rows = [list(row) for row in TWO_ROWS]
    data = sheet(rows, merges=["C1:E1", "A1:A2", "B1:B2", "F1:F2"])
    assert placed(read_sheet(data)) == WHOLE


def test_a_level_merged_over_several_rows():
    rows = [HEAD, ["Individual", "a"], ["", "b"], ["Group", "c"], ["", "", "d"]]
    found = read_sheet(sheet(rows, merges=["A2:A3", "A4:A5"]))
    assert placed(found) == {
        "a": ("individual", "process"),
        "b": ("individual", "process"),
        "c": ("group", "process"),
        "d": ("group", "output"),
    }


def test_micro_alone_leaves_the_level_open_and_says_so():
    rows = [HEAD, ["Micro", "a"], ["Meso", "b"], ["Macro", "c"]]
    found = read_sheet(sheet(rows))
    assert placed(found) == {
        "a": ("", "process"), "b": ("organisational", "process"), "c": ("societal", "process"),
    }  # fmt: skip
    assert any("“Micro” can mean more than one level" in said for said in warned(found))


def test_impacts_without_a_sub_heading_leaves_the_kind_open_and_says_so():
    rows = [["", "Processes", "Impacts", "Mechanisms"], ["Individual", "", "More confident", ""]]
    found = read_sheet(sheet([*rows, ["Group", "x", "", "trust"]]))
    assert placed(found)["More confident"] == ("individual", "")
    assert any("“Impacts” can mean more than one kind" in said for said in warned(found))


def test_semicolons_are_kept_and_said():
    found = read_sheet(sheet([HEAD, ["Individual", "trust; time; tea"], ["Group", "b"]]))
    assert "trust; time; tea" in placed(found)
    assert any(p.code == "semicolons" and "B2" in p.place for p in found.problems)


def test_an_unknown_row_keeps_its_entries_in_the_tray():
    found = read_sheet(sheet([*PLAIN, ["Community", "a fair"]]))
    assert placed(found)["a fair"] == ("", "process")
    assert any("“Community”" in said for said in warned(found))


def test_facilitators_and_challenges_go_to_their_register():
    rows = [
        ["", "Impacts: outcomes", "Facilitators", "Challenges"],
        ["Individual", "a", "time", "fear"],
    ]
    found = read_sheet(sheet([*rows, ["Group", "b", "", ""]]))
    assert {(f.kind.value, f.text) for f in found.case.factors.values()} == {
        ("facilitator", "time"), ("challenge", "fear"),
    }  # fmt: skip


def test_a_column_of_notes_is_listed_with_its_place():
    found = read_sheet(sheet([[*HEAD, "Notes"], ["Individual", "a", "", "", "", "", "ask Bo"]]))
    assert any("“ask Bo”" in said for said in warned(found))
    assert placed(found) == {"a": ("individual", "process")}


def test_sheets_named_after_levels():
    head = HEAD[1:]
    found = read_sheet(book({"Individual": [head, ["a"]], "Group": [head, ["", "b"]]}))
    assert placed(found) == {"a": ("individual", "process"), "b": ("group", "output")}


def test_a_sheet_without_a_grid_is_told_in_one_sentence():
    found = read_sheet(sheet([["Name", "Age"], ["Ann", 3]]))
    assert found.case is None
    assert [p.code for p in found.problems] == ["no-grid"]
