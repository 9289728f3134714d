"""The grid for print: levels and columns with every entry in words, on A4 or A3."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import zip_longest
from typing import TypeAlias

from ripplegrid.model.account import Entry
from ripplegrid.model.words import BASE_LEVELS, COLUMN_OF, Column, Kind, Level
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.against import remarks
from ripplegrid.report.documents.ending import how_it_was_made
from ripplegrid.report.documents.entries import headline_of
from ripplegrid.report.documents.parts import (
    Block,
    Cell,
    Document,
    Listing,
    Note,
    Paper,
    Paragraph,
    Section,
    Table,
    cell,
    paragraph,
)
from ripplegrid.report.documents.sentences import (
    Furniture,
    Sentence,
    Stated,
    stated,
    stated_count,
    verbatim,
)
from ripplegrid.saying import mark, mark_count, say, spoken

Told: TypeAlias = Callable[[Account, Entry], Iterable[Sentence]]
"""How an entry is told in a cell."""
TOGETHER = 5
"""So many entries of a cell stand in one row; then the row goes on, with its level named again."""
WIDE = {Column.PROCESSES: 0.24, Column.IMPACTS: 0.32, Column.MECHANISMS: 0.22, Column.MARGIN: 0.16}
A4 = Paper(wide=True, points=10.5, margin=14, contents=False)
A3 = Paper(size="a3", wide=True, points=13, margin=16, contents=False)


def tell(account: Account) -> Document:
    """The grid of an account on A4."""
    return _grid(account, "grid", A4)


def tell_large(account: Account) -> Document:
    """The grid of an account on A3, for a wall."""
    return _grid(account, "grid-a3", A3)


def _grid(account: Account, kind: str, paper: Paper) -> Document:
    return Document(
        kind=kind,
        title=verbatim(account.case.title, account.whole),
        subtitle=Furniture(mark("The grid")),
        language=spoken().code,
        made=account.made,
        state=account.state,
        opening=tuple(_opening(account)),
        sections=(_told(account), how_it_was_made(account)),
        paper=paper,
    )


def _opening(account: Account) -> Iterator[Block]:
    if account.case.about.fictional:
        yield Note((paragraph(Furniture(mark("An invented example: none of it happened."))),))


def _told(account: Account) -> Section:
    return Section(
        title=Furniture(mark("Levels and columns")),
        anchor="grid",
        blocks=tuple(_blocks(account)),
        sections=tuple(_tray(account)),
    )


def _blocks(account: Account) -> Iterator[Block]:
    placed = [entry for entry in _entries(account) if entry.placed]
    yield from _only_agreed(account)
    if not placed:
        yield account.nothing(mark("Nothing is placed on the grid that may stand here."))
        return
    yield paragraph(
        Furniture(
            mark(
                "Rows say at which level something happened, columns as what it was entered. An "
                "entry at several levels stands in each of them, under the same number."
            )
        ),
        *account.caution,
    )
    yield _table(account, placed)


def _entries(account: Account) -> list[Entry]:
    """The entries of the account; only those that all agreed on, where these were asked for."""
    only = account.choices.agreed_only
    return [entry for entry in account.entries if entry.agreed or not only]


def _only_agreed(account: Account) -> Iterator[Paragraph]:
    if not account.choices.agreed_only:
        return
    yield paragraph(Furniture(mark("This grid has only what the team agreed on.")))
    left = [entry.id for entry in account.entries if not entry.agreed]
    if left:
        forms = mark_count(
            "{count} entry that is not agreed is left out of it; the whole grid has it.",
            "{count} entries that are not agreed are left out of it; the whole grid has them.",
        )
        yield paragraph(stated_count(forms, account.behind(left), count=len(left)))


def _columns(account: Account) -> list[Column]:
    """The columns; things from outside hang in the margin where there are any."""
    outside = account.of_kind(Kind.EXTERNAL)
    return [column for column in Column if column is not Column.MARGIN or outside]


def _table(account: Account, placed: list[Entry]) -> Table:
    naming, columns = account.words.naming, _columns(account)
    used = {level for entry in placed for level in entry.levels}
    levels = [one for one in reversed(Level) if one in BASE_LEVELS or one in used]
    rows = [row for level in levels for row in level_rows(account, level, columns, _entry)]
    heads = [Stated(text=naming.label("columns", c), rests_on=(account.whole,)) for c in columns]
    return Table(
        caption=Furniture(mark("The grid of the account")),
        head=(Furniture(mark("Level")), *heads),
        rows=tuple(rows),
        row_heads=True,
        widths=(0.12, *(WIDE[column] for column in columns)),
    )


def level_rows(
    account: Account, level: Level, columns: list[Column], told: Told
) -> Iterator[tuple[Cell, ...]]:
    """The rows of one level: several where so much stands at it that one would fill a page."""
    name = account.words.naming.label("levels", level)
    stacks = [_parts(standing(account, level, column)) for column in columns]
    for number, parts in enumerate(zip_longest(*stacks, fillvalue=())):
        text = say(mark("{level}, continued"), level=name) if number else name
        head = cell(Stated(text=text, rests_on=(account.whole,)))
        yield (head, *(_cell(account, part, told) for part in parts))


def _parts(entries: list[Entry]) -> list[tuple[Entry, ...]]:
    starts = range(0, len(entries) or 1, TOGETHER)
    return [tuple(entries[start : start + TOGETHER]) for start in starts]


def standing(account: Account, level: Level, column: Column) -> list[Entry]:
    """The entries of one cell of the grid, in the order of time."""
    return [
        entry
        for entry in _entries(account)
        if level in entry.levels and column in {COLUMN_OF[kind] for kind in entry.kinds}
    ]


def _cell(account: Account, entries: tuple[Entry, ...], told: Told) -> Cell:
    return Cell(tuple(Paragraph(tuple(told(account, entry))) for entry in entries))


def _entry(account: Account, entry: Entry) -> tuple[Sentence, ...]:
    return headline_of(account, entry, *_beside(account, entry))


def _beside(account: Account, entry: Entry) -> Iterator[Stated]:
    if any(one.agreed for one in account.entries) and not entry.agreed:
        yield stated(mark("(Not agreed by the team.)"), (("entries", entry.id),))
    yield from remarks(account, entry)


def _tray(account: Account) -> Iterator[Section]:
    waiting = [entry for entry in _entries(account) if not entry.placed]
    if waiting:
        yield Section(
            title=Furniture(mark("Not placed on the grid yet")),
            anchor="tray",
            blocks=(Listing(tuple(Paragraph(tuple(_entry(account, e))) for e in waiting)),),
        )
