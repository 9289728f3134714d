"""The appendix of the report: everything that those need who check it or work on with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ripplegrid.model.words import BASE_LEVELS, Column, Kind, Level
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.kinds.case_study.context import domains
from ripplegrid.report.documents.kinds.case_study.register import register
from ripplegrid.report.documents.kinds.case_study.stories import drawn
from ripplegrid.report.documents.kinds.case_study.unknown import in_the_lists, path
from ripplegrid.report.documents.kinds.case_study.ways import as_blocks
from ripplegrid.report.documents.kinds.grid import standing
from ripplegrid.report.documents.parts import (
    Block,
    Cell,
    Figure,
    Section,
    Table,
    cell,
    paragraph,
)
from ripplegrid.report.documents.pictures import picture
from ripplegrid.report.documents.sentences import Furniture, Stated, ref, referring
from ripplegrid.report.figures import Options
from ripplegrid.saying import mark, spoken

WAYS = ("led-none", "led-routes", "told-whole", "told-by-nobody-whole", "told-joined")
"""What is counted of the ways; which of them are told stands in the report."""
CIRCLES = ("loops-none", "loops", "loops-cut", "cluster")
WHOLE = 12
"""The map is drawn entry by entry up to so many; more would be too small to read on a page."""


def appendix(account: Account) -> Section:
    """The lists that every sentence can be followed back to, and what is drawn from them."""
    lists = register(account)
    return replace(
        lists,
        title=Furniture(mark("Appendix: for those who check")),
        blocks=(
            paragraph(
                Furniture(
                    mark(
                        "Every entry, every link with the words it was told in, and every paper; "
                        "then the grid in numbers, the pictures, what can be counted on the map, "
                        "and how the account was made. Nothing here is needed to follow the report."
                    )
                ),
            ),
        ),
        sections=(
            *lists.sections,
            *_grid(account),
            *_pictures(account),
            *_counted(account),
            *_missing(account),
            *domains(account),
            path(account),
        ),
        fresh=True,
    )


def _grid(account: Account) -> Iterator[Section]:
    """The grid with the number of each entry in each cell it stands in."""
    if not account.entries:
        return
    outside = account.of_kind(Kind.EXTERNAL)
    columns = [column for column in Column if column is not Column.MARGIN or outside]
    used = {level for entry in account.entries for level in entry.levels}
    levels = [one for one in reversed(Level) if one in BASE_LEVELS or one in used]
    naming, whole = account.words.naming, (account.whole,)
    table = Table(
        caption=Furniture(
            mark("The grid in numbers; what is entered at several levels stands in each.")
        ),
        head=(
            Furniture(mark("Level")),
            *(Stated(text=naming.label("columns", c), rests_on=whole) for c in columns),
        ),
        rows=tuple(
            (
                cell(Stated(text=naming.label("levels", level), rests_on=whole)),
                *(_cell(account, level, column) for column in columns),
            )
            for level in levels
        ),
        row_heads=True,
    )
    yield Section(
        title=Furniture(mark("The grid in numbers")), anchor="register-grid", blocks=(table,)
    )


def _cell(account: Account, level: Level, column: Column) -> Cell:
    here = standing(account, level, column)
    if not here:
        return Cell(())
    numbers = " ".join(referring(account.words.numbers[entry.id]) for entry in here)
    return cell(Stated(text=numbers, rests_on=tuple(ref(entry) for entry in here)))


def _pictures(account: Account) -> Iterator[Section]:
    found = tuple(_drawn(account))
    if found:
        yield Section(title=Furniture(mark("Pictures")), anchor="pictures", blocks=found)


def _drawn(account: Account) -> Iterator[Figure]:
    """The figures that show how much is told of what, and the map."""
    if account.case.involvements:
        yield picture(account, "stages", Furniture(mark("Who took part at which stage.")))
    if account.reading.contributions:
        yield _map(account)
    if account.case.voices and account.entries:
        told = Furniture(mark("Who tells of what, and who sees something differently."))
        yield picture(account, "voices", told)


def _map(account: Account) -> Figure:
    """The whole map where it is small; else the ways that are told whole, or all of it folded."""
    if len(account.entries) > WHOLE:
        part = drawn(account)
        if part is not None:
            return part
        caption = Furniture(
            mark("The ripple map, with entries of one level and time taken together.")
        )
        how = Options(width=960, lang=spoken().code, apart="ripple", fold_above=WHOLE)
        return picture(account, "ripple", caption, how)
    caption = Furniture(mark("The ripple map: what led to what, level above level."))
    how = Options(width=760, lang=spoken().code, apart="ripple", fold_above=WHOLE)
    return picture(account, "ripple", caption, how)


def _counted(account: Account) -> Iterator[Section]:
    """What can be counted on the map: it tells of the drawing before it tells of the world."""
    if not account.reading.contributions:
        return
    first = paragraph(
        Furniture(
            mark(
                "This is counted on the map of everything people said, step by step. It tells how "
                "the map is drawn. What many ways pass through need not have mattered most."
            )
        )
    )
    wide = Options(width=800, lang=spoken().code, apart="levels")
    moved = Furniture(mark("From level to level: what led up, what led down, what stayed."))
    blocks: list[Block] = [first, picture(account, "levels", moved, wide)]
    parts = (
        (mark("Ways"), "chains", as_blocks(account.statements(4, *WAYS))),
        (
            mark("Circles"),
            "circles",
            as_blocks(account.statements(5, *CIRCLES)),
        ),
        (mark("What most of it went through"), "pivots", as_blocks(account.statements(6))),
        (mark("From level to level"), "moved", as_blocks(account.statements(7))),
    )
    sections = tuple(
        Section(title=Furniture(title), anchor=anchor, blocks=found)
        for title, anchor, found in parts
        if found
    )
    yield Section(
        title=Furniture(mark("Counted on the map")),
        anchor="counted",
        blocks=tuple(blocks),
        sections=sections,
    )


def _missing(account: Account) -> Iterator[Section]:
    found = in_the_lists(account)
    if found:
        yield Section(title=Furniture(mark("Missing in the lists")), anchor="missing", blocks=found)
