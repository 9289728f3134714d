"""Which case studies to look at together: the most varied sample, and what kind is missing."""

from ripplegrid.synthesis.selection.candidates import (
    STEPS,
    Candidate,
    candidate_of,
    dimensions,
    step_named,
)
from ripplegrid.synthesis.selection.measures import Spread, spread_of
from ripplegrid.synthesis.selection.missing import Gap, missing
from ripplegrid.synthesis.selection.reasons import Reason, reasons
from ripplegrid.synthesis.selection.rules import (
    TRAITS,
    AtLeast,
    Rules,
    read_asked,
    write_asked,
)
from ripplegrid.synthesis.selection.select import Selection, select

__all__ = [
    "STEPS",
    "TRAITS",
    "AtLeast",
    "Candidate",
    "Gap",
    "Reason",
    "Rules",
    "Selection",
    "Spread",
    "candidate_of",
    "dimensions",
    "missing",
    "read_asked",
    "reasons",
    "select",
    "spread_of",
    "step_named",
    "write_asked",
]
