from itertools import count

from ripplegrid.exchange.workbook.columns import PLANS
from ripplegrid.exchange.workbook.finding import Finder
from ripplegrid.exchange.workbook.rows import Ledger, Row
from ripplegrid.exchange.workbook.texts import LongTexts


def row(table, number, **texts):
    plan = PLANS[table]
    letters = {c.name: "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[i] for i, c in enumerate(plan.columns[:26])}
    return Row(plan, plan.title, number, texts, letters)


def finder(*rows):
    numbers = count()
    return Finder(rows, Ledger(), long=LongTexts(), case="c", new_id=lambda: f"n{next(numbers)}")


A_MAP = {"code": "E1", "text": "A map", "id": "a"}


def test_a_row_is_named_by_code_words_or_id():
    link = row("contributions", 3)
    found = finder(row("entries", 3, **A_MAP), link)
    assert [found.find(t, "entries", link, "source") for t in ("E1", "e1", "a map", "a")] == [
        "a"
    ] * 4
    assert found.ledger.problems == []


def test_what_is_not_there_is_an_error_with_what_comes_near():
    link = row("contributions", 3)
    found = finder(row("entries", 3, **A_MAP), link)
    assert found.find("A mop", "entries", link, "source") is None
    (problem,) = found.ledger.problems
    assert problem.place == "sheet Contributions, row 3, column B"
    assert problem.hint == "Did you mean “a map”?"


def test_words_on_two_rows_are_not_guessed():
    link = row("contributions", 3)
    found = finder(row("entries", 3, text="Tea"), row("entries", 4, text="tea"), link)
    assert found.find("Tea", "entries", link, "source") is None
    assert [p.code for p in found.ledger.problems] == ["named-twice"]


def test_a_contributor_gets_one_voice():
    entry = row("entries", 3, **A_MAP)
    found = finder(row("contributors", 3, name="Anna", id="p"), entry)
    first = found.find("Anna", "voices", entry, "+voice")
    assert found.find("anna", "voices", entry, "+voice") == first
    assert [record.contributor for record in found.made] == ["p"]


def test_new_names_are_added_with_a_warning_and_unknown_codes_are_not():
    entry = row("entries", 3, **A_MAP)
    found = finder(entry)
    assert found.find("Kim", "voices", entry, "+voice") == found.made[0].id
    assert found.find("V7", "voices", entry, "+voice") is None
    assert [p.code for p in found.ledger.problems] == ["new-voice", "not-found"]


def test_an_id_or_a_code_on_two_rows_is_an_error():
    found = finder(row("entries", 3, **A_MAP), row("entries", 4, **A_MAP))
    assert {p.code for p in found.ledger.problems} == {"id-twice", "code-twice"}
