"""The synthesis report, from the question to the limits of what can be said."""

from __future__ import annotations

from ripplegrid.report.documents.account_across import AccountAcross
from ripplegrid.report.documents.kinds.synthesis.agreement import agreement
from ripplegrid.report.documents.kinds.synthesis.around import around
from ripplegrid.report.documents.kinds.synthesis.choosing import choosing
from ripplegrid.report.documents.kinds.synthesis.codebook import codebook
from ripplegrid.report.documents.kinds.synthesis.ending import how_it_was_made_across
from ripplegrid.report.documents.kinds.synthesis.methods import methods, people
from ripplegrid.report.documents.kinds.synthesis.recurring import recurring
from ripplegrid.report.documents.kinds.synthesis.short import opening, question
from ripplegrid.report.documents.kinds.synthesis.statements import (
    corroboration,
    limits,
    other_statements,
    paradigmatic,
)
from ripplegrid.report.documents.parts import Document
from ripplegrid.report.documents.sentences import Furniture, verbatim
from ripplegrid.saying import mark, spoken

PARTS = (
    question,
    choosing,
    methods,
    people,
    codebook,
    agreement,
    recurring,
    around,
    paradigmatic,
    other_statements,
    corroboration,
    limits,
    how_it_was_made_across,
)


def tell(account: AccountAcross) -> Document:
    """The report of a synthesis."""
    return Document(
        kind="synthesis",
        title=verbatim(account.synthesis.title, account.whole),
        subtitle=Furniture(mark("Synthesis report")),
        language=spoken().code,
        made=account.made,
        state=account.state,
        opening=tuple(opening(account)),
        sections=tuple(part(account) for part in PARTS),
    )
