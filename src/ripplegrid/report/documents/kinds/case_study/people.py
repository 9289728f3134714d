"""Who helped to produce the research, in which way at which stage, and what they did together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ripplegrid.analysis.gaps import stages
from ripplegrid.disclosure.attribution import NOBODY
from ripplegrid.model.people import Contributor, Involvement
from ripplegrid.model.words import Kind, Mark
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.entries import entries_blocks
from ripplegrid.report.documents.parts import (
    Block,
    Cell,
    Listing,
    Paragraph,
    Section,
    Table,
    cell,
    lines,
    paragraph,
)
from ripplegrid.report.documents.pictures import picture
from ripplegrid.report.documents.sentences import (
    Furniture,
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

MARKS = {
    Mark.BROKER: mark("brings people together"),
    Mark.BOUNDARY_SPANNER: mark("is at home on more than one side"),
    Mark.DUAL_ROLE: mark("has two roles"),
    Mark.DECISION_MAKER: mark("can decide"),
}


def people(account: Account) -> Section:
    """The section on who took part."""
    return Section(
        title=Furniture(mark("Who took part, and how")),
        anchor="people",
        blocks=(*_contributors(account), *_participants(account)),
        sections=(_stages(account), _processes(account)),
    )


def _contributors(account: Account) -> Iterator[Block]:
    everyone = list(account.case.contributors.values())
    if not everyone:
        yield account.nothing(mark("It is not said who helped to produce the research."))
        return
    named = sorted((c for c in everyone if c.name != say(NOBODY)), key=lambda c: c.name.casefold())
    yield paragraph(*_in_numbers(account, everyone, len(named)))
    if named:
        yield Table(
            caption=Furniture(mark("Contributors who are named")),
            head=(
                Furniture(mark("Contributor")),
                Furniture(mark("Took part as")),
                Furniture(mark("What they brought")),
                Furniture(mark("What they gained")),
            ),
            rows=tuple(_row(account, one) for one in named),
            row_heads=True,
            widths=(0.28, 0.24, 0.24, 0.24),
        )


def _in_numbers(account: Account, everyone: list[Contributor], named: int) -> Iterator[Sentence]:
    rests = tuple(ref(one) for one in everyone)
    yield stated_count(
        mark_count(
            "One person or body helped to produce the research.",
            "{count} people and bodies helped to produce the research.",
        ),
        rests,
        count=len(everyone),
    )
    kinds = Counter(kind for one in everyone for kind in one.types)
    if kinds:
        order = sorted(kinds, key=lambda kind: (-kinds[kind], kind))
        told = [f"{account.words.kind_of_person(kind)} ({kinds[kind]})" for kind in order]
        yield stated(mark("They took part as {kinds}."), rests, kinds=say_list(told))
        if any(len(one.types) > 1 for one in everyone):
            yield Furniture(mark("Whoever took part as more than one is counted with each."))
        silent = [ref(one) for one in everyone if not one.types]
        if silent:
            yield stated_count(
                mark_count("Of one of them it is not said.", "Of {count} of them it is not said."),
                silent,
                count=len(silent),
            )
    hidden = len(everyone) - named
    if hidden:
        yield stated_count(
            mark_count(
                "One of them is not named here, because they have not agreed to it.",
                "{count} of them are not named here, because they have not agreed to it.",
            ),
            rests,
            count=hidden,
        )


def _row(account: Account, one: Contributor) -> tuple[Cell, ...]:
    here = ref(one)
    who = [verbatim(one.name, here)]
    if one.organisation.strip():
        who.append(verbatim(one.organisation, here))
    roles = [account.words.kind_of_person(kind) for kind in sorted(one.types)]
    roles += [say(MARKS[m]) for m in Mark if m in one.marks]
    return (
        lines(*who),
        lines(*(Stated(text=own_words(role), rests_on=(here,)) for role in roles)),
        cell(verbatim(one.brought, here)) if one.brought.strip() else Cell(()),
        cell(verbatim(one.gained, here)) if one.gained.strip() else Cell(()),
    )


def _participants(account: Account) -> Iterator[Block]:
    groups = list(account.case.participants.values())
    if not groups:
        return
    yield paragraph(
        Furniture(
            mark(
                "Apart from those who helped to produce the research, these people took part in it "
                "as those whom it studied:"
            )
        )
    )
    items = []
    for group in groups:
        words = [Stated(text=ended(group.description), rests_on=(ref(group),))]
        if group.number.strip():
            words.append(stated(mark("Number: {number}."), (ref(group),), number=group.number))
        if group.note.strip():
            words.append(verbatim(group.note, ref(group)))
        items.append(Paragraph(tuple(words)))
    yield Listing(tuple(items))


def _stages(account: Account) -> Section:
    made = list(account.case.involvements.values())
    title = Furniture(mark("Who took part at which stage"))
    if not made:
        nothing = account.nothing(
            mark("It is not said who took part at which stage of the research.")
        )
        return Section(title=title, anchor="stages", blocks=(nothing,))
    figure = picture(
        account,
        "stages",
        Furniture(mark("The stages of the research, and who took part at each in which way.")),
    )
    order = {stage: place for place, stage in enumerate(stages(account.case))}
    made.sort(key=lambda one: (order.get(one.stage, len(order)), one.stakeholder_type, one.id))
    table = Table(
        caption=Furniture(mark("Who took part at each stage, in the words of the account")),
        head=(
            Furniture(mark("Stage")),
            Furniture(mark("Who")),
            Furniture(mark("How")),
            Furniture(mark("In words")),
        ),
        rows=tuple(_involvement(account, one) for one in made),
        row_heads=True,
        widths=(0.17, 0.2, 0.15, 0.48),
    )
    return Section(title=title, anchor="stages", blocks=(figure, table))


def _involvement(account: Account, one: Involvement) -> tuple[Cell, ...]:
    here = ref(one)
    naming = account.words.naming
    who = naming.label("stakeholder_types", one.stakeholder_type) if one.stakeholder_type else ""
    rests = [here]
    if one.contributor is not None:
        person = account.case.contributors[one.contributor]
        who, rests = person.name, [here, ref(person)]
    words = []
    if one.account.strip():
        words.append(verbatim(one.account, here))
    if one.scale.strip():
        words.append(stated(mark("How much: {scale}"), (here,), scale=ended(one.scale)))
    if one.decided.strip():
        words.append(stated(mark("Who decided: {who}"), (here,), who=ended(one.decided)))
    if one.voice is not None:
        teller = account.words.who((one.voice,))
        words.append(stated(mark("Told by {voice}."), (here, ("voices", one.voice)), voice=teller))
    way = naming.label("ways", one.way.value) if one.way else say(mark("Not said"))
    return (
        cell(Stated(text=naming.label("stages", one.stage), rests_on=(here,))),
        cell(Stated(text=own_words(who) or say(mark("Not said")), rests_on=tuple(rests))),
        cell(Stated(text=way, rests_on=(here,))),
        cell(*words),
    )


def _processes(account: Account) -> Section:
    entries = account.of_kind(Kind.PROCESS)
    title = Furniture(mark("What people did together"))
    if not entries:
        nothing = account.nothing(mark("It is not said what people did together."))
        return Section(title=title, anchor="processes", blocks=(nothing,))
    return Section(title=title, anchor="processes", blocks=entries_blocks(account, entries))
