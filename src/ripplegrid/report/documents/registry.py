"""Every kind of document there is. To add one: a module in ``kinds``, and one line here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Generic, TypeVar

from ripplegrid.disclosure import Shared
from ripplegrid.errors import UnknownDocument
from ripplegrid.exchange.native import Gathered
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.account_across import AccountAcross
from ripplegrid.report.documents.choices import Choices
from ripplegrid.report.documents.filling import Part
from ripplegrid.report.documents.held import with_the_rest
from ripplegrid.report.documents.kinds import (
    case_study,
    explorable,
    grid,
    gripp2,
    letter,
    outcomes,
    plain,
    ref,
    ref_parts,
    researchfish,
    summary,
    synthesis,
)
from ripplegrid.report.documents.parts import Document, State
from ripplegrid.report.documents.tracing import traced, traced_across
from ripplegrid.saying import mark
from ripplegrid.synthesis.account import Giving

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind(Generic[T]):
    """A kind of document, made from an account of one case study or of several.

    Attributes:
        label: what it is called.
        about: what it is for, in a sentence.
        tell: how it is made from an account.
        endings: the endings of the files it can be written as, the best first.
        arranged: whether its sections are the same for every account, so that a team can put them
            in another order.
        agreed: whether it can be had with only what all agreed on.
        fills: what may stand in its sections, where a team chooses that.
    """

    label: str
    about: str
    tell: Callable[[T], Document]
    endings: tuple[str, ...]
    arranged: bool = True
    agreed: bool = False
    fills: Callable[[T], tuple[Part, ...]] | None = None


KINDS: Mapping[str, Kind[Account]] = MappingProxyType(
    {
        "case-study": Kind(
            label=mark("Case-study report"),
            about=mark("The whole account, for somebody who was not there."),
            tell=case_study.tell,
            endings=(".html", ".docx", ".pdf", ".xlsx", ".md"),
        ),
        "summary": Kind(
            label=mark("Summary"),
            about=mark("The account on two pages, for a reader in a hurry."),
            tell=summary.tell,
            endings=(".pdf", ".html", ".docx", ".md"),
        ),
        "plain": Kind(
            label=mark("Plain words"),
            about=mark("The account in short sentences and large type."),
            tell=plain.tell,
            endings=(".pdf", ".html", ".docx", ".md"),
        ),
        "grid": Kind(
            label=mark("Grid for print (A4)"),
            about=mark("Levels and columns with every entry in words, to lay on a table."),
            tell=grid.tell,
            endings=(".pdf", ".html", ".docx"),
            agreed=True,
        ),
        "grid-a3": Kind(
            label=mark("Grid for print (A3)"),
            about=mark("The same grid in large letters, to hang on a wall."),
            tell=grid.tell_large,
            endings=(".pdf", ".html", ".docx"),
            agreed=True,
        ),
        "outcomes": Kind(
            label=mark("Outcome statements"),
            about=mark(
                "What changed as Outcome Harvesting tells it, and who confirms it. What has no "
                "place in it is counted at its end."
            ),
            tell=outcomes.tell,
            endings=(".docx", ".html", ".xlsx"),
        ),
        "gripp2": Kind(
            label=mark("GRIPP2 short form"),
            about=mark(
                "Five items on how people were involved, and what came of it. What has no place "
                "in it is counted at its end."
            ),
            tell=gripp2.tell,
            endings=(".docx", ".html", ".pdf"),
        ),
        "ref": Kind(
            label=mark("REF sections"),
            about=mark(
                "The five sections of a REF impact case study, their words counted. "
                "What has no place in them is counted at the end."
            ),
            tell=ref.tell,
            endings=(".docx", ".html", ".pdf"),
            fills=ref_parts.parts,
        ),
        "researchfish": Kind(
            label=mark("For Researchfish"),
            about=mark(
                "A workbook in the columns of Researchfish that are known. What has no place in it "
                "is counted at its end."
            ),
            tell=researchfish.tell,
            endings=(".xlsx",),
        ),
        "letter": Kind(
            label=mark("Letters to those who took part"),
            about=mark(
                "For each person what they said, and what became of it. What has no place in them "
                "is counted at the end."
            ),
            tell=letter.tell,
            endings=(".docx", ".pdf", ".html"),
            arranged=False,
        ),
        "explorable": Kind(
            label=mark("The account to explore"),
            about=mark(
                "One web page with the map, filters and every quotation that may be public, for a "
                "website or a memory stick. It opens without the internet."
            ),
            tell=explorable.tell,
            endings=(".html",),
        ),
    }
)
"""The kinds of document about one case study, by the name they are asked for."""

KINDS_ACROSS: Mapping[str, Kind[AccountAcross]] = MappingProxyType(
    {
        "synthesis": Kind(
            label=mark("Synthesis report"),
            about=mark("What several case studies show together, and what it rests on."),
            tell=synthesis.tell,
            endings=(".html", ".docx", ".pdf", ".xlsx", ".md"),
        ),
    }
)
"""The kinds of document about a synthesis."""


def make(
    kind: str,
    case: CaseStudy,
    *,
    made: date | None = None,
    state: State | None = None,
    choices: Choices | None = None,
) -> Document:
    """A document about a case study, with what its people gave leave for and nothing else.

    Args:
        kind: one of ``KINDS``.
        case: the whole case study; what may not leave the team is left out here.
        made: the day it is made; today without it.
        state: which state of the account this is; its digest is reckoned without it.
        choices: what the team chose to go in.

    Raises:
        UnknownDocument: when there is no such kind.

    Example:
        >>> from ripplegrid.model.case import About
        >>> case = CaseStudy(about=About(id="c", title="Better letters"))
        >>> make("case-study", case, made=date(2026, 1, 31)).title.text
        'Better letters'
    """
    if kind not in KINDS:
        raise UnknownDocument(kind=kind, kinds=", ".join(KINDS))
    day = made or date.today()  # noqa: DTZ011 - a day
    account = Account(case, made=day, state=state, choices=choices)
    told = with_the_rest(account, KINDS[kind].tell(account))
    return replace(told, traced=traced(account))


def make_across(
    kind: str,
    gathered: Gathered,
    *,
    made: date | None = None,
    state: State | None = None,
    left: Mapping[Id, Shared] | None = None,
    given: Iterable[Giving] = (),
) -> Document:
    """A document about a synthesis, without any coding of a round that is not open.

    Args:
        kind: one of ``KINDS_ACROSS``.
        gathered: the synthesis, and its case studies as their people let them into a report.
        made: the day it is made; today without it.
        state: which state this is; its digest is reckoned without it.
        left: what was kept back of each case study, where it is known.
        given: who gave which case study and when, where it is known.

    Raises:
        UnknownDocument: when there is no such kind.

    Example:
        >>> from ripplegrid.model.synthesis import AboutSynthesis, Synthesis
        >>> six = Synthesis(about=AboutSynthesis(id="s", title="What six projects changed"))
        >>> make_across("synthesis", Gathered(six), made=date(2026, 1, 31)).title.text
        'What six projects changed'
    """
    if kind not in KINDS_ACROSS:
        raise UnknownDocument(kind=kind, kinds=", ".join(KINDS_ACROSS))
    day = made or date.today()  # noqa: DTZ011 - a day
    account = AccountAcross(gathered, made=day, state=state, left=left, given=given)
    return replace(KINDS_ACROSS[kind].tell(account), traced=traced_across(account))
