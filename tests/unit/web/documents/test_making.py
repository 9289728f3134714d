"""The file of a document, made here or in a process of its own."""

import json
from datetime import date

import pytest

from ripplegrid.exchange.examples import load, names
from ripplegrid.report.documents import KINDS, state_of
from ripplegrid.web.documents.making import MEDIA_TYPES, STEPS, Order, file_of, given, make_file

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


def test_the_state_it_was_made_from_stands_in_it():
    text = file_of(CASE, order()).decode()
    assert "Made from the state 7 of the account" in text
    assert state_of(CASE).digest in text


@pytest.mark.parametrize("kind", list(KINDS))
def test_every_format_of_every_kind_has_its_media_type(kind):
    assert set(KINDS[kind].endings) <= set(MEDIA_TYPES)
