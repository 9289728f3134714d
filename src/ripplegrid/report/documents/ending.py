"""How a document was made: said at the end of every one, whatever its kind."""

from __future__ import annotations

from collections.abc import Iterator

from ripplegrid.analysis.days import day_said
from ripplegrid.disclosure import Shared
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.parts import Block, Look, Paragraph, Section, paragraph
from ripplegrid.report.documents.sentences import (
    Furniture,
    Stated,
    own_words,
    stated,
    stated_count,
)
from ripplegrid.saying import mark, mark_count, say_count, say_list

LEFT = {
    "voices": mark_count("{count} voice", "{count} voices"),
    "contributors": mark_count("{count} contributor", "{count} contributors"),
    "entries": mark_count("{count} entry", "{count} entries"),
    "tellings": mark_count("{count} telling of an entry", "{count} tellings of entries"),
    "contributions": mark_count("{count} link", "{count} links"),
    "claims": mark_count("{count} statement on a link", "{count} statements on links"),
    "evidence": mark_count("{count} piece of evidence", "{count} pieces of evidence"),
    "involvements": mark_count(
        "{count} statement on who took part", "{count} statements on who took part"
    ),
    "reflections": mark_count("{count} reflection", "{count} reflections"),
    "power_notes": mark_count("{count} note on power", "{count} notes on power"),
    "factors": mark_count(
        "{count} thing that made it easier or harder",
        "{count} things that made it easier or harder",
    ),
    "follow_ups": mark_count("{count} question asked again", "{count} questions asked again"),
    "check_backs": mark_count("{count} answer of a check-back", "{count} answers of check-backs"),
    "substantiations": mark_count(
        "{count} answer from outside the team", "{count} answers from outside the team"
    ),
}
"""What is said to be left out. Leave itself and what is kept only for the work is not told."""


def how_it_was_made(account: Account) -> Section:
    """The last section of every document."""
    return Section(
        title=Furniture(mark("How this document was made")),
        anchor="how-it-was-made",
        blocks=tuple(_blocks(account)),
    )


def in_plain_words(account: Account) -> Section:
    """The same in short and easy sentences."""
    rests = (account.whole,)
    left = [Furniture(mark("People choose what may be told."))]
    parts = left_parts(account.left)
    if parts:
        told = stated(mark("So this was left out: {things}."), rests, things=say_list(parts))
    else:
        told = stated(mark("Nobody asked for anything to be left out."), rests)
    blocks: list[Block] = [paragraph(*left, told)]
    if account.left.names:
        blocks.append(
            paragraph(
                stated_count(
                    mark_count(
                        "{count} name was changed or left out.",
                        "{count} names were changed or left out.",
                    ),
                    rests,
                    count=account.left.names,
                )
            )
        )
    blocks.append(
        paragraph(
            Furniture(mark("A computer put this together by fixed rules.")),
            Furniture(mark("It uses what people said.")),
            Furniture(mark("It gives no marks and no points.")),
        )
    )
    blocks.append(paragraph(stated(mark("Made on {day}."), rests, day=day_said(account.made))))
    blocks.append(
        Paragraph(
            (
                *_version(account),
                stated(
                    mark("With this code the same text can be made again (SHA-256): {digest}"),
                    rests,
                    digest=account.state.digest,
                ),
            ),
            Look.SMALL,
        )
    )
    return Section(
        title=Furniture(mark("How this paper was made")),
        anchor="how-it-was-made",
        blocks=tuple(blocks),
    )


def _version(account: Account) -> Iterator[Stated]:
    if account.state.version:
        yield stated(
            mark("Made from the state {version} of the account."),
            (account.whole,),
            version=own_words(account.state.version),
        )


def _blocks(account: Account) -> Iterator[Block]:
    yield paragraph(*_left_out(account))
    yield paragraph(
        Furniture(
            mark(
                "Every sentence about the project was made by rules from what people said and how "
                "they linked it. Nothing was added up to a score."
            )
        ),
        Furniture(
            mark(
                "A link says that somebody holds one thing to have contributed to another. It does "
                "not say that it was the only cause."
            )
        ),
    )
    yield paragraph(*_made(account))


def left_parts(left: Shared) -> list[str]:
    """What was left out of a case study, each kind with its number."""
    parts = [
        say_count(*LEFT[name], count=number)
        for name, number in left.records.items()
        if name in LEFT
    ]
    if left.quotations:
        parts.append(say_count("{count} quotation", "{count} quotations", count=left.quotations))
    return parts


def _left_out(account: Account) -> Iterator[Stated | Furniture]:
    yield Furniture(
        mark("People decide, item by item, whether what they said may stand in a report.")
    )
    left, rests = account.left, (account.whole,)
    parts = left_parts(left)
    if parts:
        yield stated(
            mark("At their wish, or because they have not been asked, this is left out: {things}."),
            rests,
            things=say_list(parts),
        )
    else:
        yield stated(mark("Nothing had to be left out at anybody’s wish."), rests)
    if left.names:
        yield stated_count(
            mark_count(
                "{count} person, body or voice is shown under another name than the team uses, or "
                "without a name.",
                "{count} people, bodies and voices are shown under another name than the team "
                "uses, or without a name.",
            ),
            rests,
            count=left.names,
        )


def _made(account: Account) -> Iterator[Stated]:
    rests = (account.whole,)
    yield stated(mark("Made on {day}."), rests, day=day_said(account.made))
    yield from _version(account)
    yield stated(
        mark(
            "What may be told of the account it was made from has the SHA-256 digest {digest}. "
            "From that state the same text can be made again, less what people withdraw after this "
            "day."
        ),
        rests,
        digest=account.state.digest,
    )
