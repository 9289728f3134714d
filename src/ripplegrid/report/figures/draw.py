"""The one way to a figure: its kind, the case study, and what the reader asks of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from ripplegrid.errors import UnknownFigure
from ripplegrid.model.case import CaseStudy, table
from ripplegrid.model.registers import Label
from ripplegrid.report.figures.continuum import draw_continuum
from ripplegrid.report.figures.grid import draw_grid
from ripplegrid.report.figures.levels import draw_levels
from ripplegrid.report.figures.options import Options
from ripplegrid.report.figures.ripple import draw_ripple
from ripplegrid.report.figures.stages import draw_stages
from ripplegrid.report.figures.svg import Element, as_text, named_apart
from ripplegrid.report.figures.timeline import draw_timeline
from ripplegrid.report.figures.told import Told
from ripplegrid.report.figures.voices import draw_voices

_DRAWN: Mapping[str, Callable[[Told, Options], Element]] = MappingProxyType(
    {
        "continuum": draw_continuum,
        "grid": draw_grid,
        "ripple": draw_ripple,
        "timeline": draw_timeline,
        "levels": draw_levels,
        "voices": draw_voices,
        "stages": draw_stages,
    }
)

KINDS: tuple[str, ...] = tuple(_DRAWN)
"""The kinds of figure."""
_DEFAULT = Options()


def draw(
    kind: str, case: CaseStudy, *, options: Options = _DEFAULT, told: Told | None = None
) -> str:
    """Draw a figure of a case study as an SVG text.

    The figure holds no style sheet and no script, so it is safe in a page with a strict content
    security policy; its classes (see ``palette.CLASSES``) let a page recolour it.

    Args:
        kind: one of ``KINDS``.
        case: the case study, already made ready for its reader.
        options: the width to lay out for, what to open and to highlight, where things lead.
        told: the same case study as the figures read it, if it was read already.

    Raises:
        UnknownFigure: when there is no such kind.

    Example:
        >>> from ripplegrid.model.case import About, CaseStudy
        >>> case = CaseStudy(about=About(id="c", title="Better letters"))
        >>> draw("ripple", case).startswith("<svg")
        True
    """
    if kind not in _DRAWN:
        raise UnknownFigure(kind=kind, kinds=", ".join(KINDS))
    root = _DRAWN[kind](told or Told(_called(case, options.levels)), options)
    if options.apart:
        named_apart(root, options.apart)
    return as_text(root)


def _called(case: CaseStudy, levels: Mapping[str, str]) -> CaseStudy:
    """The same case study, in which levels are called as is asked."""
    if not levels:
        return case
    own = {key: Label(id=key, text=words) for key, words in levels.items()}
    return replace(case, labels=table({**case.labels, **own}.values()))
