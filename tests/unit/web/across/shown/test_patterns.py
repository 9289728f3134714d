from ripplegrid.model.coding import Theme
from ripplegrid.model.words import Level
from ripplegrid.synthesis.patterns import patterns
from ripplegrid.web.across.shown import patterns as shown
from tests import factories as make

THEMES = [
    Theme(id="top", name="Capacity"),
    Theme(id="t", name="Trust", part_of="top"),
    Theme(id="u", name="Use"),
]
CASES = [
    make.case(make.entry("e", "group"), make.entry("f", ("group", "paradigmatic")),
              make.entry("tray"), id=name, title=title)
    for name, title in (("c1", "Ward"), ("c2", "Bus"))
]  # fmt: skip
CODINGS = [
    make.coding("c1/e"), make.coding("c1/f"), make.coding("c2/e"), make.coding("c2/tray"),
    make.coding("c2/f", "u", against=True),
]  # fmt: skip
FOUND = patterns(CASES, THEMES, CODINGS)
TITLES = {case.id: case.title for case in CASES}


def test_the_table_says_what_the_figure_says():
    table = shown.table(FOUND, TITLES)
    assert table.levels[-2:] == (Level.PARADIGMATIC, None)
    assert table.cases == (("A", "Bus"), ("B", "Ward"))
    trust, use = table.rows
    assert (trust.begins, use.begins) == ("Capacity", "")
    group = trust.cells[1]
    assert [(s.letter, s.entries) for s in group.speaking] == [("A", 1), ("B", 2)]
    assert [s.letter for s in trust.cells[-1].speaking] == ["A"]
    assert [s.letter for s in use.cells[1].against] == ["A"]
    drawn = shown.patterns_as_svg(FOUND, TITLES, options=shown.Options(group_href="?cell={group}"))
    for row in table.rows:
        for cell in row.cells:
            assert (cell.key.replace("/", "%2F") in drawn) is not cell.empty


def test_each_code_says_what_it_is():
    trust, use = FOUND.items
    assert shown.state(trust, 2) == "Specific: in 2 of 2"
    assert shown.state(use, 2) == "Only spoken against"
    alone = patterns(CASES, THEMES, CODINGS[:1])
    assert shown.state(alone.items[0], 2) == "In one of 2, so no pattern"
    broad = patterns(
        [make.case(make.entry("e", tuple(Level)[:4]), id=n) for n in "ab"],
        THEMES, [make.coding("a/e"), make.coding("b/e")],
    )  # fmt: skip
    assert shown.state(broad.items[0], 2) == "Broad: in 2 of 2"
    assert [text for _, text in shown.with_state(shown.table(FOUND, TITLES).rows, 2)] == [
        shown.state(trust, 2), shown.state(use, 2),
    ]  # fmt: skip
