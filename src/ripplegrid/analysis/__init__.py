"""What can be said of one case study: pure functions of its links and its voices."""

from ripplegrid.analysis.analysis import Analysis, Options, analyse
from ripplegrid.analysis.finding import QUESTIONS, Finding
from ripplegrid.analysis.findings import findings
from ripplegrid.analysis.links import LinkTable

__all__ = ["QUESTIONS", "Analysis", "Finding", "LinkTable", "Options", "analyse", "findings"]
