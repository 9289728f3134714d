"""The sections of a REF impact case study, each with its words counted against what REF names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from ripplegrid.errors import MissingExtra
from ripplegrid.model.account import Entry, Evidence
from ripplegrid.model.words import Kind
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.against import against, remarks
from ripplegrid.report.documents.ending import how_it_was_made
from ripplegrid.report.documents.entries import headline, headline_of, who_says
from ripplegrid.report.documents.filling import word_count, words_of
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
SECTIONS = MappingProxyType(
    {
        "summary": (mark("1. Summary of the impact"), SUMMARY),
        "research": (mark("2. Underpinning research"), RESEARCH),
        "references": (mark("3. References to the research"), 0),
        "details": (mark("4. Details of the impact"), DETAILS),
        "sources": (mark("5. Sources to corroborate the impact"), 0),
    }
)
"""Each section by a name of ours: its heading, and how many words it may have; 0 for any."""


def tell(account: Account) -> Document:
    """The sections of a REF impact case study, as far as an account can fill them."""
    sections = _sections(account)
    form = _document(account, sections)
    return _document(account, (*sections, _checks(account, form), how_it_was_made(account)))


def page_check(account: Account) -> Sentence:
    """How many pages the five sections take, and how many they may."""
    return _pages(account, _document(account, _sections(account)))


def _sections(account: Account) -> tuple[Section, ...]:
    return tuple(
        _counted(account, title, BLOCKS[name](account), most)
        if most
        else _plain(title, BLOCKS[name](account))
        for name, (title, most) in SECTIONS.items()
    )


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
    words = sum(words_of(within(block)) for block in found)
    said = stated(
        mark("Words in this section: {count}. REF 2021 named about {most}."),
        (account.whole,),
        count=words,
        most=most,
    )
    over = Furniture(mark("It is longer: please shorten it.")) if words > most else None
    return _plain(title, (*found, paragraph(said, *((over,) if over else ()))))


def _own(account: Account, part: str) -> Iterator[Block]:
    """What the team wrote for a section, line by line."""
    for line in account.choices.text(part).splitlines():
        if own_words(line):
            yield paragraph(verbatim(line, account.whole))


def _summary(account: Account) -> Iterator[Block]:
    about = account.case.about
    if about.fictional:
        yield paragraph(Furniture(mark("An invented example: none of it happened.")))
    if account.choices.text("summary"):
        yield from _own(account, "summary")
    elif about.summary.strip():
        yield paragraph(verbatim(about.summary, account.whole))
    else:
        yield account.nothing(mark("Nobody has written a summary."))


def _research(account: Account) -> Iterator[Block]:
    about, rests = account.case.about, (account.whole,)
    yield from _own(account, "research")
    if about.question.strip():
        yield paragraph(
            stated(mark("The question: {question}"), rests, question=ended(about.question))
        )
    if about.period is not None:
        yield paragraph(stated(mark("When: {when}"), rests, when=ended(about.period.text)))
    found = account.of_kind(Kind.PROCESS)
    chosen = account.choices.of("research", found)
    taken = found if chosen is None else chosen
    if taken:
        yield paragraph(Furniture(mark("What people did together:")))
        yield Listing(tuple(paragraph(headline(account, entry)) for entry in taken))
    elif not found:
        yield account.nothing(mark("It is not said what people did together."))


def _references(account: Account) -> Iterator[Block]:
    found = published(account)
    chosen = account.choices.of("references", found)
    taken = found if chosen is None else chosen
    yield from _at_most(account, [(headline(account, e),) for e in taken], REFERENCES)
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
    """What the team wrote and chose; without a choice, uses and outcomes while there is room."""
    yield from _own(account, "details")
    impacts = account.of_kind(Kind.USE, Kind.OUTCOME)
    chosen = account.choices.of("details", impacts)
    if chosen:
        yield Listing(tuple(Paragraph(impact(account, entry)) for entry in chosen))
    if impacts and chosen is not None:
        return
    if not impacts:
        yield account.nothing(mark("Nobody has told of a use or an outcome."))
        return
    odd, taken = set(against(account)), room_for(account, impacts)
    left = [entry for entry in impacts if entry not in taken]
    yield Listing(tuple(Paragraph(impact(account, entry)) for entry in taken))
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


def room_for(account: Account, impacts: list[Entry]) -> list[Entry]:
    """The bad and doubted first, then others, while there is room for them."""
    odd = set(against(account))
    room = DETAILS - 60 - word_count(own_words(account.choices.text("details")))
    taken = []
    for entry in sorted(impacts, key=lambda one: one.id not in odd):
        words = words_of(impact(account, entry))
        if words <= room:
            room -= words
            taken.append(entry)
    return [entry for entry in impacts if entry in taken]


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


def impact(account: Account, entry: Entry) -> tuple[Sentence, ...]:
    """A use or an outcome as section 4 tells it."""
    said = (*who_says(account, entry), *remarks(account, entry))
    return headline_of(account, entry, *said)


def _sources(account: Account) -> Iterator[Block]:
    found = outside(account)
    chosen = account.choices.of("sources", found)
    taken = found if chosen is None else chosen
    yield from _at_most(account, [source(piece) for piece in taken], SOURCES)
    if not found:
        yield account.nothing(mark("Nothing from outside the team stands behind the account."))


def published(account: Account) -> list[Entry]:
    """The published outputs of an account."""
    return [entry for entry in account.entries if entry.published]


def outside(account: Account) -> list[Evidence]:
    """What stands behind an account from outside the team."""
    return [piece for piece in account.case.evidence.values() if piece.outside]


def source(piece: Evidence) -> tuple[Sentence, ...]:
    """A piece of evidence as section 5 names it."""
    words = [own_words(piece.address)] if piece.address.strip() else []
    return tuple(Stated(text=w, rests_on=(ref(piece),)) for w in (ended(piece.title), *words))


BLOCKS: Mapping[str, Callable[[Account], Iterator[Block]]] = MappingProxyType(
    {
        "summary": _summary,
        "research": _research,
        "references": _references,
        "details": _details,
        "sources": _sources,
    }
)
"""What stands in each section."""


def _left_by_team(account: Account) -> Iterator[Stated]:
    """What the team left out of section 4, and how much of it is not simply good."""
    impacts, odd = account.of_kind(Kind.USE, Kind.OUTCOME), set(against(account))
    chosen = account.choices.of("details", impacts)
    left = [entry for entry in impacts if chosen is not None and entry not in chosen]
    if left:
        yield stated_count(
            mark_count(
                "The team left {count} use or outcome out of section 4; the whole report has it.",
                "The team left {count} uses and outcomes out of section 4; the whole report has "
                "them.",
            ),
            account.behind([entry.id for entry in left]),
            count=len(left),
        )
        yield from _bad_left(account, [entry for entry in left if entry.id in odd])


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
        paragraph(_pages(account, form), *_left_by_team(account)),
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
