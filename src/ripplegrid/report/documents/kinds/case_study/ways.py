"""How change came about: means, chains, loops, what it went through, and how it moved."""

from __future__ import annotations

from collections.abc import Iterator

from ripplegrid.model.words import Kind
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.entries import entries_blocks
from ripplegrid.report.documents.kinds.case_study.stories import drawn, stories
from ripplegrid.report.documents.parts import Block, Listing, Paragraph, Section, paragraph
from ripplegrid.report.documents.pictures import picture
from ripplegrid.report.documents.sentences import Furniture, Stated, stated
from ripplegrid.report.figures import Options
from ripplegrid.saying import mark, spoken

WHOLE = 12
"""The map is drawn entry by entry up to so many; more would be too small to read on a page."""


def ways(account: Account) -> Section:
    """The section on how it came about."""
    return Section(
        title=Furniture(mark("How it came about")),
        anchor="ways",
        blocks=tuple(_map(account)),
        sections=(
            _mechanisms(account),
            told_in(account, 4, Furniture(mark("What led to what")), "chains"),
            told_in(account, 5, Furniture(mark("Where change feeds itself")), "loops"),
            told_in(account, 6, Furniture(mark("What most of it went through")), "pivots"),
            _moved(account),
        ),
    )


def _map(account: Account) -> Iterator[Block]:
    if not account.reading.contributions:
        yield account.nothing(mark("Nobody has said yet what led to what."))
        return
    yield paragraph(
        Furniture(
            mark(
                "Each curve says that somebody holds one thing to have contributed to another: "
                "never that it was the only cause. What one person says of the first step and "
                "another of the second, nobody has said as one; such chains are told apart."
            )
        )
    )
    if len(account.entries) <= WHOLE:
        caption = Furniture(mark("The ripple map: what led to what, level above level."))
        options = Options(width=760, lang=spoken().code, apart="ripple", fold_above=WHOLE)
        yield picture(account, "ripple", caption, options)
        yield from stories(account)
        return
    yield from _part(account)


def _part(account: Account) -> Iterator[Block]:
    """Of a map too large for a page, what is told whole; all of it folded where nothing is."""
    part = drawn(account)
    if part is not None:
        yield part
        yield from stories(account)
        return
    caption = Furniture(
        mark(
            "The ripple map, with entries of one level and time taken together. Every single "
            "link stands in the list at the end."
        )
    )
    options = Options(width=960, lang=spoken().code, apart="ripple", fold_above=WHOLE)
    yield picture(account, "ripple", caption, options)


def _mechanisms(account: Account) -> Section:
    entries = account.of_kind(Kind.MECHANISM)
    title = Furniture(mark("Means by which it came about"))
    if not entries:
        nothing = account.nothing(mark("Nobody has named a means by which it came about."))
        return Section(title=title, anchor="mechanisms", blocks=(nothing,))
    fresh = [entry for entry in entries if not entry.impact and Kind.PROCESS not in entry.kinds]
    known = [entry for entry in entries if entry not in fresh]
    blocks = list(entries_blocks(account, fresh))
    if known:
        blocks.append(
            paragraph(
                stated(
                    mark("Told elsewhere in this document, and entered as means too: {entries}."),
                    account.behind([entry.id for entry in known]),
                    entries=account.words.entries([e.id for e in known], len(known)),
                )
            )
        )
    return Section(title=title, anchor="mechanisms", blocks=tuple(blocks))


def told_in(account: Account, question: int, title: Furniture, anchor: str) -> Section:
    """A section with the answers to one question: the first as text, several more as points."""
    return Section(title=title, anchor=anchor, blocks=as_blocks(account.statements(question)))


def as_blocks(found: list[Stated]) -> tuple[Block, ...]:
    """Statements as a paragraph where they are few, as points where many.

    The first stands above the points where it says something of all of them, not one thing more
    of the same kind.
    """
    if len(found) <= 3:
        return (Paragraph(tuple(found)),) if found else ()
    alone = not found[0].finding or found[0].finding != found[1].finding
    points = Listing(tuple(Paragraph((one,)) for one in (found[1:] if alone else found)))
    return (Paragraph((found[0],)), points) if alone else (points,)


def _moved(account: Account) -> Section:
    blocks = as_blocks(account.statements(7))
    title = Furniture(mark("How it moved between levels"))
    if account.reading.contributions:
        caption = Furniture(mark("From level to level: what led up, what led down, what stayed."))
        wide = Options(width=800, lang=spoken().code, apart="levels")
        blocks = (picture(account, "levels", caption, wide), *blocks)
    return Section(title=title, anchor="moved", blocks=blocks)
