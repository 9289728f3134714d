"""Bands carry their names above the curves; the project's time stands above the columns."""

from dataclasses import replace

from tests.unit.report.figures.drawn import by_class, root_of, texts
from tests.unit.report.figures.synthetic import case_of


def test_names_of_bands_are_drawn_after_the_links():
    root = root_of("ripple", case_of(60))
    order = [e.get("class") for e in root]
    assert order.index("rg-links") < order.index("rg-band-titles") < order.index("rg-entries")
    titles = texts(by_class(root, "rg-band-titles")[0])
    assert all(word in titles for word in ("Individual", "Group", "Organisational", "Societal"))


def test_the_time_of_the_project_is_shown_when_it_is_known():
    case = case_of(15)
    words = "the project: March 2014 to September 2017"
    assert words in texts(root_of("ripple", case))
    unknown = replace(case, about=replace(case.about, period=None))
    assert "the project" not in texts(root_of("ripple", unknown))


def test_a_band_without_entries_says_so():
    assert "nothing here yet" in texts(root_of("ripple", case_of(1)))


def test_levels_can_be_called_as_whoever_asks_calls_them():
    called = {"individual": "For single people", "group": "For groups"}
    root = root_of("ripple", case_of(4), levels=called)
    titles = texts(by_class(root, "rg-band-titles")[0])
    assert "For single people" in titles
    assert "For groups" in titles
    assert "one person" not in titles
    assert "Individual" not in titles
    assert "Societal" in titles, "a level that is not named keeps the word of the method"
    assert "from For single people" in "".join(root.itertext())
