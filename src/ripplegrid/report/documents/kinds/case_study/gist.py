"""The report in short: one page that tells what it was, what came of it, and what is not sure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

from ripplegrid.analysis.answers.change import TELLERS
from ripplegrid.analysis.days import when_said
from ripplegrid.analysis.lasting import lasting
from ripplegrid.analysis.results import Chain
from ripplegrid.analysis.voices import Difference
from ripplegrid.model.account import Entry
from ripplegrid.model.record import Id
from ripplegrid.model.words import Direction, Effect, Stance
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.against import bad
from ripplegrid.report.documents.entries import capital, headline
from ripplegrid.report.documents.kinds.case_study.cast import Cast
from ripplegrid.report.documents.kinds.case_study.context import STATUS
from ripplegrid.report.documents.kinds.case_study.stories import told_whole
from ripplegrid.report.documents.parts import Block, Listing, Look, Paragraph, Section, paragraph
from ripplegrid.report.documents.sentences import (
    Furniture,
    Ref,
    Sentence,
    Stated,
    ended,
    own_words,
    ref,
    stated,
    stated_count,
)
from ripplegrid.report.documents.whom import Whom, listed_with_more, whom_told
from ripplegrid.saying import mark, mark_count, say, say_list

Weights: TypeAlias = Mapping[Id, int]
DATED = 6
"""So many changes are told in the order of time: those that most voices and links speak of."""
GROUPS = 4
"""So many are named for whom it was better or worse."""
OTHERS = 5
WORST = 3
SHARP = 3
LAST = 4
STEPS = 5
"""So many things a way holds at most where it is told in one sentence."""
SHORT = {
    Direction.POSITIVE: mark("good"),
    Direction.NEGATIVE: mark("bad"),
    Direction.MIXED: mark("both good and bad"),
    Direction.NOTHING: mark("nothing changed"),
    Direction.NOT_SAID: mark("it is so"),
}
STANCES = {
    Stance.PARTLY: mark("agreed only in part"),
    Stance.DISAGREES: mark("did not agree"),
}


def gist(account: Account) -> Section:
    """The section that tells the whole on a page."""
    title = Furniture(mark("In short"))
    if not account.entries:
        nothing = account.nothing(mark("Nothing is told in this account yet that may stand here."))
        return Section(title=title, anchor="in-short", blocks=(nothing,))
    cast, weights = Cast(account), _weights(account)
    blocks: tuple[Block, ...] = (
        _headed(mark("What it was"), _was(account)),
        _headed(mark("Who tells it"), _who(account)),
        *_changed(account, weights),
        *_whom(account),
        _headed(mark("What lasted"), _lasted(account)),
        _headed(mark("What went badly"), _badly(account, weights)),
        _headed(mark("How it came about"), _how(account, cast, weights)),
        *_differ(account, cast, weights),
        _headed(mark("What is not known"), _open(account)),
    )
    return Section(title=title, anchor="in-short", blocks=blocks)


def _headed(title: str, found: Iterator[Sentence]) -> Paragraph:
    return Paragraph((Furniture(title), *found), Look.HEADED)


def _was(account: Account) -> Iterator[Sentence]:
    about, rests = account.case.about, (account.whole,)
    if about.question.strip():
        yield stated(mark("It asked: {question}"), rests, question=ended(about.question))
    where = about.place.strip() or say_list(list(about.countries))
    when = own_words(about.period.text) if about.period else ""
    if where and when:
        yield stated(mark("{where}, {when}."), rests, where=own_words(where), when=when)
    yield Stated(text=say(STATUS[about.status]), rests_on=rests)
    if about.seen_as_failed:
        yield stated(mark("It was seen as having failed."), rests)
    if about.status_account.strip():
        yield Stated(text=ended(about.status_account), rests_on=rests)
    hopes = [own_words(hope).rstrip(".") for hope in about.sought if hope.strip()]
    if hopes:
        yield stated(mark("It hoped for: {hopes}."), rests, hopes="; ".join(hopes))


def _who(account: Account) -> Iterator[Sentence]:
    voices = [t.voice for entry in account.entries for t in account.tellings(entry.id)]
    rests = [ref(entry) for entry in account.entries]
    forms = mark_count(
        "This report tells {count} thing that happened; it is not said who told it.",
        "This report tells {count} things that happened; it is not said who told them.",
    )
    if not voices:
        yield stated_count(forms, rests, count=len(account.entries))
        return
    yield stated_count(
        mark_count(
            "This report tells {count} thing that happened, as {voices} told it.",
            "This report tells {count} things that happened, {changes} of them changes, as "
            "{voices} told them.",
        ),
        [*rests, *(("voices", voice) for voice in voices)],
        count=len(account.entries),
        changes=sum(entry.impact for entry in account.entries),
        voices=account.words.count(voices),
    )


def _weights(account: Account) -> Weights:
    """How many voices and links speak of each entry: what a short text must not leave out."""
    ends = Counter(
        end for link in account.reading.contributions for end in (link.source, link.target)
    )
    return {
        entry.id: 2 * len({t.voice for t in account.tellings(entry.id)}) + ends[entry.id]
        for entry in account.entries
    }


def _told(account: Account, entry: Entry) -> list[tuple[str, list[Id]]]:
    """How it is seen, each way in a word or two, with those who see it so."""
    found: dict[str, list[Id]] = {}
    for t in account.tellings(entry.id):
        how = STANCES.get(t.stance) or SHORT[t.direction]
        found.setdefault(say(how), []).append(t.voice)
    order = [say(one) for one in (*SHORT.values(), *STANCES.values())]
    return sorted(found.items(), key=lambda one: order.index(one[0]))


def _changed(account: Account, weights: Weights) -> Iterator[Block]:
    """Some changes in the order of time, each with how it is seen."""
    title = Furniture(mark("What changed"))
    impacts = [entry for entry in account.entries if entry.impact]
    if not impacts:
        yield Paragraph(
            (title, *account.statements(1, "change-none"), *account.caution), Look.HEADED
        )
        return
    most = sorted(impacts, key=lambda one: -weights[one.id])[:DATED]
    chosen = [entry for entry in account.entries if entry in most]
    lead = stated_count(
        mark_count(
            "The {count} change people told of, in the order of time:",
            "Of {count} changes, those that most was said of, in the order of time:",
        ),
        [ref(entry) for entry in impacts],
        count=len(impacts),
    )
    yield Paragraph((title, lead), Look.HEADED)
    yield Listing(tuple(Paragraph((_dated(account, entry),)) for entry in chosen))


def _dated(account: Account, entry: Entry) -> Stated:
    seen = [how for how, _ in _told(account, entry) if how != say(SHORT[Direction.NOT_SAID])]
    parts = [say(mark("seen as {views}"), views=say_list(seen))] if _judged(seen) else seen
    when = capital(own_words(when_said(entry.when))) if entry.when else say(mark("No date"))
    over = [say(mark("it has stopped"))] if entry.id in _over(account) else []
    more = [*parts, *over]
    said = say("{when}: {entry}", when=when, entry=headline(account, entry).text)
    text = say("{said} ({more}).", said=said, more="; ".join(more)) if more else f"{said}."
    return Stated(text=text, rests_on=account.behind_entry(entry.id))


def _judged(seen: Sequence[str]) -> bool:
    return bool(seen) and not {say(one) for one in STANCES.values()} & set(seen)


def _over(account: Account) -> frozenset[Id]:
    found = (f for f in account.answers(3) if f.code == "stopped")
    return frozenset(entry for f in found for entry in f.entries)


def _whom(account: Account) -> Iterator[Block]:
    """For whom it was better and for whom worse, each with one thing it was."""
    title = Furniture(mark("For whom"))
    found = whom_told(account)
    groups: dict[str, list[Whom]] = {}
    for one in found:
        groups.setdefault(one.whom.casefold(), []).append(one)
    selves = groups.pop(say(TELLERS).casefold(), [])
    order = sorted(groups.values(), key=lambda ones: -sum(len(one.entries) for one in ones))
    if not order and selves:
        order, selves = [selves], []
    if not order:
        said = stated(mark("Nobody has said for whom it was."), (account.whole,))
        yield Paragraph((title, said, *account.caution), Look.HEADED)
        return
    lead = Furniture(mark("As those say who told it, with one thing each:"))
    yield Paragraph((title, lead), Look.HEADED)
    items = [paragraph(_group(account, ones)) for ones in order[:GROUPS]]
    rest = order[GROUPS:]
    if rest:
        rests = [r for ones in rest for one in ones for r in one.rests_on]
        names = listed_with_more([ones[0].whom for ones in rest[:OTHERS]], len(rest))
        items.append(paragraph(stated(mark("Also told for: {names}."), rests, names=names)))
    yield Listing(tuple(items))


def _group(account: Account, ones: list[Whom]) -> Stated:
    parts = []
    for one in sorted(ones, key=lambda one: list(SHORT).index(one.direction)):
        named = account.words.entries(one.entries, 1)
        if one.direction is Direction.NOT_SAID:
            parts.append(named)
        else:
            parts.append(say("{how}: {entries}", how=say(SHORT[one.direction]), entries=named))
    rests = [rest for one in ones for rest in one.rests_on]
    return Stated(
        text=say("{whom}. {parts}.", whom=capital(ones[0].whom), parts=capital("; ".join(parts))),
        rests_on=tuple(rests),
    )


def _lasted(account: Account) -> Iterator[Sentence]:
    known = {
        entry.id: lasting(account.case, entry.id, account.reading) for entry in account.entries
    }
    over = [entry for entry, one in known.items() if one.over]
    holds = [entry for entry, one in known.items() if one.goes_on and one.asked is None]
    for template, found in (
        (mark("When it was last told, this still went on: {entries}."), holds),
        (mark("This has stopped: {entries}."), over),
    ):
        if found:
            named = account.words.entries(found, LAST)
            yield stated(template, account.behind(found), entries=named)
    if not holds and not over:
        yield stated(mark("Nobody has said what lasted."), (account.whole,))
        yield from account.caution


def _badly(account: Account, weights: Weights) -> Iterator[Sentence]:
    found = [entry for entry in account.entries if bad(account, entry)]
    order = sorted(found, key=lambda one: (-_called(account, one), -weights[one.id]))
    if not order:
        said = mark("Nobody has called anything bad, or both good and bad.")
        yield stated(said, (account.whole,))
        yield from account.caution
    else:
        worst = [entry.id for entry in order[:WORST]]
        yield stated_count(
            mark_count(
                "Somebody calls {count} thing bad, or both good and bad: {entries}.",
                "Somebody calls {count} things bad, or both good and bad; most agree on: "
                "{entries}.",
            ),
            account.behind([entry.id for entry in order]),
            count=len(order),
            entries=say_list([account.words.entry(entry) for entry in worst]),
        )
    yield from account.statements(3, "unchanged")[:1]


def _called(account: Account, entry: Entry) -> int:
    told = account.tellings(entry.id)
    return len({t.voice for t in told if t.direction is Direction.NEGATIVE})


def _how(account: Account, cast: Cast, weights: Weights) -> Iterator[Sentence]:
    """The way that is told whole and holds most of what much was said of."""
    whole = told_whole(account)
    if not whole:
        yield from account.statements(4, "led-none", "told-by-nobody-whole")
        return
    chain = max(whole, key=lambda one: (_worth(account, one, weights), one.entries))
    tellers = chain.told.whole
    yield stated_count(
        mark_count("As {voices} tells it: {way}.", "As {voices} tell it: {way}."),
        (*account.behind(chain.entries), *cast.behind(tellers)),
        count=len(tellers),
        voices=cast.who(tellers),
        way=account.words.way(chain.entries),
    )


def _worth(account: Account, chain: Chain, weights: Weights) -> tuple[bool, bool, int]:
    """What its entries weigh together; first those without doubt that a sentence has room for."""
    weight = sum(weights[entry] for entry in chain.entries)
    return _sound(account, chain), len(chain.entries) <= STEPS, weight


def _sound(account: Account, chain: Chain) -> bool:
    """Whether each step is said to have helped, and nobody doubts it."""
    disputed = {one.about for one in account.analysis.voices.contributions}
    steps = set(pairwise(chain.entries))
    links = [x for x in account.reading.contributions if (x.source, x.target) in steps]
    return not any(x.id in disputed or x.effect in {Effect.HINDERED, Effect.BOTH} for x in links)


def _differ(account: Account, cast: Cast, weights: Weights) -> Iterator[Block]:
    """The sharpest differences: one says good where another says bad, or does not agree."""
    title = Furniture(mark("Where people differ"))
    found = account.analysis.voices
    if not found.entries and not found.contributions:
        yield Paragraph(
            (title, *account.statements(9, "differ-none"), *account.caution), Look.HEADED
        )
        return
    order = sorted(found.entries, key=lambda one: -_sharp(one, weights))[:SHARP]
    count = len(found.entries) + len(found.contributions)
    rests: list[Ref] = [("entries", one.about) for one in found.entries]
    rests += [("contributions", one.about) for one in found.contributions]
    lead = stated_count(
        mark_count(
            "People see {count} thing differently.",
            "People see {count} things or links differently; most sharply:",
        ),
        rests,
        count=count,
    )
    yield Paragraph((title, lead), Look.HEADED)
    if order:
        yield Listing(tuple(paragraph(_difference(account, one, cast)) for one in order))


def _sharp(one: Difference, weights: Weights) -> int:
    """How far the views are from each other, then how much is said of it."""
    views, held = set(one.positions), sum(len(by) for by in one.positions.values())
    opposed = "positive" in views and bool(views & {"negative", "disagrees", "nothing changed"})
    return 100 * opposed + 50 * ("disagrees" in views) + held + weights[one.about]


def _difference(account: Account, one: Difference, cast: Cast) -> Stated:
    entry = account.case.entries[one.about]
    parts, voices = [], []
    for how, by in _told(account, entry):
        parts.append(say("{how}: {voices}", how=how, voices=cast.who(by)))
        voices += by
    return Stated(
        text=say(
            "{entry}. {parts}.",
            entry=account.words.entry(entry.id),
            parts=capital("; ".join(parts)),
        ),
        rests_on=(*account.behind_entry(entry.id), *cast.behind(voices)),
    )


def _open(account: Account) -> Iterator[Sentence]:
    evidence = account.analysis.evidence
    impacts = [entry.id for entry in account.entries if entry.impact]
    if evidence.bare:
        yield stated_count(
            mark_count(
                "Of {all} changes, {count} has nothing behind it but what people said.",
                "Of {all} changes, {count} have nothing behind them but what people said.",
            ),
            [("entries", one) for one in impacts],
            count=len(evidence.bare),
            all=len(impacts),
        )
    yield from account.statements(11, "substantiated-none")
    yield from account.statements(12, "gap-types", "gap-only-positive", "gap-after-end")
    if account.case.about.sought:
        yield stated(
            mark("Nobody has recorded, hope by hope, whether what was hoped for came about."),
            (account.whole,),
        )
    unasked = account.analysis.gaps.otherwise_unasked
    if unasked:
        yield stated_count(
            mark_count(
                "Of {all} links, nobody has said of {count} what would have been without it.",
                "Of {all} links, nobody has said of {count} what would have been without it.",
            ),
            [ref(link) for link in account.reading.contributions],
            count=len(unasked),
            all=len(account.reading.contributions),
        )
