"""The whole account as one file to explore: the map, its lists, and everything that was told."""

from __future__ import annotations

from dataclasses import replace

from ripplegrid.model.account import Entry
from ripplegrid.model.words import Kind, Level, Stance
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.ending import how_it_was_made
from ripplegrid.report.documents.entries import capital, headline, quotations, told_sentences
from ripplegrid.report.documents.exploring import Explored, Explorer
from ripplegrid.report.documents.kinds.case_study.register import anchor_of, register
from ripplegrid.report.documents.parts import Block, Document, Figure, Paragraph, Section, paragraph
from ripplegrid.report.documents.pictures import picture
from ripplegrid.report.documents.sentences import Furniture, own_words, stated, verbatim
from ripplegrid.report.documents.slimmed import slimmed
from ripplegrid.report.figures import Options
from ripplegrid.saying import mark, spoken

WIDTH = 1000
UNFOLDED = 400
"""A map of more entries than this is drawn in groups."""


def tell(account: Account) -> Document:
    """The account as a file to explore, from what may be told in a report.

    Quotations stand in it where leave was given to quote in public.
    """
    return Document(
        kind="explorable",
        title=verbatim(account.case.title, account.whole),
        subtitle=Furniture(mark("The account to explore")),
        language=spoken().code,
        made=account.made,
        state=account.state,
        opening=_opening(account),
        sections=(_map(account), _told(account), register(account), how_it_was_made(account)),
        references={number: anchor_of(number) for number in account.words.numbers.values()},
        explorer=_explorer(account),
    )


def _opening(account: Account) -> tuple[Block, ...]:
    lines = [paragraph(verbatim(account.case.about.summary, account.whole))]
    how = Furniture(
        mark(
            "Open this file in any browser, also without the internet. It holds the map of what "
            "led to what, everything that was told of each entry, and lists of all of it."
        )
    )
    return (*(lines if account.case.about.summary.strip() else []), paragraph(how))


def _map(account: Account) -> Section:
    title = Furniture(mark("The ripple map"))
    if not account.entries:
        nothing = account.nothing(mark("There is nothing to draw yet."))
        return Section(title=title, anchor="map", blocks=(nothing,))
    caption = Furniture(mark("What led to what, from one person’s change up to that of society."))
    options = Options(
        width=WIDTH, lang=spoken().code, apart="ripple", fold_above=UNFOLDED, entry_href="#to-{id}"
    )
    drawn = picture(account, "ripple", caption, options)
    return Section(title=title, anchor="map", blocks=(_led_on(account, drawn),))


def _led_on(account: Account, figure: Figure) -> Figure:
    """The figure with each entry leading to what was told of it."""
    return replace(figure, svg=slimmed(figure.svg, account.words.numbers))


def told_anchor(number: int) -> str:
    """Where what was told of an entry stands."""
    return f"told-{number}"


def _told(account: Account) -> Section:
    title = Furniture(mark("What was told"))
    if not account.entries:
        nothing = account.nothing(mark("Nothing is told yet."))
        return Section(title=title, anchor="told", blocks=(nothing,))
    about = Furniture(
        mark("Everything in the order of time, with who says so, and what they said of it.")
    )
    entries = tuple(_entry(account, entry) for entry in account.entries)
    return Section(title=title, anchor="told", blocks=(paragraph(about),), sections=entries)


def _entry(account: Account, entry: Entry) -> Section:
    words = [t for t in account.tellings(entry.id) if t.quotation.strip() or t.account.strip()]
    said: list[Block] = [Paragraph(tuple(told_sentences(account, entry)))]
    said += quotations(account, words)
    for link in account.reading.contributions:
        if link.source == entry.id and link.target in account.words.numbers:
            said += _onward(account, link.id, link.target)
    return Section(
        title=headline(account, entry),
        anchor=told_anchor(account.words.numbers[entry.id]),
        blocks=tuple(said),
    )


def _onward(account: Account, link: str, target: str) -> list[Block]:
    """What was said of where an entry led; a link of which nobody said more is in the lists."""
    line = paragraph(
        stated(
            mark("From here to: {entry}."), account.behind_link(link),
            entry=account.words.entry(target),
        )
    )  # fmt: skip
    said = list(quotations(account, account.claims(link)))
    return [line, *said] if said else []


def _explorer(account: Account) -> Explorer:
    """What the file can be asked, in the words and names that it may tell."""
    numbers, naming = account.words.numbers, account.words.naming
    entries = tuple(
        Explored(
            number=numbers[entry.id],
            text=own_words(entry.text),
            levels=tuple(account.words.level(one) for one in Level if one in entry.levels),
            kinds=tuple(naming.inside("kinds", k.value) for k in Kind if k in entry.kinds),
            voices=_voices(account, entry),
        )
        for entry in account.entries
    )
    links = tuple(
        (numbers[one.source], numbers[one.target])
        for one in account.reading.contributions
        if one.source in numbers and one.target in numbers
    )
    return Explorer(entries=entries, links=links)


def _voices(account: Account, entry: Entry) -> tuple[str, ...]:
    """Who tells an entry; people without a name are all called the same, whoever they are."""
    told = [t.voice for t in account.tellings(entry.id) if t.stance is not Stance.DISAGREES]
    return tuple(dict.fromkeys(capital(account.words.called(voice)) for voice in told))
