"""The store: case studies and syntheses as rows, the chain of changes, and what goes with them."""

from ripplegrid.web.cases.models.attachment import Attachment
from ripplegrid.web.cases.models.case import Case, Membership
from ripplegrid.web.cases.models.change import ChangeRecord
from ripplegrid.web.cases.models.link import Pass, PassKind
from ripplegrid.web.cases.models.member_change import MemberAct, MemberChange
from ripplegrid.web.cases.models.record import Record, Reference
from ripplegrid.web.cases.models.snapshot import Snapshot
from ripplegrid.web.cases.models.taken import Taken

__all__ = [
    "Attachment",
    "Case",
    "ChangeRecord",
    "MemberAct",
    "MemberChange",
    "Membership",
    "Pass",
    "PassKind",
    "Record",
    "Reference",
    "Snapshot",
    "Taken",
]
