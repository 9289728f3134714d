"""What was bad, unwanted or unexpected, and what did not change: gathered, with equal weight."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ripplegrid.model.account import Entry
from ripplegrid.model.words import Answer, Direction, Stance
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.against import bad, unintended
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
from ripplegrid.report.documents.sentences import (
    Furniture,
    Sentence,
    Stated,
    ref,
    referring,
    stated,
    verbatim,
)
from ripplegrid.saying import mark, say_list

NOT = frozenset({Answer.NO, Answer.PARTLY})
INTENDED = {
    Answer.NO: mark("(Not intended.)"),
    Answer.PARTLY: mark("(Intended only in part.)"),
}
EXPECTED = {
    Answer.NO: mark("(Not expected.)"),
    Answer.PARTLY: mark("(Expected only in part.)"),
}
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
                        "What is gathered here is told above, or further down, among the rest and "
                        "with the same weight."
                    )
                ),
                *account.caution,
            ),
        ),
        sections=(_bad(account), _unplanned(account), _absent(account), _hoped(account)),
    )


def _bad(account: Account) -> Section:
    """What anybody called bad, with what the others said of it beside that."""
    rows = [
        (_happened(account, entry), *(_by(account, entry, seen) for seen in VIEWS))
        for entry in account.entries
        if bad(account, entry)
    ]
    blocks: list[Block] = []
    if rows:
        table = Table(
            caption=Furniture(mark("What somebody told as bad, or as both good and bad")),
            head=(
                Furniture(mark("What happened")),
                Furniture(mark("Bad, say")),
                Furniture(mark("Both good and bad, say")),
                Furniture(mark("Good, say")),
            ),
            rows=tuple(rows),
            row_heads=True,
            widths=(0.37, 0.21, 0.21, 0.21),
        )
        blocks.append(table)
    held = account.statements(2, "hindered")
    if held:
        blocks.append(paragraph(Furniture(mark("What worked against something else:"))))
        blocks += _points(held, None)
    if not blocks:
        nothing = stated(mark("Nobody has called anything bad."), (account.whole,))
        blocks.append(paragraph(nothing))
    return Section(
        title=Furniture(mark("Bad, or both good and bad")),
        anchor="unwanted-bad",
        blocks=tuple(blocks),
    )


def _happened(account: Account, entry: Entry) -> Cell:
    return Cell((Paragraph((headline(account, entry), *_planned(entry))),))


def _planned(entry: Entry) -> Iterator[Stated]:
    """That something was not intended or not expected, beside what it is."""
    if entry.intended is Answer.NO and entry.expected is Answer.NO:
        yield stated(mark("(Not intended, not expected.)"), (ref(entry),))
        return
    for answer, said in ((entry.intended, INTENDED), (entry.expected, EXPECTED)):
        if answer in said:
            yield stated(said[answer], (ref(entry),))


def _by(account: Account, entry: Entry, seen: Direction) -> Cell:
    """Who sees an entry in one way."""
    told = [
        telling
        for telling in account.tellings(entry.id)
        if telling.direction is seen and telling.stance is not DISAGREES
    ]
    if not told:
        return Cell(())
    voices = [one.voice for one in told]
    rests = (*(ref(one) for one in told), *(("voices", voice) for voice in voices))
    return cell(Stated(text=capital(account.words.who(voices)), rests_on=rests))


def _unplanned(account: Account) -> Section:
    """What was not intended or not expected, and that nobody calls bad."""
    found = [e for e in account.entries if unintended(e) or e.expected in NOT]
    others = [e for e in found if not bad(account, e)]
    blocks: list[Block] = []
    if not found:
        nothing = mark("Nobody has said that anything was not intended or not expected.")
        blocks.append(paragraph(stated(nothing, (account.whole,))))
    elif len(others) < len(found):
        numbers = [referring(account.words.numbers[e.id]) for e in found if e not in others]
        blocks.append(
            paragraph(
                stated(
                    mark("Not intended or not expected, and in the table above: {numbers}."),
                    [ref(e) for e in found if e not in others],
                    numbers=say_list(numbers),
                )
            )
        )
    if others:
        blocks.append(
            paragraph(Furniture(mark("Not intended or not expected, and called bad by nobody:")))
        )
        items = [Paragraph((headline(account, e), *_planned(e))) for e in others]
        blocks.append(Listing(tuple(items)))
    return Section(
        title=Furniture(mark("Not intended, or not expected")),
        anchor="unwanted-unintended",
        blocks=tuple(blocks),
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
    return Section(
        title=Furniture(mark("What did not change, or did not last")),
        anchor="unwanted-absent",
        blocks=tuple(blocks),
    )


def _hoped(account: Account) -> Section:
    """What was hoped for at the start, which nobody has answered hope by hope."""
    hopes = [hope for hope in account.case.about.sought if hope.strip()]
    title = Furniture(mark("What was hoped for"))
    if not hopes:
        nothing = stated(mark("It is not said what was hoped for at the start."), (account.whole,))
        return Section(title=title, anchor="unwanted-hoped", blocks=(paragraph(nothing),))
    blocks = (
        paragraph(Furniture(mark("At the start the project hoped for:"))),
        Listing(tuple(Paragraph((verbatim(hope, account.whole),)) for hope in hopes)),
        paragraph(
            Furniture(
                mark(
                    "Nobody has recorded, hope by hope, whether it came about. What changed, and "
                    "what did not, stands above."
                )
            )
        ),
    )
    return Section(title=title, anchor="unwanted-hoped", blocks=blocks)


def _lines(account: Account, entries: Iterable[Entry]) -> list[Stated]:
    return [headline(account, entry) for entry in entries]


def _points(found: list[Stated], nothing: Sentence | None) -> tuple[Block, ...]:
    if found:
        return (Listing(tuple(Paragraph((one,)) for one in found)),)
    return (paragraph(nothing),) if nothing else ()
