"""A stranger finds the answers to six questions, each under a heading that says so."""

from __future__ import annotations

import pytest

from ripplegrid.exchange.examples import load, names
from ripplegrid.report.documents import make
from ripplegrid.report.documents.parts import Document, Look, Paragraph, Section, sections_of
from ripplegrid.report.documents.renderers.inline import plain
from tests.unit.report.documents.told import DAY, text

SHORT = {
    "what changed": "What changed",
    "for whom": "For whom",
    "how it came about": "How it came about",
    "who says so": "Who tells it",
    "what did not work": "What was bad, unwanted, or stayed as it was",
    "what is not known": "How firm it is, and what is not known",
}
EASY = {
    "what changed": "What changed",
    "for whom": "For whom",
    "how it came about": "How one thing led to another",
    "who says so": "Who says so",
    "what did not work": "What was bad",
    "what is not known": "What we do not know",
}
WHOLE = {
    "what changed": "What changed",
    "for whom": "For whom",
    "how it came about": "How it came about",
    "who says so": "Who tells it",
    "what did not work": "What went badly",
    "what is not known": "What is not known",
}
PLACES = {"case-study": WHOLE, "summary": SHORT, "plain": EASY}


@pytest.mark.parametrize("kind", PLACES)
@pytest.mark.parametrize("name", names())
def test_each_question_has_a_headed_place_with_an_answer(name: str, kind: str) -> None:
    document = make(kind, load(name), made=DAY)
    headed = answers(document)
    for heading in PLACES[kind].values():
        assert len(headed[heading]) > len(heading) + 10, heading


def answers(document: Document) -> dict[str, str]:
    """What stands under each heading, of sections and of headed paragraphs."""
    found = {plain(section.title): text(section) for _, section in sections_of(document)}
    for _, section in sections_of(document):
        found |= _headed(section)
    return found


def _headed(section: Section) -> dict[str, str]:
    return {
        plain(block.sentences[0]): " ".join(plain(one) for one in block.sentences)
        for block in section.blocks
        if isinstance(block, Paragraph) and block.look is Look.HEADED
    }


def test_the_places_stand_on_the_first_two_pages_of_the_report() -> None:
    """The report answers all six in its first section, before any detail."""
    document = make("case-study", load("home-care"), made=DAY)
    assert set(WHOLE.values()) <= _headed(document.sections[0]).keys()
