"""The only writers of the store: every page, import and command changes it through these."""

from ripplegrid.web.cases.actions.act import act
from ripplegrid.web.cases.actions.answer import answer
from ripplegrid.web.cases.actions.create import create_case
from ripplegrid.web.cases.actions.restore import restore
from ripplegrid.web.cases.actions.take_back import undo

__all__ = ["act", "answer", "create_case", "restore", "undo"]
