"""Specific and broad impacts."""

from ripplegrid.model.words import BASE_LEVELS
from ripplegrid.report.documents.kinds.synthesis.recurring import recurring
from tests import factories as make
from tests.unit.report.documents.six import account, bare
from tests.unit.report.documents.told import text


def test_broad_specific_and_what_stands_alone_are_apart_with_the_entries_behind():
    section = recurring(account())
    parts = {one.anchor: text(one) for one in section.sections}
    assert list(parts) == ["patterns-broad", "patterns-specific", "patterns-alone"]
    found = account().told.patterns.items
    assert found
    for one in found:
        name = "broad" if one.broad else "specific" if one.specific else "alone"
        assert one.theme.name in parts[f"patterns-{name}"]
        for (_, case), entries in one.cells.items():
            for entry in entries:
                words = " ".join(account().cases[case].entries[entry].text.split())
                assert words in parts[f"patterns-{name}"]


def test_a_code_at_all_four_levels_of_several_together_is_broad():
    half = [[make.entry(f"e{n}", at, "outcome") for n, at in enumerate(p, 1)]
            for p in (BASE_LEVELS[:2], BASE_LEVELS[2:])]  # fmt: skip
    cases = [make.case(*entries, id=f"c{n}", title=f"C{n}") for n, entries in enumerate(half, 1)]
    coded = [make.coding(f"c{c}/e{e}", "t", "ann", round=None) for c in (1, 2) for e in (1, 2)]
    against = make.coding("c1/e1", "u", "ann", round=None, against=True)
    books = make.coding_round()
    broad, specific, alone = recurring(bare(*books, *coded, against, cases=cases)).sections
    assert "Trust" in text(broad)
    assert "No code is specific." in text(specific)
    assert "Speaks against it – Individual, in ‘C1’" in text(alone)


def test_without_codings_it_says_so():
    assert "No code that counts stands at any entry yet." in text(recurring(bare()))
