"""Some ways that one voice tells from the beginning to the end, step by step, in its own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from ripplegrid.analysis.possible import fits
from ripplegrid.analysis.results import Chain
from ripplegrid.model.account import Claim, Contribution
from ripplegrid.model.record import Id
from ripplegrid.model.words import Effect, Stance
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.against import DOUBT
from ripplegrid.report.documents.entries import headline
from ripplegrid.report.documents.kinds.case_study.cast import Cast
from ripplegrid.report.documents.parts import Block, Figure, Listing, Look, Paragraph, paragraph
from ripplegrid.report.documents.pictures import picture
from ripplegrid.report.documents.sentences import (
    Furniture,
    Sentence,
    own_words,
    ref,
    stated,
    stated_count,
)
from ripplegrid.report.figures import Options
from ripplegrid.report.figures.options import Only
from ripplegrid.saying import mark, mark_count, spoken

MOST = 4
"""So many ways are told step by step; how many more there are is said where chains are counted."""
STEPS = 5
"""How many entries a way has that is best told where there is little room."""
THEN = {
    Effect.HELPED: mark("This helped to bring about: {target}."),
    Effect.HINDERED: mark("This worked against: {target}."),
    Effect.BOTH: mark("This both helped and worked against: {target}."),
    Effect.NOT_SAID: mark("This played a part in: {target}."),
}


def told_whole(account: Account) -> list[Chain]:
    """The ways that one voice tells whole and that can have gone in this order, by their dates."""
    whole = [chain for chain in account.analysis.chains.items if chain.told.whole]
    return [chain for chain in whole if fits(account.case, chain.entries)]


def chosen(account: Account) -> list[Chain]:
    """The ways to tell: each adds most that the ones before it do not hold, and another teller."""
    whole = told_whole(account)
    found: list[Chain] = []
    seen: set[Id] = set()
    heard: set[Id] = set()
    while whole and len(found) < MOST:
        best = min(
            whole,
            key=lambda one: (
                bool(heard.intersection(one.told.whole)),
                -len(set(one.entries) - seen),
                abs(len(one.entries) - STEPS),
                one.entries,
            ),
        )
        if set(best.entries) <= seen:
            break
        found.append(best)
        seen.update(best.entries)
        heard.update(best.told.whole)
        whole.remove(best)
    return found


def stories(account: Account) -> tuple[Block, ...]:
    """Each chosen way as a headed paragraph with its steps."""
    return tuple(block for chain in chosen(account) for block in _story(account, chain))


def drawn(account: Account) -> Figure | None:
    """A map of the chosen ways alone, every entry in words; none where nobody tells one whole."""
    ways = chosen(account)
    if not ways:
        return None
    links = [link.id for chain in ways for link in _links(account, chain)]
    only = Only(
        entries=frozenset(entry for chain in ways for entry in chain.entries),
        links=frozenset(links),
    )
    caption = Furniture(
        mark(
            "The part of the ripple map that the report tells from one end to the other. Every "
            "link stands in the list above."
        )
    )
    how = Options(width=760, lang=spoken().code, apart="ripple", only=only)
    return picture(account, "ripple", caption, how)


def _links(account: Account, chain: Chain) -> list[Contribution]:
    """The links of a way in order, each as one of those tells it who tell the whole."""
    return [_link(account, step, chain.told.whole) for step in pairwise(chain.entries)]


def _link(account: Account, step: tuple[Id, Id], tellers: Sequence[Id]) -> Contribution:
    between = [x for x in account.reading.contributions if (x.source, x.target) == step]
    return next((x for x in between if _claims(account, x, tellers)), between[0])


def _claims(account: Account, link: Contribution, tellers: Sequence[Id]) -> list[Claim]:
    """What those who tell the whole say of one of its links."""
    made = account.claims(link.id)
    return [c for c in made if c.voice in tellers and c.stance is not Stance.DISAGREES]


def _story(account: Account, chain: Chain) -> Iterator[Block]:
    tellers = chain.told.whole
    cast = Cast(account)
    who = stated_count(
        mark_count("As {voices} tells it", "As {voices} tell it"),
        (*account.behind(chain.entries), *cast.behind(tellers)),
        count=len(tellers),
        voices=cast.who(tellers),
    )
    yield Paragraph((who,), Look.HEADED)
    items = [paragraph(headline(account, account.case.entries[chain.entries[0]]))]
    items += [Paragraph(tuple(_step(account, x, tellers))) for x in _links(account, chain)]
    yield Listing(tuple(items))


def _step(account: Account, link: Contribution, tellers: Sequence[Id]) -> Iterator[Sentence]:
    target = headline(account, account.case.entries[link.target])
    yield stated(THEN[link.effect], account.behind_link(link.id), target=target.text)
    spoken_of = (one for one in _claims(account, link, tellers) if one.quotation.strip())
    for one in islice(spoken_of, 1):
        yield stated(mark("“{words}”"), (ref(one),), words=own_words(one.quotation))
    against = [c for c in account.claims(link.id) if c.stance in DOUBT]
    if against:
        voices = [c.voice for c in against]
        yield stated(
            mark("(Doubted by {voices}.)"),
            [*(ref(c) for c in against), *(("voices", voice) for voice in voices)],
            voices=account.words.who(voices),
        )
    if link.id in account.analysis.timeline.backwards:
        yield stated(mark("(Going by the dates, this came later.)"), account.behind_link(link.id))
