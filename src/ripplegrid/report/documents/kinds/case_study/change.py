"""The grid, and what changed, level by level: the good, the bad and what stayed, side by side."""

from __future__ import annotations

from collections.abc import Iterator

from ripplegrid.model.account import Entry
from ripplegrid.model.words import BASE_LEVELS, Level
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.kinds.case_study.cast import Cast
from ripplegrid.report.documents.kinds.case_study.telling import entries_blocks
from ripplegrid.report.documents.parts import (
    Block,
    Section,
    paragraph,
)
from ripplegrid.report.documents.pictures import picture
from ripplegrid.report.documents.sentences import (
    Furniture,
    Stated,
    ref,
    referring,
    stated,
    stated_count,
)
from ripplegrid.report.figures import Options
from ripplegrid.saying import mark, mark_count, say_list, spoken


def grid(account: Account) -> Section:
    """The section with the grid."""
    title = Furniture(mark("The grid"))
    if not account.entries:
        nothing = stated(mark("Nothing stands on the grid yet."), (account.whole,))
        return Section(title=title, anchor="grid", blocks=(paragraph(nothing),))
    intro = paragraph(
        Furniture(
            mark(
                "Rows are the levels at which something happened; columns say what it was entered "
                "as. The same thing can be a change and a means to further change: it is written "
                "once, and what it did is told by its links."
            )
        ),
        Furniture(
            mark(
                "The next section tells the changes in words; the appendix says which entry stands "
                "in which cell."
            )
        ),
    )
    figure = picture(
        account,
        "grid",
        Furniture(mark("How much is told in each cell, and how it is seen; no mark is a score.")),
        Options(width=960, lang=spoken().code, apart="grid"),
    )
    waiting = [entry.id for entry in account.entries if not entry.placed]
    tray = (
        paragraph(
            stated(
                mark("Not placed on the grid yet: {entries}."),
                account.behind(waiting),
                entries=account.words.entries(waiting, len(waiting)),
            )
        )
        if waiting
        else None
    )
    blocks = (intro, figure, *((tray,) if tray else ()))
    return Section(title=title, anchor="grid", blocks=blocks)


def change(account: Account) -> Section:
    """The section on what changed."""
    title = Furniture(mark("What changed, level by level"))
    impacts = [entry for entry in account.entries if entry.impact]
    if not impacts:
        nothing = tuple(account.statements(1))
        return Section(title=title, anchor="changes", blocks=(paragraph(*nothing),))
    levels = [level for level in Level if any(level in e.levels for e in impacts)]
    cast = Cast(account)
    sections = [_level(account, level, impacts, cast) for level in levels]
    loose = [entry for entry in impacts if not entry.levels]
    if loose:
        sections.append(
            Section(
                title=Furniture(mark("Not yet placed on a level")),
                anchor="changes-unplaced",
                blocks=entries_blocks(account, loose, cast),
            )
        )
    return Section(
        title=title,
        anchor="changes",
        blocks=tuple(_opening(account, impacts)),
        sections=tuple(sections),
    )


def _opening(account: Account, impacts: list[Entry]) -> Iterator[Block]:
    yield paragraph(
        stated_count(
            mark_count(
                "{count} change is told here, at the level closest to people that it stands at.",
                "{count} changes are told here, good or bad, wanted or not, in the order of time. "
                "Each stands once, at the level closest to people.",
            ),
            account.behind([entry.id for entry in impacts]),
            count=len(impacts),
        ),
        Furniture(
            mark(
                "Where people see a change differently, the words of both sides stand in the "
                "section on who sees it differently."
            )
        ),
    )
    empty = [level for level in BASE_LEVELS if not any(level in e.levels for e in impacts)]
    for level in empty:
        yield paragraph(
            stated(
                mark("Nobody has told of a change at the {level} level."),
                (account.whole,),
                level=account.words.level(level),
            )
        )


def _level(account: Account, level: Level, impacts: list[Entry], cast: Cast) -> Section:
    here = [entry for entry in impacts if level in entry.levels]
    first = [entry for entry in here if _closest(entry) is level]
    also = [entry for entry in here if _closest(entry) is not level]
    naming = account.words.naming
    return Section(
        title=Stated(text=naming.label("levels", level.value), rests_on=_refs(here)),
        anchor=f"changes-{level.value}",
        blocks=(*entries_blocks(account, first, cast), *_also(account, also)),
    )


def _closest(entry: Entry) -> Level:
    return next(level for level in Level if level in entry.levels)


def _refs(entries: list[Entry]) -> tuple[tuple[str, str], ...]:
    return tuple(ref(entry) for entry in entries)


def _also(account: Account, also: list[Entry]) -> Iterator[Block]:
    """The numbers of what stands at this level too, and is told at one closer to people."""
    if also:
        numbers = [referring(account.words.numbers[entry.id]) for entry in also]
        yield paragraph(
            stated(
                mark("Told above, and standing at this level too: {numbers}."),
                account.behind([entry.id for entry in also]),
                numbers=say_list(numbers),
            )
        )
