"""Who speaks, and where people see the same thing differently, each side in its own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ripplegrid.analysis.answers.people import SAYING
from ripplegrid.model.account import Claim, Telling
from ripplegrid.model.record import Id
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.entries import capital, headline, quotations
from ripplegrid.report.documents.parts import Block, Look, Paragraph, Section, paragraph
from ripplegrid.report.documents.pictures import picture
from ripplegrid.report.documents.sentences import Furniture, Ref, Stated, ref, stated
from ripplegrid.saying import mark, say


def sides(account: Account) -> Section:
    """The section on who says so and who sees it differently."""
    blocks: list[Block] = [
        paragraph(*account.statements(9, "voices-none", "voices", "voices-sides", "voices-outside"))
    ]
    if account.case.voices:
        caption = Furniture(mark("Who tells of what, and who sees something differently."))
        blocks.append(picture(account, "voices", caption))
    return Section(
        title=Furniture(mark("Who says so, and who sees it differently")),
        anchor="sides",
        blocks=tuple(blocks),
        sections=(_differences(account), _meeting(account)),
    )


def _differences(account: Account) -> Section:
    found = account.analysis.voices
    blocks: list[Block] = []
    numbers = account.words.numbers
    for one in sorted(found.entries, key=lambda one: numbers[one.about]):
        entry = account.case.entries[one.about]
        told = account.tellings(one.about)
        blocks.append(
            Paragraph(
                (headline(account, entry), *_positions(account, one.positions, told)), Look.HEADED
            )
        )
        blocks += quotations(account, told)
    for other in found.contributions:
        claims = account.claims(other.about)
        link = account.case.contributions[other.about]
        way = stated(
            mark("{source} → {target}"),
            account.behind_link(other.about),
            source=account.words.entry(link.source),
            target=account.words.entry(link.target),
        )
        blocks.append(Paragraph((way, *_positions(account, other.positions, claims)), Look.HEADED))
        blocks += quotations(account, claims)
    if not blocks:
        blocks.append(paragraph(*account.statements(9, "differ-none"), *account.caution))
    return Section(
        title=Furniture(mark("Seen differently")), anchor="differences", blocks=tuple(blocks)
    )


def _positions(
    account: Account,
    positions: Mapping[str, tuple[Id, ...]],
    made: Sequence[Telling] | Sequence[Claim],
) -> Iterator[Stated]:
    for word, by in positions.items():
        rests: list[Ref] = [("voices", voice) for voice in by]
        rests += [ref(one) for one in made if one.voice in by]
        yield stated(
            mark("{voices}: {saying}."),
            rests,
            voices=capital(account.words.who(by)),
            saying=say(SAYING[word]),
        )


def _meeting(account: Account) -> Section:
    found = account.statements(9, "meeting")
    nothing = account.nothing(mark("No chains told from different sides meet at an outcome."))
    return Section(
        title=Furniture(mark("Where what different people tell comes together")),
        anchor="meeting",
        blocks=(paragraph(*found) if found else nothing,),
    )
