"""Documents made from the model and what can be said of it; every sentence can be followed back."""

from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.registry import KINDS, Kind, make
from ripplegrid.report.documents.state import as_allowed_now, state_of
from ripplegrid.report.documents.writing import write

__all__ = ["KINDS", "Account", "Kind", "as_allowed_now", "make", "state_of", "write"]
