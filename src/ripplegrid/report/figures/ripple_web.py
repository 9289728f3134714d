"""The links of the ripple map, drawn between the boxes that hold their ends."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import log2

from ripplegrid.model.record import Id
from ripplegrid.model.words import Effect
from ripplegrid.report.figures import svg
from ripplegrid.report.figures.options import Options
from ripplegrid.report.figures.ripple_layout import BAND_TITLE, Box, Layout
from ripplegrid.report.figures.ripple_links import (
    Curve,
    Point,
    Side,
    between,
    draw_curve,
    port,
    sides,
)
from ripplegrid.report.figures.svg import Element
from ripplegrid.report.figures.told import Told, ToldLink, links_said
from ripplegrid.saying import mark, say

_LINKED = {
    Effect.HELPED: mark("“{source}” helped “{target}”."),
    Effect.HINDERED: mark("“{source}” hindered “{target}”."),
    Effect.BOTH: mark("“{source}” both helped and hindered “{target}”."),
    Effect.NOT_SAID: mark("“{source}” led to (not said how) “{target}”."),
}
_COUNTED = {
    Effect.HELPED: mark("{count} helped"),
    Effect.HINDERED: mark("{count} hindered"),
    Effect.BOTH: mark("{count} both helped and hindered"),
    Effect.NOT_SAID: mark("{count} led to (not said how)"),
}
_NAMED = 320
"""How far the name of a band may reach."""
_MANY = 70
"""More curves than this are drawn thinner."""


@dataclass(slots=True)
class Bundle:
    """The links between the same two boxes, drawn as one curve."""

    source: Box
    target: Box
    links: list[ToldLink] = field(default_factory=list)
    leave: Side = Side.RIGHT
    arrive: Side = Side.LEFT
    start: Point = (0, 0)
    end: Point = (0, 0)


def _effect(links: list[ToldLink]) -> Effect | None:
    """The effect of some links; None when it is not the same for all."""
    effects = {x.contribution.effect for x in links}
    return effects.pop() if len(effects) == 1 else None


def draw_links(
    root: Element, told: Told, layout: Layout, options: Options
) -> list[tuple[Point, Id]]:
    """Draw every link; those between a folded group and another box share one curve.

    Returns:
        Where to mark the links that people see differently, clear of every box, and their ids.
    """
    web = svg.add(root, "g", "rg-links", aria_hidden="true")
    bundles = bundled(told, layout.boxes)
    for bundle in bundles:
        bundle.leave, bundle.arrive = sides(bundle.source, bundle.target, layout.width)
    _spread(bundles)
    lanes: Counter[tuple[int, Side]] = Counter()
    busy = len(bundles) > _MANY
    disputed: list[tuple[Point, Id]] = []
    for bundle in sorted(bundles, key=lambda b: (b.start, b.end)):
        if bundle.source is bundle.target:
            _note_inside(web, bundle, options)
            continue
        gutter = round(bundle.start[0]), bundle.leave
        lanes[gutter] += 1
        curve = _draw_bundle(web, bundle, (told, options, lanes[gutter], busy))
        only = bundle.links[0]
        drawn = only.contribution.id not in options.marked.later_links
        if len(bundle.links) == 1 and only.disputed and drawn:
            disputed.append((_clear(curve, layout), only.contribution.id))
    return disputed


def _clear(curve: Curve, layout: Layout) -> Point:
    """A point of the curve that no box and no name of a band covers, near its middle if it can."""
    for part in (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82):
        x, y = curve.at(part)
        boxed = any(
            b.x - 8 < x < b.x + b.w + 8 and b.y - 8 < y < b.y + b.h + 8 for b in layout.boxes
        )
        named = any(b.y < y < b.y + BAND_TITLE - 2 and x < _NAMED for b in layout.bands)
        if not boxed and not named:
            return x, y
    return curve.at(0.5)


def bundled(told: Told, boxes: Sequence[Box]) -> list[Bundle]:
    """The links between the boxes, those between the same two together."""
    holder = {m: box for box in boxes if not box.echo for m in box.members}
    bundles: dict[tuple[str, str, str], Bundle] = {}
    for link in told.links.values():
        source, target = holder[link.contribution.source], holder[link.contribution.target]
        # Between two single entries each effect has its own curve.
        effect = "" if source.group or target.group else link.contribution.effect.value
        bundle = bundles.setdefault((source.key, target.key, effect), Bundle(source, target))
        bundle.links.append(link)
    return list(bundles.values())


def _spread(bundles: list[Bundle]) -> None:
    """Spread the ends along each side of a box in the order of what they lead to."""
    ends: dict[tuple[str, Side], list[tuple[float, int, bool]]] = defaultdict(list)
    for place, b in enumerate(bundles):
        for box, other, side, leaving in (
            (b.source, b.target, b.leave, True),
            (b.target, b.source, b.arrive, False),
        ):
            across = side in (Side.TOP, Side.BOTTOM)
            towards = other.x + other.w / 2 if across else other.y + other.h / 2
            ends[box.key, side].append((towards, place, leaving))
    for (_, side), found in ends.items():
        for position, (_, place, leaving) in enumerate(sorted(found)):
            part = (position + 1) / (len(found) + 1)
            if leaving:
                bundles[place].start = port(bundles[place].source, side, part)
            else:
                bundles[place].end = port(bundles[place].target, side, part)


def _note_inside(web: Element, bundle: Bundle, options: Options) -> None:
    """Links within a closed group are not drawn, but are there to be found."""
    later = options.marked.later_links
    ids = [x.contribution.id for x in bundle.links if x.contribution.id not in later]
    if ids and not options.brief:
        found = " ".join(ids)
        svg.add(web, "g", "rg-inside", data_group=bundle.source.group, data_contributions=found)


def _draw_bundle(web: Element, bundle: Bundle, context: tuple[Told, Options, int, bool]) -> Curve:
    told, options, lane, busy = context
    later = options.marked.later_links
    drawn = [x for x in bundle.links if x.contribution.id not in later]
    links = drawn or bundle.links
    effect = _effect(links)
    ids = [x.contribution.id for x in links]
    strong = any({x.contribution.source, x.contribution.target} <= options.highlight for x in links)
    curve = between(bundle.start, bundle.leave, bundle.end, bundle.arrive, lane)
    said = effect.value if effect else "several"
    item = svg.add(web, "g", "rg-contribution", data_effect=said)
    if not drawn:
        item.set("display", "none")
    if len(ids) == 1:
        item.set("data-contribution", ids[0])
        item.set("data-source", links[0].contribution.source)
        item.set("data-target", links[0].contribution.target)
    elif not options.brief:
        item.set("data-contributions", " ".join(ids))
    svg.name(item, _words(links, told))
    thin = 1.1 if busy else 1.5
    # A number has no length on a map: thickness only hints, the title counts.
    most = 1.6 if options.brief else 3.2
    weight = 2.6 if strong else min(thin + 0.5 * log2(len(links)), most)
    draw_curve(item, curve, effect, weight=weight, strong=strong)
    return curve


def _words(links: list[ToldLink], told: Told) -> str:
    if len(links) > 1:
        disputed = sum(x.disputed for x in links)
        told_of = say("{links}: {kinds}.", links=links_said(len(links)), kinds=each(links))
        if not disputed:
            return told_of
        return f"{told_of} {say('People see {links} differently.', links=links_said(disputed))}"
    link = links[0]
    source, target = (
        told.entries[x].entry.text for x in (link.contribution.source, link.contribution.target)
    )
    parts = [
        say(_LINKED[link.contribution.effect], source=source, target=target),
        say("Told by {voices}.", voices=link.heard) if link.heard else say("No voice yet."),
    ]
    if link.disputed:
        parts.append(say("People see it differently."))
    return " ".join(parts)


def each(links: Sequence[ToldLink]) -> str:
    """How many of some links helped, hindered, and so on."""
    found = Counter(x.contribution.effect for x in links)
    return ", ".join(say(_COUNTED[e], count=found[e]) for e in Effect if found[e])
