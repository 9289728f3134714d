"""How change came about: the means, the ways told whole, and where change feeds itself."""

from __future__ import annotations

from collections.abc import Iterator

from ripplegrid.analysis.answers.ways import DATES
from ripplegrid.analysis.loops import Sign
from ripplegrid.analysis.possible import turned
from ripplegrid.analysis.results import Loop
from ripplegrid.model.words import Kind
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.entries import capital
from ripplegrid.report.documents.kinds.case_study.stories import stories
from ripplegrid.report.documents.kinds.case_study.telling import entries_blocks
from ripplegrid.report.documents.parts import Block, Listing, Paragraph, Section, paragraph
from ripplegrid.report.documents.sentences import Furniture, Stated, referring, stated, stated_count
from ripplegrid.saying import mark, mark_count, say_list

ROUND = {
    Sign.REINFORCING: mark("This keeps itself going."),
    Sign.BALANCING: mark("This holds itself back."),
}
LOOPS = 3
"""So many circles are told in the text; the appendix has all that were found."""


def ways(account: Account) -> Section:
    """The section on how it came about."""
    return Section(
        title=Furniture(mark("How it came about")),
        anchor="ways",
        blocks=tuple(_told(account)),
        sections=(_mechanisms(account), _loops(account)),
    )


def _told(account: Account) -> Iterator[Block]:
    if not account.reading.contributions:
        yield account.nothing(mark("Nobody has said yet what led to what."))
        return
    yield paragraph(
        Furniture(
            mark(
                "What follows is how single people tell it, each from one end to the other. They "
                "hold one thing to have contributed to the next, never to be its only cause. Every "
                "link of the account stands in the appendix, also those that nobody tells as part "
                "of such a story."
            )
        )
    )
    told = stories(account)
    if not told:
        yield paragraph(*account.statements(4, "told-by-nobody-whole", "led-none"))
    yield from told


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
        numbers = [referring(account.words.numbers[entry.id]) for entry in known]
        blocks.append(
            paragraph(
                stated(
                    mark("Told elsewhere in this report, and entered as means too: {numbers}."),
                    account.behind([entry.id for entry in known]),
                    numbers=say_list(numbers),
                )
            )
        )
    return Section(title=title, anchor="mechanisms", blocks=tuple(blocks))


def _loops(account: Account) -> Section:
    """Circles that one voice tells all the way round; of others the appendix speaks."""
    title = Furniture(mark("Where change feeds itself"))
    whole = [loop for loop in account.analysis.loops.all if loop.told.whole]
    if not whole:
        nothing = account.nothing(mark("Nobody told of a circle all the way round."))
        return Section(title=title, anchor="loops", blocks=(nothing,))
    order = sorted(whole, key=lambda loop: (len(loop.entries), loop.entries))[:LOOPS]
    points = Listing(tuple(Paragraph(tuple(_loop(account, loop))) for loop in order))
    return Section(title=title, anchor="loops", blocks=(points,))


def _loop(account: Account, loop: Loop) -> Iterator[Stated]:
    tellers, way = loop.told.whole, turned(account.case, loop.entries)
    yield stated_count(
        mark_count(
            "{voices} tells this circle: {way}, and round again.",
            "{voices} tell this circle: {way}, and round again.",
        ),
        (*account.behind(loop.entries), *(("voices", voice) for voice in tellers)),
        count=len(tellers),
        voices=capital(account.words.who(tellers)),
        way=account.words.round(way or loop.entries),
    )
    if not way:
        yield stated(DATES, account.behind(loop.entries))
    links = tuple(("contributions", link) for link in loop.contributions)
    if loop.sign in ROUND:
        yield stated(ROUND[loop.sign], links)
    doubting = [v for v in loop.doubted_by if v not in tellers]
    if doubting:
        yield stated(
            mark("Not everything in it is good to {voices}."),
            (*account.behind(loop.entries), *(("voices", voice) for voice in doubting)),
            voices=account.words.who(doubting),
        )


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
