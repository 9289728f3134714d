"""The plain-language version: short sentences, one idea each, large type, a picture."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeAlias

from ripplegrid.model.account import Entry
from ripplegrid.model.record import Id
from ripplegrid.model.words import Direction, FactorKind, Level, Stance
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.against import BAD, DOUBT, bad, doubted, unchanged, unintended
from ripplegrid.report.documents.ending import in_plain_words
from ripplegrid.report.documents.entries import capital
from ripplegrid.report.documents.naming import unnamed
from ripplegrid.report.documents.parts import (
    Block,
    Document,
    Figure,
    Listing,
    Note,
    Paper,
    Paragraph,
    Section,
    paragraph,
)
from ripplegrid.report.documents.pictures import WIDTH, picture
from ripplegrid.report.documents.sentences import (
    Furniture,
    Ref,
    Stated,
    ended,
    own_words,
    ref,
    stated,
    stated_count,
)
from ripplegrid.report.documents.whom import listed_with_more, whom_told
from ripplegrid.report.figures import Options
from ripplegrid.report.figures.options import Only
from ripplegrid.saying import mark, mark_count, say, spoken

Chosen: TypeAlias = Callable[[Account, Entry], bool]
PAPER = Paper(points=14, margin=17, contents=False)
FIRST = 5
"""So many things are told under one heading; how many more there are is said."""
WHOM = 6
"""So many are named for whom something was."""
LARGE = 460
"""The picture is drawn this narrow and shown as wide as the page, so that its words are large."""
LEVELS = {
    Level.INDIVIDUAL: mark("For single people"),
    Level.GROUP: mark("For groups of people"),
    Level.ORGANISATIONAL: mark("At work and in offices"),
    Level.SOCIETAL: mark("For everybody around"),
    Level.PARADIGMATIC: mark("In the way people think"),
}


def tell(account: Account) -> Document:
    """The plain-language version of an account."""
    return Document(
        kind="plain",
        title=Stated(text=own_words(account.case.title), rests_on=(account.whole,)),
        subtitle=Furniture(mark("In plain words")),
        language=spoken().code,
        made=account.made,
        state=account.state,
        opening=tuple(_opening(account)),
        sections=(
            _good(account),
            _whom(account),
            _section(account, mark("What was bad"), "bad", bad, mark("Nobody said it was bad.")),
            _harder(account),
            _section(
                account,
                mark("What nobody had planned"),
                "unplanned",
                lambda _, entry: unintended(entry),
                mark("Nobody told of anything like this."),
            ),
            _section(
                account,
                mark("What stayed the same"),
                "same",
                unchanged,
                mark("Nobody said that nothing changed."),
            ),
            _ways(account),
            _who(account),
            _section(
                account,
                mark("Where people do not agree"),
                "differ",
                doubted,
                mark("Nobody said they see it in another way."),
            ),
            _open(account),
            in_plain_words(account),
        ),
        paper=PAPER,
    )


def _opening(account: Account) -> Iterator[Block]:
    about = account.case.about
    if about.fictional:
        yield Note((paragraph(Furniture(mark("This is a made-up story. It did not happen."))),))
    if about.question.strip():
        yield paragraph(Furniture(mark("People worked together to answer a question.")))
        yield paragraph(Stated(text=ended(about.question), rests_on=(account.whole,)))
    yield paragraph(
        Furniture(mark("Here you can read what changed.")),
        Furniture(mark("The points are in people’s own words.")),
        *((Furniture(mark("Some words are left out.")),) if account.caution else ()),
    )


def _good(account: Account) -> Section:
    """What changed, each told where it is felt most closely."""
    title = Furniture(mark("What changed"))
    impacts = [entry for entry in account.entries if entry.impact]
    if not impacts:
        nothing = paragraph(stated(mark("Nobody has said what changed."), (account.whole,)))
        return Section(title=title, anchor="changed", blocks=(nothing,))
    sections = []
    for level in Level:
        here = [e for e in impacts if e.levels and _closest(e) is level]
        if here:
            sections.append(
                Section(
                    title=Furniture(LEVELS[level]),
                    anchor=f"changed-{level.value}",
                    blocks=tuple(_points(account, here)),
                )
            )
    loose = [entry for entry in impacts if not entry.levels]
    blocks = tuple(_points(account, loose))
    return Section(title=title, anchor="changed", blocks=blocks, sections=tuple(sections))


def _closest(entry: Entry) -> Level:
    return next(level for level in Level if level in entry.levels)


def _picture(account: Account, chain: Sequence[Id]) -> Figure:
    """The steps of one chain, drawn large."""
    steps = set(pairwise(chain))
    links = [x.id for x in account.reading.contributions if (x.source, x.target) in steps]
    only = Only(entries=frozenset(chain), links=frozenset(links))
    called = {level.value: say(words) for level, words in LEVELS.items()}
    small = Options(width=LARGE, lang=spoken().code, apart="ripple", only=only, levels=called)
    drawn = picture(account, "ripple", Furniture(mark("The same story as a picture.")), small)
    share = max(1.0, WIDTH / drawn.width)
    return replace(drawn, width=drawn.width * share, height=drawn.height * share)


def _points(account: Account, entries: list[Entry]) -> Iterator[Block]:
    """Some entries in the order of time, and how many more there are."""
    if entries:
        yield Listing(tuple(Paragraph(tuple(_told(account, one))) for one in entries[:FIRST]))
    more = entries[FIRST:]
    if more:
        yield _more([ref(entry) for entry in more])


def _told(account: Account, entry: Entry) -> Iterator[Stated]:
    """What happened, who says so, and who says that it was bad or not so."""
    yield Stated(text=capital(ended(entry.text)), rests_on=(ref(entry),))
    told = account.tellings(entry.id)
    saying = [t for t in told if t.stance in {Stance.SAYS, Stance.AGREES}]
    said_bad = [t for t in saying if t.direction in BAD]
    doubting = [t for t in told if t.stance in DOUBT]
    rest = [t for t in saying if t not in said_bad]
    for template, found in (
        (mark("{voices} told this."), rest),
        (mark("{voices} said this was bad, or partly bad."), said_bad),
        (mark("{voices} did not agree, or only in part."), doubting),
    ):
        if found:
            voices = [t.voice for t in found]
            who = capital(account.words.who(voices))
            yield stated(template, [*map(ref, found), *(("voices", v) for v in voices)], voices=who)


def _whom(account: Account) -> Section:
    """For whom it was good and for whom bad, as people say, those told of most often first."""
    found = whom_told(account)
    blocks: list[Block] = []
    for directions, template in (
        ({Direction.POSITIVE}, mark("It was good for: {people}.")),
        ({Direction.NEGATIVE}, mark("It was bad for: {people}.")),
        ({Direction.MIXED}, mark("It was good and bad for: {people}.")),
        ({Direction.NOTHING}, mark("Nothing changed for: {people}.")),
    ):
        people = [one for one in found if one.direction in directions]
        if people:
            rests = [rest for one in people for rest in one.rests_on]
            listed = listed_with_more([one.whom for one in people[:WHOM]], len(people))
            blocks.append(paragraph(stated(template, rests, people=listed)))
    if not blocks:
        blocks.append(paragraph(stated(mark("Nobody has said for whom it was."), (account.whole,))))
    return Section(title=Furniture(mark("For whom")), anchor="for-whom", blocks=tuple(blocks))


def _who(account: Account) -> Section:
    """Who tells all this."""
    told = [t for entry in account.entries for t in account.tellings(entry.id)]
    voices = list(dict.fromkeys(t.voice for t in told))
    title, anchor = Furniture(mark("Who says so")), "who"
    if not voices:
        nothing = stated(mark("It is not said who told this."), (account.whole,))
        return Section(title=title, anchor=anchor, blocks=(paragraph(nothing),))
    rests = [("voices", voice) for voice in voices]
    names = dict.fromkeys(
        own_words(account.case.voices[v].name)
        for v in voices
        if not unnamed(account.case.voices[v])
    )
    said = [stated(mark("This was told by {voices}."), rests, voices=account.words.count(voices))]
    if names:
        listed = "; ".join(names)
        said.append(stated(mark("By name: {names}."), rests, names=listed))
    return Section(title=title, anchor=anchor, blocks=(paragraph(*said),))


def _section(account: Account, title: str, anchor: str, chosen: Chosen, nothing: str) -> Section:
    found = _most_told([entry for entry in account.entries if chosen(account, entry)], account)
    blocks: Iterable[Block] = _points(account, found)
    if not found:
        blocks = (paragraph(stated(nothing, (account.whole,))),)
    return Section(title=Furniture(title), anchor=anchor, blocks=tuple(blocks))


def _harder(account: Account) -> Section:
    """What made it hard, as people say."""
    found = [one for one in account.case.factors.values() if one.kind is FactorKind.CHALLENGE]
    title, anchor = Furniture(mark("What made it hard")), "harder"
    if not found:
        nothing = stated(mark("Nobody has said what made it hard."), (account.whole,))
        return Section(title=title, anchor=anchor, blocks=(paragraph(nothing),))
    items = [paragraph(Stated(text=ended(one.text), rests_on=(ref(one),))) for one in found[:FIRST]]
    blocks: list[Block] = [Listing(tuple(items))]
    if found[FIRST:]:
        blocks.append(_more([ref(one) for one in found[FIRST:]]))
    return Section(title=title, anchor=anchor, blocks=tuple(blocks))


def _more(rests: list[Ref]) -> Paragraph:
    return paragraph(
        stated_count(
            mark_count(
                "The whole report tells of {count} more.",
                "The whole report tells of {count} more.",
            ),
            rests,
            count=len(rests),
        )
    )


def _most_told(entries: list[Entry], account: Account) -> list[Entry]:
    """Those most voices speak of first, so that no weighty one is among the ones left out."""
    return sorted(entries, key=lambda entry: -len({t.voice for t in account.tellings(entry.id)}))


def _ways(account: Account) -> Section:
    """One chain that somebody tells whole, step by step."""
    title, anchor = Furniture(mark("How one thing led to another")), "ways"
    whole = [chain for chain in account.analysis.chains.items if chain.told.whole]
    if not whole:
        nothing = stated(mark("Nobody has told a whole story of this yet."), (account.whole,))
        return Section(title=title, anchor=anchor, blocks=(paragraph(nothing),))
    chain = min(whole, key=lambda one: (abs(len(one.entries) - 4), one.entries))
    entries = [account.case.entries[key] for key in chain.entries]
    voices = account.words.who(chain.told.whole)
    return Section(
        title=title,
        anchor=anchor,
        blocks=(
            paragraph(
                stated(
                    mark("This is a story told by {voices}."),
                    (*account.behind(chain.entries), *(("voices", v) for v in chain.told.whole)),
                    voices=voices,
                ),
                Furniture(mark("One thing came after the other.")),
                Furniture(mark("Other things may have helped too.")),
            ),
            Listing(
                tuple(
                    paragraph(Stated(text=capital(ended(one.text)), rests_on=(ref(one),)))
                    for one in entries
                )
            ),
            _picture(account, chain.entries),
        ),
    )


def _open(account: Account) -> Section:
    """What is not known, in a few short sentences."""
    found: list[Stated] = []
    bare = account.analysis.evidence.bare
    if bare:
        found.append(
            stated_count(
                mark_count(
                    "For {count} change we have only people’s word.",
                    "For {count} changes we have only people’s word.",
                ),
                [("entries", one) for one in bare],
                count=len(bare),
            )
        )
    untold = account.analysis.gaps.otherwise_unasked
    if untold:
        found.append(
            stated_count(
                mark_count(
                    "Of {count} step nobody said if it would have come anyway.",
                    "Of {count} steps nobody said if they would have come anyway.",
                ),
                [("contributions", one) for one in untold],
                count=len(untold),
            )
        )
    if not account.case.substantiations:
        found.append(stated(mark("No answer from outside stands here."), (account.whole,)))
    return Section(
        title=Furniture(mark("What we do not know")),
        anchor="not-known",
        blocks=(
            paragraph(
                Furniture(mark("People tell what they saw.")),
                Furniture(mark("Nobody saw everything.")),
                *found,
            ),
        ),
    )
