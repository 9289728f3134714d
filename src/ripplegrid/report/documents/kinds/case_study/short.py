"""The account in short: what a reader in a hurry must know, a paragraph for each question."""

from __future__ import annotations

from collections.abc import Iterator

from ripplegrid.model.account import Entry
from ripplegrid.model.words import Direction, Kind, Level, Stance
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.parts import Block, Look, Note, Paragraph, Section, paragraph
from ripplegrid.report.documents.sentences import (
    Furniture,
    Ref,
    Stated,
    ref,
    stated,
    stated_count,
    verbatim,
)
from ripplegrid.saying import mark, mark_count, say_list

NAMED = 3
BAD = frozenset({Direction.NEGATIVE, Direction.MIXED})


def opening(account: Account) -> tuple[Block, ...]:
    """What stands before the first section: the team's own summary, and that an example is one."""
    about = account.case.about
    found: list[Block] = []
    if about.summary.strip():
        found.append(Paragraph((verbatim(about.summary, account.whole),), Look.LEAD))
    if about.fictional:
        found.append(
            Note((paragraph(Furniture(mark("An invented example: none of it happened."))),))
        )
    return tuple(found)


def in_short(account: Account) -> Section:
    """The section that tells the whole in a few paragraphs."""
    told = (_who(account), _what(account), _bad(account), _how(account), _open(account))
    paragraphs = [Paragraph(tuple(found)) for part in told if (found := list(part))]
    return Section(title=Furniture(mark("In short")), anchor="in-short", blocks=tuple(paragraphs))


def _who(account: Account) -> Iterator[Stated]:
    if not account.entries:
        yield stated(
            mark("Nothing is told in this account yet that may stand here."), (account.whole,)
        )
        return
    voices = [t.voice for entry in account.entries for t in account.tellings(entry.id)]
    rests: list[Ref] = [ref(entry) for entry in account.entries]
    if voices:
        yield stated_count(
            mark_count(
                "This account holds {count} thing that happened, told by {voices}.",
                "This account holds {count} things that happened, told by {voices}.",
            ),
            [*rests, *(("voices", voice) for voice in voices)],
            count=len(account.entries),
            voices=account.words.count(voices),
        )
    else:
        yield stated_count(
            mark_count(
                "This account holds {count} thing that happened; it is not said who told it.",
                "This account holds {count} things that happened; it is not said who told them.",
            ),
            rests,
            count=len(account.entries),
        )
    yield from account.statements(9, "voices-sides")


def _what(account: Account) -> Iterator[Stated]:
    impacts = [entry for entry in account.entries if entry.impact]
    if not impacts:
        yield from account.statements(1, "change-none")
        return
    for level in Level:
        here = [entry for entry in impacts if level in entry.levels]
        if here:
            most = sorted(here, key=lambda one: -_heard(account, one))[:NAMED]
            yield stated(
                mark("At the {level} level: {entries}."),
                account.behind([entry.id for entry in here]),
                level=account.words.level(level),
                entries=say_list(
                    [account.words.entry(one.id) for one in most], len(here) - len(most)
                ),
            )


def _heard(account: Account, entry: Entry) -> int:
    told = account.tellings(entry.id)
    return len({t.voice for t in told if t.stance is not Stance.DISAGREES})


def _bad(account: Account) -> Iterator[Stated]:
    for template, found in (
        (
            mark(
                "Told as a change for the worse, or as both good and bad, by somebody: {entries}."
            ),
            [e for e in account.entries if _seen(account, e, BAD)],
        ),
        (
            mark("Of these, somebody said that nothing changed: {entries}."),
            [e for e in account.entries if _seen(account, e, frozenset({Direction.NOTHING}))],
        ),
    ):
        if found:
            ids = [entry.id for entry in found]
            yield stated(template, account.behind(ids), entries=account.words.entries(ids, NAMED))
    disputed = account.analysis.voices.entries
    if disputed:
        ids = [one.about for one in disputed]
        yield stated(
            mark("People see differently: {entries}."),
            account.behind(ids),
            entries=account.words.entries(ids, NAMED),
        )


def _seen(account: Account, entry: Entry, as_: frozenset[Direction]) -> bool:
    told = account.tellings(entry.id)
    return any(t.direction in as_ and t.stance is not Stance.DISAGREES for t in told)


def _how(account: Account) -> Iterator[Stated]:
    if account.of_kind(Kind.PROCESS) or account.reading.contributions:
        codes = ("led-none", "told-example", "told-by-nobody-whole", "virtuous-circle")
        yield from account.statements(4, *codes)
        yield from account.statements(5, "virtuous-circle")[:1]


def _open(account: Account) -> Iterator[Stated]:
    yield from account.statements(11, "substantiated-none", "substantiated", "bare")
    yield from account.statements(12, "gap-only-positive", "gap-otherwise", "gap-contributors")
