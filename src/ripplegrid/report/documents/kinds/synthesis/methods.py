"""How it was done: the methods in the words of the team, the steps with their dates, the people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ripplegrid.analysis.days import day_said
from ripplegrid.model.words import StepState
from ripplegrid.report.documents.account_across import AccountAcross, case_ref, day_or_words
from ripplegrid.report.documents.parts import (
    Block,
    Cell,
    Listing,
    Section,
    Table,
    cell,
    paragraph,
)
from ripplegrid.report.documents.sentences import (
    Furniture,
    Stated,
    own_words,
    ref,
    stated,
    verbatim,
)
from ripplegrid.saying import mark, say, say_list
from ripplegrid.synthesis.account import Giving, StepTaken
from ripplegrid.synthesis.people import Did, TookPart

STATES = {
    StepState.NOT_BEGUN: mark("not begun"),
    StepState.UNDER_WAY: mark("under way"),
    StepState.DONE: mark("done"),
}
DEEDS = {
    Did.PROPOSED: mark("proposed case studies"),
    Did.PLACED: mark("settled where they stand"),
    Did.CHOSE: mark("chose"),
    Did.CODED: mark("coded"),
    Did.VERIFIED: mark("checked what others had coded"),
    Did.SETTLED: mark("settled differences"),
    Did.STATED: mark("put statements forward"),
    Did.AMENDED: mark("reworded statements"),
    Did.ANSWERED: mark("answered statements"),
}


def methods(account: AccountAcross) -> Section:
    """The section on how it was done."""
    said = account.told.about.methods
    first = (
        paragraph(verbatim(said, account.whole))
        if said.strip()
        else account.nothing(mark("The methods are not described in words."))
    )
    return Section(
        title=Furniture(mark("How it was done")),
        anchor="methods",
        blocks=(
            first,
            Table(
                caption=Furniture(mark("The steps across case studies")),
                head=(
                    Furniture(mark("Step")),
                    Furniture(mark("How far")),
                    Furniture(mark("When")),
                    Furniture(mark("Who")),
                    Furniture(mark("Note")),
                ),
                rows=tuple(_step(account, one) for one in account.told.steps),
                row_heads=True,
                widths=(0.24, 0.14, 0.16, 0.18, 0.28),
            ),
            *_given(account),
        ),
    )


def _given(account: AccountAcross) -> Iterator[Block]:
    """When each case study was given to the synthesis, and by whom, where that is known."""
    if account.told.given:
        yield paragraph(Furniture(mark("The case studies were given by their teams:")))
        yield Listing(tuple(paragraph(_giving(account, one)) for one in account.told.given))


def _giving(account: AccountAcross, one: Giving) -> Stated:
    template = (
        mark("{title}: given by {who} on {day}.")
        if one.by
        else mark("{title}: given by somebody of its team on {day}.")
    )
    return stated(
        template,
        (case_ref(one.case),),
        title=account.titles([one.case]),
        who=own_words(one.by),
        day=day_said(date.fromisoformat(one.day)),
    )


def _step(account: AccountAcross, one: StepTaken) -> tuple[Cell, ...]:
    name = Furniture(one.term.plain)
    stands = one.stands
    if stands is None:
        none = stated(mark("nothing said"), (account.whole,))
        return cell(name), cell(none), Cell(()), Cell(()), Cell(())
    here = ref(stands)
    words = (day_or_words(stands.when), stands.people, stands.note)
    return (
        cell(name),
        cell(Stated(text=say(STATES[stands.state]), rests_on=(here,))),
        *(cell(verbatim(one, here)) if one.strip() else Cell(()) for one in words),
    )


def people(account: AccountAcross) -> Section:
    """The section on who looked across."""
    return Section(
        title=Furniture(mark("Who looked across")),
        anchor="people",
        blocks=tuple(_people(account)),
    )


def _people(account: AccountAcross) -> Iterator[Block]:
    if not account.told.people:
        yield account.nothing(mark("It is not said who looked across the case studies."))
        return
    yield Table(
        caption=Furniture(mark("Those who looked across, and what they did")),
        head=(
            Furniture(mark("Name")),
            Furniture(mark("Who they are")),
            Furniture(mark("What they did")),
        ),
        rows=tuple(_person(one) for one in account.told.people),
        row_heads=True,
        widths=(0.26, 0.37, 0.37),
    )


def _person(one: TookPart) -> tuple[Cell, ...]:
    here = ref(one.coder)
    done = say_list([say(DEEDS[deed]) for deed in one.did]) or say("nothing is on record")
    return (
        cell(verbatim(one.coder.name, here)),
        cell(verbatim(one.coder.about, here)) if one.coder.about.strip() else Cell(()),
        cell(Stated(text=done, rests_on=(here,))),
    )
