"""The GRIPP2 short form: five items on the involvement of people, filled from the account."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ripplegrid.analysis.gaps import stages
from ripplegrid.model.account import Entry
from ripplegrid.model.people import Involvement
from ripplegrid.model.registers import Reflection
from ripplegrid.model.words import FactorKind
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.against import against, remarks
from ripplegrid.report.documents.ending import how_it_was_made
from ripplegrid.report.documents.entries import headline_of
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
    Sentence,
    Stated,
    ended,
    own_words,
    ref,
    stated,
    verbatim,
)
from ripplegrid.saying import mark, spoken


def tell(account: Account) -> Document:
    """The GRIPP2 short form of an account."""
    return Document(
        kind="gripp2",
        title=verbatim(account.case.title, account.whole),
        subtitle=Furniture(mark("GRIPP2 short form")),
        language=spoken().code,
        made=account.made,
        state=account.state,
        opening=tuple(_opening(account)),
        sections=(
            _item(mark("1. Aim"), "aim", mark("What involving people was for."), _aim(account)),
            _item(
                mark("2. Methods"),
                "methods",
                mark("How people were involved in the research."),
                _methods(account),
            ),
            _item(
                mark("3. Results"),
                "results",
                mark("What came of involving people, good and bad."),
                _results(account),
            ),
            _item(
                mark("4. Discussion and conclusions"),
                "discussion",
                mark("How far involving people shaped the whole, for better and worse."),
                _discussion(account),
            ),
            _item(
                mark("5. Reflections"),
                "reflections",
                mark("What went well and what did not, so that others can learn from it."),
                _reflections(account),
            ),
            how_it_was_made(account),
        ),
        paper=Paper(contents=False),
    )


def _opening(account: Account) -> Iterator[Block]:
    if account.case.about.fictional:
        yield paragraph(Furniture(mark("An invented example: none of it happened.")))
    yield paragraph(
        Furniture(
            mark(
                "GRIPP2 (Staniszewska and others, 2017) asks five things of a report on involving "
                "patients and the public. The items are told here in our own words; in the "
                "published checklist they stand word for word."
            )
        ),
        Furniture(
            mark(
                "GRIPP2 calls impact what involving people did to the study. This account tells of "
                "everything that changed, so some of what stands here goes further than GRIPP2 "
                "asks."
            )
        ),
        *account.caution,
    )


def _item(title: str, anchor: str, asks: str, blocks: Iterable[Block]) -> Section:
    lead = Paragraph((Furniture(asks),), Look.SMALL)
    return Section(title=Furniture(title), anchor=anchor, blocks=(lead, *blocks))


def _points(found: Iterable[tuple[Sentence, ...]]) -> Iterator[Listing]:
    items = tuple(Paragraph(one) for one in found)
    if items:
        yield Listing(items)


def _aim(account: Account) -> Iterator[Block]:
    about, rests = account.case.about, (account.whole,)
    yield paragraph(
        stated(mark("The account has no place of its own for why people were involved."), rests)
    )
    if about.question.strip():
        yield paragraph(
            stated(mark("The project asked: {question}"), rests, question=ended(about.question))
        )
    if about.sought:
        yield paragraph(Furniture(mark("Hoped for at the start:")))
        yield from _points((verbatim(one, account.whole),) for one in about.sought)


def _methods(account: Account) -> Iterator[Block]:
    order = {stage: place for place, stage in enumerate(stages(account.case))}
    made = sorted(
        account.case.involvements.values(),
        key=lambda one: (order.get(one.stage, len(order)), one.stakeholder_type, one.id),
    )
    if not made:
        yield account.nothing(mark("It is not said who took part at which stage."))
    yield from _points(tuple(_involved(account, one)) for one in made)


def _involved(account: Account, one: Involvement) -> Iterator[Stated]:
    here, words = ref(one), account.words
    rests = [here]
    who = words.kind_of_person(one.stakeholder_type) if one.stakeholder_type else ""
    if one.contributor is not None:
        person = account.case.contributors[one.contributor]
        who, rests = own_words(person.name), [here, ref(person)]
    stage = words.naming.label("stages", one.stage)
    way = words.naming.label("ways", one.way.value) if one.way else ""
    if who and way:
        yield stated(mark("{stage}: {who} ({way})."), rests, stage=stage, who=who, way=way)
    else:
        yield stated(mark("{stage}: {who}."), rests, stage=stage, who=who or way or "–")
    if one.account.strip():
        yield Stated(text=ended(one.account), rests_on=(here,))
    if one.decided.strip():
        yield stated(mark("Who decided: {who}"), (here,), who=ended(one.decided))


def _results(account: Account) -> Iterator[Block]:
    impacts = [entry for entry in account.entries if entry.impact]
    if not impacts:
        yield account.nothing(mark("Nobody has told of anything that came of it."))
        return
    odd = set(against(account))
    groups = (
        (mark("Bad, unwanted, unchanged or doubted by somebody:"), True),
        (mark("What else came of it:"), False),
    )
    for lead, not_simply_good in groups:
        here = [entry for entry in impacts if (entry.id in odd) is not_simply_good]
        if here:
            yield paragraph(Furniture(lead))
            yield from _points(_told(account, entry) for entry in here)
    if not odd.intersection(entry.id for entry in impacts):
        yield account.nothing(mark("Nobody has told of anything bad, unwanted or unchanged."))


def _told(account: Account, entry: Entry) -> tuple[Sentence, ...]:
    return headline_of(account, entry, *remarks(account, entry))


def _discussion(account: Account) -> Iterator[Block]:
    yield paragraph(
        Furniture(
            mark(
                "A link says that somebody holds one thing to have contributed to another, never "
                "that it was the only cause."
            )
        )
    )
    yield from _points((one,) for one in account.statements(4))
    hindered = account.statements(2, "hindered")
    yield from _points((one,) for one in hindered)


def _reflections(account: Account) -> Iterator[Block]:
    factors = account.case.factors.values()
    for kind, lead in (
        (FactorKind.FACILITATOR, mark("What made it easier:")),
        (FactorKind.CHALLENGE, mark("What made it harder:")),
    ):
        here = [one for one in factors if one.kind is kind]
        if here:
            yield paragraph(Furniture(lead))
            yield from _points((Stated(text=ended(f.text), rests_on=(ref(f),)),) for f in here)
    made = list(account.case.reflections.values())
    if made:
        yield paragraph(Furniture(mark("What people wrote when they looked back:")))
        yield from _points(_reflected(account, one) for one in made)
    if not made and not factors:
        yield account.nothing(mark("No reflections stand here."))


def _reflected(account: Account, one: Reflection) -> tuple[Sentence, ...]:
    here = ref(one)
    kind, _, key = one.subject.partition("/")
    words: list[Sentence] = []
    if kind in ("dimension", "principle"):
        subject = account.words.naming.label(f"{kind}s", key)
        words.append(stated(mark("{subject}:"), (here,), subject=subject))
    words.append(Stated(text=ended(one.reasons), rests_on=(here,)))
    who = account.case.contributors[one.contributor].name if one.contributor else one.by
    if who.strip():
        words.append(stated(mark("({who})"), (here,), who=own_words(who)))
    return tuple(words)
