"""Which case studies are looked at, and why these: asked, suggested, chosen, missing."""

from __future__ import annotations

from collections.abc import Iterator

from ripplegrid.method.terms import term
from ripplegrid.model.choosing import Choice
from ripplegrid.report.documents.account_across import AccountAcross, day_or_words
from ripplegrid.report.documents.parts import (
    Block,
    Cell,
    Listing,
    Section,
    Table,
    lines,
    paragraph,
)
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
    verbatim,
)
from ripplegrid.saying import mark, mark_count, say, say_list
from ripplegrid.synthesis.selecting import Proposed
from ripplegrid.synthesis.selection import dimensions, read_asked


def choosing(account: AccountAcross) -> Section:
    """The section on the case studies."""
    return Section(
        title=Furniture(mark("The case studies, and why these")),
        anchor="choosing",
        blocks=tuple(_blocks(account)),
    )


def _blocks(account: AccountAcross) -> Iterator[Block]:
    found = account.told.selecting
    if found.choice is None:
        yield account.nothing(mark("Nobody has chosen case studies yet."))
    else:
        yield paragraph(*_chosen(account, found.choice))
    if found.chosen:
        caption = Furniture(mark("The case studies that were chosen"))
        yield _table(caption, found.chosen)
    for former in found.former:
        yield paragraph(*_former(account, former))
    if found.beside:
        caption = Furniture(mark("Proposed, and not chosen"))
        yield _table(caption, found.beside)
    if found.gaps:
        yield paragraph(Furniture(mark("Among those chosen there is:")))
        rests = (account.whole,)
        yield Listing(
            tuple(paragraph(Stated(text=one.sentence, rests_on=rests)) for one in found.gaps)
        )


def _chosen(account: AccountAcross, choice: Choice) -> Iterator[Sentence]:
    here = ref(choice)
    yield stated_count(
        mark_count("{count} case study was chosen.", "{count} case studies were chosen."),
        (here, *_proposals(choice.chosen)),
        count=len(choice.chosen),
    )
    if choice.people:
        names = account.people(choice.people)
        yield stated(mark("They were chosen by {names}."), (here,), names=names)
    else:
        yield stated(mark("Who chose them is not written down."), (here,))
    when = day_or_words(choice.when)
    if when:
        yield stated(mark("When: {when}."), (here,), when=when)
    else:
        yield stated(mark("When they were chosen is not written down."), (here,))
    if choice.why.strip():
        yield stated(mark("Why these: {why}"), (here,), why=ended(choice.why))
    else:
        yield stated(mark("Why these is not written down."), (here,))
    yield from _suggested(account, choice)


def _suggested(account: AccountAcross, choice: Choice) -> Iterator[Sentence]:
    here = ref(choice)
    if not choice.suggested:
        yield stated(mark("No suggestion was asked for."), (here,))
        return
    yield stated_count(
        mark_count(
            "A sample of {count} was asked for, as varied as it can be.",
            "A sample of {count} was asked for, as varied as it can be.",
        ),
        (here,),
        count=choice.size,
    )
    if choice.at_least:
        asked = [(one, read_asked(one)) for one in choice.at_least]
        wishes = say_list([found.asked if found else own_words(one) for one, found in asked])
        yield stated(
            mark("It also had to hold this, among those proposed: {wishes}."),
            (here,),
            wishes=wishes,
        )
    rests = (here, *_proposals(choice.suggested))
    if choice.suggested == choice.chosen:
        yield stated(mark("People chose the sample that was suggested."), rests)
    else:
        names = _named(account, choice.suggested)
        yield stated(mark("Suggested was {names}; people chose otherwise."), rests, names=names)
    if choice.proven:
        yield stated(mark("No more varied sample exists among those proposed."), (here,))


def _former(account: AccountAcross, former: Choice) -> Iterator[Sentence]:
    when = day_or_words(former.when) or say("at a time that is not said")
    yield stated(
        mark("Chosen before that ({when}): {names}."),
        (ref(former), *_proposals(former.chosen)),
        when=when,
        names=_named(account, former.chosen) or say("nothing"),
    )
    if former.why.strip():
        yield stated(mark("Why: {why}"), (ref(former),), why=ended(former.why))


def _table(caption: Furniture, rows: tuple[Proposed, ...]) -> Table:
    return Table(
        caption=caption,
        head=(
            Furniture(mark("Case study")),
            Furniture(mark("By, and where")),
            Furniture(mark("Where it stands")),
            Furniture(mark("Why")),
        ),
        rows=tuple(_row(one) for one in rows),
        row_heads=True,
        widths=(0.26, 0.22, 0.26, 0.26),
    )


def _row(one: Proposed) -> tuple[Cell, ...]:
    here = ref(one.proposal)
    title = [verbatim(one.proposal.title, here)]
    if one.chosen and not one.here:
        title.append(stated(mark("Not given to this synthesis: nothing of it is told."), (here,)))
    by = [say_list([own_words(x) for x in one.proposal.authors])]
    by += [say_list([own_words(x) for x in one.proposal.countries]), one.proposal.status]
    return (
        lines(*title),
        lines(*(Stated(text=own_words(words), rests_on=(here,)) for words in by if words.strip())),
        lines(*_places(one)),
        lines(*_whys(one)),
    )


def _places(one: Proposed) -> Iterator[Stated]:
    order = [dimension.id for dimension in dimensions()]
    for placing in sorted(one.placings, key=lambda p: (order.index(p.dimension), p.id)):
        here = ref(placing)
        yield stated(
            mark("{dimension}: {place}"),
            (here,),
            dimension=say(term("dimensions", placing.dimension).label),
            place=say(term("places", placing.place).label),
        )
        if placing.differing.strip():
            words = ended(placing.differing)
            yield stated(mark("Seen differently: {words}"), (here,), words=words)


def _whys(one: Proposed) -> Iterator[Stated]:
    here = ref(one.proposal)
    if one.proposal.why.strip():
        yield verbatim(one.proposal.why, here)
    for why in one.why_suggested:
        yield stated(mark("Suggested: {why}"), (here,), why=ended(why))


def _proposals(ids: frozenset[str]) -> tuple[Ref, ...]:
    return tuple(("proposals", one) for one in sorted(ids))


def _named(account: AccountAcross, ids: frozenset[str]) -> str:
    known = account.synthesis.proposals
    titles = sorted(own_words(known[one].title) for one in ids if one in known)
    return say_list([say("‘{title}’", title=title) for title in titles])
