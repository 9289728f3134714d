"""What ``import ripplegrid`` offers, for editors and type checkers; see ``notebook.py``."""

from ripplegrid.analysis import Finding, LinkTable, analyse, findings
from ripplegrid.disclosure import Purpose, Reader, share
from ripplegrid.errors import RipplegridError
from ripplegrid.exchange.dates import read_when
from ripplegrid.exchange.registry import read_file, write_file
from ripplegrid.method import terms
from ripplegrid.model import (
    About,
    CaseStudy,
    Claim,
    Contribution,
    Contributor,
    Entry,
    Evidence,
    Telling,
    When,
    apply,
    new_id,
)
from ripplegrid.model.reading import Reading
from ripplegrid.model.words import Effect, Kind, Level
from ripplegrid.report.figures import draw

__all__ = [
    "About",
    "CaseStudy",
    "Claim",
    "Contribution",
    "Contributor",
    "Effect",
    "Entry",
    "Evidence",
    "Finding",
    "Kind",
    "Level",
    "LinkTable",
    "Purpose",
    "Reader",
    "Reading",
    "RipplegridError",
    "Telling",
    "When",
    "analyse",
    "apply",
    "draw",
    "findings",
    "new_id",
    "read_file",
    "read_when",
    "share",
    "terms",
    "write_file",
]
