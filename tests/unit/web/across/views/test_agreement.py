"""The page of agreement."""

from tests import factories as make
from tests.unit.web.across.coders import HERE, ROUND, together

CODED = [make.coding(f"case/{unit}", "t", who) for unit in "ab" for who in ("ann", "ben")] + [
    make.coding("case/c", "u", "ann"),
    make.coding("case/c", None, "ben"),
]
ALL = "/across/synthesis/agreement/"


def test_it_shows_figures_and_where_coders_differ(owner):
    coders = together(owner, *CODED, opened="2026-05-01")
    page = coders["ann"].get(ROUND + "agreement/").content.decode()
    for words in ("Krippendorff’s alpha", "Gwet’s AC1", "Prevalence index", "67%",
                  "Nothing came of the app", "settle/?case=case&amp;entry=c"):  # fmt: skip
        assert words in page
    reader = coders[""].get(ROUND + "agreement/").content.decode()
    assert "Nothing came of the app" in reader
    assert "settle/" not in reader
    assert coders["ann"].get(ALL).url == ROUND + "agreement/"


def test_a_theme_without_a_figure_says_why_for_all_to_read(owner):
    coders = together(owner, *CODED[:4], opened="2026-05-01")
    page = " ".join(coders["ann"].get(ROUND + "agreement/").content.decode().split())
    assert "No figure (–) for Trust: Everybody gave the same code each time." in page


def test_before_opening_there_is_nothing_to_see(owner):
    coders = together(owner, *CODED)
    assert coders["ann"].get(ROUND + "agreement/").url == ROUND
    assert "once a round of coding is open" in coders["ann"].get(ALL).content.decode()
    assert coders["ann"].get(HERE + "rounds/none/agreement/").status_code == 404


def test_where_nobody_coded_the_same_it_says_so(owner):
    coders = together(owner, make.coding("case/a"), opened="2026-05-01")
    assert (
        "no unit was looked at by two people"
        in coders["ann"].get(ROUND + "agreement/").content.decode()
    )
