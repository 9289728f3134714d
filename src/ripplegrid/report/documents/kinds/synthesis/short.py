"""How the report begins: what was asked, of how many case studies, and what there is to read."""

from __future__ import annotations

from collections.abc import Iterator

from ripplegrid.report.documents.account_across import AccountAcross, case_ref
from ripplegrid.report.documents.parts import Block, Look, Paragraph, Section, paragraph
from ripplegrid.report.documents.sentences import (
    Furniture,
    Sentence,
    ended,
    own_words,
    stated,
    stated_count,
    verbatim,
)
from ripplegrid.saying import mark, mark_count, say_list


def opening(account: AccountAcross) -> Iterator[Block]:
    """What stands before the first section."""
    about, rests = account.told.about, (account.whole,)
    if about.fictional:
        yield paragraph(
            Furniture(mark("Invented: this synthesis is fiction, made to look around in."))
        )
    if about.summary.strip():
        yield Paragraph((verbatim(about.summary, account.whole),), Look.LEAD)
    said: list[Sentence] = []
    if about.authors:
        names = say_list([own_words(one) for one in about.authors])
        said.append(stated(mark("By {names}."), rests, names=names))
    if about.licence.strip():
        said.append(stated(mark("Licence: {licence}"), rests, licence=ended(about.licence)))
    if said:
        yield Paragraph(tuple(said), Look.SMALL)


def question(account: AccountAcross) -> Section:
    """What was asked of the case studies together."""
    asked = account.told.about.question
    first: Block = (
        Paragraph((verbatim(asked, account.whole),), Look.LEAD)
        if asked.strip()
        else account.nothing(mark("The question is not written down."))
    )
    return Section(
        title=Furniture(mark("The question")),
        anchor="question",
        blocks=(first, paragraph(*_looked_at(account))),
    )


def _looked_at(account: AccountAcross) -> Iterator[Sentence]:
    told = account.told
    if not told.titles:
        yield stated(mark("No case study is looked at yet."), (account.whole,))
        return
    rests = tuple(case_ref(one) for one in told.titles)
    yield stated_count(
        mark_count("{count} case study is looked at.", "{count} case studies are looked at."),
        rests,
        count=len(told.titles),
    )
    yield Furniture(
        mark(
            "Each is told by its own people. What stands here was drawn out of their accounts by "
            "those who looked across, and can be followed back to them."
        )
    )
