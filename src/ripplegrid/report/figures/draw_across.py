"""The one way to a figure of several case studies: what was found of them, as an SVG text."""

from __future__ import annotations

from collections.abc import Mapping

from ripplegrid.model.record import Id
from ripplegrid.report.figures.dimensions import draw_dimension
from ripplegrid.report.figures.options import Options
from ripplegrid.report.figures.patterns import draw_patterns
from ripplegrid.report.figures.svg import Element, as_text, named_apart
from ripplegrid.synthesis.dimensions import BesideImpacts
from ripplegrid.synthesis.patterns import Patterns

_DEFAULT = Options()


def patterns_as_svg(
    found: Patterns, titles: Mapping[Id, str], *, options: Options = _DEFAULT
) -> str:
    """Codes by level, with the case studies in each cell, as an SVG text.

    Args:
        found: the codes, as ``synthesis.patterns`` finds them.
        titles: the titles of the case studies that were looked at, also of those without a code.
        options: the width; with ``group_href`` a cell leads to ``code/level``.
    """
    return _as_svg(draw_patterns(found, titles, options), options)


def dimension_as_svg(found: BesideImpacts, *, options: Options = _DEFAULT) -> str:
    """Impacts beside one dimension of the continuum, as an SVG text.

    Args:
        found: the table, as ``synthesis.dimensions`` makes it.
        options: the width.
    """
    return _as_svg(draw_dimension(found, options), options)


def _as_svg(root: Element, options: Options) -> str:
    if options.apart:
        named_apart(root, options.apart)
    return as_text(root)
