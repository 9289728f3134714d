"""Agreement as a page shows it."""

from ripplegrid.model.coding import Settlement
from ripplegrid.web.across.shown.agreed import agreed
from tests import factories as make


def made(*codings, more=()):
    return make.synthesis(*make.coding_round("ann", "ben", opened="2026-05-01"), *codings, *more)


def rare():
    """A hundred units: Ann gives Use to two of them, Ben to another; nobody to the same."""
    given = {("ann", 0): "u", ("ann", 1): "u", ("ben", 2): "u"}
    return made(
        *(
            make.coding(f"c1/e{n}", given.get((who, n)), who)
            for n in range(100)
            for who in ("ann", "ben")
        )
    )


def test_ninety_seven_per_cent_with_a_kappa_of_nought_is_said_on_the_spot():
    found = agreed(rare(), "r")
    figures = {one.name: one.value for one in found.themes[0].figures}
    assert figures["Agreement in per cent"] == "97%"
    assert float(figures["Cohen’s kappa"]) <= 0
    assert [one.code for one in found.themes[0].cautions] == ["rare-code"]
    assert found.never == ("Trust",)
    assert len(found.differing) == 3
    assert found.differing[0].said == (("Ann", "Use"), ("Ben", "no theme fits"))
    assert found.themes[0].given == (("Ann", "2%"), ("Ben", "1%"))


def test_each_figure_of_the_whole_says_what_it_does_badly_and_where_it_may_lie():
    found = agreed(rare(), "r")
    assert {one.figure.name for one in found.overall} >= {"Krippendorff’s alpha"}
    assert all(one.means and one.fails for one in found.overall)
    assert found.overall[0].figure.between
    assert {one.figure.name for one in found.others} >= {"Cohen’s kappa", "Gwet’s AC1"}
    assert all(one.means and one.fails and one.source for one in found.others)
    assert set(found.heads) >= {"Cohen’s kappa", "Scott’s pi", "Gwet’s AC1", "PABAK", "Bias index"}


def test_three_coders_are_compared_two_by_two():
    some = made(
        *(make.coding(f"c1/{u}", "t", who) for u in "ab" for who in ("ann", "ben", "cat")),
        make.coding("c1/a", "u", "cat"),
    )
    found = agreed(some, "r")
    assert [(one.one, one.other) for one in found.pairs] == [
        ("Ann", "Ben"), ("Ann", "Cat"), ("Ben", "Cat"),
    ]  # fmt: skip
    assert found.confused == (("“Trust”", "“Trust” and “Use”", 2),)


def test_why_a_theme_or_two_coders_have_no_figure_is_said_once_for_all_it_is_true_of():
    alike = [make.coding(f"c1/{u}", "t", who) for u in "ab" for who in ("ann", "ben")]
    found = agreed(made(*alike, make.coding("c1/z", "t", "cat")), "r")
    (why, names), *more = found.themes_without.items()
    assert (why.split(".")[0], names, more) == (
        "Everybody gave the same code each time", ["Trust"], [],
    )  # fmt: skip
    nothing = next(why for why in found.pairs_without if why.startswith("No unit was coded"))
    assert found.pairs_without[nothing] == ["Ann, Cat", "Ben, Cat"]


def test_what_was_settled_later_changes_no_figure():
    codings = (make.coding(), make.coding(theme="u", by="ben"), make.coding("c1/f"))
    later = Settlement(id="z", round="r", case="c1", entry="e", why="So", people=frozenset({"ann"}))
    assert agreed(made(*codings), "r") == agreed(made(*codings, more=[later]), "r")
    assert agreed(made(*codings), "r").shared == 1
