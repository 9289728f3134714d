"""Sections in a team's own order."""

import pytest

from ripplegrid.exchange.examples import load, names
from ripplegrid.report.documents import KINDS, make
from ripplegrid.report.documents.arranging import LAST, STAYING, arranged, places


@pytest.fixture(scope="module")
def document():
    return make("case-study", load(names()[0]))


def anchors(document):
    return [section.anchor for section in document.sections]


def test_sections_stand_as_they_are_put_and_how_it_was_made_comes_last(document):
    asked = [LAST, *(place.anchor for place in reversed(places(document)))]
    assert anchors(arranged(document, asked)) == [*asked[1:], LAST]


def test_a_section_that_nobody_named_stays_behind_the_one_before_it(document):
    first, second, third, *_ = anchors(document)
    moved = anchors(arranged(document, [third, first]))
    assert moved[:1] == [third] or moved.index(third) < moved.index(first)
    assert moved.index(second) == moved.index(first) + 1


def test_without_a_wish_nothing_moves(document):
    assert arranged(document, ()) == document


def test_what_is_left_out_is_named_at_the_end(document):
    gone = next(place for place in places(document) if not place.stays)
    left = arranged(document, (), [gone.anchor])
    assert gone.anchor not in anchors(left)
    said = left.sections[-1].blocks[0].sentences[0]
    assert gone.title in said.text
    assert said.rests_on


@pytest.mark.parametrize("kind", list(KINDS))
def test_what_went_wrong_and_what_numbers_lead_to_cannot_be_left_out(kind):
    document = make(kind, load(names()[0]))
    left = arranged(document, (), anchors(document))
    assert STAYING & set(anchors(document)) <= set(anchors(left))
    assert {p.anchor for p in places(document) if p.stays} <= set(anchors(left))
    assert anchors(left)[-1:] == anchors(document)[-1:]
