"""What coders said, unit by unit, and the table that agreement is found from."""

from ripplegrid.agreement import Coefficient, compare
from ripplegrid.model.coding import Passage, Theme
from ripplegrid.synthesis.codings import code_names, codings_of, ratings_of
from tests import factories as make

NOTHING = frozenset()


def made(*codings, coders=("ann", "ben"), **fields):
    return make.synthesis(*make.coding_round(*coders, **fields), *codings)


def test_a_unit_nobody_gave_a_theme_is_an_answer_and_one_not_looked_at_is_a_gap():
    synthesis = made(
        make.coding("c1/e", "t", "ann"),
        make.coding("c1/e", None, "ben"),
        make.coding("c1/f", "t", "ann"),
    )
    found = codings_of(synthesis, "r")
    assert found.differ(("c1", "e", "", ""))
    assert not found.differ(("c1", "f", "", ""))
    table = ratings_of(synthesis, found)
    assert (table.units, table.coders) == (("c1/e", "c1/f"), ("Ann", "Ben"))
    assert table.rows == ((frozenset({"Trust"}), NOTHING), (frozenset({"Trust"}), None))


def test_each_round_is_told_apart_and_so_are_codings_of_none():
    synthesis = made(make.coding(by="ann"), make.coding(by="ben", round=None))
    assert codings_of(synthesis, "r").coders == ("ann",)
    assert codings_of(synthesis, None).coders == ("ben",)


def test_passages_marked_at_the_same_words_are_one_unit_and_others_are_not():
    marked = [
        Passage(id=i, coder=who, case="c1", telling="t", start=0, end=end, text="x" * end)
        for i, who, end in (("p", "ann", 4), ("q", "ben", 4), ("o", "ben", 5))
    ]
    synthesis = made(
        *marked,
        *(make.coding("c1/e", "t", p.coder, passage=p.id, id=f"of {p.id}") for p in marked),
    )
    said = codings_of(synthesis, "r").said
    assert {unit[3]: sorted(by) for unit, by in said.items()} == {"o": ["ben"], "p": ["ann", "ben"]}


def test_speaking_against_a_theme_is_another_code_than_speaking_for_it():
    synthesis = made(make.coding(by="ann"), make.coding(by="ben", against=True))
    (row,) = ratings_of(synthesis, codings_of(synthesis, "r")).rows
    assert row == (frozenset({"Trust"}), frozenset({"speaks against: Trust"}))


def test_themes_and_coders_of_the_same_name_stay_apart():
    themes = {
        "a": Theme(id="a", name="Between people"),
        "b": Theme(id="b", name="In teams"),
        "x": Theme(id="x", name="Trust", part_of="a"),
        "y": Theme(id="y", name="Trust", part_of="b"),
        "z": Theme(id="z", name="Trust", part_of="b"),
    }
    names = code_names(themes, [(one, False) for one in "xyz"])
    assert list(names.values()) == [
        "Between people: Trust",
        "In teams: Trust",
        "In teams: Trust (2)",
    ]


def test_the_table_is_what_agreement_is_found_from():
    """Two coders, four units: alike in two, a theme more in one, none against one in another."""
    synthesis = made(
        *(make.coding(f"c1/{unit}", "t", by) for unit in "ab" for by in ("ann", "ben")),
        make.coding("c1/c", "t", "ann"),
        make.coding("c1/c", "u", "ann"),
        make.coding("c1/c", "t", "ben"),
        make.coding("c1/d", None, "ann"),
        make.coding("c1/d", "u", "ben"),
    )
    found = compare(ratings_of(synthesis, codings_of(synthesis, "r")))
    assert found.overall.measure(Coefficient.PERCENT).value == 0.5
    trust, use = found.themes
    assert (trust.theme, trust.measure(Coefficient.COHEN).value) == ("Trust", 1)
    assert use.theme == "Use"
    assert use.measure(Coefficient.COHEN).value < 0
