"""The plain-language version: short sentences, one idea each, large type, a picture.

Each thing is told whole in one place: where people see it differently, there, with both sides in
their words; where everybody who tells it calls it bad, there; else where it is felt most closely.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ripplegrid.analysis.results import Chain
from ripplegrid.analysis.wording import quoted
from ripplegrid.model.account import Claim, Entry
from ripplegrid.model.people import Voice
from ripplegrid.model.record import Id
from ripplegrid.model.words import (
    Direction,
    Effect,
    FactorKind,
    FollowUpResult,
    Level,
    ProjectStatus,
    Stance,
    VoiceKind,
)
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.against import BAD, unintended
from ripplegrid.report.documents.ending import in_plain_words
from ripplegrid.report.documents.entries import capital
from ripplegrid.report.documents.kinds.case_study.stories import told_whole
from ripplegrid.report.documents.kinds.plain_points import (
    SAYING,
    last_asked,
    point,
    seen_differently,
    what_and_when,
)
from ripplegrid.report.documents.naming import unnamed
from ripplegrid.report.documents.parts import (
    Block,
    Document,
    Figure,
    Listing,
    Look,
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
    verbatim,
)
from ripplegrid.report.documents.whom import whom_told
from ripplegrid.report.figures import Options
from ripplegrid.report.figures.options import Only
from ripplegrid.saying import mark, mark_count, say, say_list, spoken

PAPER = Paper(points=14, margin=17, contents=False)
FIRST = 4
"""So many things are told under one heading; how many more there are is said."""
STEPS = 4
"""How many steps a story has that is best told where there is little room."""
WHOM = 5
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


STANDS = {
    ProjectStatus.STOPPED: mark("The project was stopped early."),
}
WHOM_WAYS = (
    (Direction.POSITIVE, mark("Good: {things}.")),
    (Direction.NEGATIVE, mark("Bad: {things}.")),
    (Direction.MIXED, mark("Good and bad: {things}.")),
    (Direction.NOTHING, mark("Nothing changed: {things}.")),
)
ASKED = (
    (FollowUpResult.CONTINUED, mark("These things still went on:")),
    (FollowUpResult.CHANGED, mark("These things had changed:")),
    (FollowUpResult.STOPPED, mark("These things had stopped:")),
    (FollowUpResult.NO_REPLY, mark("Nobody answered about these things:")),
    (FollowUpResult.CANNOT_SAY, mark("Nobody could say about these things:")),
)
THEN = {
    Effect.HELPED: mark("This helped to bring about: {target}"),
    Effect.HINDERED: mark("This worked against: {target}"),
    Effect.BOTH: mark("This worked for, and also against: {target}"),
    Effect.NOT_SAID: mark("This played a part in: {target}"),
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
            _changed(account),
            _whom(account),
            _bad(account),
            _harder(account),
            _same(account),
            _differ(account),
            _unplanned(account),
            _lasted(account),
            _ways(account),
            _who(account),
            _open(account),
            in_plain_words(account),
        ),
        paper=PAPER,
    )


def _opening(account: Account) -> Iterator[Block]:
    about, rests = account.case.about, (account.whole,)
    if about.fictional:
        yield Note((paragraph(Furniture(mark("This is a made-up story. It did not happen."))),))
    if about.question.strip():
        yield paragraph(
            Furniture(mark("People worked together to answer a question.")),
            Stated(text=ended(about.question), rests_on=rests),
        )
    if about.summary.strip():
        yield paragraph(Furniture(mark("In the words of the team:")))
        yield Paragraph((verbatim(about.summary, account.whole),), Look.LEAD)
    stood = [stated(STANDS[about.status], rests)] if about.status in STANDS else []
    if about.seen_as_failed:
        stood.append(stated(mark("It was called a failure."), rests))
    if stood:
        yield paragraph(*stood)
    if about.sought:
        yield paragraph(Furniture(mark("At the start people hoped for this:")))
        yield Listing(tuple(paragraph(Stated(text=ended(h), rests_on=rests)) for h in about.sought))
    yield paragraph(
        Furniture(mark("Here you can read what changed.")),
        Furniture(mark("The team wrote the points down.")),
        *((Furniture(mark("Some of what people said is left out.")),) if account.caution else ()),
    )


def _changed(account: Account) -> Section:
    """What changed, each told where it is felt most closely; the bad and the doubted further on."""
    title = Furniture(mark("What changed"))
    impacts = [one for one in account.entries if one.impact and not _all_bad(account, one)]
    impacts = [one for one in impacts if not _all_same(account, one)]
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


def _ways_seen(account: Account, entry: Entry) -> set[Direction]:
    told = account.tellings(entry.id)
    return {t.direction for t in told if t.stance in SAYING} - {Direction.NOT_SAID}


def _all_bad(account: Account, entry: Entry) -> bool:
    """Whether everybody who says how it was calls it bad, or good and bad, and nobody denies it."""
    seen = _ways_seen(account, entry)
    return bool(seen) and seen <= BAD and not seen_differently(account, entry)


def _all_same(account: Account, entry: Entry) -> bool:
    """Whether everybody who says how it was says that nothing changed, and nobody denies it."""
    seen = _ways_seen(account, entry)
    return seen == {Direction.NOTHING} and not seen_differently(account, entry)


def _points(account: Account, entries: list[Entry]) -> Iterator[Block]:
    """Those of some entries that most voices tell of, in the order given, and how many are left."""
    first = _first(account, entries)
    if first:
        yield Listing(tuple(Paragraph(tuple(_in_passing(account, one))) for one in first))
    yield from _more([ref(one) for one in entries if one not in first])


def _in_passing(account: Account, entry: Entry) -> Iterator[Stated]:
    """A thing told whole, or, where people see it differently, only that it is told further on."""
    if not seen_differently(account, entry):
        yield from point(account, entry, quoted=1)
        return
    yield what_and_when(entry)
    yield stated(mark("People see this differently; see below."), account.behind_entry(entry.id))


def _first(account: Account, entries: list[Entry]) -> list[Entry]:
    """The few that most voices speak of, in the order they were given."""
    heard = {one.id: len({t.voice for t in account.tellings(one.id)}) for one in entries}
    most = sorted(entries, key=lambda one: -heard[one.id])[:FIRST]
    return [one for one in entries if one in most]


def _told(
    account: Account, title: str, anchor: str, found: list[Entry], nothing: str, *, quoted: int = 1
) -> Section:
    """A section of things told whole."""
    first = _first(account, found)
    told = tuple(Paragraph(tuple(point(account, one, quoted=quoted))) for one in first)
    blocks: list[Block] = [Listing(told)] if told else []
    if not found:
        blocks.append(paragraph(stated(nothing, (account.whole,))))
    blocks += _more([ref(one) for one in found if one not in first])
    return Section(title=Furniture(title), anchor=anchor, blocks=tuple(blocks))


def _bad(account: Account) -> Section:
    found = [one for one in account.entries if _all_bad(account, one)]
    title, nothing = mark("What was bad"), mark("Nobody said of anything that it was only bad.")
    return _told(account, title, "bad", found, nothing)


def _same(account: Account) -> Section:
    found = [one for one in account.entries if _all_same(account, one)]
    nothing = mark("Nobody told of a thing that stayed the same. That does not mean that none did.")
    return _told(account, mark("What stayed the same"), "same", found, nothing)


def _differ(account: Account) -> Section:
    found = [one for one in account.entries if seen_differently(account, one)]
    nothing = mark("Nobody said they see it in another way.")
    return _told(account, mark("Where people do not agree"), "differ", found, nothing, quoted=2)


def _unplanned(account: Account) -> Section:
    found = [one for one in account.entries if unintended(one)]
    title, anchor = Furniture(mark("What nobody had planned")), "unplanned"
    if not found:
        nothing = stated(mark("Nobody told of anything like this."), (account.whole,))
        return Section(title=title, anchor=anchor, blocks=(paragraph(nothing),))
    first = _first(account, found)
    more = _more([ref(one) for one in found if one not in first])
    return Section(title=title, anchor=anchor, blocks=(_only_named(first), *more))


def _only_named(entries: Sequence[Entry]) -> Listing:
    """Things told whole elsewhere."""
    return Listing(tuple(paragraph(what_and_when(one)) for one in entries))


def _lasted(account: Account) -> Section:
    """What came of asking again, later, whether a change still held."""
    title, anchor = Furniture(mark("What lasted")), "lasted"
    asked = [(one, found) for one in account.entries if (found := last_asked(account, one))]
    if not asked:
        nothing = stated(mark("Nobody has asked again yet what lasted."), (account.whole,))
        return Section(title=title, anchor=anchor, blocks=(paragraph(nothing),))
    blocks: list[Block] = [paragraph(Furniture(mark("Later somebody asked again.")))]
    for result, said in ASKED:
        here = [one for one, found in asked if found.result is result]
        if here:
            blocks += [paragraph(Furniture(said)), _only_named(here)]
    return Section(title=title, anchor=anchor, blocks=tuple(blocks))


def _harder(account: Account) -> Section:
    """What made it hard, as people say."""
    found = [one for one in account.case.factors.values() if one.kind is FactorKind.CHALLENGE]
    title, anchor = Furniture(mark("What made it hard")), "harder"
    if not found:
        nothing = stated(mark("Nobody has said what made it hard."), (account.whole,))
        return Section(title=title, anchor=anchor, blocks=(paragraph(nothing),))
    items = [paragraph(Stated(text=ended(one.text), rests_on=(ref(one),))) for one in found[:FIRST]]
    blocks: list[Block] = [Listing(tuple(items))]
    blocks += _more([ref(one) for one in found[FIRST:]])
    return Section(title=title, anchor=anchor, blocks=tuple(blocks))


def _more(rests: list[Ref], count: int | None = None) -> list[Block]:
    """How many more the whole report tells of, one for each record; nothing where there are none.

    ``count`` is how many they are where each of them rests on several records.
    """
    if not rests:
        return []
    told = mark_count(
        "The whole report tells of {count} more.", "The whole report tells of {count} more."
    )
    return [paragraph(stated_count(told, rests, count=len(rests) if count is None else count))]


def _whom(account: Account) -> Section:
    """For whom what was good and what bad, as people say, those told of most often first."""
    by: dict[str, list[tuple[Direction, tuple[Id, ...], tuple[Ref, ...]]]] = {}
    said: dict[str, str] = {}
    for one in whom_told(account):
        said.setdefault(one.whom.casefold(), one.whom)
        by.setdefault(one.whom.casefold(), []).append((one.direction, one.entries, one.rests_on))
    order = sorted(by, key=lambda whom: -sum(len(entries) for _, entries, _ in by[whom]))
    items = []
    for whom in order[:WHOM]:
        rests = [rest for _, _, found in by[whom] for rest in found]
        sentences = [stated(mark("For {whom}."), rests, whom=said[whom])]
        for direction, template in WHOM_WAYS:
            for _, entries, found in (one for one in by[whom] if one[0] is direction):
                named = [quoted(account.case.entries[entry].text) for entry in entries[:1]]
                things = say_list(named, len(entries) - len(named))
                sentences.append(stated(template, found, things=things))
        items.append(Paragraph(tuple(sentences)))
    title, anchor = Furniture(mark("For whom")), "for-whom"
    if not items:
        nothing = stated(mark("Nobody has said for whom it was."), (account.whole,))
        return Section(title=title, anchor=anchor, blocks=(paragraph(nothing),))
    left = order[WHOM:]
    rests = [rest for whom in left for _, _, found in by[whom] for rest in found]
    more = _more(rests, len(left))
    return Section(title=title, anchor=anchor, blocks=(Listing(tuple(items)), *more))


def _who(account: Account) -> Section:
    """Who tells all this, and what each is in the project."""
    told = [t for entry in account.entries for t in account.tellings(entry.id)]
    voices = [account.case.voices[one] for one in dict.fromkeys(t.voice for t in told)]
    title, anchor = Furniture(mark("Who says so")), "who"
    if not voices:
        nothing = stated(mark("It is not said who told this."), (account.whole,))
        return Section(title=title, anchor=anchor, blocks=(paragraph(nothing),))
    rests = [ref(one) for one in voices]
    count = account.words.count([one.id for one in voices])
    named = [one for one in voices if not unnamed(one)]
    people = [one for one in named if one.kind is not VoiceKind.DOCUMENT]
    papers = [one for one in named if one.kind is VoiceKind.DOCUMENT]
    blocks: list[Block] = [
        paragraph(stated(mark("This was told by {voices}."), rests, voices=count))
    ]
    if people:
        blocks.append(Listing(tuple(paragraph(_role(account, one)) for one in people)))
    if papers:
        listed = "; ".join(own_words(one.name) for one in papers)
        said = stated(mark("These papers tell of it: {papers}."), map(ref, papers), papers=listed)
        blocks.append(paragraph(said))
    return Section(title=title, anchor=anchor, blocks=tuple(blocks))


def _role(account: Account, voice: Voice) -> Stated:
    """A voice by its name, and as what it speaks where that is said."""
    name, types = own_words(voice.name), sorted(voice.types)
    if not types:
        return Stated(text=ended(name), rests_on=(ref(voice),))
    kinds = say_list([account.words.kind_of_person(one) for one in types])
    return stated(mark("{name}: {kinds}."), (ref(voice),), name=name, kinds=kinds)


def _ways(account: Account) -> Section:
    """One chain that somebody tells whole, step by step."""
    title, anchor = Furniture(mark("How one thing led to another")), "ways"
    whole = told_whole(account)
    if not whole:
        nothing = stated(mark("Nobody has told a whole story of this yet."), (account.whole,))
        return Section(title=title, anchor=anchor, blocks=(paragraph(nothing),))
    chain = min(whole, key=lambda one: _fitness(account, one))
    voices = account.words.who(chain.told.whole)
    rests = (*account.behind(chain.entries), *(("voices", v) for v in chain.told.whole))
    return Section(
        title=title,
        anchor=anchor,
        blocks=(
            paragraph(
                stated(mark("This is a story told by {voices}."), rests, voices=voices),
                Furniture(mark("Other things may have helped too.")),
            ),
            Listing(tuple(_steps(account, chain.entries))),
            _picture(account, chain.entries),
        ),
    )


def _fitness(account: Account, chain: Chain) -> tuple[bool, int, int, tuple[Id, ...]]:
    """What makes a chain the one to tell: dates that fit, an end many tell of, few steps."""
    backwards = set(account.analysis.timeline.backwards)
    against_time = any(link in backwards for link in _links(account, chain.entries))
    heard = len({t.voice for t in account.tellings(chain.entries[-1])})
    return against_time, -heard, abs(len(chain.entries) - STEPS), chain.entries


def _links(account: Account, entries: Sequence[Id]) -> list[Id]:
    steps = set(pairwise(entries))
    return [x.id for x in account.reading.contributions if (x.source, x.target) in steps]


def _steps(account: Account, entries: Sequence[Id]) -> Iterator[Paragraph]:
    """The steps of a story: each with how it followed, and who does not see it so."""
    yield paragraph(what_and_when(account.case.entries[entries[0]]))
    for source, target in pairwise(entries):
        links = _links(account, (source, target))
        effects = {account.case.contributions[link].effect for link in links}
        effect = effects.pop() if len(effects) == 1 else Effect.NOT_SAID
        rests = [rest for link in links for rest in account.behind_link(link)]
        step = what_and_when(account.case.entries[target]).text
        claims = [claim for link in links for claim in account.claims(link)]
        yield paragraph(stated(THEN[effect], rests, target=step), *_doubts(account, claims))


def _doubts(account: Account, claims: Sequence[Claim]) -> Iterator[Stated]:
    for stance, template in (
        (Stance.DISAGREES, mark("{voices} did not agree with this step.")),
        (Stance.PARTLY, mark("{voices} agreed with this step only in part.")),
    ):
        found = [one for one in claims if one.stance is stance]
        if found:
            rests = [*map(ref, found), *(("voices", one.voice) for one in found)]
            who = capital(account.words.who([one.voice for one in found]))
            yield stated(template, rests, voices=who)


def _picture(account: Account, chain: Sequence[Id]) -> Figure:
    """The steps of one chain, drawn large."""
    only = Only(entries=frozenset(chain), links=frozenset(_links(account, chain)))
    called = {level.value: say(words) for level, words in LEVELS.items()}
    small = Options(width=LARGE, lang=spoken().code, apart="ripple", only=only, levels=called)
    drawn = picture(account, "ripple", Furniture(mark("The same story as a picture.")), small)
    share = max(1.0, WIDTH / drawn.width)
    return replace(drawn, width=drawn.width * share, height=drawn.height * share)


def _open(account: Account) -> Section:
    """What is not known, in a few short sentences."""
    found: list[Stated] = []
    bare = account.analysis.evidence.bare
    if bare:
        found.append(
            stated_count(
                mark_count(
                    "For {count} of {all} changes we have only people’s word.",
                    "For {count} of {all} changes we have only people’s word.",
                ),
                [ref(one) for one in account.entries if one.impact],
                count=len(bare),
                all=sum(one.impact for one in account.entries),
            )
        )
    untold = account.analysis.gaps.otherwise_unasked
    if untold:
        found.append(
            stated_count(
                mark_count(
                    "For {count} of {all} steps nobody said how it would be without them.",
                    "For {count} of {all} steps nobody said how it would be without them.",
                ),
                [ref(one) for one in account.reading.contributions],
                count=len(untold),
                all=len(account.reading.contributions),
            )
        )
    if not account.case.substantiations:
        found.append(stated(mark("No answer from outside stands here."), (account.whole,)))
    return Section(
        title=Furniture(mark("What we do not know")),
        anchor="not-known",
        blocks=(
            paragraph(
                Furniture(mark("People tell what they know.")),
                Furniture(mark("Nobody knows everything.")),
                *found,
            ),
        ),
    )
