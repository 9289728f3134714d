"""Documents made from the model and what can be said of it; every sentence can be followed back."""

from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.account_across import AccountAcross, state_across
from ripplegrid.report.documents.registry import KINDS, KINDS_ACROSS, Kind, make, make_across
from ripplegrid.report.documents.state import as_allowed_now, as_let_now, state_of
from ripplegrid.report.documents.writing import write

__all__ = [
    "KINDS",
    "KINDS_ACROSS",
    "Account",
    "AccountAcross",
    "Kind",
    "as_allowed_now",
    "as_let_now",
    "make",
    "make_across",
    "state_across",
    "state_of",
    "write",
]
