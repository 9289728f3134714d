"""The end of every document: what was left out, when it was made, and from which state."""

from ripplegrid.model.case import TABLES
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.ending import LEFT, how_it_was_made
from ripplegrid.report.documents.parts import State
from tests.factories import case, entry, telling
from tests.unit.report.documents.told import DAY, text


def test_what_was_left_out_is_told_in_numbers() -> None:
    whole = case(telling("a", "v"), telling("a", "w"), entry("b"))
    said = text(how_it_was_made(Account(whole, made=DAY)))
    assert "this is left out: 2 voices, 1 entry and 2 tellings of entries." in said


def test_that_nothing_was_left_out_is_told_too() -> None:
    assert "Nothing had to be left out" in text(how_it_was_made(Account(case(), made=DAY)))


def test_when_and_from_which_state_it_was_made() -> None:
    state = State(digest="0" * 64, version="our-case.json")
    said = text(how_it_was_made(Account(case(), made=DAY, state=state)))
    assert "31 January 2026" in said
    assert "our-case.json" in said
    assert "0" * 64 in said


def test_what_can_be_left_out_has_words() -> None:
    silent = {"stages", "stakeholder_types", "labels", "participants", "openings", "consents"}
    silent |= {"tension_notes", "path_steps", "workshops", "instruments", "distinctions"}
    assert LEFT.keys() | silent == TABLES.keys()
