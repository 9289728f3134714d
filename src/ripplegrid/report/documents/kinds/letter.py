"""Feedback letters: what each person said, what became of it, who else said so, how to answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ripplegrid.model.account import Claim, Contribution, Entry
from ripplegrid.model.people import Voice
from ripplegrid.model.record import Id
from ripplegrid.model.words import Effect, Stance, VoiceKind
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.ending import how_it_was_made
from ripplegrid.report.documents.entries import capital, quotation
from ripplegrid.report.documents.naming import unnamed
from ripplegrid.report.documents.parts import (
    Block,
    Document,
    Listing,
    Look,
    Paper,
    Paragraph,
    Section,
    paragraph,
)
from ripplegrid.report.documents.sentences import (
    Furniture,
    Ref,
    Stated,
    own_words,
    ref,
    stated,
    verbatim,
)
from ripplegrid.saying import mark, say, say_list, spoken

LED = {
    Effect.HELPED: mark("{source} helped to bring about {target}"),
    Effect.HINDERED: mark("{source} worked against {target}"),
    Effect.BOTH: mark("{source} both helped and worked against {target}"),
    Effect.NOT_SAID: mark("{source} played a part in {target}"),
}
ANSWERS = (
    mark("☐ Yes, so it was."),
    mark("☐ In part. This was different:"),
    mark("☐ No. So it was:"),
    mark("☐ Please take my words out."),
)


def tell(account: Account) -> Document:
    """A letter for each person who speaks in an account, each on pages of its own."""
    people = list(_people(account))
    letters = tuple(_letter(account, n, voices) for n, voices in enumerate(people, 1))
    return Document(
        kind="letter",
        title=verbatim(account.case.title, account.whole),
        subtitle=Furniture(mark("Letters to those who took part")),
        language=spoken().code,
        made=account.made,
        state=account.state,
        opening=tuple(_opening(account)),
        sections=(*letters, _last(account)),
        paper=Paper(points=12, contents=False),
    )


def own(account: Account, voices: list[Voice]) -> Document:
    """The letter of one person alone, from an account as they may see it.

    Args:
        account: the account, let through the gate for this person.
        voices: the voices they speak with.
    """
    section = _letter(account, 1, voices)
    return Document(
        kind="letter",
        title=verbatim(account.case.title, account.whole),
        subtitle=Furniture(mark("What became of what you said")),
        language=spoken().code,
        made=account.made,
        state=account.state,
        opening=section.blocks,
        sections=section.sections,
        paper=Paper(points=12, contents=False),
    )


def _people(account: Account) -> Iterator[list[Voice]]:
    """The voices of each person with a name.

    The words of somebody without one would stand together in their letter, where everybody who
    has the letters would learn that they are one person's.
    """
    found: dict[Id, list[Voice]] = {}
    speaking = {one.voice for one in account.case.tellings.values()}
    speaking |= {one.voice for one in account.case.claims.values()}
    for voice in account.case.voices.values():
        if voice.kind is VoiceKind.PERSON and voice.id in speaking and not unnamed(voice):
            found.setdefault(voice.contributor or voice.id, []).append(voice)
    yield from sorted(found.values(), key=lambda one: (one[0].name, one[0].id))


def _opening(account: Account) -> Iterator[Block]:
    if account.case.about.fictional:
        yield paragraph(Furniture(mark("An invented example: none of it happened.")))
    yield paragraph(
        Furniture(mark("For the team: give each letter only to the person it is for.")),
        Furniture(
            mark(
                "Nobody has a letter here whose name may not leave the team: it would show which "
                "words are theirs. They have it on their own page."
            )
        ),
        Furniture(
            mark(
                "Only what people gave leave for stands in the letters, their own words too. "
                "Nobody can write to whoever posted without a name."
            )
        ),
    )
    if not any(_people(account)):
        yield account.nothing(mark("Nobody has said anything yet that may stand in a letter."))


def _last(account: Account) -> Section:
    made = how_it_was_made(account)
    return Section(title=made.title, anchor=made.anchor, blocks=made.blocks, fresh=True)


def _letter(account: Account, number: int, voices: list[Voice]) -> Section:
    mine = {voice.id for voice in voices}
    rests = tuple(ref(voice) for voice in voices)
    name = account.words.called(voices[0].id)
    title = stated(mark("For {name}"), rests, name=name)
    thanks = paragraph(
        Furniture(mark("Thank you for telling what you saw.")),
        stated(
            mark("This letter says what became of your words about “{title}”."),
            (account.whole,),
            title=own_words(account.case.title),
        ),
        Furniture(
            mark(
                "The team keeps what everybody told in one table of what happened, with who told "
                "it and what led to what."
            )
        ),
    )
    return Section(
        title=title,
        anchor=f"letter-{number}",
        fresh=True,
        blocks=(thanks,),
        sections=(
            Section(
                title=Furniture(mark("What you said, and what became of it")),
                anchor=f"letter-{number}-said",
                blocks=tuple(_said(account, mine)),
            ),
            Section(
                title=Furniture(mark("How to answer")),
                anchor=f"letter-{number}-answer",
                blocks=tuple(_answer()),
            ),
        ),
    )


def _said(account: Account, mine: set[Id]) -> Iterator[Block]:
    entries = [
        entry
        for entry in account.entries
        if any(one.voice in mine for one in account.tellings(entry.id))
    ]
    for entry in entries:
        what = stated(mark("{entry}"), (ref(entry),), entry=own_words(entry.text))
        yield Paragraph((what, *_became(account, entry)), Look.HEADED)
        for one in account.tellings(entry.id):
            words = quotation(account, one) if one.voice in mine else None
            if words is not None:
                yield words
        yield paragraph(*_others(account, entry, mine))
    links = list(_links(account, mine))
    if links:
        yield paragraph(Furniture(mark("You also spoke of what led to what:")))
        yield Listing(tuple(links))


def _became(account: Account, entry: Entry) -> Iterator[Stated]:
    rests = (ref(entry),)
    if entry.agreed:
        yield stated(mark("It stands in the table that the team agreed on."), rests)
    elif entry.placed:
        yield stated(mark("It stands in the team’s table."), rests)
    else:
        yield stated(mark("It is kept, and not yet put in its place in the team’s table."), rests)
    if len(account.reading.speaks_for(entry.id)) > 1:
        yield stated(
            mark("It was put together with what others told of the same thing."),
            account.behind_entry(entry.id),
        )
    led = [one for one in account.reading.contributions if one.source == entry.id]
    if led:
        yield stated(
            mark("People say it played a part in {entries}."),
            [rest for one in led for rest in account.behind_link(one.id)],
            entries=say_list(list(dict.fromkeys(_called(account, one.target) for one in led))),
        )


def _others(account: Account, entry: Entry, mine: set[Id]) -> Iterator[Stated]:
    told = [one for one in account.tellings(entry.id) if one.voice not in mine]
    with_you = [t for t in told if t.stance in {Stance.SAYS, Stance.AGREES}]
    partly = [t for t in told if t.stance is Stance.PARTLY]
    against = [t for t in told if t.stance is Stance.DISAGREES]
    for template, found in (
        (mark("Told of it too: {voices}."), with_you),
        (mark("Agreed only in part: {voices}."), partly),
        (mark("Did not agree: {voices}."), against),
    ):
        if found:
            rests: list[Ref] = [ref(one) for one in found]
            rests += [("voices", one.voice) for one in found]
            who = account.words.who([one.voice for one in found])
            yield stated(template, rests, voices=who)
    if not told:
        yield stated(mark("Nobody else has told of it so far."), account.behind_entry(entry.id))


def _links(account: Account, mine: set[Id]) -> Iterator[Paragraph]:
    for link in account.reading.contributions:
        claims = account.claims(link.id)
        if not any(one.voice in mine for one in claims):
            continue
        said = [_spoken(account, link, claims, mine)]
        others = [one.voice for one in claims if one.voice not in mine]
        if others:
            said.append(
                stated(
                    mark("{voices} spoke of it too."),
                    account.behind_link(link.id),
                    voices=capital(account.words.who(others)),
                )
            )
        yield Paragraph(tuple(said))


def _spoken(account: Account, link: Contribution, claims: Sequence[Claim], mine: set[Id]) -> Stated:
    """A link as the person told it: as so, as partly so, or as not so."""
    stances = {one.stance for one in claims if one.voice in mine}
    way = say(
        LED[link.effect], source=_called(account, link.source), target=_called(account, link.target)
    )
    if stances <= {Stance.DISAGREES}:
        template = mark("You did not agree that {way}.")
    elif stances <= {Stance.DISAGREES, Stance.PARTLY}:
        template = mark("You agreed only in part that {way}.")
    else:
        template = mark("You said that {way}.")
    return stated(template, account.behind_link(link.id), way=way)


def _called(account: Account, entry: Id) -> str:
    """What happened in quotation marks, without a number: a letter has no list to look it up in."""
    return say("“{entry}”", entry=own_words(account.case.entries[entry].text))


def _answer() -> Iterator[Block]:
    yield paragraph(
        Furniture(mark("You can still change, add to or take back what you said.")),
        Furniture(mark("Write it here, or tell whoever gave you this letter.")),
    )
    yield from (Paragraph((Furniture(one),), Look.TICK) for one in ANSWERS)
