"""Specific and broad impacts: the codes that recur, at which level, and what stands behind each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ripplegrid.model.record import Id
from ripplegrid.model.words import Level
from ripplegrid.report.documents.account_across import (
    AccountAcross,
    case_ref,
    level_said,
    origin_ref,
)
from ripplegrid.report.documents.parts import (
    Block,
    Figure,
    Listing,
    Look,
    Note,
    Paragraph,
    Section,
    paragraph,
)
from ripplegrid.report.documents.pictures import WIDTH, figure_of
from ripplegrid.report.documents.sentences import Furniture, Ref, ended, own_words, ref, stated
from ripplegrid.report.figures import Options
from ripplegrid.report.figures.draw_across import patterns_as_svg
from ripplegrid.saying import mark, say, say_list, spoken
from ripplegrid.synthesis.patterns import At, Pattern


def recurring(account: AccountAcross) -> Section:
    """The section on what recurs."""
    found = account.told.patterns.items
    title = Furniture(mark("Specific and broad impacts"))
    if not found:
        nothing = account.nothing(mark("No code that counts stands at any entry yet."))
        return Section(title=title, anchor="patterns", blocks=(nothing,))
    how = Note(
        (
            paragraph(
                Furniture(
                    mark(
                        "A code that two or more case studies have is a pattern. It is broad when "
                        "the case studies together have it at all four base levels, and otherwise "
                        "specific (Beckett and others, 2018). How many case studies have it says "
                        "nothing about its worth."
                    )
                )
            ),
        )
    )
    return Section(
        title=title,
        anchor="patterns",
        blocks=(how, _figure(account)),
        sections=(
            _part(account, "broad", [p for p in found if p.broad]),
            _part(account, "specific", [p for p in found if p.specific]),
            _part(account, "alone", [p for p in found if not p.recurs]),
        ),
    )


LEVELS = tuple(Level)
TITLES = {
    "broad": mark("Broad: at all four base levels"),
    "specific": mark("Specific: in several case studies, not at all levels"),
    "alone": mark("In one case study, or in none for it"),
}
NONE = {
    "broad": mark("No code stands at all four base levels in several case studies together."),
    "specific": mark("No code is specific."),
    "alone": mark("Every code stands in several case studies."),
}


def _figure(account: AccountAcross) -> Figure:
    options = Options(width=WIDTH, lang=spoken().code, apart="patterns")
    svg = patterns_as_svg(account.told.patterns, account.told.titles, options=options)
    caption = Furniture(mark("Codes by level, with the case studies that have them."))
    return figure_of("patterns", svg, caption, account.whole)


def _part(account: AccountAcross, name: str, found: list[Pattern]) -> Section:
    blocks: tuple[Block, ...] = (account.nothing(NONE[name]),)
    if found:
        blocks = tuple(block for one in found for block in _pattern(account, one))
    return Section(title=Furniture(TITLES[name]), anchor=f"patterns-{name}", blocks=blocks)


def _pattern(account: AccountAcross, one: Pattern) -> Iterator[Block]:
    here = ref(one.theme)
    name = own_words(one.theme.name)
    if one.group.id != one.theme.id:
        name = say("{group}: {theme}", group=own_words(one.group.name), theme=name)
    said = [stated(mark("{name}"), (here, ref(one.group)), name=name)]
    if one.cases:
        levels = say_list([level_said(level) for level in one.levels])
        said.append(
            stated(
                mark("In {cases}. Levels: {levels}."),
                (here, *(case_ref(case) for case in one.cases)),
                cases=account.titles(one.cases),
                levels=levels or say("none yet"),
            )
        )
    yield Paragraph(tuple(said), Look.HEADED)
    items = [*_behind(account, one), *_against(account, one)]
    yield Listing(tuple(items))


def _behind(account: AccountAcross, one: Pattern) -> Iterator[Paragraph]:
    yield from _cells(account, one.cells, mark("{level}, in ‘{title}’: {entries}"))
    yield from _waiting(account, one.unplaced, mark("No level yet, in ‘{title}’: {entries}"))


def _against(account: AccountAcross, one: Pattern) -> Iterator[Paragraph]:
    template = mark("Speaks against it – {level}, in ‘{title}’: {entries}")
    yield from _cells(account, one.against, template)
    template = mark("Speaks against it – no level yet, in ‘{title}’: {entries}")
    yield from _waiting(account, one.unplaced_against, template)


def _waiting(
    account: AccountAcross, waiting: Mapping[Id, tuple[Id, ...]], template: str
) -> Iterator[Paragraph]:
    """The entries that stand at no level, by case study."""
    for case, entries in waiting.items():
        yield paragraph(
            stated(
                template,
                _rests(case, entries),
                title=account.title(case),
                entries=_entries(account, case, entries),
            )
        )


def _cells(
    account: AccountAcross, cells: Mapping[At, tuple[Id, ...]], template: str
) -> Iterator[Paragraph]:
    order = {case: place for place, case in enumerate(account.told.titles)}
    found = sorted(cells, key=lambda at: (LEVELS.index(at[0]), order[at[1]]))
    for level, case in found:
        entries = cells[level, case]
        yield paragraph(
            stated(
                template,
                _rests(case, entries),
                level=level_said(level),
                title=account.title(case),
                entries=_entries(account, case, entries),
            )
        )


def _entries(account: AccountAcross, case: Id, entries: tuple[Id, ...]) -> str:
    return ended(say_list([account.entry(case, entry) for entry in entries]))


def _rests(case: Id, entries: tuple[Id, ...]) -> tuple[Ref, ...]:
    return (case_ref(case), *(origin_ref(case, entry) for entry in entries))
