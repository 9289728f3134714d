"""Where the project stands on the four dimensions, and who sees it differently."""

from __future__ import annotations

from collections.abc import Iterator

from ripplegrid.method.terms import Term, terms
from ripplegrid.model.registers import Reflection
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.parts import (
    Block,
    Cell,
    Paragraph,
    Quotation,
    Section,
    Table,
    lines,
    paragraph,
)
from ripplegrid.report.documents.sentences import (
    Furniture,
    Stated,
    ended,
    own_words,
    ref,
    stated,
)
from ripplegrid.saying import mark, say

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
    tables = [
        _table(account, "dimension", "dimensions", mark("The four dimensions")),
        _table(account, "principle", "principles", mark("The principles")),
    ]
    return Section(
        title=title,
        anchor="dimensions",
        blocks=(intro, *_differing(account, made), *(one for one in tables if one is not None)),
        sections=tuple(_instruments(account)),
    )


def _differing(account: Account, made: list[Reflection]) -> Iterator[Block]:
    """On which dimensions and principles people give different places."""
    parts, rests = [], []
    for subject, listed in (("dimension", "dimensions"), ("principle", "principles")):
        for term in terms(listed):
            here = [one for one in made if one.subject == f"{subject}/{term.id}"]
            if len({_place(one) for one in here if one.place}) > 1:
                parts.append(account.words.naming.inside(listed, term.id))
                rests += [ref(one) for one in here]
    if parts:
        yield paragraph(
            stated(
                mark("They see it differently on: {subjects}."), rests, subjects="; ".join(parts)
            )
        )


def _table(account: Account, subject: str, listed: str, caption: str) -> Table | None:
    """What each person says on each of them, those on one subject in one row."""
    rows: list[tuple[Cell, ...]] = []
    for term in terms(listed):
        made = [r for r in account.case.reflections.values() if r.subject == f"{subject}/{term.id}"]
        if made:
            said = Cell(tuple(_placed(account, one) for one in made))
            rows.append((_subject(account, term, listed, made), said))
    if not rows:
        return None
    return Table(
        caption=Furniture(caption),
        head=(
            Furniture(mark("What it is about")),
            Furniture(mark("Who says so, where they see it, and in what words")),
        ),
        rows=tuple(rows),
        row_heads=True,
        widths=(0.22, 0.78),
    )


def _subject(account: Account, term: Term, listed: str, made: list[Reflection]) -> Cell:
    rests = tuple(ref(one) for one in made) or (account.whole,)
    name = Stated(text=account.words.naming.label(listed, term.id), rests_on=rests)
    return lines(name, *((Furniture(term.plain),) if term.plain else ()))


def _placed(account: Account, one: Reflection) -> Paragraph:
    said = _reflection(account, one)
    if said.where is None:
        head = stated(mark("{who}:"), said.voice.rests_on, who=said.voice.text)
    else:
        rests = (*said.voice.rests_on, *said.where.rests_on)
        where = said.where.text
        head = stated(mark("{who}: {place}."), rests, who=said.voice.text, place=where.rstrip("."))
    return paragraph(head, said.words)


def _reflection(account: Account, one: Reflection) -> Quotation:
    here = ref(one)
    who = own_words(one.by) or own_words(one.role) or say(mark("Somebody unnamed"))
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
