"""What was found about coders, as lines for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ripplegrid.agreement import Coefficient, Compared, Comparison, Measure
from ripplegrid.agreement.cautions import figure, named, per_cent
from ripplegrid.agreement.guide import GUIDE

LISTED = 30
COLUMNS = (
    Coefficient.PERCENT,
    Coefficient.ALPHA,
    Coefficient.COHEN,
    Coefficient.WEIGHTED,
    Coefficient.FLEISS,
    Coefficient.AC1,
)
"""What the tables by code and by pair show; the rest is in the JSON."""
SHORT = {
    Coefficient.PERCENT: "per cent",
    Coefficient.ALPHA: "alpha",
    Coefficient.COHEN: "kappa",
    Coefficient.WEIGHTED: "weighted",
    Coefficient.FLEISS: "Fleiss",
    Coefficient.AC1: "AC1",
}


def lines_of(found: Comparison) -> Iterator[str]:
    """The whole answer."""
    ratings = found.ratings
    yield (
        f"{len(ratings.units)} units, {len(ratings.coders)} coders "
        f"({', '.join(ratings.coders)}), scale {found.how.scale.value}."
    )
    yield "\nAll together"
    yield from _measures(found.overall)
    yield from _cautions(found.overall)
    if found.themes:
        yield "\nCode by code (given or not, each against all others)"
        names = [named(theme.theme) for theme in found.themes]
        yield from _grid("code", names, [theme.measures for theme in found.themes])
        for theme in found.themes:
            yield from _cautions(theme)
            yield from _reasons(named(theme.theme), theme.measures)
    if len(ratings.coders) > 2:
        yield "\nCoder by coder"
        names = [f"{pair.one} and {pair.other}" for pair in found.overall.pairs]
        yield from _grid("coders", names, [pair.measures for pair in found.overall.pairs])
        for name, pair in zip(names, found.overall.pairs, strict=True):
            yield from _reasons(name, pair.measures)
    yield from _differences(found)
    yield "\nWhat the figures say, and where they mislead"
    for one in found.overall.measures:
        yield f"  {one.name.label}: {GUIDE[one.name].said} {GUIDE[one.name].misleads}"
    if found.how.times:
        yield (
            f"  The intervals come from drawing the units again {found.how.times:,} times (seed "
            f"{found.how.seed}); 95 in a hundred draws lie within. They say how much hangs on "
            "which units were coded, and nothing about other coders."
        )


def _shown(one: Measure) -> str:
    if one.value is None:
        return "none"
    return per_cent(one.value) if one.name is Coefficient.PERCENT else figure(one.value)


def _measures(found: Compared) -> Iterator[str]:
    width = max(len(one.name.label) for one in found.measures)
    for one in found.measures:
        line = f"  {one.name.label:<{width}}  {_shown(one):>6}"
        if one.interval:
            ends = (one.interval.low, one.interval.high)
            show = per_cent if one.name is Coefficient.PERCENT else figure
            line += f"  ({show(ends[0])} to {show(ends[1])})"
        yield line + (f"  {one.why_not}" if one.why_not else "")


def _cautions(found: Compared) -> Iterator[str]:
    for caution in found.cautions:
        about = f"{named(found.theme)}: " if found.theme is not None else ""
        yield f"  ! {about}{caution.sentence}"


def _reasons(name: str, measures: Sequence[Measure]) -> Iterator[str]:
    """Why a code or two coders have figures missing, each reason once."""
    for why in dict.fromkeys(one.why_not for one in measures if one.why_not):
        yield f"  · {name}: {why}"


def _grid(head: str, names: Sequence[str], rows: Sequence[Sequence[Measure]]) -> Iterator[str]:
    present = {one.name for row in rows for one in row}
    columns = [name for name in COLUMNS if name in present]
    width = max(len(head), *(len(name) for name in names))
    yield f"  {head:<{width}}" + "".join(f"{SHORT[name]:>10}" for name in columns)
    for name, row in zip(names, rows, strict=True):
        by_name = {one.name: one for one in row}
        cells = [_shown(by_name[column]) if column in by_name else "" for column in columns]
        yield f"  {name:<{width}}" + "".join(f"{cell:>10}" for cell in cells)


def _differences(found: Comparison) -> Iterator[str]:
    yield "\nWhere they differ"
    if not found.disagreements:
        yield "  Nowhere: of every unit that two coders coded, all say the same."
    for one in found.disagreements[:LISTED]:
        yield f"  {one.unit}: " + "; ".join(f"{coder} {named(v)}" for coder, v in one.said)
    more = len(found.disagreements) - LISTED
    if more > 0:
        yield f"  … and {more} more units; --json lists all."
    for pair in found.confusions[:5]:
        times = "one pair" if pair.times == 1 else f"{pair.times} pairs"
        yield f"  {named(pair.one)} against {named(pair.other)}: {times} of codings of one unit"
