"""The file of a document, made here or in a process of its own."""

import json
from datetime import date

import pytest

from ripplegrid.disclosure import Purpose, Reader, shared
from ripplegrid.exchange.examples import load, names
from ripplegrid.report.documents import KINDS, state_across, state_of
from ripplegrid.web.documents.making import (
    MEDIA_TYPES,
    STEPS,
    Order,
    Together,
    file_of,
    given,
    make_file,
)
from tests.unit.report.documents.six import six

CASE = load(names()[0])


def order(kind="case-study", ending=".md", **more):
    return Order(
        kind=kind, ending=ending, made=date(2026, 1, 31), state=state_of(CASE, "7"), **more
    )


def test_made_elsewhere_it_is_the_same_file():
    steps = []
    asked = order(order=("people", "in-short"), left_out=("power",))
    told = json.loads(json.dumps(given(CASE, asked)))
    assert make_file(told, lambda: steps.append(1)) == file_of(CASE, asked)
    assert len(steps) == STEPS


def test_several_accounts_made_elsewhere_are_the_same_file_with_what_was_left_out():
    whole = six()
    left = {one: shared(load_whole(one), Reader(), Purpose.REPORT) for one in whole.cases}
    told = Together(whole, left)
    state = state_across(whole, "12", dict.fromkeys(whole.cases, "3"))
    asked = Order(kind="synthesis", ending=".md", made=date(2026, 1, 31), state=state)
    text = file_of(told, asked)
    assert make_file(json.loads(json.dumps(given(told, asked))), lambda: None) == text
    assert text.decode().count("It is told from the state 3 of its account.") == len(left)
    assert "Made from the state 12 of the synthesis" in text.decode()
    assert "this is left out" in text.decode()


def load_whole(case_id):
    """The example with this id."""
    return next(case for case in map(load, names()) if case.id == case_id)


def test_the_state_it_was_made_from_stands_in_it():
    text = file_of(CASE, order()).decode()
    assert "Made from the state 7 of the account" in text
    assert state_of(CASE).digest in text


@pytest.mark.parametrize("kind", list(KINDS))
def test_every_format_of_every_kind_has_its_media_type(kind):
    assert set(KINDS[kind].endings) <= set(MEDIA_TYPES)
