"""What was bad, unwanted or unexpected, and what did not change: gathered, with equal weight."""

from __future__ import annotations

from collections.abc import Iterable

from ripplegrid.model.account import Entry
from ripplegrid.model.words import Answer, Direction, Stance
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.entries import capital, headline
from ripplegrid.report.documents.parts import (
    Block,
    Cell,
    Listing,
    Paragraph,
    Section,
    Table,
    cell,
    paragraph,
)
from ripplegrid.report.documents.sentences import Furniture, Sentence, Stated, ref, stated
from ripplegrid.saying import mark

NOT = frozenset({Answer.NO, Answer.PARTLY})
BAD = frozenset({Direction.NEGATIVE, Direction.MIXED})
VIEWS = (Direction.NEGATIVE, Direction.MIXED, Direction.POSITIVE)
DISAGREES = Stance.DISAGREES


def worse(account: Account) -> Section:
    """The section on what was negative, unintended, unexpected or absent."""
    return Section(
        title=Furniture(mark("What was bad, unwanted or unexpected, and what did not change")),
        anchor="unwanted",
        blocks=(
            paragraph(
                Furniture(
                    mark(
                        "All of this is told above among the other changes, with the same weight. "
                        "It is gathered here so that nobody has to look for it."
                    )
                ),
                *account.caution,
            ),
        ),
        sections=(_bad(account), _unintended(account), _unexpected(account), _absent(account)),
    )


def _bad(account: Account) -> Section:
    """What anybody called bad, with what the others said of it beside that."""
    rows = [
        (cell(headline(account, entry)), *(_by(account, entry, seen) for seen in VIEWS))
        for entry in account.entries
        if any(t.direction in BAD and t.stance is not DISAGREES for t in account.tellings(entry.id))
    ]
    blocks: list[Block] = []
    if rows:
        table = Table(
            caption=Furniture(mark("What somebody told as bad, or as both good and bad")),
            head=(
                Furniture(mark("What happened")),
                Furniture(mark("For the worse, say")),
                Furniture(mark("Both good and bad, say")),
                Furniture(mark("For the better, say")),
            ),
            rows=tuple(rows),
            row_heads=True,
            widths=(0.37, 0.21, 0.21, 0.21),
        )
        blocks.append(table)
    hindered = account.statements(2, "hindered")
    if hindered:
        blocks.append(paragraph(Furniture(mark("What stood in the way of something else:"))))
        blocks += _points(hindered, None)
    if not blocks:
        nothing = stated(mark("Nobody has called anything bad."), (account.whole,))
        blocks.append(paragraph(nothing))
    return Section(
        title=Furniture(mark("For the worse, or both good and bad")),
        anchor="unwanted-bad",
        blocks=tuple(blocks),
    )


def _by(account: Account, entry: Entry, seen: Direction) -> Cell:
    """Who sees an entry in one way."""
    told = [
        telling
        for telling in account.tellings(entry.id)
        if telling.direction is seen and telling.stance is not DISAGREES
    ]
    if not told:
        return Cell(())
    rests = [ref(one) for one in told] + [("voices", one.voice) for one in told]
    who = capital(account.words.who([one.voice for one in told]))
    return cell(Stated(text=who, rests_on=tuple(rests)))


def _unintended(account: Account) -> Section:
    found = [entry for entry in account.entries if entry.intended in NOT]
    return Section(
        title=Furniture(mark("Not intended")),
        anchor="unwanted-unintended",
        blocks=_points(
            _lines(account, found),
            stated(mark("Nobody has said that anything was not intended."), (account.whole,)),
        ),
    )


def _unexpected(account: Account) -> Section:
    found = [entry for entry in account.entries if entry.expected in NOT]
    return Section(
        title=Furniture(mark("Not expected")),
        anchor="unwanted-unexpected",
        blocks=_points(
            _lines(account, found),
            stated(mark("Nobody has said that anything was not expected."), (account.whole,)),
        ),
    )


def _absent(account: Account) -> Section:
    answers = account.answers(3)
    unchanged = [account.statement(f) for f in answers if f.code == "unchanged"]
    over = {entry for f in answers if f.code == "stopped" for entry in f.entries}
    blocks: list[Block] = []
    if unchanged or over:
        blocks += _points(unchanged, None)
        if over:
            blocks.append(paragraph(Furniture(mark("This did not last:"))))
            blocks += _points(_lines(account, [e for e in account.entries if e.id in over]), None)
    else:
        blocks.append(paragraph(*account.statements(3, "unchanged-none")))
    blocks += [paragraph(s) for s in account.statements(3, "sought")]
    return Section(
        title=Furniture(mark("What did not change, or did not last")),
        anchor="unwanted-absent",
        blocks=tuple(blocks),
    )


def _lines(account: Account, entries: Iterable[Entry]) -> list[Stated]:
    return [headline(account, entry) for entry in entries]


def _points(found: list[Stated], nothing: Sentence | None) -> tuple[Block, ...]:
    if found:
        return (Listing(tuple(Paragraph((one,)) for one in found)),)
    return (paragraph(nothing),) if nothing else ()
