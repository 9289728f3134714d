"""When it happened, and what there was before anything was published."""

from __future__ import annotations

from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.parts import Block, Section, paragraph
from ripplegrid.report.documents.pictures import picture
from ripplegrid.report.documents.sentences import Furniture, stated
from ripplegrid.saying import mark


def times(account: Account) -> Section:
    """The section on time."""
    title = Furniture(mark("When it happened"))
    if not account.entries:
        nothing = stated(mark("Nothing is told yet that could have a date."), (account.whole,))
        return Section(title=title, anchor="times", blocks=(paragraph(nothing),))
    caption = Furniture(mark("The account in time; a long mark is a date that is known vaguely."))
    blocks: tuple[Block, ...] = (
        picture(account, "timeline", caption),
        paragraph(*account.statements(8)),
    )
    return Section(title=title, anchor="times", blocks=blocks)
