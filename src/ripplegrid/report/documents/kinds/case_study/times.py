"""When it happened, and what there was before anything was published."""

from __future__ import annotations

from collections.abc import Iterator

from ripplegrid.model.record import Id
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.parts import Block, Section, paragraph
from ripplegrid.report.documents.pictures import picture
from ripplegrid.report.documents.sentences import Furniture, Stated, referring, stated
from ripplegrid.saying import mark, say_list


def times(account: Account) -> Section:
    """The section on time."""
    title = Furniture(mark("When it happened"))
    if not account.entries:
        nothing = stated(mark("Nothing is told yet that could have a date."), (account.whole,))
        return Section(title=title, anchor="times", blocks=(paragraph(nothing),))
    caption = Furniture(mark("The account in time; a long mark is a date that is known vaguely."))
    blocks: tuple[Block, ...] = (
        paragraph(*_early(account)),
        picture(account, "timeline", caption),
    )
    return Section(title=title, anchor="times", blocks=blocks)


def _early(account: Account) -> Iterator[Stated]:
    """What changed before anything was published, by its numbers."""
    early = account.analysis.timeline.early
    if early is None or not early.certain:
        yield from account.statements(8, "early-unknown", "early-none")
    else:
        yield stated(
            mark("Before anything was published ({published}), this had changed: {entries}."),
            account.behind((*early.published, *early.certain)),
            published=_numbers(account, early.published),
            entries=_numbers(account, early.certain),
        )
    if early is not None and early.possible:
        yield stated(
            mark("Going by the dates, perhaps also: {entries}."),
            account.behind(early.possible),
            entries=_numbers(account, early.possible),
        )
    yield from account.statements(8, "early-undated")


def _numbers(account: Account, entries: tuple[Id, ...]) -> str:
    numbers = sorted(account.words.numbers[entry] for entry in entries)
    return say_list([referring(number) for number in numbers])
