from ripplegrid.agreement import How, Ratings, Scale, compare
from ripplegrid.cli.agree_told import LISTED, lines_of

QUIET = How(times=0)


def told(ratings, how=QUIET):
    return list(lines_of(compare(ratings, how)))


def test_a_value_that_is_not_there_is_called_none_with_its_reason():
    lines = told(Ratings.of([("a", "a")] * 3))
    assert any(
        "Cohen’s kappa" in line and "none  Everybody gave the same" in line for line in lines
    )
    assert "  Nowhere: of every unit that two coders coded, all say the same." in lines


def test_a_code_without_figures_says_why_once():
    rows = [(frozenset("ab"), frozenset("a")), (frozenset("a"), frozenset("a"))]
    lines = told(Ratings.of(rows), How(scale=Scale.SETS, times=0))
    assert sum(line.startswith("  · “a”: Everybody gave the same") for line in lines) == 1


def test_two_coders_without_a_figure_say_why():
    lines = told(Ratings.of([("a", "a", None), ("a", "b", "b")]))
    assert sum(line.startswith("  · coder 1 and coder 3: Everybody") for line in lines) == 0
    lines = told(Ratings.of([("a", "b", None), ("b", "a", None), (None, "a", "b")]))
    assert sum(line.startswith("  · coder 1 and coder 3: No unit was coded") for line in lines) == 1


def test_long_lists_are_cut_and_say_so():
    lines = told(Ratings.of([("a", "b")] * (LISTED + 7)))
    assert "  … and 7 more units; --json lists all." in lines
    assert f"  “a” against “b”: {LISTED + 7} pairs of codings of one unit" in lines


def test_the_table_of_pairs_is_for_three_coders_or_more():
    assert "\nCoder by coder" not in told(Ratings.of([("a", "b")]))
    assert "\nCoder by coder" in told(Ratings.of([("a", "b", "a")]))


def test_intervals_stand_beside_the_values():
    lines = told(Ratings.of([("a", "a"), ("b", "b"), ("a", "b")] * 9), How(times=200))
    assert any("Agreement in per cent" in line and "% to " in line for line in lines)
