"""What is not simply good about an entry: bad, unchanged, not intended, or doubted by somebody."""

from __future__ import annotations

from collections.abc import Iterator

from ripplegrid.analysis.lasting import in_brackets, lasting
from ripplegrid.model.account import Entry
from ripplegrid.model.record import Id
from ripplegrid.model.words import Answer, Direction, Stance
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.sentences import Stated, ref, stated
from ripplegrid.saying import mark

BAD = frozenset({Direction.NEGATIVE, Direction.MIXED})
NOT = frozenset({Answer.NO, Answer.PARTLY})
DOUBT = frozenset({Stance.DISAGREES, Stance.PARTLY})


def bad(account: Account, entry: Entry) -> bool:
    """Whether somebody tells it as a change for the worse, or as both good and bad."""
    told = account.tellings(entry.id)
    return any(t.direction in BAD and t.stance is not Stance.DISAGREES for t in told)


def unchanged(account: Account, entry: Entry) -> bool:
    """Whether somebody says that nothing changed."""
    return any(t.direction is Direction.NOTHING for t in account.tellings(entry.id))


def doubted(account: Account, entry: Entry) -> bool:
    """Whether somebody disagrees, or agrees only in part."""
    return any(t.stance in DOUBT for t in account.tellings(entry.id))


def unintended(entry: Entry) -> bool:
    """Whether it was not intended, or only in part."""
    return entry.intended in NOT


def against(account: Account) -> list[Id]:
    """Every entry that is not simply good in the eyes of all who told of it."""
    return [
        entry.id
        for entry in account.entries
        if unintended(entry)
        or bad(account, entry)
        or unchanged(account, entry)
        or doubted(account, entry)
    ]


def remarks(account: Account, entry: Entry) -> Iterator[Stated]:
    """The same in short sentences, for where there is little room."""
    rests = account.behind_entry(entry.id)
    ways = {t.direction for t in account.tellings(entry.id) if t.stance is not Stance.DISAGREES}
    if Direction.NEGATIVE in ways:
        yield stated(mark("Somebody calls it bad."), rests)
    if Direction.MIXED in ways:
        yield stated(mark("Somebody calls it both good and bad."), rests)
    if unchanged(account, entry):
        yield stated(mark("Somebody says that nothing changed."), rests)
    if unintended(entry):
        whole = entry.intended is Answer.NO
        said = mark("Not intended.") if whole else mark("Intended only in part.")
        yield stated(said, (ref(entry),))
    stances = {t.stance for t in account.tellings(entry.id)}
    if Stance.DISAGREES in stances:
        yield stated(mark("Somebody does not agree."), rests)
    if Stance.PARTLY in stances:
        yield stated(mark("Somebody agrees only in part."), rests)
    yield from _lasted(account, entry)


def _lasted(account: Account, entry: Entry) -> Iterator[Stated]:
    """That something has ended or changed, or that nobody answered when asked whether it lasts."""
    found = lasting(account.case, entry.id, account.reading)
    said = in_brackets(found)
    if said:
        heard = [ref(one) for one in (found.heard, found.asked) if one]
        yield Stated(text=f"{said[:1].upper()}{said[1:]}.", rests_on=(ref(entry), *heard))
