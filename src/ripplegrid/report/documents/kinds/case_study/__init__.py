"""The case-study report: the whole account, told to somebody who was not there."""

from ripplegrid.report.documents.kinds.case_study.report import tell

__all__ = ["tell"]
