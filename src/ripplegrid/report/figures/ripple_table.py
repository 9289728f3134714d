"""The folded ripple map as a table: each group or entry that stands on it, and where it leads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ripplegrid.report.figures.options import Options
from ripplegrid.report.figures.ripple import folded
from ripplegrid.report.figures.ripple_boxes import group_words
from ripplegrid.report.figures.ripple_layout import Box
from ripplegrid.report.figures.ripple_web import bundled, each
from ripplegrid.report.figures.told import Told


@dataclass(frozen=True, slots=True)
class Way:
    """The links from one box of the map to another, or among the entries of one."""

    to: str
    inside: bool
    links: int
    kinds: str


@dataclass(frozen=True, slots=True)
class Row:
    """One box of the map: its group, if it is one, what stands in it, and where it leads."""

    group: str
    band: str
    words: str
    entries: int
    ways: tuple[Way, ...]


def as_table(told: Told, options: Options) -> tuple[Row, ...]:
    """Every box of the ripple map that the same options draw, with every link from it."""
    boxes = [box for box in folded(told, options)[0] if not box.echo]
    ways: dict[str, list[Way]] = {}
    for one in bundled(told, boxes):
        inside = one.source is one.target
        way = Way(_words(one.target, told), inside, len(one.links), each(one.links))
        ways.setdefault(one.source.key, []).append(way)
    return tuple(_rows(boxes, ways, told))


def _rows(boxes: list[Box], ways: dict[str, list[Way]], told: Told) -> Iterator[Row]:
    for box in boxes:
        leading = sorted(ways.get(box.key, ()), key=lambda w: (not w.inside, -w.links, w.to))
        yield Row(box.group, box.band, _words(box, told), len(box.members), tuple(leading))


def _words(box: Box, told: Told) -> str:
    return group_words(box, told) if box.group else told.entries[box.key].entry.text
