from datetime import date

from ripplegrid.exchange.workbook.cells import Names, cells_of, known_terms, when_cells
from ripplegrid.exchange.workbook.columns import PLANS
from ripplegrid.exchange.workbook.texts import LongTexts
from ripplegrid.model.people import StakeholderType
from ripplegrid.model.when import When
from tests.factories import case, contributor, entry, link, telling, voice


def test_records_go_by_codes_and_people_by_names_that_only_they_have():
    made = case(
        entry("e"), contributor("p", name="Anna"), contributor("q", name="Bo"),
        contributor("r", name="bo"), voice("v", name="Mo"),
    )  # fmt: skip
    names = Names(made)
    assert names.of("e", "entries") == "E1"
    assert names.of("p", "contributors") == "Anna"
    assert names.of("q", "contributors") == "P2"
    assert names.of(made.id, "*") == "CASE"


def test_a_row_leaves_out_what_was_not_said():
    made = case(entry("e", ["group"], ["output"], text="A map"))
    cells = cells_of(made.entries["e"], PLANS["entries"], Names(made), LongTexts())
    assert cells == {
        "code": "E1", "id": "e", "text": "A map", "levels": "group", "kinds": "output",
    }  # fmt: skip


def test_links_name_their_ends_by_code():
    made = case(entry("a"), entry("b"), link("a", "b"), voice("v"), telling("a", "v"))
    cells = cells_of(
        next(iter(made.contributions.values())), PLANS["contributions"], Names(made), LongTexts()
    )
    assert (cells["source"], cells["target"], cells["effect"]) == ("E1", "E2", "helped")


def test_days_stand_beside_a_date_only_when_its_words_do_not_say_them():
    said = When(date(2016, 1, 1), date(2016, 12, 31), "2016")
    assert when_cells("when", said, LongTexts()) == {"when": "2016"}
    vague = When(date(2016, 3, 1), None, "after the fair")
    assert when_cells("when", vague, LongTexts()) == {
        "when": "after the fair", "when.earliest": "2016-03-01", "when.latest": "..",
    }  # fmt: skip


def test_own_stakeholder_types_go_by_their_code():
    kind = StakeholderType(id="t", label="Youth worker")
    made = case(kind, contributor("p", types=frozenset({"t", "carer"})))
    cells = cells_of(made.contributors["p"], PLANS["contributors"], Names(made), LongTexts())
    assert sorted(cells["types"].split("; ")) == sorted(
        ["carer", f"{PLANS['stakeholder_types'].prefix}1"]
    )
    assert known_terms("types")["carer"] == "carer"
