"""What was bad, unwanted or unexpected, and what did not change: gathered, with equal weight."""

from __future__ import annotations

from collections.abc import Iterable

from ripplegrid.model.account import Entry
from ripplegrid.model.words import Answer
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.entries import headline
from ripplegrid.report.documents.parts import Block, Listing, Paragraph, Section, paragraph
from ripplegrid.report.documents.sentences import Furniture, Sentence, Stated, stated
from ripplegrid.saying import mark

NOT = frozenset({Answer.NO, Answer.PARTLY})


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
    return Section(
        title=Furniture(mark("For the worse, or both good and bad")),
        anchor="unwanted-bad",
        blocks=_points(
            account.statements(2, "called-negative", "called-mixed", "hindered"),
            stated(mark("Nobody has called anything bad."), (account.whole,)),
        ),
    )


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
