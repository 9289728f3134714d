"""The codes that were used: each version of each codebook, with what belongs to every theme."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from ripplegrid.model.coding import Codebook, Theme
from ripplegrid.report.documents.account_across import AccountAcross, day_or_words
from ripplegrid.report.documents.parts import Block, Cell, Section, Table, cell, lines, paragraph
from ripplegrid.report.documents.sentences import Furniture, Stated, ended, ref, stated, verbatim
from ripplegrid.saying import mark


def codebook(account: AccountAcross) -> Section:
    """The section on the codes."""
    books = account.told.codebooks
    blocks: list[Block] = []
    if not books and not account.told.themes:
        blocks.append(account.nothing(mark("There is no codebook.")))
    for _, versions in groupby(books, key=lambda book: book.title):
        blocks += _told(account, list(versions))
    used = {theme for book in books for theme in book.themes}
    loose = [theme for key, theme in account.told.themes.items() if key not in used]
    if loose:
        blocks.append(_table(account, Furniture(mark("Themes that are in no codebook")), loose))
    return Section(title=Furniture(mark("The codebook")), anchor="codebook", blocks=tuple(blocks))


def _told(account: AccountAcross, versions: list[Codebook]) -> Iterator[Block]:
    """The versions in words, and the themes of the last."""
    for book in versions:
        yield paragraph(*_version(book))
    last = versions[-1]
    themes = [account.told.themes[one] for one in last.themes if one in account.told.themes]
    caption = stated(
        mark("Themes of ‘{title}’, version {version}"),
        (ref(last),),
        title=last.title,
        version=last.version,
    )
    if themes:
        yield _table(account, caption, themes)


def _version(book: Codebook) -> Iterator[Stated]:
    when = day_or_words(book.when)
    gaps = {"title": book.title, "version": book.version}
    if when:
        template = mark("‘{title}’, version {version}, {when}.")
        yield stated(template, (ref(book),), **gaps, when=when)
    else:
        yield stated(mark("‘{title}’, version {version}."), (ref(book),), **gaps)
    if book.memo.strip():
        yield Stated(text=ended(book.memo), rests_on=(ref(book),))


def _table(account: AccountAcross, caption: Furniture | Stated, themes: Iterable[Theme]) -> Table:
    above = account.told.themes

    def place(one: Theme) -> tuple[str, bool, str]:
        group = above.get(one.part_of or "")
        return (group.name if group else one.name), group is not None, one.name

    return Table(
        caption=caption,
        head=(
            Furniture(mark("Theme")),
            Furniture(mark("Belongs to")),
            Furniture(mark("What belongs to it")),
        ),
        rows=tuple(_row(account, one) for one in sorted(themes, key=place)),
        row_heads=True,
        widths=(0.28, 0.24, 0.48),
    )


def _row(account: AccountAcross, one: Theme) -> tuple[Cell, ...]:
    here = ref(one)
    group = account.told.themes.get(one.part_of or "")
    words = [verbatim(one.meaning, here)] if one.meaning.strip() else []
    if one.source.strip():
        words.append(stated(mark("From: {source}"), (here,), source=ended(one.source)))
    return (
        cell(verbatim(one.name, here)),
        cell(verbatim(group.name, ref(group))) if group else Cell(()),
        lines(*words),
    )
