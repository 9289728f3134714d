"""Every kind of document is made for every example, and again from the same state."""

import pytest

from ripplegrid.errors import UnknownDocument
from ripplegrid.exchange.examples import load, names
from ripplegrid.report.documents import KINDS, make
from ripplegrid.report.documents.parts import sections_of, sentences_of
from ripplegrid.report.documents.writing import RENDERERS
from tests.unit.report.documents.told import DAY


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("kind", KINDS)
def test_it_is_made_again_to_the_same_text(kind: str, name: str) -> None:
    document = make(kind, load(name), made=DAY)
    assert document == make(kind, load(name), made=DAY)
    assert document.kind == kind
    assert document.sections[-1].anchor == "how-it-was-made"
    assert all(sentence.text.strip() for sentence in sentences_of(document))


@pytest.mark.parametrize("kind", KINDS)
def test_its_anchors_are_all_different(kind: str) -> None:
    document = make(kind, load("home-care"), made=DAY)
    anchors = [section.anchor for _, section in sections_of(document)]
    anchors += document.references.values()
    assert len(anchors) == len(set(anchors))


def test_every_ending_has_something_that_writes_it() -> None:
    for kind in KINDS.values():
        assert set(kind.endings) <= RENDERERS.keys()


def test_a_kind_that_does_not_exist_is_said_so() -> None:
    with pytest.raises(UnknownDocument, match="no document called poem"):
        make("poem", load("deep"))
