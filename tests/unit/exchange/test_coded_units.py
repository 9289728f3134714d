import pytest

from ripplegrid.agreement import Ratings
from ripplegrid.exchange.coded_units import MOST_PROBLEMS, coded
from ripplegrid.model import invariants
from ripplegrid.model.synthesis import AboutSynthesis
from ripplegrid.synthesis.beginning import begin
from tests import factories as make

ONE = make.case(make.entry("e", text="Staff listen"), make.entry("f", text="Shared"), id="c1")
TWO = make.case(make.entry("g", text="Shared"), make.entry("e", text="Time"), id="c2")


def put(rows, coders=("Ann", "Ben")):
    begun = begin(AboutSynthesis(id="s", title="S"), [ONE, TWO])
    units = tuple(rows)
    ratings = Ratings(units, coders, tuple(rows.values()))
    return coded(begun, {"letters": ONE, "wards": TWO}, ratings, "codes")


@pytest.mark.parametrize("unit", ["c1/e", "letters/e", "staff  listen"])
def test_an_entry_is_found_by_its_id_or_its_text(unit):
    found = put({unit: (frozenset({"trust"}), None)}).synthesis
    [coding] = found.codings.values()
    assert (coding.case, coding.entry, coding.round) == ("c1", "e", None)
    assert found.coders[coding.coder].name == "Ann"
    assert found.themes[coding.theme].name == "trust"
    assert invariants.problems(found) == ()


def test_what_fits_no_entry_or_several_is_said_and_nothing_is_guessed():
    found = put({"e": ("x", None), "Shared": ("x", None), "nowhere": ("x", None), "g": ("x", None)})
    assert found.synthesis is None
    assert [(p.code, p.place) for p in found.problems] == [
        ("several-entries", "e"),
        ("several-entries", "Shared"),
        ("no-such-entry", "nowhere"),
    ]


def test_what_speaks_against_a_code_and_what_fits_none_is_kept_so():
    rows = {"g": (frozenset({"against: trust", "trust"}), frozenset()), "f": ("trust", None)}
    found = put(rows | {}).synthesis
    said = sorted(
        (found.coders[c.coder].name, c.entry, c.theme and found.themes[c.theme].name, c.against)
        for c in found.codings.values()
    )
    assert said == [
        ("Ann", "f", "trust", False),
        ("Ann", "g", "trust", False),
        ("Ann", "g", "trust", True),
        ("Ben", "g", None, False),
    ]
    [book] = found.codebooks.values()
    assert (book.title, len(book.themes)) == ("codes", 1)


def test_not_more_problems_are_listed_than_a_person_can_use():
    found = put({f"x{n}": ("a", None) for n in range(MOST_PROBLEMS + 5)})
    assert len(found.problems) == MOST_PROBLEMS + 1
    assert found.problems[-1].sentence == "5 more problems are not listed."
