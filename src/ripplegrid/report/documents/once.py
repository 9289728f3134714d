"""Words that stand in a document already are referred to where sides are set against each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeAlias

from ripplegrid.report.documents.parts import Block, Document, Paragraph, Quotation, Section
from ripplegrid.report.documents.renderers.inline import plain
from ripplegrid.report.documents.sentences import Ref, Stated, stated
from ripplegrid.saying import mark, say, say_list

REFERRING = "sides"
"""The section that may refer to words instead of telling them again."""

Words: TypeAlias = tuple[str, tuple[Ref, ...]]


def quoted_once(document: Document) -> Document:
    """The document, in the order it has now, without the words it has told before their section.

    Only what stands further up is left out below, so that nothing is lost whatever the order.
    """
    stands: dict[Words, str] = {}
    sections = []
    for section in document.sections:
        if section.anchor == REFERRING:
            sections.append(_referring(section, stands))
        else:
            sections.append(section)
            title = plain(section.title)
            for words in _quoted(section):
                stands.setdefault(words, title)
    return replace(document, sections=tuple(sections))


def _quoted(section: Section) -> Iterator[Words]:
    for block in section.blocks:
        if isinstance(block, Quotation):
            yield _key(block)
    for inner in section.sections:
        yield from _quoted(inner)


def _key(block: Quotation) -> Words:
    assert isinstance(block.words, Stated)
    return block.words.text, block.words.rests_on


def _referring(section: Section, stands: dict[Words, str]) -> Section:
    blocks: list[Block] = []
    left: dict[str, list[Ref]] = {}
    for block in section.blocks:
        if isinstance(block, Quotation) and _key(block) in stands:
            left.setdefault(stands[_key(block)], []).extend(_key(block)[1])
            continue
        if not isinstance(block, Quotation):
            _refer(blocks, left)
        blocks.append(block)
    _refer(blocks, left)
    inner = tuple(_referring(one, stands) for one in section.sections)
    return replace(section, blocks=tuple(blocks), sections=inner)


def _refer(blocks: list[Block], left: dict[str, list[Ref]]) -> None:
    """Say at the paragraph above where the words that were left out stand."""
    if not left:
        return
    rests = [one for found in left.values() for one in found]
    titles = say_list([say("‘{title}’", title=title) for title in left])
    template = mark("What was said of it word for word stands under {titles}.")
    said = stated(template, rests, titles=titles)
    place = max((n for n, block in enumerate(blocks) if isinstance(block, Paragraph)), default=-1)
    above = blocks[place] if place >= 0 else None
    if isinstance(above, Paragraph):
        blocks[place] = replace(above, sentences=(*above.sentences, said))
    else:
        blocks.append(Paragraph((said,)))
    left.clear()
