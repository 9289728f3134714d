"""Where the project stands on the four dimensions, and who sees it differently."""

from __future__ import annotations

from collections.abc import Iterator

from ripplegrid.method.terms import Term, terms
from ripplegrid.model.registers import Reflection
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.parts import Block, Look, Paragraph, Quotation, Section, paragraph
from ripplegrid.report.documents.pictures import picture
from ripplegrid.report.documents.sentences import (
    Furniture,
    Stated,
    ended,
    own_words,
    ref,
    stated,
    stated_count,
)
from ripplegrid.saying import mark, mark_count, say

PHASES = {
    "proposal": mark("at the proposal"),
    "during": mark("during the project"),
    "after": mark("afterwards"),
}

ADHERENCE = "adherence"
"""The dimension whose places in words serve for the principles too."""


def continuum(account: Account) -> Section:
    """The section on the continuum and on what else people reflected on."""
    made = list(account.case.reflections.values())
    title = Furniture(mark("Where it stands on the four dimensions"))
    if not made:
        nothing = account.nothing(mark("Nobody’s reflections on the four dimensions stand here."))
        return Section(title=title, anchor="dimensions", blocks=(nothing,))
    intro = paragraph(
        Furniture(
            mark(
                "Co-production is no ladder. Each person gives a place in words, with reasons, and "
                "the places stand side by side. Nothing is added up."
            )
        ),
        Furniture(mark("The dimensions are those of Beckett and others (2018).")),
    )
    figure = picture(
        account, "continuum", Furniture(mark("Where each person sees the project, in words."))
    )
    sections = [*_on(account, "dimension", "dimensions"), *_on(account, "principle", "principles")]
    sections += _instruments(account)
    return Section(
        title=title, anchor="dimensions", blocks=(intro, figure), sections=tuple(sections)
    )


def _on(account: Account, subject: str, listed: str) -> Iterator[Section]:
    for term in terms(listed):
        made = [r for r in account.case.reflections.values() if r.subject == f"{subject}/{term.id}"]
        if made:
            yield Section(
                title=Stated(
                    text=account.words.naming.label(listed, term.id),
                    rests_on=tuple(ref(one) for one in made),
                ),
                anchor=f"{subject}-{term.id.replace('/', '-').replace(' ', '-')}",
                blocks=tuple(_blocks(account, term, made)),
            )


def _blocks(account: Account, term: Term, made: list[Reflection]) -> Iterator[Block]:
    rests = tuple(ref(one) for one in made)
    if term.plain:
        yield Paragraph((Furniture(term.plain),), Look.SMALL)
    places = {one.place.rpartition("/")[2] for one in made if one.place}
    if len(places) > 1:
        yield paragraph(
            stated_count(
                mark_count(
                    "They see it differently: {count} place is given.",
                    "They see it differently: {count} different places are given.",
                ),
                rests,
                count=len(places),
            )
        )
    for one in made:
        yield _reflection(account, one)


def _reflection(account: Account, one: Reflection) -> Quotation:
    here = ref(one)
    who = own_words(one.by) or own_words(one.role) or say(mark("Somebody who is not named"))
    if one.contributor is not None:
        who = own_words(account.case.contributors[one.contributor].name)
    phase = say(PHASES[one.phase.value]) if one.phase else ""
    by = say(mark("{who}, {phase}"), who=who, phase=phase) if phase else who
    rests = (here, ("contributors", one.contributor)) if one.contributor else (here,)
    words = [ended(one.reasons)]
    if one.example.strip():
        words.append(say("For example: {text}", text=ended(one.example)))
    if one.gap.strip():
        words.append(say("What was missing: {text}", text=ended(one.gap)))
    place = _place(one)
    return Quotation(
        words=Stated(text=" ".join(words), rests_on=(here,)),
        voice=Stated(text=by, rests_on=rests),
        where=Stated(text=place, rests_on=(here,)) if place else None,
    )


def _place(one: Reflection) -> str:
    kind, _, subject = one.subject.partition("/")
    if not one.place:
        return ""
    on = ADHERENCE if kind == "principle" else subject
    wanted = f"{on}/{one.place.rpartition('/')[2]}"
    found = next((t for t in terms("places") if t.id == wanted), None)
    return say(found.label) if found else own_words(one.place)


def _instruments(account: Account) -> Iterator[Section]:
    for pack in account.case.instruments.values():
        for key, question in pack.questions:
            subject = f"instrument/{pack.id}/{key}"
            made = [r for r in account.case.reflections.values() if r.subject == subject]
            if made:
                yield Section(
                    title=Stated(text=own_words(question), rests_on=(ref(pack),)),
                    anchor=f"instrument-{pack.id}-{key}",
                    blocks=(
                        paragraph(
                            stated(
                                mark("A question of {pack}."),
                                (ref(pack),),
                                pack=own_words(pack.title),
                            )
                        ),
                        *(_reflection(account, one) for one in made),
                    ),
                )
