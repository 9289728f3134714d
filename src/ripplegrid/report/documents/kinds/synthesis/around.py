"""What stands around the patterns: what helped, what led to what, what went on, and the places."""

from __future__ import annotations

from collections.abc import Iterator

from ripplegrid.method.terms import term
from ripplegrid.model.words import FactorKind
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
    paragraph,
)
from ripplegrid.report.documents.pictures import WIDTH, figure_of
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
from ripplegrid.report.figures import Options
from ripplegrid.report.figures.draw_across import dimension_as_svg
from ripplegrid.saying import mark, mark_count, say, spoken
from ripplegrid.synthesis.factors import Said, Together
from ripplegrid.synthesis.lineage import Return
from ripplegrid.synthesis.mechanisms import Cell as Way

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
    title = Furniture(mark("Impacts beside the dimensions"))
    blocks: list[Block] = []
    for one in account.told.dimensions:
        label = say(term("dimensions", one.dimension).label)
        apart = f"dimension-{one.dimension}".replace(" ", "-").replace("/", "-")
        options = Options(width=WIDTH, lang=spoken().code, apart=apart)
        svg = dimension_as_svg(one, options=options)
        blocks.append(paragraph(stated(mark("{label}."), (account.whole,), label=label)))
        caption = Furniture(mark("Impacts by level, in the order of the places on the dimension."))
        blocks.append(figure_of(apart, svg, caption, account.whole))
        blocks.append(paragraph(Stated(text=one.why_not_more, rests_on=(account.whole,))))
    if not blocks:
        nothing = mark("Nobody has said where the case studies stand on the four dimensions.")
        blocks.append(account.nothing(nothing))
    return Section(title=title, anchor="places", blocks=tuple(blocks))
