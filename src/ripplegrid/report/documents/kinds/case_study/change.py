"""The grid, and what changed, level by level: the good, the bad and what stayed, side by side."""

from __future__ import annotations

from collections.abc import Iterator

from ripplegrid.model.account import Entry
from ripplegrid.model.words import BASE_LEVELS, Column, Kind, Level
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.entries import entries_blocks, headline
from ripplegrid.report.documents.kinds.grid import level_rows
from ripplegrid.report.documents.parts import (
    Block,
    Listing,
    Paragraph,
    Section,
    Table,
    paragraph,
)
from ripplegrid.report.documents.pictures import picture
from ripplegrid.report.documents.sentences import Furniture, Stated, ref, stated, stated_count
from ripplegrid.report.figures import Options
from ripplegrid.saying import mark, mark_count, spoken

WIDE = {
    Column.PROCESSES: 0.19,
    Column.IMPACTS: 0.31,
    Column.MECHANISMS: 0.18,
    Column.MARGIN: 0.15,
}
"""How wide the columns of the grid are beside one another: most stands among the impacts."""


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
        )
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
    blocks = (intro, figure, _table(account), *((tray,) if tray else ()))
    return Section(title=title, anchor="grid", blocks=blocks, fresh=True)


def _table(account: Account) -> Table:
    """The grid in words: each entry in every cell it stands in."""
    naming = account.words.naming
    columns = [
        column for column in Column if column is not Column.MARGIN or account.of_kind(Kind.EXTERNAL)
    ]
    levels = [
        level
        for level in reversed(Level)
        if level in BASE_LEVELS or any(level in e.levels for e in account.entries)
    ]
    rows = [row for level in levels for row in level_rows(account, level, columns, _headed)]
    named = [Stated(text=naming.label("columns", c), rests_on=(account.whole,)) for c in columns]
    return Table(
        caption=Furniture(mark("The grid of the account; an entry at several levels is in each.")),
        head=(Furniture(mark("Level")), *named),
        rows=tuple(rows),
        row_heads=True,
        widths=(0.16, *(WIDE[column] for column in columns)),
    )


def _headed(account: Account, entry: Entry) -> tuple[Stated]:
    return (headline(account, entry),)


def change(account: Account) -> Section:
    """The section on what changed."""
    title = Furniture(mark("What changed, level by level"))
    impacts = [entry for entry in account.entries if entry.impact]
    if not impacts:
        nothing = tuple(account.statements(1))
        return Section(title=title, anchor="changes", blocks=(paragraph(*nothing),))
    levels = [level for level in Level if any(level in e.levels for e in impacts)]
    sections = [_level(account, level, impacts) for level in levels]
    loose = [entry for entry in impacts if not entry.levels]
    if loose:
        sections.append(
            Section(
                title=Furniture(mark("Not yet placed on a level")),
                anchor="changes-unplaced",
                blocks=entries_blocks(account, loose),
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
        Furniture(
            mark(
                "Outputs, uses and outcomes are told here together, in the order of time, whether "
                "they were good or bad, wanted or not. Each is told at the closest level it "
                "stands at."
            )
        ),
        Furniture(mark("The number in brackets is the same wherever this document speaks of it.")),
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


def _level(account: Account, level: Level, impacts: list[Entry]) -> Section:
    here = [entry for entry in impacts if level in entry.levels]
    first = [entry for entry in here if _closest(entry) is level]
    also = [entry for entry in here if _closest(entry) is not level]
    naming = account.words.naming
    return Section(
        title=Stated(text=naming.label("levels", level.value), rests_on=_refs(here)),
        anchor=f"changes-{level.value}",
        blocks=(
            paragraph(*_summing(account, level, here)),
            *entries_blocks(account, first),
            *_also(account, also),
        ),
    )


def _closest(entry: Entry) -> Level:
    return next(level for level in Level if level in entry.levels)


def _refs(entries: list[Entry]) -> tuple[tuple[str, str], ...]:
    return tuple(ref(entry) for entry in entries)


def _summing(account: Account, level: Level, here: list[Entry]) -> Iterator[Stated]:
    voices = [t.voice for entry in here for t in account.tellings(entry.id)]
    rests = account.behind([entry.id for entry in here])
    name = account.words.level(level)
    if not voices:
        yield stated_count(
            mark_count(
                "At the {level} level stands {count} change; it is not said who told it.",
                "At the {level} level stand {count} changes; it is not said who told them.",
            ),
            rests,
            count=len(here),
            level=name,
        )
        return
    yield stated_count(
        mark_count(
            "At the {level} level, {voices} told of {count} change.",
            "At the {level} level, {voices} told of {count} changes.",
        ),
        rests,
        count=len(here),
        level=name,
        voices=account.words.count(voices),
    )


def _also(account: Account, also: list[Entry]) -> Iterator[Block]:
    if also:
        yield paragraph(Furniture(mark("Told above, and standing at this level too:")))
        yield Listing(tuple(Paragraph((headline(account, entry),)) for entry in also))
