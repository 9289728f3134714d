"""The sections of a document as a team wants them: in its order, without some of them.

What went wrong, what is seen differently, what is not known and how a document was made always
stay, and so does every section that a number in a sentence leads to. What a team leaves out is
named at the end.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from ripplegrid.report.documents.inside import anchors_in
from ripplegrid.report.documents.parts import Document, Section, paragraph
from ripplegrid.report.documents.renderers.inline import plain
from ripplegrid.report.documents.sentences import Stated, stated
from ripplegrid.saying import mark, say_list

LAST = "how-it-was-made"
STAYING = frozenset({"unwanted", "sides", "unknown", LAST})
"""The sections that no team leaves out, whatever the kind."""


@dataclass(frozen=True, slots=True)
class Place:
    """One section that a team can put in another place.

    Attributes:
        anchor: its name in links.
        title: its heading.
        stays: whether it cannot be left out.
    """

    anchor: str
    title: str
    stays: bool


def places(document: Document) -> tuple[Place, ...]:
    """The sections of a document that can be put in another order; the last one always is last."""
    led_to = frozenset(document.references.values())
    return tuple(
        Place(section.anchor, plain(section.title), _stays(section, led_to))
        for section in document.sections
        if section.anchor != LAST
    )


def arranged(document: Document, order: Sequence[str], left_out: Collection[str] = ()) -> Document:
    """The document with its sections in this order.

    Args:
        document: the document as its kind tells it.
        order: the anchors of its sections; one that is not named keeps its place after the one it
            follows in the document.
        left_out: the anchors of those that are not to be told.
    """
    led_to = frozenset(document.references.values())
    gone = [s for s in document.sections if s.anchor in left_out and not _stays(s, led_to)]
    kept = [section for section in document.sections if section not in gone]
    told = (_told_of(section, gone, document) for section in _sorted(kept, order))
    return replace(document, sections=tuple(told))


def _sorted(sections: list[Section], order: Sequence[str]) -> list[Section]:
    place = {anchor: number for number, anchor in enumerate(order)}
    keys: list[tuple[int, int]] = []
    before = -1
    for number, section in enumerate(sections):
        before = place.get(section.anchor, before)
        keys.append((len(order) if section.anchor == LAST else before, number))
    return [sections[number] for _, number in sorted(keys)]


def _stays(section: Section, led_to: frozenset[str]) -> bool:
    return section.anchor in STAYING or not led_to.isdisjoint(anchors_in(section))


def _told_of(section: Section, gone: Sequence[Section], document: Document) -> Section:
    """The last section says which others the team left out."""
    if section.anchor != LAST or not gone:
        return section
    titles = say_list([f"‘{plain(one.title)}’" for one in gone])
    rests = document.title.rests_on
    said: Stated = stated(
        mark("The team left these sections out of this document: {titles}."), rests, titles=titles
    )
    return replace(section, blocks=(paragraph(said), *section.blocks))
