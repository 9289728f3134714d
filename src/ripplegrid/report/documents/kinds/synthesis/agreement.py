"""How far coders agree, round by round: the figures, what they mean, and every difference."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ripplegrid.agreement import Coefficient, Compared, Comparison, Measure
from ripplegrid.agreement.cautions import figure, named, per_cent
from ripplegrid.agreement.guide import GUIDE
from ripplegrid.model.coding import Settlement, Unit
from ripplegrid.model.record import Id
from ripplegrid.report.documents.account_across import (
    AccountAcross,
    case_ref,
    day_or_words,
    origin_ref,
)
from ripplegrid.report.documents.parts import (
    Block,
    Cell,
    Listing,
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
    verbatim,
)
from ripplegrid.saying import mark, mark_count, say, say_list
from ripplegrid.synthesis.codings import Put, Said, as_one, codings_of, same_words
from ripplegrid.synthesis.rounds import OneRound
from ripplegrid.synthesis.settled import Why

SHORT = (Coefficient.PERCENT, Coefficient.ALPHA, Coefficient.COHEN, Coefficient.AC1)
"""What is told code by code."""


def agreement(account: AccountAcross) -> Section:
    """The section on coding and agreement."""
    rounds = account.told.rounds
    if rounds:
        blocks: tuple[Block, ...] = (_what_counts(account),)
    else:
        blocks = (account.nothing(mark("Nobody has coded yet.")),)
    return Section(
        title=Furniture(mark("How far coders agree")),
        anchor="agreement",
        blocks=blocks,
        sections=tuple(_round(account, one, n) for n, one in enumerate(rounds, 1)),
    )


def _what_counts(account: AccountAcross) -> Block:
    counting = account.told.settled
    said: list[Sentence] = [
        Furniture(
            mark(
                "What people settled counts; where nothing had to be settled, what the coders of "
                "an entry agree on; and where one coder looked alone, what that coder said."
            )
        )
    ]
    forms = {
        Why.SETTLED: mark_count("{count} coding was settled.", "{count} codings were settled."),
        Why.AGREED: mark_count(
            "{count} coding is what several coders agree on.",
            "{count} codings are what several coders agree on.",
        ),
        Why.ALONE: mark_count(
            "{count} coding is one coder’s alone.", "{count} codings are one coder’s alone."
        ),
    }
    for why, words in forms.items():
        found = counting.of(why)
        if found:
            table = "settlements" if why is Why.SETTLED else "codings"
            rests: list[Ref] = [(table, key) for one in found for key in one.behind]
            said.append(stated_count(words, rests, count=len(found)))
    return paragraph(*said)


def _round(account: AccountAcross, one: OneRound, number: int) -> Section:
    title: Sentence
    if one.round is None:
        title = Furniture(mark("Codings made elsewhere"))
    else:
        title = verbatim(one.round.title, ref(one.round))
    blocks = tuple(_open(account, one)) if one.open else (_closed(account, one),)
    return Section(title=title, anchor=f"round-{number}", blocks=blocks)


def _rests(account: AccountAcross, one: OneRound) -> Ref:
    return ref(one.round) if one.round else account.whole


def _closed(account: AccountAcross, one: OneRound) -> Block:
    return paragraph(
        stated(
            mark("This round is not open yet, so nothing coded in it is told or counted here."),
            (_rests(account, one),),
        )
    )


def _open(account: AccountAcross, one: OneRound) -> Iterator[Block]:
    yield paragraph(*_about(account, one))
    if one.agreement is None:
        yield account.nothing(
            mark("Nothing was looked at by two coders, so there is no agreement to tell.")
        )
    else:
        yield from _figures(account, one, one.agreement)
    yield from _differences(account, one)


def _about(account: AccountAcross, one: OneRound) -> Iterator[Sentence]:
    rests = (_rests(account, one),)
    if one.round and one.round.memo.strip():
        yield Stated(text=ended(one.round.memo), rests_on=rests)
    opened = day_or_words(one.round.opened) if one.round else ""
    if opened:
        yield stated(
            mark("Until {when} each coder saw their own codings alone."), rests, when=opened
        )
    if one.codebook:
        yield stated(
            mark("Coded with ‘{title}’, version {version}."),
            (*rests, ref(one.codebook)),
            title=own_words(one.codebook.title),
            version=one.codebook.version,
        )
    if one.coders:
        names = say_list([own_words(coder.name) for coder in one.coders])
        people = tuple(ref(coder) for coder in one.coders)
        yield stated(mark("Coders: {names}."), (*rests, *people), names=names)
    yield stated_count(
        mark_count(
            "{count} entry, link or passage was looked at,",
            "{count} entries, links or passages were looked at,",
        ),
        rests,
        count=one.units,
    )
    yield stated_count(
        mark_count("{count} of them by two coders or more.", "{count} by two coders or more."),
        rests,
        count=one.shared,
    )


def _figures(account: AccountAcross, one: OneRound, found: Comparison) -> Iterator[Block]:
    rests = (_rests(account, one),)
    yield Table(
        caption=Furniture(mark("All codes together")),
        head=(
            Furniture(mark("Figure")),
            Furniture(mark("Value")),
            Furniture(mark("95 of a hundred draws lie within")),
            Furniture(mark("What it says, and where it misleads")),
        ),
        rows=tuple(_measure(rests, measure) for measure in found.overall.measures),
        row_heads=True,
        widths=(0.2, 0.12, 0.2, 0.48),
    )
    cautions = [c for part in (found.overall, *found.themes) for c in part.cautions]
    if cautions:
        yield paragraph(Furniture(mark("What the figures must not be taken for:")))
        yield Listing(tuple(paragraph(Stated(text=c.sentence, rests_on=rests)) for c in cautions))
    if found.themes:
        yield _by_code(rests, found.themes)


def _measure(rests: tuple[Ref, ...], one: Measure) -> tuple[Cell, ...]:
    value = shown(one) if one.value is not None else one.why_not or say("none")
    said = [Stated(text=value, rests_on=rests)]
    guide = GUIDE[one.name]
    return (
        cell(Stated(text=one.name.label, rests_on=rests)),
        lines(*said),
        cell(Stated(text=_interval(one), rests_on=rests)) if one.interval else Cell(()),
        cell(Furniture(guide.means), Furniture(guide.fails)),
    )


def shown(one: Measure) -> str:
    """A coefficient as it is told.

    Example:
        >>> shown(Measure(Coefficient.ALPHA, 0.5)), shown(Measure(Coefficient.PERCENT, 0.5))
        ('0.50', '50%')
    """
    if one.value is None:
        return say("none")
    return per_cent(one.value) if one.name is Coefficient.PERCENT else figure(one.value)


def _interval(one: Measure) -> str:
    assert one.interval is not None
    write = per_cent if one.name is Coefficient.PERCENT else figure
    low, high = write(one.interval.low), write(one.interval.high)
    return say("{low} to {high}", low=low, high=high)


def _by_code(rests: tuple[Ref, ...], themes: Sequence[Compared]) -> Table:
    present = {measure.name for theme in themes for measure in theme.measures}
    names = [name for name in SHORT if name in present]

    def value(theme: Compared, name: Coefficient) -> Cell:
        found = theme.measure(name)
        return cell(Stated(text=shown(found), rests_on=rests)) if found else Cell(())

    return Table(
        caption=Furniture(mark("Code by code: given or not")),
        head=(
            Furniture(mark("Code")),
            *(Stated(text=name.label, rests_on=rests) for name in names),
        ),
        rows=tuple(
            (
                cell(Stated(text=own_words(_name(theme)), rests_on=rests)),
                *(value(theme, name) for name in names),
            )
            for theme in themes
        ),
        row_heads=True,
    )


def _name(theme: Compared) -> str:
    assert theme.theme is not None
    return named(theme.theme)


def _differences(account: AccountAcross, one: OneRound) -> Iterator[Block]:
    rests = (_rests(account, one),)
    if not one.settlements and not one.differing:
        if one.agreement is not None:
            yield paragraph(stated(mark("Nothing is seen differently in this round."), rests))
        return
    yield paragraph(
        stated_count(
            mark_count(
                "{count} that was seen differently was settled by people.",
                "{count} that were seen differently were settled by people.",
            ),
            rests,
            count=one.decided,
        ),
        stated_count(
            mark_count("{count} still waits.", "{count} still wait."),
            rests,
            count=len(one.differing),
        ),
    )
    codings = codings_of(account.synthesis, one.round.id if one.round else None).said
    if one.settlements:
        yield _settled(account, one.settlements, codings)
    if one.differing:
        yield Table(
            caption=Furniture(mark("Seen differently, and not settled yet")),
            head=(Furniture(mark("What was coded")), Furniture(mark("What coders said"))),
            rows=tuple(
                (_unit(account, x.unit), lines(*_said(account, x.unit, x.said)))
                for x in one.differing
            ),
            row_heads=True,
            widths=(0.5, 0.5),
        )


def _settled(
    account: AccountAcross,
    settlements: Sequence[Settlement],
    codings: Mapping[Unit, Mapping[Id, Said]],
) -> Table:
    same = same_words(account.synthesis.passages.values())

    def row(one: Settlement) -> tuple[Cell, ...]:
        here = ref(one)
        puts = frozenset({(t, False) for t in one.themes} | {(t, True) for t in one.against})
        why = [Stated(text=ended(one.why), rests_on=(here,))]
        names = account.people(one.people)
        why.append(stated(mark("Settled by {names}."), (here,), names=names))
        return (
            _unit(account, one.unit),
            lines(*_said(account, one.unit, codings.get(as_one(one.unit, same), {}))),
            cell(Stated(text=_puts(account, puts), rests_on=(here,))),
            lines(*why),
        )

    return Table(
        caption=Furniture(mark("What people settled, and why")),
        head=(
            Furniture(mark("What was coded")),
            Furniture(mark("What coders said")),
            Furniture(mark("Settled as")),
            Furniture(mark("Why, and by whom")),
        ),
        rows=tuple(row(one) for one in sorted(settlements, key=lambda s: (s.unit, s.id))),
        row_heads=True,
        widths=(0.3, 0.25, 0.17, 0.28),
    )


def _unit(account: AccountAcross, unit: Unit) -> Cell:
    case, entry, contribution, passage = unit
    rests = (case_ref(case), origin_ref(case, entry))
    template = mark("{entry}, in ‘{title}’")
    if passage:
        template = mark("A passage of what was told of {entry}, in ‘{title}’")
    elif contribution:
        template = mark("A link that starts from {entry}, in ‘{title}’")
    gaps = {"entry": account.entry(case, entry), "title": account.title(case)}
    return cell(stated(template, rests, **gaps))


def _said(account: AccountAcross, unit: Unit, said: Mapping[Id, Said]) -> Iterator[Stated]:
    case, entry, *_ = unit
    for coder, puts in said.items():
        yield stated(
            mark("{name}: {codes}"),
            (("coders", coder), origin_ref(case, entry)),
            name=account.people([coder]),
            codes=_puts(account, puts),
        )


def _puts(account: AccountAcross, puts: frozenset[Put]) -> str:
    names = [
        say("speaks against {theme}", theme=name) if against else name
        for against, name in sorted((against, account.theme(theme)) for theme, against in puts)
    ]
    return say_list(names) or say("no theme fits")
