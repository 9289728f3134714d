"""What the project was: its question, its time and place, and where it stands in its own words."""

from __future__ import annotations

from collections.abc import Iterator

from ripplegrid.method.terms import terms
from ripplegrid.model.case import About
from ripplegrid.model.words import ProjectStatus
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.parts import (
    Block,
    Cell,
    Section,
    Table,
    cell,
    lines,
    paragraph,
)
from ripplegrid.report.documents.sentences import Furniture, Stated, stated, verbatim
from ripplegrid.saying import mark, say, say_list

STATUS = {
    ProjectStatus.PLANNED: mark("It is planned."),
    ProjectStatus.RUNNING: mark("It is running."),
    ProjectStatus.FINISHED: mark("It has finished."),
    ProjectStatus.STOPPED: mark("It was stopped."),
}


def context(account: Account) -> Section:
    """The section on what the project was."""
    return Section(
        title=Furniture(mark("The project")),
        anchor="project",
        blocks=tuple(_blocks(account)),
    )


def _blocks(account: Account) -> Iterator[Block]:
    about = account.case.about
    rows = tuple(
        (cell(Furniture(label)), found) for label, found in _facts(account) if found.paragraphs
    )
    if rows:
        yield Table(
            caption=Furniture(mark("The project at a glance")),
            head=(Furniture(mark("What")), Furniture(mark("In the words of the account"))),
            rows=rows,
            row_heads=True,
            widths=(0.24, 0.76),
        )
    if not about.question and not about.summary:
        yield paragraph(
            stated(mark("Nobody has described the project or its question yet."), (account.whole,))
        )


def _facts(account: Account) -> Iterator[tuple[str, Cell]]:
    about, whole = account.case.about, account.whole

    def said(text: str) -> Cell:
        return cell(verbatim(text, whole)) if text.strip() else Cell(())

    yield mark("Question"), said(about.question)
    yield mark("When"), said(about.period.text if about.period else "")
    where = [about.place] if about.place.strip() else list(about.countries)
    yield mark("Where"), said(say_list(where))
    yield mark("How it stands"), lines(*_status(about, account))
    yield mark("What it covers"), said(about.scope)
    yield mark("How large it was"), said(about.scale)
    yield mark("Where it stands"), said(about.stance)
    yield mark("Hoped for at the start"), lines(*(verbatim(h, whole) for h in about.sought))
    yield mark("Grew out of"), lines(*(verbatim(t, whole) for _, t in about.descends_from))
    yield mark("Account by"), said(say_list(list(about.authors)))


def _status(about: About, account: Account) -> Iterator[Stated]:
    yield Stated(text=say(STATUS[about.status]), rests_on=(account.whole,))
    if about.seen_as_failed:
        yield stated(mark("It was seen as having failed."), (account.whole,))
    if about.status_account.strip():
        yield verbatim(about.status_account, account.whole)


def domains(account: Account) -> Iterator[Section]:
    """How the project saw itself in the six domains, where it said so."""
    said = dict(account.case.about.domains)
    rows = tuple(
        (
            cell(Furniture(domain.label)),
            cell(Furniture(domain.plain)),
            cell(verbatim(said[domain.id], account.whole)),
        )
        for domain in terms("domains")
        if said.get(domain.id, "").strip()
    )
    if rows:
        table = Table(
            caption=Furniture(mark("How the project saw itself in the six domains")),
            head=(
                Furniture(mark("Domain")),
                Furniture(mark("In plain words")),
                Furniture(mark("What was said")),
            ),
            rows=rows,
            row_heads=True,
            widths=(0.25, 0.22, 0.53),
        )
        yield Section(
            title=Furniture(mark("Where it saw itself")), anchor="domains", blocks=(table,)
        )
