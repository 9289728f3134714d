"""What a team may want to look at before it makes a document: quiet hints, never stored."""

from ripplegrid.report.documents.hints.hint import LOOKED_FOR, Hint, Spot
from ripplegrid.report.documents.hints.looking import hints

__all__ = ["LOOKED_FOR", "Hint", "Spot", "hints"]
