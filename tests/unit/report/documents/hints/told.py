"""Cases whose document is looked through."""

from datetime import date

from ripplegrid.disclosure import Purpose, Reader, Role, share
from ripplegrid.model.case import CaseStudy
from ripplegrid.report.documents import make
from ripplegrid.report.documents.hints import Hint, hints

DAY = date(2026, 1, 31)


def found(case: CaseStudy, seen: CaseStudy | None = None, kind: str = "case-study") -> list[Hint]:
    """The hints about a document of a case, for whoever sees all of it without ``seen``."""
    return list(hints(make(kind, case, made=DAY), case, seen or case))


def seen(case: CaseStudy, role: Role) -> CaseStudy:
    """The case as somebody of this role sees it."""
    return share(case, Reader(role=role), Purpose.TEAM)
