"""The links of the ripple map, drawn between the boxes that hold their ends."""

from __future__ import annotations

from collections import defaultdict

from ripplegrid.model.record import Id
from ripplegrid.model.words import Effect
from ripplegrid.report.figures import svg
from ripplegrid.report.figures.options import Options
from ripplegrid.report.figures.ripple_layout import Box, Layout
from ripplegrid.report.figures.ripple_links import (
    WORDS,
    between,
    draw_curve,
    draw_disputed,
    draw_end,
)
from ripplegrid.report.figures.svg import Element
from ripplegrid.report.figures.told import Told, ToldLink, count

_SHIFTS = (0.0, 0.55, -0.55, 0.28, -0.28, 0.85, -0.85)


def draw_links(root: Element, told: Told, layout: Layout, options: Options) -> None:
    """Draw every link; those between the same two boxes with the same effect share a curve."""
    holder = {m: box for box in layout.boxes if not box.echo for m in box.members}
    bundles: dict[tuple[str, str, Effect], list[ToldLink]] = defaultdict(list)
    for link in told.links.values():
        ends = holder[link.contribution.source].key, holder[link.contribution.target].key
        bundles[(*ends, link.contribution.effect)].append(link)
    used: dict[str, int] = defaultdict(int)
    web = svg.add(root, "g", "rg-links", aria_hidden="true")
    boxes = {box.key: box for box in layout.boxes if not box.echo}
    for (source, target, effect), links in sorted(bundles.items()):
        if source == target and boxes[source].group:
            _note_inside(web, links, source)
            continue
        shift = _SHIFTS[(used[source] + used[target]) % len(_SHIFTS)]
        used[source] += 1
        used[target] += 1
        _draw_bundle(web, (boxes[source], boxes[target], shift), effect, links, (told, options))


def _note_inside(web: Element, links: list[ToldLink], group: str) -> None:
    """Links within a closed group are not drawn, but are there to be found."""
    svg.add(
        web,
        "g",
        "rg-inside",
        data_group=group,
        data_contributions=" ".join(x.contribution.id for x in links),
    )


def _draw_bundle(
    web: Element,
    ends: tuple[Box, Box, float],
    effect: Effect,
    links: list[ToldLink],
    context: tuple[Told, Options],
) -> None:
    told, options = context
    source, target, shift = ends
    ids: list[Id] = [x.contribution.id for x in links]
    strong = any({x.contribution.source, x.contribution.target} <= options.highlight for x in links)
    curve = between(source, target, shift)
    item = svg.add(web, "g", "rg-contribution", data_effect=effect.value)
    if len(ids) == 1:
        item.set("data-contribution", ids[0])
        item.set("data-source", links[0].contribution.source)
        item.set("data-target", links[0].contribution.target)
    else:
        item.set("data-contributions", " ".join(ids))
    svg.name(item, _words(links, effect, told))
    weight = 2.6 if strong else min(1.5 + 0.45 * (len(links) - 1), 6)
    draw_curve(item, curve, effect, weight=weight, strong=strong)
    draw_end(item, curve, effect, strong)
    if any(x.disputed for x in links):
        draw_disputed(item, curve.at(0.5))


def _words(links: list[ToldLink], effect: Effect, told: Told) -> str:
    if len(links) > 1:
        return f"{count(len(links), 'link', 'links')}: {WORDS[effect]}"
    link = links[0]
    source, target = (
        told.entries[x].entry.text for x in (link.contribution.source, link.contribution.target)
    )
    said = f" Told by {link.heard}." if link.heard else " No voice yet."
    differ = " People see it differently." if link.disputed else ""
    return f"“{source}” {WORDS[effect]} “{target}”.{said}{differ}"
