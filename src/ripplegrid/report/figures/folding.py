"""Folding a large ripple map: groups by feedback cluster, level and stretch of time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from ripplegrid.model.record import Id
from ripplegrid.report.figures.ripple_layout import STRIPS, Box
from ripplegrid.report.figures.timecolumns import stretches

ALL = "all"
"""The group id that stands for every group."""
NO_GROUPS: Mapping[Id, tuple[str, str]] = MappingProxyType({})
_MOST_STRETCHES = 4
_SMALLEST = 2


def fold(
    boxes: Sequence[Box],
    clusters: Mapping[Id, str],
    opened: frozenset[str],
    *,
    groups: Mapping[Id, tuple[str, str]] = NO_GROUPS,
) -> tuple[list[Box], list[str]]:
    """The boxes, those of a closed group replaced by one box; and the ids of the opened groups.

    Args:
        boxes: the boxes of entries and of their echoes.
        clusters: the name of the feedback cluster of each entry that is in one.
        opened: ids of groups to leave as they are.
        groups: the (key, words) of each entry, if it is by these that each level folds.
    """
    own = [b for b in boxes if not b.echo]
    found = _by_words(own, groups) if groups else _by_time(own, clusters)
    kept: list[Box] = []
    shown: list[str] = []
    for name, inside in found.items():
        if len(inside) < _SMALLEST or name in opened or ALL in opened:
            kept += inside
            shown += [name] if len(inside) >= _SMALLEST else []
        else:
            kept.append(_closed(name, inside, groups))
    alone = {b.key for b in kept if not b.group}
    return kept + [b for b in boxes if b.echo and b.key in alone], shown


def _by_time(own: Sequence[Box], clusters: Mapping[Id, str]) -> dict[str, list[Box]]:
    days = [(b.day, b.band) for b in own if b.day and b.band not in STRIPS]
    cuts = stretches(days, _MOST_STRETCHES)
    found: dict[str, list[Box]] = {}
    for box in own:
        cluster = clusters.get(box.key, "")
        when = next((c.key for c in cuts if box.day and box.day <= c.last), "")
        if box.band in STRIPS or cluster:
            when = ""
        found.setdefault("/".join(p for p in (box.band, cluster, when) if p), []).append(box)
    return found


def _by_words(own: Sequence[Box], groups: Mapping[Id, tuple[str, str]]) -> dict[str, list[Box]]:
    found: dict[str, list[Box]] = {}
    for box in own:
        key = groups.get(box.key, ("", ""))[0]
        found.setdefault(f"{box.band}/of {key}", []).append(box)
    return found


def _closed(name: str, inside: list[Box], groups: Mapping[Id, tuple[str, str]]) -> Box:
    """One box for a group; it stands where the middle one of its entries stands."""
    ordered = sorted(
        inside, key=lambda b: (b.day is None, b.day, b.key) if b.day else (True, b.key)
    )
    members = tuple(b.key for b in ordered)
    middle = ordered[len(ordered) // 2]
    said = groups.get(members[0], ("", ""))[1]
    return replace(middle, key=name, group=name, said=said, members=members, when=None)
