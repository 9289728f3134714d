"""Typst, which makes PDF and pictures; loaded when it is asked for."""

from __future__ import annotations

from importlib import import_module
from importlib.resources import as_file, files
from typing import Any

from ripplegrid.errors import MissingExtra
from ripplegrid.report.documents.parts import Figure
from ripplegrid.saying import mark, say

PAGE = 680.0
"""How many CSS pixels a page is wide for figures that are drawn at their own size."""


def typeset(template: str, inputs: dict[str, str], **how: Any) -> bytes:
    """What Typst makes of a template of this folder.

    Args:
        template: the name of the template.
        inputs: what it is to show, as texts.
        how: what Typst is to make, in its own words.

    Raises:
        MissingExtra: when Typst is not installed.
    """
    try:
        typst = import_module("typst")
    except ImportError:
        raise MissingExtra(feature=say(mark("This document")), extra="documents") from None
    folder = files(__package__)
    with as_file(folder / "fonts") as fonts:
        made: bytes = typst.compile(
            (folder / template).read_bytes(), sys_inputs=inputs, font_paths=[str(fonts)], **how
        )
    return made


def picture_of(figure: Figure, dots: int = 200) -> bytes:
    """A figure as PNG, so many dots to the inch when it is as wide as a page."""
    points = 470.0
    inputs = {"svg": figure.svg, "width": f"{points * min(1.0, figure.width / PAGE):.2f}"}
    return typeset("figure.typ", inputs, format="png", ppi=float(dots))


def fitted(figure: Figure, width: float, height: float) -> float:
    """How wide a figure is drawn so that it fits a page, in the unit of the room it is given."""
    share = min(1.0, figure.width / PAGE)
    return min(width * share, height * figure.width / figure.height)
