"""Codes by level: who has which, for and against told apart by shape and sign."""

import pytest

from ripplegrid.model.coding import Coding, Theme
from ripplegrid.model.words import Level
from ripplegrid.report.figures import Options
from ripplegrid.report.figures.patterns import draw_patterns
from ripplegrid.synthesis.patterns import patterns
from tests.factories import case, entry
from tests.unit.report.figures.drawn import SVG, by_class, everything_said, texts
from tests.unit.report.figures.several import patterns_of

CASES = [
    case(entry("e", "group"), entry("f", "societal"), entry("t"), id=name, title=title)
    for name, title in (("x", "Ward"), ("y", "Bus"))
]
TRUST = Theme(id="t", name="Trust")


def drawn(*put, width=1280, href=""):
    found = [
        Coding(id=w, coder="ann", theme="t", case=w[0], entry=w[2], against=w.endswith("!"))
        for w in put
    ]
    titles = {one.id: one.title for one in CASES}
    made = draw_patterns(
        patterns(CASES, [TRUST], found), titles, Options(width=width, group_href=href)
    )
    for element in made.iter():  # as if it had been read back
        element.tag = f"{SVG}{element.tag}"
    return made


def cells(root):
    return {c.get("data-level"): texts(c) for c in by_class(root, "rg-cell") if texts(c)}


def test_a_case_study_stands_as_its_letter_where_its_entries_do():
    root = drawn("x/e", "y/e", "x/f")
    assert cells(root) == {"group": "A B", "societal": "B"}  # Bus is A, Ward is B
    assert "Specific: in 2 of 2" in texts(root)
    assert "A Bus B Ward" in " ".join(texts(root).split())


@pytest.mark.parametrize("width", [390, 1280])
def test_for_and_against_are_told_apart_by_shape_and_sign_and_in_words(width):
    root = drawn("x/e", "x/e!", "y/e", width=width)
    (cell,) = (c for c in by_class(root, "rg-cell") if texts(c).startswith(("A", "Group A")))
    assert len([r for r in cell.iter(f"{SVG}rect") if r.get("rx") == "12"]) == 2
    assert len([r for r in cell.iter(f"{SVG}rect") if r.get("stroke-dasharray")]) == 1
    assert "Group: in “Bus” and “Ward”; spoken against in “Ward”" in everything_said(cell)
    assert "an entry of A speaks against it" in texts(root)
    assert "against" not in texts(drawn("x/e", width=width))


def test_what_waits_for_a_level_has_a_column_of_its_own():
    assert "No level yet" not in texts(drawn("x/e"))
    root = drawn("x/e", "y/t")
    assert cells(root)["unplaced"] == "A"


def test_a_cell_leads_on_only_when_something_is_in_it():
    root = drawn("x/e", href="/codes/{group}")
    assert [a.get("href") for a in root.iter(f"{SVG}a")] == ["/codes/t%2Fgroup"]
    assert root.get("role") == "group"


def test_a_code_that_is_only_spoken_against_says_so():
    assert "Only spoken against" in texts(drawn("x/e!"))
    assert "In one of 2" in texts(drawn("x/e"))


def test_every_cell_of_the_patterns_is_drawn_and_described():
    root, found = patterns_of(20, entries=30, more_levels=["paradigmatic"])
    by_place = {
        (c.get("data-code"), c.get("data-level")): len(list(c.iter(f"{SVG}text")))
        for c in by_class(root, "rg-cell")
    }
    for pattern in found.items:
        assert pattern.theme.name in root[1].text
        for level in Level:
            wanted = [at for at in (*pattern.cells, *pattern.against) if at[0] is level]
            assert by_place[pattern.theme.id, level.value] == len(wanted)
