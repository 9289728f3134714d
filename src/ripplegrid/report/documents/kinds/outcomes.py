"""Outcome Harvesting statements: what changed, what contributed as told, and who confirms it."""

from __future__ import annotations

from collections.abc import Iterator

from ripplegrid.analysis.days import when_said
from ripplegrid.model.account import Claim, Entry, Substantiation
from ripplegrid.model.registers import CheckBack
from ripplegrid.model.words import Effect, Kind, Level, Stance
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.against import DOUBT, remarks
from ripplegrid.report.documents.ending import how_it_was_made
from ripplegrid.report.documents.entries import capital, headline, who_says
from ripplegrid.report.documents.parts import (
    Block,
    Cell,
    Document,
    Paper,
    Section,
    Table,
    lines,
    paragraph,
)
from ripplegrid.report.documents.sentences import (
    Furniture,
    Stated,
    ended,
    own_words,
    ref,
    stated,
    verbatim,
)
from ripplegrid.saying import mark, say_list, spoken

EFFECTS = {
    Effect.HELPED: mark("{voices}: {source} helped."),
    Effect.HINDERED: mark("{voices}: {source} hindered."),
    Effect.BOTH: mark("{voices}: {source} both helped and hindered."),
    Effect.NOT_SAID: mark("{voices}: {source} played a part."),
}
DOUBTED = {
    Stance.PARTLY: mark("{voices} agreed only in part that {source} played a part."),
    Stance.DISAGREES: mark("{voices} disagreed that {source} played a part."),
}
OUTSIDE = {
    Stance.SAYS: mark("{who} confirms it."),
    Stance.AGREES: mark("{who} confirms it."),
    Stance.PARTLY: mark("{who} confirms it in part."),
    Stance.DISAGREES: mark("{who} does not confirm it."),
}
CHECKED = {
    Stance.SAYS: mark("{who} said so again when asked."),
    Stance.AGREES: mark("{who} agreed when asked again."),
    Stance.PARTLY: mark("{who} agreed in part when asked again."),
    Stance.DISAGREES: mark("{who} disagreed when asked again."),
}


def tell(account: Account) -> Document:
    """The outcomes of an account as statements."""
    return Document(
        kind="outcomes",
        title=verbatim(account.case.title, account.whole),
        subtitle=Furniture(mark("Outcome statements")),
        language=spoken().code,
        made=account.made,
        state=account.state,
        opening=tuple(_opening(account)),
        sections=(_statements(account), how_it_was_made(account)),
        paper=Paper(wide=True, margin=16, contents=False),
    )


def _opening(account: Account) -> Iterator[Block]:
    """What is called an outcome here."""
    if account.case.about.fictional:
        yield paragraph(Furniture(mark("An invented example: none of it happened.")))
    yield paragraph(
        Furniture(
            mark(
                "Outcome Harvesting (Wilson-Grau and Britt) calls an outcome a change in what "
                "people or bodies do, in how they stand to one another, in policies or in "
                "practices."
            )
        ),
        Furniture(
            mark(
                "Here stand all entries that were entered as a use or an outcome, good or bad, "
                "intended or not. Outputs, processes and means are not among them. Whether each "
                "is such a change is for you to judge."
            )
        ),
        *account.caution,
    )


def _statements(account: Account) -> Section:
    title, anchor = Furniture(mark("Statements")), "statements"
    found = account.of_kind(Kind.OUTCOME, Kind.USE)
    if not found:
        nothing = account.nothing(mark("Nobody has told of a use or an outcome."))
        return Section(title=title, anchor=anchor, blocks=(nothing,))
    table = Table(
        caption=Furniture(mark("One statement in each row, in the order of time")),
        head=(
            Furniture(mark("Outcome")),
            Furniture(mark("Significance, as told")),
            Furniture(mark("Contribution, as told")),
            Furniture(mark("Told by")),
            Furniture(mark("Confirmed by")),
        ),
        rows=tuple(_row(account, entry) for entry in found),
        row_heads=True,
        widths=(0.24, 0.2, 0.26, 0.16, 0.14),
    )
    return Section(title=title, anchor=anchor, blocks=(table,))


def _row(account: Account, entry: Entry) -> tuple[Cell, ...]:
    return (
        lines(*_outcome(account, entry)),
        lines(*_significance(account, entry)),
        lines(*_contribution(account, entry)),
        lines(*who_says(account, entry)),
        lines(*_confirmed(account, entry)),
    )


def _outcome(account: Account, entry: Entry) -> Iterator[Stated]:
    here = ref(entry)
    yield headline(account, entry)
    if entry.when is not None:
        yield stated(mark("When: {when}"), (here,), when=ended(when_said(entry.when)))
    levels = [account.words.level(level) for level in Level if level in entry.levels]
    if levels:
        yield stated(mark("Level: {levels}."), (here,), levels=say_list(levels))
    yield from remarks(account, entry)


def _significance(account: Account, entry: Entry) -> Iterator[Stated]:
    spoken_of = False
    if entry.note.strip():
        spoken_of = True
        yield Stated(text=ended(entry.note), rests_on=(ref(entry),))
    for one in account.tellings(entry.id):
        words = one.quotation.strip() or one.account.strip()
        if words:
            spoken_of = True
            yield stated(
                mark("{who}: “{words}”") if one.quotation.strip() else mark("{who}: {words}"),
                (ref(one), ("voices", one.voice)),
                who=capital(account.words.called(one.voice)),
                words=own_words(words),
            )
    if not spoken_of:
        yield stated(mark("Nobody has said why it matters."), (ref(entry),))


def _contribution(account: Account, entry: Entry) -> Iterator[Stated]:
    links = [one for one in account.reading.contributions if one.target == entry.id]
    for link in links:
        by: dict[Effect, list[Claim]] = {}
        for claim in account.claims(link.id):
            if claim.stance not in DOUBT:
                by.setdefault(claim.effect or link.effect, []).append(claim)
        source = account.words.entry(link.source)
        for effect, claims in by.items():
            who = capital(account.words.who([claim.voice for claim in claims]))
            yield stated(EFFECTS[effect], account.behind_link(link.id), voices=who, source=source)
        for stance, template in DOUBTED.items():
            doubting = [c for c in account.claims(link.id) if c.stance is stance]
            if doubting:
                yield stated(
                    template,
                    account.behind_link(link.id),
                    voices=capital(account.words.who([claim.voice for claim in doubting])),
                    source=source,
                )
        if not account.claims(link.id):
            yield stated(
                mark("{source}; it is not said who holds this."),
                account.behind_link(link.id),
                source=source,
            )
    if not links:
        yield stated(mark("Nobody has said what led to it."), (ref(entry),))


def _added(answer: Substantiation | CheckBack) -> Iterator[Stated]:
    """What somebody added to their answer: a confirmation is not shown without it."""
    if answer.comment.strip():
        yield stated(mark("“{words}”"), (ref(answer),), words=own_words(answer.comment))


def _confirmed(account: Account, entry: Entry) -> Iterator[Stated]:
    ids = set(account.reading.speaks_for(entry.id))
    found = False
    for one in account.case.substantiations.values():
        if one.about in ids:
            found = True
            yield stated(OUTSIDE[one.stance], (ref(one),), who=capital(own_words(one.by)))
            yield from _added(one)
    for back in account.case.check_backs.values():
        if back.about in ids:
            found = True
            yield stated(
                CHECKED[back.stance],
                (ref(back), ("voices", back.voice)),
                who=capital(account.words.called(back.voice)),
            )
            yield from _added(back)
    outside = [
        account.case.evidence[key]
        for telling in account.tellings(entry.id)
        for key in sorted(telling.evidence)
        if account.case.evidence[key].outside
    ]
    for piece in dict.fromkeys(outside):
        found = True
        yield stated(mark("From outside: {title}."), (ref(piece),), title=own_words(piece.title))
    if not found:
        yield stated(mark("Nobody was asked, or nobody answered."), (ref(entry),))
