"""Who speaks, and where people see the same thing differently, each side in its own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ripplegrid.model.account import Claim, Contribution, Telling
from ripplegrid.model.record import Id
from ripplegrid.model.words import Direction, Effect, Stance
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.entries import capital, headline
from ripplegrid.report.documents.kinds.case_study.cast import Cast
from ripplegrid.report.documents.kinds.case_study.telling import judgement, whom_said
from ripplegrid.report.documents.parts import (
    Cell,
    Listing,
    Paragraph,
    Section,
    Table,
    cell,
    paragraph,
)
from ripplegrid.report.documents.sentences import (
    Furniture,
    Sentence,
    Stated,
    ended,
    own_words,
    ref,
    stated,
)
from ripplegrid.saying import mark, say

HOLDS = frozenset({Direction.POSITIVE, Direction.NOT_SAID})
STANCES = {
    Stance.PARTLY: mark("agrees only in part"),
    Stance.DISAGREES: mark("does not agree"),
}
EFFECTS = {
    Effect.HELPED: mark("it helped"),
    Effect.HINDERED: mark("it held it back"),
    Effect.BOTH: mark("it did both"),
}


def sides(account: Account) -> Section:
    """The section on who says so and who sees it differently."""
    who = account.statements(9, "voices-none", "voices", "voices-sides", "voices-outside")
    return Section(
        title=Furniture(mark("Who says so, and who sees it differently")),
        anchor="sides",
        blocks=(paragraph(*who),),
        sections=(_differences(account), *_in_workshops(account)),
    )


def _in_workshops(account: Account) -> Iterator[Section]:
    """Where people differed when they talked about the account together."""
    items = []
    for workshop in account.case.workshops.values():
        if workshop.disagreements.strip():
            here = (ref(workshop),)
            items.append(
                paragraph(
                    stated(mark("{title}:"), here, title=own_words(workshop.title)),
                    Stated(text=ended(workshop.disagreements), rests_on=here),
                )
            )
    if items:
        yield Section(
            title=Furniture(mark("Where people differed in workshops on this account")),
            anchor="differences-workshops",
            blocks=(Listing(tuple(items)),),
        )


def _differences(account: Account) -> Section:
    title = Furniture(mark("Seen differently"))
    cast = Cast(account)
    rows = [*_entries(account, cast), *_links(account, cast)]
    if not rows:
        nothing = paragraph(*account.statements(9, "differ-none"), *account.caution)
        return Section(title=title, anchor="differences", blocks=(nothing,))
    table = Table(
        caption=Furniture(mark("What people see differently, both sides in their own words")),
        head=(
            Furniture(mark("What it is about")),
            Furniture(mark("Some see it so")),
            Furniture(mark("Others see it so")),
        ),
        rows=tuple(rows),
        row_heads=True,
        widths=(0.28, 0.36, 0.36),
    )
    return Section(title=title, anchor="differences", blocks=(table,))


def _entries(account: Account, cast: Cast) -> Iterator[tuple[Cell, ...]]:
    numbers = account.words.numbers
    for one in sorted(account.analysis.voices.entries, key=lambda one: numbers[one.about]):
        told = account.tellings(one.about)
        first, other = _parted(told)
        yield (
            cell(headline(account, account.case.entries[one.about])),
            _side([(t, _view(t)) for t in first], cast),
            _side([(t, _view(t)) for t in other], cast),
        )


def _parted(told: Sequence[Telling]) -> tuple[list[Telling], list[Telling]]:
    """Those who hold it so or good, and those who do not, or not only.

    Where nobody does the one or the other, those who see it like the first stand on one side.
    """
    first = [t for t in told if t.stance not in STANCES and t.direction in HOLDS]
    if not first or len(first) == len(told):
        like = next((t for t in told if t.stance not in STANCES), told[0])
        first = [t for t in told if (t.stance, t.direction) == (like.stance, like.direction)]
    return first, [t for t in told if t not in first]


def _view(telling: Telling) -> str:
    judged = judgement(telling.direction, whom_said(telling.for_whom))
    if telling.stance is Stance.DISAGREES:
        return say(STANCES[telling.stance])
    if telling.stance is Stance.PARTLY:
        stance = say(STANCES[telling.stance])
        return say("{stance} ({judged})", stance=stance, judged=judged) if judged else stance
    return judged or say(mark("it is so"))


def _links(account: Account, cast: Cast) -> Iterator[tuple[Cell, ...]]:
    for one in account.analysis.voices.contributions:
        link, claims = account.case.contributions[one.about], account.claims(one.about)
        like = _effect(link, next((c for c in claims if c.stance not in STANCES), claims[0]))
        first = [c for c in claims if _effect(link, c) == like]
        other = [c for c in claims if c not in first]
        yield (
            cell(_about(account, one.about)),
            _side([(c, _effect(link, c)) for c in first], cast),
            _side([(c, _effect(link, c)) for c in other], cast),
        )


def _about(account: Account, key: Id) -> Stated:
    link = account.case.contributions[key]
    return stated(
        mark("Whether {source} played a part in {target}"),
        account.behind_link(key),
        source=account.words.entry(link.source),
        target=account.words.entry(link.target),
    )


def _effect(link: Contribution, claim: Claim) -> str:
    if claim.stance in STANCES:
        return say(STANCES[claim.stance])
    effect = claim.effect or link.effect
    return say(EFFECTS[effect]) if effect in EFFECTS else say(mark("it played a part"))


def _side(made: Sequence[tuple[Telling | Claim, str]], cast: Cast) -> Cell:
    return Cell(tuple(Paragraph(tuple(_said(one, view, cast))) for one, view in made))


def _said(one: Telling | Claim, view: str, cast: Cast) -> Iterator[Sentence]:
    rests = (ref(one), *cast.behind((one.voice,)))
    words = one.quotation.strip() or one.account.strip()
    who = capital(cast.who((one.voice,)))
    template = mark("{voice}: {view}.")
    yield stated(template, rests, voice=who, view=view)
    if one.quotation.strip():
        yield stated(mark("“{words}”"), (ref(one),), words=own_words(words))
    elif words:
        yield Stated(text=ended(words), rests_on=(ref(one),))
