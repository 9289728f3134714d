"""The timeline of many entries: a mark for each, gathered by level and stretch of time."""

from __future__ import annotations

from collections.abc import Sequence

from ripplegrid.report.figures import svg
from ripplegrid.report.figures.options import Options
from ripplegrid.report.figures.svg import Element
from ripplegrid.report.figures.timecolumns import Stretch, middle, stretches
from ripplegrid.report.figures.timeline_ground import (
    PAD,
    TITLE,
    Layers,
    Part,
    Scale,
    bands_of,
    draw_ground,
)
from ripplegrid.report.figures.timeline_marks import (
    band_of,
    draw_corner_signs,
    draw_levels_of,
    draw_vague,
    holder,
)
from ripplegrid.report.figures.told import Told, ToldEntry

ACROSS = 31.0
DOWN = 25.0
_COUNT = 22.0
_INSET = 8.0
_MOST = 10

Place = tuple[float, float]


def crowd_scale(dated: Sequence[ToldEntry], width: float) -> Scale:
    """Stretches of time side by side; the crowded ones are given more room."""
    days = [(middle(e.entry.when), band_of(e)) for e in dated if e.entry.when]
    room = width - 2 * PAD
    found = stretches(days, max(1, min(_MOST, int(room // (2 * ACROSS + 2 * _INSET)))))
    sizes = _sizes(dated, found)
    spare = int((room - len(found) * 2 * _INSET) // ACROSS)
    across = _shared(sizes, spare)
    left, parts = PAD, []
    unit = (room - len(found) * 2 * _INSET) / sum(across)
    for stretch, marks in zip(found, across, strict=True):
        right = left + marks * unit + 2 * _INSET
        parts.append(Part(stretch, left, right))
        left = right
    return Scale(tuple(parts), width)


def _sizes(dated: Sequence[ToldEntry], found: Sequence[Stretch]) -> list[list[int]]:
    """How many entries each stretch holds in each band."""
    bands = bands_of(dated)
    return [
        [sum(_inside(e, stretch) for e in inside) for inside in bands.values()] for stretch in found
    ]


def _inside(found: ToldEntry, stretch: Stretch) -> bool:
    assert found.entry.when
    return stretch.first <= middle(found.entry.when) <= stretch.last


def _shared(sizes: list[list[int]], spare: int) -> list[int]:
    """How many marks each stretch has room for side by side, so that the bands stay low."""
    across = [2] * len(sizes)
    for _ in range(spare - sum(across)):
        rows = [[-(-n // a) for n in column] for column, a in zip(sizes, across, strict=True)]
        highest = [max(column[b] for column in rows) for b in range(len(sizes[0]))]
        # The stretch that makes the most bands as high as they are is the crowded one.
        weights = [
            (sum(r for r, most in zip(column, highest, strict=True) if r == most), -a)
            for column, a in zip(rows, across, strict=True)
        ]
        across[weights.index(max(weights))] += 1
    return across


def draw_crowd(
    layers: Layers,
    context: tuple[Told, Options],
    dated: list[ToldEntry],
    place: tuple[Scale, float],
) -> float:
    """Draw the bands; returns where they end."""
    told = context[0]
    scale, y = place
    for key, inside in bands_of(dated).items():
        cells = [[e for e in inside if _inside(e, p.stretch)] for p in scale.parts]
        rows = max(
            -(-len(cell) // _per_row(part)) for cell, part in zip(cells, scale.parts, strict=True)
        )
        high = TITLE + (_COUNT + rows * DOWN + 6 if inside else 2)
        draw_ground(layers, told, (key, len(inside)), (4, y, scale.edge - 8, high))
        for cell, part in zip(cells, scale.parts, strict=True):
            if cell:
                at = (part.left + _INSET, y + TITLE + 12)
                svg.write(layers.words, at, str(len(cell)), size=13, paint="rg-soft")
                at = (part.left + _INSET + 9, y + TITLE + _COUNT + DOWN / 2)
                draw_marks(layers.entries, context, cell, at, _per_row(part))
        y += high + 5
    return y


def _per_row(part: Part) -> int:
    return max(1, int((part.right - part.left - 2 * _INSET + 0.5) // ACROSS))


def draw_marks(
    parent: Element,
    context: tuple[Told, Options],
    found: Sequence[ToldEntry],
    at: Place,
    per_row: int,
) -> float:
    """A mark for each entry, row by row; returns where the rows end."""
    told, options = context
    x, y = at
    for position, one in enumerate(found):
        row, column = divmod(position, per_row)
        where = (x + column * ACROSS, y + row * DOWN)
        inside = holder(parent, one, told, options)
        # The ground makes the whole place of a mark answer to a pointer or a finger.
        svg.add(
            inside,
            "rect",
            x=where[0] - 11,
            y=where[1] - DOWN / 2,
            width=ACROSS - 2,
            height=DOWN,
            fill="none",
            pointer_events="all",
        )
        if one.entry.when and one.entry.when.dated:
            draw_vague(inside, band_of(one), where, one.entry.when)
        draw_levels_of(inside, one, where, most=1)
        draw_corner_signs(inside, one, (where[0] + 14, where[1]))
    return y + DOWN * (-(-len(found) // per_row))
