"""Who helped to produce the research, in which way at which stage, and what they did together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ripplegrid.analysis.gaps import stages
from ripplegrid.disclosure.attribution import NOBODY
from ripplegrid.model.people import Contributor, Involvement
from ripplegrid.model.words import Kind, Mark
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.kinds.case_study.columns import filled
from ripplegrid.report.documents.kinds.case_study.telling import entries_blocks
from ripplegrid.report.documents.parts import (
    Block,
    Cell,
    Listing,
    Paragraph,
    Section,
    Table,
    cell,
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
        blocks=tuple(_contributors(account)),
        sections=(*_participants(account), _stages(account), _processes(account)),
    )


def _contributors(account: Account) -> Iterator[Block]:
    everyone = list(account.case.contributors.values())
    if not everyone:
        yield account.nothing(mark("It is not said who helped to produce the research."))
        return
    named = sorted((c for c in everyone if c.name != say(NOBODY)), key=lambda c: c.name.casefold())
    yield paragraph(*_in_numbers(account, everyone, len(named)))
    if named:
        table = Table(
            caption=Furniture(mark("Contributors who are named")),
            head=(
                Furniture(mark("Contributor")),
                Furniture(mark("Took part as")),
                Furniture(mark("What they brought, and what they gained")),
            ),
            rows=tuple(_row(account, one) for one in named if _told_of(one)),
            row_heads=True,
            widths=(0.36, 0.22, 0.42),
        )
        yield from (filled(table),) if table.rows else ()
        yield from _only_named([one for one in named if not _told_of(one)])


def _told_of(one: Contributor) -> bool:
    """Whether anything but the name is known of a person or body."""
    parts = (one.organisation, one.brought, one.gained)
    return bool(one.types or one.marks or any(part.strip() for part in parts))


def _only_named(found: list[Contributor]) -> Iterator[Block]:
    if found:
        yield paragraph(
            stated(
                mark("Of these only the name, or another name in its place, is told: {names}."),
                tuple(ref(one) for one in found),
                names=say_list([own_words(one.name) for one in found]),
            )
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
                mark_count(
                    "For one of them it is not said as what.",
                    "For {count} of them it is not said as what.",
                ),
                silent,
                count=len(silent),
            )
    hidden = len(everyone) - named
    if hidden:
        yield stated_count(
            mark_count(
                "One of them has not agreed to be named here.",
                "{count} of them have not agreed to be named here.",
            ),
            rests,
            count=hidden,
        )


def _row(account: Account, one: Contributor) -> tuple[Cell, ...]:
    here = ref(one)
    name = own_words(one.name)
    who = say("{name}, {what}", name=name, what=own_words(one.organisation))
    said = Stated(text=who if one.organisation.strip() else name, rests_on=(here,))
    roles = [account.words.kind_of_person(kind) for kind in sorted(one.types)]
    roles += [say(MARKS[m]) for m in Mark if m in one.marks]
    more = []
    if one.brought.strip():
        more.append(stated(mark("Brought: {text}"), (here,), text=ended(one.brought)))
    if one.gained.strip():
        more.append(stated(mark("Gained: {text}"), (here,), text=ended(one.gained)))
    return (
        cell(said),
        cell(Stated(text=say_list(roles), rests_on=(here,))) if roles else Cell(()),
        cell(*more),
    )


def _participants(account: Account) -> Iterator[Section]:
    """Those whom the research studied, apart from those who helped to produce it."""
    groups = list(account.case.participants.values())
    if not groups:
        return
    items = []
    for group in groups:
        words = [Stated(text=ended(group.description), rests_on=(ref(group),))]
        if group.number.strip():
            words.append(
                stated(mark("Number: {number}."), (ref(group),), number=group.number.rstrip("."))
            )
        if group.note.strip():
            words.append(verbatim(group.note, ref(group)))
        items.append(Paragraph(tuple(words)))
    yield Section(
        title=Furniture(mark("Who took part in it as those whom it studied")),
        anchor="participants",
        blocks=(Listing(tuple(items)),),
    )


def _stages(account: Account) -> Section:
    made = list(account.case.involvements.values())
    title = Furniture(mark("Who took part at which stage"))
    if not made:
        nothing = account.nothing(
            mark("It is not said who took part at which stage of the research.")
        )
        return Section(title=title, anchor="stages", blocks=(nothing,))
    order = {stage: place for place, stage in enumerate(stages(account.case))}
    made.sort(key=lambda one: (order.get(one.stage, len(order)), one.stakeholder_type, one.id))
    told: dict[str, list[Involvement]] = {}
    for one in made:
        told.setdefault(one.stage, []).append(one)
    table = Table(
        caption=Furniture(mark("Who took part at each stage, in the words of the account")),
        head=(Furniture(mark("Stage")), Furniture(mark("Who, how, and in what words"))),
        rows=tuple(_stage(account, stage, found) for stage, found in told.items()),
        row_heads=True,
        widths=(0.18, 0.82),
    )
    return Section(title=title, anchor="stages", blocks=(table,))


def _stage(account: Account, stage: str, found: list[Involvement]) -> tuple[Cell, ...]:
    rests = tuple(ref(one) for one in found)
    name = Stated(text=account.words.naming.label("stages", stage), rests_on=rests)
    return cell(name), Cell(tuple(Paragraph(tuple(_involved(account, one))) for one in found))


def _involved(account: Account, one: Involvement) -> Iterator[Stated]:
    """Who took part in which way, what is said of it, and who says so."""
    here = ref(one)
    naming = account.words.naming
    who = naming.label("stakeholder_types", one.stakeholder_type) if one.stakeholder_type else ""
    rests = [here]
    if one.contributor is not None:
        person = account.case.contributors[one.contributor]
        who, rests = person.name, [here, ref(person)]
    way = naming.inside("ways", one.way.value) if one.way else say(mark("not said how"))
    yield stated(
        mark("{who}: {way}."), rests, who=own_words(who) or say(mark("Not said who")), way=way
    )
    if one.account.strip():
        yield Stated(text=ended(one.account), rests_on=(here,))
    if one.scale.strip():
        yield stated(mark("How much: {scale}"), (here,), scale=ended(one.scale))
    if one.decided.strip():
        yield stated(mark("Who decided: {who}"), (here,), who=ended(one.decided))
    if one.voice is not None:
        teller = account.words.who((one.voice,))
        yield stated(mark("Told by {voice}."), (here, ("voices", one.voice)), voice=teller)


def _processes(account: Account) -> Section:
    entries = account.of_kind(Kind.PROCESS)
    title = Furniture(mark("What people did, and what happened on the way"))
    if not entries:
        nothing = account.nothing(mark("It is not said what people did together."))
        return Section(title=title, anchor="processes", blocks=(nothing,))
    return Section(
        title=title, anchor="processes", blocks=entries_blocks(account, entries, quoted=1)
    )
