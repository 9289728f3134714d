"""The summary: the account on two pages at most, cut by rule, never the bad before the good."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.against import against
from ripplegrid.report.documents.clipping import clipped, clipped_sentences
from ripplegrid.report.documents.ending import how_it_was_made
from ripplegrid.report.documents.kinds.case_study.short import in_short
from ripplegrid.report.documents.parts import (
    Block,
    Document,
    Listing,
    Look,
    Note,
    Paper,
    Paragraph,
    Section,
    paragraph,
)
from ripplegrid.report.documents.pictures import picture
from ripplegrid.report.documents.sentences import Furniture, Stated, referring, stated, verbatim
from ripplegrid.report.figures import Options
from ripplegrid.saying import mark, say_list, spoken

PAPER = Paper(points=9.5, margin=18, contents=False)
LEAD, SENTENCE = 420, 560
"""The most characters of the opening and of one sentence."""
NUMBERED = 80
"""Of how many entries that are not simply good the number is given."""
FIGURE = 4000
"""With more characters than this before it there is no room for the picture on the second page."""

HIGHEST = 626.0
"""The picture is shown no higher than this, so that a fifth level keeps it on its page."""


def tell(account: Account) -> Document:
    """The summary of an account."""
    return Document(
        kind="summary",
        title=verbatim(clipped(account.case.title, 160), account.whole),
        subtitle=Furniture(mark("Summary on two pages")),
        language=spoken().code,
        made=account.made,
        state=account.state,
        opening=tuple(_opening(account)),
        sections=(_short(account), how_it_was_made(account)),
        paper=PAPER,
    )


def _opening(account: Account) -> Iterator[Block]:
    about = account.case.about
    if about.fictional:
        yield Note((paragraph(Furniture(mark("An invented example: none of it happened."))),))
    if about.summary.strip():
        yield Paragraph((verbatim(clipped(about.summary, LEAD), account.whole),), Look.LEAD)
    facts = list(_facts(account))
    if facts:
        yield Paragraph(tuple(facts))


def _facts(account: Account) -> Iterator[Stated]:
    about, rests = account.case.about, (account.whole,)
    if about.question.strip():
        asked = clipped(about.question, LEAD)
        yield stated(mark("The question: {question}"), rests, question=asked)
    where = about.place.strip() or say_list(list(about.countries))
    when = about.period.text if about.period else ""
    if where.strip():
        yield stated(mark("Where: {where}."), rests, where=clipped(where, 120).rstrip("."))
    if when.strip():
        yield stated(mark("When: {when}."), rests, when=clipped(when, 80).rstrip("."))


def _short(account: Account) -> Section:
    """What the whole report says in short, and one picture where there is room for it."""
    whole = in_short(account)
    blocks = [_cut(block) for block in whole.blocks]
    before = [*_opening(account), *blocks]
    length = sum(len(s.text) for b in before for s in _sentences(b))
    found: list[Block] = [*blocks, *_at_odds(account)]
    if account.reading.contributions and length <= FIGURE:
        small = Options(width=470, lang=spoken().code, apart="levels")
        caption = Furniture(mark("From level to level: what led up, what led down, what stayed."))
        drawn = picture(account, "levels", caption, small)
        share = min(1.0, HIGHEST / drawn.height)
        found.append(replace(drawn, width=drawn.width * share, height=drawn.height * share))
    if account.entries:
        found.append(
            paragraph(
                Furniture(
                    mark(
                        "Where it says “more”, the rest stands in the whole report, with who says "
                        "so. The numbers in brackets are those of the list at its end."
                    )
                )
            )
        )
    return Section(title=whole.title, anchor=whole.anchor, blocks=tuple(found))


def _sentences(block: Block) -> Iterator[Stated | Furniture]:
    if isinstance(block, Paragraph):
        yield from block.sentences
    elif isinstance(block, Listing):
        for item in block.items:
            yield from item.sentences


def _cut(block: Block) -> Block:
    if isinstance(block, Paragraph):
        return Paragraph(tuple(clipped_sentences(block.sentences, SENTENCE)), block.look)
    if isinstance(block, Listing):
        return Listing(
            tuple(Paragraph(tuple(clipped_sentences(i.sentences, SENTENCE))) for i in block.items)
        )
    return block


def _at_odds(account: Account) -> Iterator[Block]:
    """The number of each entry that is not simply good, so that none is lost by cutting."""
    found = against(account)
    if found:
        numbers = account.words.numbers
        named = [referring(numbers[entry]) for entry in found[:NUMBERED]]
        yield paragraph(
            stated(
                mark("Told as bad, unwanted or unchanged, or doubted by somebody: {numbers}."),
                account.behind(found),
                numbers=say_list(named, len(found) - len(named)),
            )
        )
