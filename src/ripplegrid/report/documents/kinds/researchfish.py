"""A workbook shaped like those of Researchfish, as far as its columns are known."""

from __future__ import annotations

from collections.abc import Callable

from ripplegrid.analysis.days import when_said
from ripplegrid.model.account import Entry
from ripplegrid.model.words import Kind, Level
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.against import remarks
from ripplegrid.report.documents.ending import how_it_was_made
from ripplegrid.report.documents.entries import headline, who_says
from ripplegrid.report.documents.parts import (
    Block,
    Cell,
    Document,
    Paper,
    Section,
    Table,
    cell,
    lines,
    paragraph,
)
from ripplegrid.report.documents.sentences import Furniture, Stated, own_words, ref, verbatim
from ripplegrid.saying import mark, say, spoken

FAR = frozenset({Level.ORGANISATIONAL, Level.SOCIETAL, Level.PARADIGMATIC})
COMMON = ("Outcome Type", "Award Reference", "Outcome Sub-type", "Record Title")
POLICY = ("Type of Influence", "Geographic Reach", "First Year of Influence")


def tell(account: Account) -> Document:
    """An account in the columns of Researchfish that are known."""
    impacts = [entry for entry in account.entries if entry.impact]
    published = [e for e in impacts if e.published]
    policy = [e for e in impacts if e not in published and _influence(e)]
    rest = [e for e in impacts if e not in published and e not in policy]
    return Document(
        kind="researchfish",
        title=verbatim(account.case.title, account.whole),
        subtitle=Furniture(mark("For Researchfish")),
        language=spoken().code,
        made=account.made,
        state=account.state,
        opening=_opening(account),
        sections=(
            _sheet(account, (mark("Publications"), "publications"), published, _publication),
            _sheet(account, (mark("Influence on Policy"), "policy"), policy, _policy),
            _sheet(account, (mark("To be sorted"), "to-be-sorted"), rest, _other),
            how_it_was_made(account),
        ),
        paper=Paper(wide=True),
    )


def _influence(entry: Entry) -> bool:
    """Whether it may be an influence on policy, practice or the public: used or felt far off."""
    return bool(entry.levels & FAR and entry.kinds & {Kind.USE, Kind.OUTCOME})


def _opening(account: Account) -> tuple[Block, ...]:
    invented = (Furniture(mark("An invented example: none of it happened.")),)
    return (
        *((paragraph(*invented),) if account.case.about.fictional else ()),
        paragraph(
            Furniture(
                mark(
                    "The sheets have the columns of Researchfish that we know from its exports. "
                    "Its forms ask for more, and change from year to year."
                )
            ),
            Furniture(
                mark(
                    "Award, type and reach are not part of the account: those cells are empty for "
                    "you to fill. Which outcome type each belongs to is for you to decide."
                )
            ),
        ),
        paragraph(
            Furniture(
                mark(
                    "Published outputs stand under Publications. Uses and outcomes in "
                    "organisations or society stand under Influence on Policy. All other outputs, "
                    "uses and outcomes stand under To be sorted."
                )
            ),
            Furniture(
                mark(
                    "Impact in Researchfish is what came of one reported output. Here it is every "
                    "output, use and outcome, good or bad. The columns from “What is not simply "
                    "good” on are ours and not those of Researchfish."
                )
            ),
            *account.caution,
        ),
    )


def _sheet(
    account: Account,
    named: tuple[str, str],
    entries: list[Entry],
    row: Callable[[Account, Entry], tuple[tuple[str, Cell], ...]],
) -> Section:
    title, anchor = Furniture(named[0]), named[1]
    if not entries:
        nothing = account.nothing(mark("The account tells of none of these."))
        return Section(title=title, anchor=anchor, blocks=(nothing,))
    rows = [_common(named[0], account, e) + row(account, e) + _ours(account, e) for e in entries]
    return Section(
        title=title,
        anchor=anchor,
        blocks=(
            Table(
                caption=title,
                head=tuple(Furniture(name) for name, _ in rows[0]),
                rows=tuple(tuple(one for _, one in row) for row in rows),
            ),
        ),
    )


def _common(kind: str, account: Account, entry: Entry) -> tuple[tuple[str, Cell], ...]:
    sorted_ = kind != mark("To be sorted")
    named = cell(Stated(text=say(kind), rests_on=(ref(entry),))) if sorted_ else Cell(())
    values = (named, Cell(()), Cell(()), cell(headline(account, entry)))
    return tuple(zip(COMMON, values, strict=True))


def _publication(account: Account, entry: Entry) -> tuple[tuple[str, Cell], ...]:
    return (("Url", _addresses(account, entry)), ("DOI", Cell(())))


def _policy(_: Account, entry: Entry) -> tuple[tuple[str, Cell], ...]:
    values = (Cell(()), Cell(()), _when(entry))
    impact = _note(entry)
    return (*zip(POLICY, values, strict=True), ("Impact", impact))


def _other(account: Account, entry: Entry) -> tuple[tuple[str, Cell], ...]:
    return (("Impact", _note(entry)), ("Url", _addresses(account, entry)))


def _ours(account: Account, entry: Entry) -> tuple[tuple[str, Cell], ...]:
    return (
        (mark("What is not simply good"), lines(*remarks(account, entry))),
        (mark("When, as told"), _when(entry)),
        (mark("Told by"), lines(*who_says(account, entry))),
    )


def _when(entry: Entry) -> Cell:
    return cell(verbatim(when_said(entry.when), ref(entry))) if entry.when else Cell(())


def _note(entry: Entry) -> Cell:
    return cell(verbatim(entry.note, ref(entry))) if entry.note.strip() else Cell(())


def _addresses(account: Account, entry: Entry) -> Cell:
    keys = {key for one in account.tellings(entry.id) for key in one.evidence}
    found = [account.case.evidence[key] for key in sorted(keys)]
    return lines(
        *(
            Stated(text=own_words(piece.address), rests_on=(ref(piece),))
            for piece in found
            if piece.address.strip()
        )
    )
