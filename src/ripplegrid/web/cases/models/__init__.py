"""The store: case studies as rows of records, and the chain of their changes."""

from ripplegrid.web.cases.models.case import Case, Membership
from ripplegrid.web.cases.models.change import ChangeRecord
from ripplegrid.web.cases.models.record import Record, Reference

__all__ = ["Case", "ChangeRecord", "Membership", "Record", "Reference"]
