"""The grids of several case studies side by side and combined, every origin kept."""

from ripplegrid.synthesis.merging.matches import Match, origin
from ripplegrid.synthesis.merging.merged import Member, Merged, MergedEntry, combine
from ripplegrid.synthesis.merging.proposals import ByCode, SameCode, propose, propose_by_code
from ripplegrid.synthesis.merging.together import (
    OnlyTogether,
    Together,
    chains_only_together,
    loops_only_together,
)

__all__ = [
    "ByCode",
    "Match",
    "Member",
    "Merged",
    "MergedEntry",
    "OnlyTogether",
    "SameCode",
    "Together",
    "chains_only_together",
    "combine",
    "loops_only_together",
    "origin",
    "propose",
    "propose_by_code",
]
