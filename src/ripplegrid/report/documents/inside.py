"""The names that links can lead to within a section."""

from __future__ import annotations

from collections.abc import Iterator

from ripplegrid.report.documents.parts import Section, Table


def anchors_in(section: Section) -> Iterator[str]:
    """The anchor of a section and of everything within it."""
    yield section.anchor
    for block in section.blocks:
        if isinstance(block, Table):
            yield from (cell.anchor for row in block.rows for cell in row if cell.anchor)
    for inner in section.sections:
        yield from anchors_in(inner)
