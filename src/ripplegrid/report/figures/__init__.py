"""Accessible pictures of a case study, the same for page, document and file."""

from ripplegrid.report.figures.draw import KINDS, draw
from ripplegrid.report.figures.options import Options

__all__ = ["KINDS", "Options", "draw"]
