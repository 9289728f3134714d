"""What stands around the patterns: what helped, what led to what, what went on, and the places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ripplegrid.method.terms import term
from ripplegrid.model.record import Id
from ripplegrid.model.words import FactorKind, Level
from ripplegrid.report.documents.account_across import (
    AccountAcross,
    case_ref,
    level_said,
    origin_ref,
)
from ripplegrid.report.documents.parts import (
    Block,
    Cell,
    Listing,
    Look,
    Paragraph,
    Section,
    Table,
    cell,
    lines,
    paragraph,
)
from ripplegrid.report.documents.sentences import (
    Furniture,
    Ref,
    Sentence,
    Stated,
    ended,
    own_words,
    ref,
    stated,
    stated_count,
)
from ripplegrid.saying import mark, mark_count, say, say_list
from ripplegrid.synthesis.dimensions import BesideImpacts, CaseImpacts
from ripplegrid.synthesis.factors import Said, Together
from ripplegrid.synthesis.lineage import Return
from ripplegrid.synthesis.mechanisms import Cell as Way
from ripplegrid.synthesis.parts import Part
from ripplegrid.synthesis.selection.reasons import place_words

KINDS = {FactorKind.FACILITATOR: mark("helped"), FactorKind.CHALLENGE: mark("was a challenge")}


def around(account: AccountAcross) -> Section:
    """The section on what stands around the patterns."""
    return Section(
        title=Furniture(mark("What stands around them")),
        anchor="around",
        sections=(_factors(account), _ways(account), _lineage(account), _places(account)),
    )


def _factors(account: AccountAcross) -> Section:
    found = account.told.factors
    blocks: list[Block] = []
    for group in found.groups:
        blocks += _group(account, group)
    if found.alone:
        blocks.append(
            paragraph(
                Furniture(
                    mark("Said in one case study, and not put together with others by anybody:")
                )
                if found.groups
                else Furniture(mark("As the case studies say it, one by one:"))
            )
        )
        blocks.append(Listing(tuple(paragraph(_factor(account, one)) for one in found.alone)))
    if not blocks:
        blocks.append(account.nothing(mark("No case study says what helped or what was hard.")))
    title = Furniture(mark("What made it easier, and what harder"))
    return Section(title=title, anchor="factors", blocks=tuple(blocks))


def _group(account: AccountAcross, one: Together) -> Iterator[Block]:
    here = ref(one.group)
    said: list[Sentence] = [stated(mark("{name}"), (here,), name=own_words(one.group.name))]
    if one.group.stable is not None:
        stable = mark("Those who looked across think that it holds whatever the context.")
        bound = mark("Those who looked across think that it depends on the context.")
        said.append(stated(stable if one.group.stable else bound, (here,)))
    if one.group.context.strip():
        said.append(Stated(text=ended(one.group.context), rests_on=(here,)))
    if one.said_otherwise:
        said.append(
            stated(
                mark("Of their own, {cases} say otherwise."),
                (here, *(case_ref(case) for case in one.said_otherwise)),
                cases=account.titles(one.said_otherwise),
            )
        )
    yield Paragraph(tuple(said), Look.HEADED)
    if one.items:
        yield Listing(tuple(paragraph(_factor(account, item)) for item in one.items))


def _factor(account: AccountAcross, one: Said) -> Stated:
    return stated(
        mark("“{text}” ({kind}, in ‘{title}’)."),
        (case_ref(one.case), ("factors", one.origin)),
        text=own_words(one.factor.text),
        kind=say(KINDS[one.factor.kind]),
        title=account.title(one.case),
    )


def _ways(account: AccountAcross) -> Section:
    found = account.told.mechanisms.cells
    several = [one for one in found if len(one.cases) > 1]
    blocks: list[Block] = []
    if several:
        blocks.append(_ways_table(account, several))
    else:
        blocks.append(
            account.nothing(mark("Nothing leads to the same in more than one case study."))
        )
    rest = len(found) - len(several)
    if rest:
        blocks.append(
            paragraph(
                stated_count(
                    mark_count(
                        "{count} further way stands in one case study alone, which tells it.",
                        "{count} further ways stand in one case study alone, which tells them.",
                    ),
                    (account.whole,),
                    count=rest,
                )
            )
        )
    title = Furniture(mark("What led to what in several case studies"))
    return Section(title=title, anchor="ways", blocks=tuple(blocks))


def _ways_table(account: AccountAcross, several: list[Way]) -> Table:
    def row(one: Way) -> tuple[Cell, ...]:
        rests: tuple[Ref, ...] = tuple(case_ref(case) for case in one.cases)
        both = {*one.direct.cases} & {*one.chains.cases}
        if both:
            how = mark("directly and by several steps")
        else:
            how = mark("directly") if one.direct.cases else mark("by several steps")
        if not both and one.direct.cases and one.chains.cases:
            how = mark("directly in one, by several steps in another")
        words = (own_words(one.mechanism.name), own_words(one.impact.name), level_said(one.level))
        return (
            *(cell(Stated(text=text, rests_on=rests)) for text in words),
            cell(Stated(text=say(how), rests_on=rests)),
            cell(Stated(text=account.titles(one.cases), rests_on=rests)),
        )

    return Table(
        caption=Furniture(mark("What acts as a mechanism, and the impact it leads to")),
        head=(
            Furniture(mark("What leads")),
            Furniture(mark("To what")),
            Furniture(mark("At which level")),
            Furniture(mark("How")),
            Furniture(mark("In")),
        ),
        rows=tuple(row(one) for one in several),
        row_heads=True,
        widths=(0.2, 0.2, 0.16, 0.16, 0.28),
    )


def _lineage(account: AccountAcross) -> Section:
    found = account.told.lineage
    title = Furniture(mark("From project to project"))
    items = [
        paragraph(
            stated(
                mark("‘{newer}’ says that it grew out of ‘{older}’."),
                (case_ref(one.newer), *([case_ref(one.older)] if one.among else [])),
                newer=account.title(one.newer),
                older=account.title(one.older) if one.among else own_words(one.title),
            )
        )
        for one in found.descents
    ]
    items += [_return(account, one) for one in found.returns]
    blocks: tuple[Block, ...] = (Listing(tuple(items)),)
    if not items:
        nothing = mark("No case study here says that it grew out of another.")
        blocks = (account.nothing(nothing),)
    return Section(title=title, anchor="lineage", blocks=blocks)


def _return(account: AccountAcross, one: Return) -> Paragraph:
    rests: list[Ref] = [case_ref(one.older), case_ref(one.newer)]
    for pair in one.pairs:
        rests += [origin_ref(one.older, pair.impact), origin_ref(one.newer, pair.input)]
    gaps = {"older": account.title(one.older), "newer": account.title(one.newer)}
    if one.theme is not None:
        rests.append(ref(one.theme))
        template = mark("{what} came out of ‘{older}’, and ‘{newer}’ began or worked with it.")
        return paragraph(stated(template, rests, what=account.theme(one.theme.id), **gaps))
    first = one.pairs[0]
    template = mark(
        "{what} came out of ‘{older}’; in ‘{newer}’ people see the same in {again}, which it began "
        "or worked with."
    )
    entries = {
        "what": account.entry(one.older, first.impact),
        "again": account.entry(one.newer, first.input),
    }
    return paragraph(stated(template, rests, **entries, **gaps))


def _places(account: AccountAcross) -> Section:
    """Where each stands, dimension by dimension, and once for all of them its impacts."""
    found = account.told.dimensions
    title = Furniture(mark("Impacts beside the dimensions"))
    if not found:
        nothing = mark("Nobody has said where the case studies stand on the four dimensions.")
        return Section(title=title, anchor="places", blocks=(account.nothing(nothing),))
    why_not = dict.fromkeys(one.why_not_more for one in found)
    return Section(
        title=title,
        anchor="places",
        blocks=(
            *(_order(account, one) for one in found),
            _impacts_table(found[0]),
            paragraph(*(Stated(text=why, rests_on=(account.whole,)) for why in why_not)),
        ),
    )


def _order(account: AccountAcross, one: BesideImpacts) -> Table:
    """The places of a dimension in their order, each with the case studies that stand there."""
    label = say(term("dimensions", one.dimension).label)
    rows = []
    for standing in one.rows:
        rests = tuple(case_ref(case.case) for case in standing.cases)
        words = [place_words(one.dimension, step) for step in standing.places]
        place = say_list(words) or say("Nobody placed it")
        titles = account.titles(case.case for case in standing.cases)
        rows.append(tuple(cell(Stated(text=text, rests_on=rests)) for text in (place, titles)))
    return Table(
        caption=stated(
            mark("In the order of the places: {label}"),
            [case_ref(case.case) for standing in one.rows for case in standing.cases],
            label=label,
        ),
        head=(Furniture(mark("Where people place it")), Furniture(mark("Case studies"))),
        rows=tuple(rows),
        row_heads=True,
        widths=(0.34, 0.66),
    )


def _impacts_table(one: BesideImpacts) -> Table:
    """The impacts of each: a picture of so many words would be too small to read on a page."""
    cases = sorted(
        (case for standing in one.rows for case in standing.cases),
        key=lambda case: (case.title, case.case),
    )
    return Table(
        caption=stated(
            mark("The impacts of each, by level"), [case_ref(case.case) for case in cases]
        ),
        head=(
            Furniture(mark("Case study")),
            Furniture(mark("Impacts, by their codes or in the words of the account")),
        ),
        rows=tuple(
            (
                cell(Stated(text=own_words(case.title), rests_on=(case_ref(case.case),))),
                lines(*_impacts(case)),
            )
            for case in cases
        ),
        row_heads=True,
        widths=(0.24, 0.76),
    )


def _impacts(case: CaseImpacts) -> Iterator[Stated]:
    levels: list[tuple[Level | None, Mapping[Part, tuple[Id, ...]]]] = [*case.impacts.items()]
    levels += [(None, case.unplaced)] if case.unplaced else []
    for level, found in levels:
        entries = dict.fromkeys(entry for behind in found.values() for entry in behind)
        names = [say("“{text}”", text=own_words(part.name)) for part in found]
        yield stated(
            mark("{level}: {impacts}"),
            (case_ref(case.case), *(origin_ref(case.case, entry) for entry in entries)),
            level=level_said(level),
            impacts=say_list(names),
        )
