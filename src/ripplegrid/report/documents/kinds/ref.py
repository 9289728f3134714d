"""The sections of a REF impact case study, each with its words counted against what REF names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ripplegrid.errors import MissingExtra
from ripplegrid.model.account import Entry
from ripplegrid.model.words import Kind
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.against import against, remarks
from ripplegrid.report.documents.ending import how_it_was_made
from ripplegrid.report.documents.entries import headline, who_says
from ripplegrid.report.documents.parts import (
    Block,
    Document,
    Listing,
    Paper,
    Paragraph,
    Section,
    paragraph,
    within,
)
from ripplegrid.report.documents.renderers.inline import plain
from ripplegrid.report.documents.renderers.pdf import pages_of
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
from ripplegrid.saying import mark, mark_count, spoken

PAPER = Paper(points=11, margin=20, contents=False)
SUMMARY, RESEARCH, DETAILS = 100, 500, 750
"""The indicative words of three sections in REF 2021."""
REFERENCES, SOURCES, PAGES = 6, 10, 5


def tell(account: Account) -> Document:
    """The sections of a REF impact case study, as far as an account can fill them."""
    sections = (
        _counted(account, mark("1. Summary of the impact"), _summary(account), SUMMARY),
        _counted(account, mark("2. Underpinning research"), _research(account), RESEARCH),
        _plain(mark("3. References to the research"), _references(account)),
        _counted(account, mark("4. Details of the impact"), _details(account), DETAILS),
        _plain(mark("5. Sources to corroborate the impact"), _sources(account)),
    )
    form = _document(account, sections)
    return _document(account, (*sections, _checks(account, form), how_it_was_made(account)))


def _document(account: Account, sections: tuple[Section, ...]) -> Document:
    return Document(
        kind="ref",
        title=verbatim(account.case.title, account.whole),
        subtitle=Furniture(mark("Sections for a REF impact case study")),
        language=spoken().code,
        made=account.made,
        state=account.state,
        sections=sections,
        paper=PAPER,
    )


def _plain(title: str, blocks: Iterable[Block]) -> Section:
    return Section(title=Furniture(title), anchor=f"ref-{title[0]}", blocks=tuple(blocks))


def _counted(account: Account, title: str, blocks: Iterable[Block], most: int) -> Section:
    """A section that says at its end how many words it has, and how many REF 2021 named."""
    found = tuple(blocks)
    words = sum(len(plain(s).split()) for block in found for s in within(block))
    said = stated(
        mark("Words in this section: {count}. REF 2021 named about {most}."),
        (account.whole,),
        count=words,
        most=most,
    )
    over = Furniture(mark("It is longer: please shorten it.")) if words > most else None
    return _plain(title, (*found, paragraph(said, *((over,) if over else ()))))


def _summary(account: Account) -> Iterator[Block]:
    about = account.case.about
    if about.fictional:
        yield paragraph(Furniture(mark("An invented example: none of it happened.")))
    if about.summary.strip():
        yield paragraph(verbatim(about.summary, account.whole))
    else:
        yield account.nothing(mark("Nobody has written a summary."))


def _research(account: Account) -> Iterator[Block]:
    about, rests = account.case.about, (account.whole,)
    if about.question.strip():
        yield paragraph(
            stated(mark("The question: {question}"), rests, question=ended(about.question))
        )
    if about.period is not None:
        yield paragraph(stated(mark("When: {when}"), rests, when=ended(about.period.text)))
    found = account.of_kind(Kind.PROCESS)
    if found:
        yield paragraph(Furniture(mark("What people did together:")))
        yield Listing(tuple(paragraph(headline(account, entry)) for entry in found))
    else:
        yield account.nothing(mark("It is not said what people did together."))


def _references(account: Account) -> Iterator[Block]:
    found = [entry for entry in account.entries if entry.published]
    yield from _at_most(account, [(headline(account, e),) for e in found], REFERENCES)
    if not found:
        yield account.nothing(mark("The account tells of no published output."))


def _at_most(account: Account, found: list[tuple[Sentence, ...]], most: int) -> Iterator[Block]:
    if found:
        yield Listing(tuple(Paragraph(one) for one in found[:most]))
    if len(found) > most:
        yield paragraph(
            stated_count(
                mark_count(
                    "The whole report has {count} more; REF 2021 took no more here.",
                    "The whole report has {count} more; REF 2021 took no more here.",
                ),
                (account.whole,),
                count=len(found) - most,
            )
        )


def _details(account: Account) -> Iterator[Block]:
    """Uses and outcomes: the bad and doubted first to be named, then others while there is room."""
    impacts = account.of_kind(Kind.USE, Kind.OUTCOME)
    if not impacts:
        yield account.nothing(mark("Nobody has told of a use or an outcome."))
        return
    odd = set(against(account))
    room, taken = DETAILS - 60, []
    for entry in sorted(impacts, key=lambda one: one.id not in odd):
        words = sum(len(plain(s).split()) for s in _impact(account, entry))
        if words <= room:
            room -= words
            taken.append(entry)
    left = [entry for entry in impacts if entry not in taken]
    items = [Paragraph(_impact(account, entry)) for entry in impacts if entry in taken]
    yield Listing(tuple(items))
    if left:
        yield paragraph(
            stated_count(
                mark_count(
                    "There was no room here for {count} more; it stands in the whole report.",
                    "There was no room here for {count} more; they stand in the whole report.",
                ),
                account.behind([entry.id for entry in left]),
                count=len(left),
            ),
            *_bad_left(account, [entry for entry in left if entry.id in odd]),
        )


def _bad_left(account: Account, left: list[Entry]) -> Iterator[Stated]:
    if left:
        yield stated_count(
            mark_count(
                "Of these {count} is bad, unwanted, unchanged or doubted in somebody’s eyes.",
                "Of these {count} are bad, unwanted, unchanged or doubted in somebody’s eyes.",
            ),
            account.behind([entry.id for entry in left]),
            count=len(left),
        )


def _impact(account: Account, entry: Entry) -> tuple[Sentence, ...]:
    return (headline(account, entry), *who_says(account, entry), *remarks(account, entry))


def _sources(account: Account) -> Iterator[Block]:
    found: list[tuple[Sentence, ...]] = []
    for piece in account.case.evidence.values():
        if piece.outside:
            address = own_words(piece.address)
            words = [Stated(text=ended(piece.title), rests_on=(ref(piece),))]
            words += [Stated(text=address, rests_on=(ref(piece),))] if address else []
            found.append(tuple(words))
    yield from _at_most(account, found, SOURCES)
    if not found:
        yield account.nothing(mark("Nothing from outside the team stands behind the account."))


def _checks(account: Account, form: Document) -> Section:
    """What REF asks beside words: pages, and what it calls an impact."""
    blocks = (
        paragraph(
            Furniture(
                mark(
                    "For REF an impact is an effect beyond academia. Here impact is every output, "
                    "use and outcome, near or far, good or bad. Uses and outcomes stand in section "
                    "4; which of them REF would count is for you to judge."
                )
            ),
            Furniture(
                mark(
                    "The numbers of words and of sources, and the five pages, are those of REF "
                    "2021 (annex G of its guidance). Please look up those of your own round."
                )
            ),
        ),
        paragraph(_pages(account, form)),
        paragraph(
            Furniture(
                mark("Words were counted when this was made; when you change the text, count anew.")
            ),
            *account.caution,
        ),
    )
    return Section(title=Furniture(mark("Checks")), anchor="checks", blocks=blocks, fresh=True)


def _pages(account: Account, form: Document) -> Sentence:
    try:
        count = pages_of(form)
    except MissingExtra:
        return Furniture(mark("The pages were not counted: what lays them out is not installed."))
    fits = count <= PAGES
    template = (
        mark("Sections 1 to 5 take {count} of at most {most} pages in type of 11 points.")
        if fits
        else mark("Sections 1 to 5 take {count} pages; {most} are allowed. Please shorten them.")
    )
    return stated(template, (account.whole,), count=count, most=PAGES)
