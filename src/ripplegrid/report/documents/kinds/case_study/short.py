"""The account in short: what a reader in a hurry must know, a paragraph for each question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ripplegrid.analysis.possible import turned
from ripplegrid.model.account import Entry
from ripplegrid.model.record import Id
from ripplegrid.model.words import Answer, Direction, FactorKind, Level, Stance
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.entries import capital
from ripplegrid.report.documents.kinds.case_study.stories import told_whole
from ripplegrid.report.documents.parts import (
    Block,
    Listing,
    Look,
    Note,
    Paragraph,
    Section,
    paragraph,
)
from ripplegrid.report.documents.sentences import (
    Furniture,
    Sentence,
    Stated,
    own_words,
    ref,
    referring,
    stated,
    stated_count,
    verbatim,
)
from ripplegrid.report.documents.whom import Whom, listed_with_more, whom_told
from ripplegrid.saying import mark, mark_count, say_list

NAMED = 3
SIDES = 2
"""Of so many things both sides are told where there is little room, those most voices speak of."""
WHOM = 8
"""So many are named for whom something was, those told of most often first."""
FOR = {
    Direction.POSITIVE: mark("For the better, for: {people}."),
    Direction.NEGATIVE: mark("For the worse, for: {people}."),
    Direction.MIXED: mark("Both good and bad, for: {people}."),
    Direction.NOTHING: mark("Nothing changed, it is said, for: {people}."),
    Direction.NOT_SAID: mark("Told without saying whether it was good or bad, for: {people}."),
}
STEPS = 4
"""How long a chain is best told where there is little room."""


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
    title = Furniture(mark("In short"))
    if not account.entries:
        nothing = account.nothing(mark("Nothing is told in this account yet that may stand here."))
        return Section(title=title, anchor="in-short", blocks=(nothing,))
    blocks: tuple[Block, ...] = (
        _headed(Furniture(mark("Who tells it")), _who(account)),
        _headed(Furniture(mark("What changed")), _changed(account)),
        *_levels(account),
        _headed(Furniture(mark("For whom")), for_whom_told(account)),
        _headed(Furniture(mark("What was bad, unwanted, or stayed as it was")), _bad(account)),
        _headed(Furniture(mark("How it came about")), _how(account)),
        _headed(Furniture(mark("Where people differ")), _differ(account)),
        _headed(Furniture(mark("How firm it is, and what is not known")), _open(account)),
    )
    return Section(title=title, anchor="in-short", blocks=blocks)


def _headed(title: Furniture, sentences: Iterable[Sentence]) -> Paragraph:
    return Paragraph((title, *sentences), Look.HEADED)


def _who(account: Account) -> Iterator[Stated]:
    voices = [t.voice for entry in account.entries for t in account.tellings(entry.id)]
    rests = [ref(entry) for entry in account.entries]
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


def _changed(account: Account) -> Iterator[Sentence]:
    if any(entry.impact for entry in account.entries):
        yield Furniture(
            mark("Outputs, uses and outcomes; of many, those that most voices tell of.")
        )
    else:
        yield from account.statements(1, "change-none")
        yield from account.caution


def _levels(account: Account) -> Iterator[Block]:
    points = []
    for level in Level:
        here = [entry for entry in account.entries if entry.impact and level in entry.levels]
        most = sorted(here, key=lambda one: -_heard(account, one))[:NAMED]
        if most:
            named = [account.words.entry(one.id) for one in most]
            said = stated(
                mark("At the {level} level: {entries}."),
                account.behind([entry.id for entry in here]),
                level=account.words.level(level),
                entries=say_list(named, len(here) - len(most)),
            )
            points.append(Paragraph((said,)))
    if points:
        yield Listing(tuple(points))


def for_whom_told(account: Account) -> Iterator[Sentence]:
    """For whom it was, as those who told it say: the better, the worse and the rest apart."""
    found = whom_told(account)
    for direction, template in FOR.items():
        people = [one for one in found if one.direction is direction]
        if people:
            named = [_with_numbers(account, one) for one in people[:WHOM]]
            listed = listed_with_more(named, len(people))
            rests = [rest for one in people for rest in one.rests_on]
            yield stated(template, rests, people=listed)
    if not found:
        yield stated(mark("Nobody has said for whom it was."), (account.whole,))
        yield from account.caution


def _with_numbers(account: Account, one: Whom) -> str:
    numbers = sorted(account.words.numbers[entry] for entry in one.entries)
    return " ".join([one.whom, *(referring(number) for number in numbers)])


def _heard(account: Account, entry: Entry) -> int:
    told = account.tellings(entry.id)
    return len({t.voice for t in told if t.stance is not Stance.DISAGREES})


def _bad(account: Account) -> Iterator[Sentence]:
    yield from _bad_told(account)
    harder = [one for one in account.case.factors.values() if one.kind is FactorKind.CHALLENGE]
    if harder:
        named = [own_words(one.text).rstrip(".") for one in harder[:NAMED]]
        yield stated(
            mark("What made it harder: {things}."),
            [ref(one) for one in harder],
            things=listed_with_more(named, len(harder)),
        )


def _bad_told(account: Account) -> Iterator[Sentence]:
    found = [
        (mark("Told as a change for the worse: {entries}."), _seen(account, Direction.NEGATIVE)),
        (mark("Told as both good and bad: {entries}."), _seen(account, Direction.MIXED)),
        (
            mark("Not intended: {entries}."),
            [e.id for e in account.entries if e.intended in {Answer.NO, Answer.PARTLY}],
        ),
        (
            mark("Somebody said that nothing changed: {entries}."),
            _seen(account, Direction.NOTHING),
        ),
    ]
    if not any(entries for _, entries in found):
        yield stated(
            mark("Nobody has called anything bad, unwanted or unchanged."), (account.whole,)
        )
        yield from account.caution
    for template, entries in found:
        if entries:
            named = [account.words.entry(entry) for entry in entries[:NAMED]]
            said = say_list(named, len(entries) - len(named))
            yield stated(template, account.behind(entries), entries=said)


def _seen(account: Account, seen: Direction) -> list[Id]:
    """The entries that anybody sees so, those that most voices see so first."""
    by = {
        entry.id: {
            t.voice
            for t in account.tellings(entry.id)
            if t.direction is seen and t.stance is not Stance.DISAGREES
        }
        for entry in account.entries
    }
    return sorted((entry for entry in by if by[entry]), key=lambda entry: -len(by[entry]))


def _how(account: Account) -> Iterator[Stated]:
    whole = told_whole(account)
    if whole:
        chain = min(whole, key=lambda one: (abs(len(one.entries) - STEPS), one.entries))
        yield stated(
            mark("{voices} told the whole of this chain: {way}."),
            (*account.behind(chain.entries), *(("voices", v) for v in chain.told.whole)),
            voices=capital(account.words.who(chain.told.whole)),
            way=account.words.way(chain.entries),
        )
    yield from account.statements(4, "led-none", "told-by-nobody-whole")
    yield from _round(account)
    yield from account.statements(10, "joint")[:1]


def _round(account: Account) -> Iterator[Stated]:
    """The shortest virtuous circle that can have gone round; one that a voice told whole first."""
    circles = [loop for loop in account.analysis.loops.all if loop.virtuous]
    order = sorted(circles, key=lambda one: (not one.told.whole, len(one.entries), one.entries))
    ways = ((loop, turned(account.case, loop.entries)) for loop in order)
    loop, way = next((found for found in ways if found[1]), (None, ()))
    if loop is None:
        return
    told = mark("{voices} told this as one virtuous circle: {way}, and round again.")
    joined = mark(
        "Each of these is said to have helped the next: {way}, and round again. It is put together "
        "from what several said; nobody told it as one."
    )
    yield stated(
        told if loop.told.whole else joined,
        (*account.behind(way), *(("voices", v) for v in loop.told.whole)),
        voices=account.words.who(loop.told.whole),
        way=account.words.round(way),
    )


def _differ(account: Account) -> Iterator[Sentence]:
    found = account.analysis.voices
    entries = [one.about for one in found.entries]
    links = [one.about for one in found.contributions]
    if entries:
        told = sorted(account.statements(9, "differ-entry"), key=_speaking, reverse=True)
        yield from told[:SIDES]
        if len(entries) > len(told[:SIDES]):
            yield stated(
                mark("In all, people see differently: {entries}."),
                account.behind(entries),
                entries=account.words.entries(entries, NAMED),
            )
    if links:
        yield stated_count(
            mark_count(
                "They also differ on {count} link from one thing to another.",
                "They also differ on {count} links from one thing to another.",
            ),
            [rest for link in links for rest in account.behind_link(link)],
            count=len(links),
        )
    if not entries and not links:
        yield from account.statements(9, "differ-none")
        yield from account.caution


def _speaking(said: Stated) -> int:
    return sum(table == "voices" for table, _ in said.rests_on)


def _open(account: Account) -> Iterator[Stated]:
    yield from account.statements(11, "substantiated-none")
    confirmed = account.analysis.evidence.substantiated
    if confirmed:
        yield stated_count(
            mark_count(
                "People or papers from outside the team confirm {count} entry or link.",
                "People or papers from outside the team confirm {count} entries and links.",
            ),
            [
                (("entries" if one in account.case.entries else "contributions"), one)
                for one in confirmed
            ],
            count=len(confirmed),
        )
    bare = account.analysis.evidence.bare
    if bare:
        yield stated_count(
            mark_count(
                "{count} of {all} changes has nothing behind it but what people said.",
                "{count} of {all} changes have nothing behind them but what people said.",
            ),
            [account.whole, *(("entries", one) for one in bare)],
            count=len(bare),
            all=sum(entry.impact for entry in account.entries),
        )
    yield from account.statements(12, "gap-only-positive", "gap-otherwise", "gap-types")
