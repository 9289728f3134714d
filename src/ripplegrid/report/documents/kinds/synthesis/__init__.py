"""The synthesis report: what several case studies show together, and what it rests on."""

from ripplegrid.report.documents.kinds.synthesis.report import tell

__all__ = ["tell"]
