"""How a document across case studies was made: what counts not, what was left out."""

from __future__ import annotations

from collections.abc import Iterator

from ripplegrid.analysis.days import day_said
from ripplegrid.report.documents.account_across import AccountAcross, case_ref
from ripplegrid.report.documents.ending import left_parts
from ripplegrid.report.documents.parts import Block, Listing, Paragraph, Section, paragraph
from ripplegrid.report.documents.sentences import (
    Furniture,
    Sentence,
    Stated,
    own_words,
    ref,
    stated,
    stated_count,
)
from ripplegrid.saying import mark, mark_count, say_list

NOT_COUNTED = {
    "elsewhere": mark_count(
        "{count} coding is of a case study that is not given to this synthesis.",
        "{count} codings are of case studies that are not given to this synthesis.",
    ),
    "lapsed": mark_count(
        "{count} coding is of an entry that is not on its grid, or may not be told any more.",
        "{count} codings are of entries that are not on their grids, or may not be told any more.",
    ),
    "grouping": mark_count(
        "{count} coding is to a theme that only groups others.",
        "{count} codings are to themes that only group others.",
    ),
}


def how_it_was_made_across(account: AccountAcross) -> Section:
    """The last section of every document across case studies."""
    return Section(
        title=Furniture(mark("How this document was made")),
        anchor="how-it-was-made",
        blocks=tuple(_blocks(account)),
    )


def _blocks(account: AccountAcross) -> Iterator[Block]:
    yield paragraph(
        Furniture(
            mark(
                "People decide, item by item, whether what they said in their case study may stand "
                "in a report. What they did not let into one is not here."
            )
        )
    )
    if account.told.titles:
        yield Listing(tuple(_left(account, case) for case in account.told.titles))
    not_counted = tuple(_not_counted(account))
    if not_counted:
        yield paragraph(Furniture(mark("This counts for nothing here:")))
        yield Listing(tuple(paragraph(one) for one in not_counted))
    yield paragraph(
        Furniture(
            mark(
                "Patterns, figures and tables were made by rules from what coders said and what "
                "people settled. Statements are people’s own words. Nothing was added up to a "
                "score."
            )
        )
    )
    yield paragraph(*_made(account))


def _left(account: AccountAcross, case: str) -> Paragraph:
    left = account.told.kept_back.left.get(case)
    rests, title = (case_ref(case),), account.title(case)
    if left is None:
        template = mark(
            "‘{title}’ came as it was let into reports; how much was left out before is not told "
            "with it."
        )
        return paragraph(stated(template, rests, title=title))
    parts = left_parts(left)
    said: list[Sentence] = []
    if parts:
        template = mark("Of ‘{title}’ this is left out: {things}.")
        said.append(stated(template, rests, title=title, things=say_list(parts)))
    else:
        said.append(stated(mark("Of ‘{title}’ nothing had to be left out."), rests, title=title))
    if left.names:
        forms = mark_count(
            "{count} name is shown otherwise than its team uses it, or not at all.",
            "{count} names are shown otherwise than their team uses them, or not at all.",
        )
        said.append(stated_count(forms, rests, count=left.names))
    if case in account.state.cases:
        template = mark("It is told from the state {version} of its account.")
        said.append(stated(template, rests, version=account.state.cases[case]))
    return paragraph(*said)


def _not_counted(account: AccountAcross) -> Iterator[Stated]:
    kept = account.told.kept_back
    for name, forms in NOT_COUNTED.items():
        count = getattr(kept, name)
        if count:
            yield stated_count(forms, (account.whole,), count=count)
    if kept.closed:
        yield stated_count(
            mark_count(
                "{count} round of coding is not open yet.",
                "{count} rounds of coding are not open yet.",
            ),
            tuple(ref(one) for one in kept.closed),
            count=len(kept.closed),
        )


def _made(account: AccountAcross) -> Iterator[Stated]:
    rests = (account.whole,)
    yield stated(mark("Made on {day}."), rests, day=day_said(account.made))
    if account.state.version:
        yield stated(
            mark("Made from the state {version} of the synthesis."),
            rests,
            version=own_words(account.state.version),
        )
    yield stated(
        mark(
            "The synthesis and the case studies it was made from, as they may leave, have the "
            "SHA-256 digest {digest}. From that state the same text can be made again."
        ),
        rests,
        digest=account.state.digest,
    )
