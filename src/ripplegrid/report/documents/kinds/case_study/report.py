"""The case-study report, in the order in which Beckett and others (2018) tell a case study."""

from __future__ import annotations

from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.ending import how_it_was_made
from ripplegrid.report.documents.kinds.case_study.appendix import appendix
from ripplegrid.report.documents.kinds.case_study.around import external, factors, power
from ripplegrid.report.documents.kinds.case_study.change import change, grid
from ripplegrid.report.documents.kinds.case_study.context import context
from ripplegrid.report.documents.kinds.case_study.continuum import continuum
from ripplegrid.report.documents.kinds.case_study.gist import gist
from ripplegrid.report.documents.kinds.case_study.people import people
from ripplegrid.report.documents.kinds.case_study.reading import reading
from ripplegrid.report.documents.kinds.case_study.register import anchor_of
from ripplegrid.report.documents.kinds.case_study.short import opening
from ripplegrid.report.documents.kinds.case_study.sides import sides
from ripplegrid.report.documents.kinds.case_study.times import times
from ripplegrid.report.documents.kinds.case_study.unknown import unknown
from ripplegrid.report.documents.kinds.case_study.ways import ways
from ripplegrid.report.documents.kinds.case_study.worse import worse
from ripplegrid.report.documents.parts import Document
from ripplegrid.report.documents.sentences import Furniture, verbatim
from ripplegrid.saying import mark, spoken

PARTS = (
    gist,
    reading,
    context,
    people,
    continuum,
    grid,
    change,
    ways,
    worse,
    sides,
    external,
    times,
    factors,
    power,
    unknown,
    appendix,
    how_it_was_made,
)


def tell(account: Account) -> Document:
    """The case-study report of an account."""
    return Document(
        kind="case-study",
        title=verbatim(account.case.title, account.whole),
        subtitle=Furniture(mark("Case-study report")),
        language=spoken().code,
        made=account.made,
        state=account.state,
        opening=opening(account),
        sections=tuple(part(account) for part in PARTS),
        references={number: anchor_of(number) for number in account.words.numbers.values()},
    )
