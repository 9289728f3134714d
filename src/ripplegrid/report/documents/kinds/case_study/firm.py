"""What backs each change and who doubts it, in one table; what hangs on a single statement."""

from __future__ import annotations

from collections.abc import Iterator

from ripplegrid.model.account import Entry
from ripplegrid.model.record import Id
from ripplegrid.model.registers import CheckBack
from ripplegrid.model.words import Stance, VoiceKind
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.against import DOUBT
from ripplegrid.report.documents.entries import capital, headline
from ripplegrid.report.documents.kinds.case_study.cast import Cast
from ripplegrid.report.documents.kinds.case_study.columns import filled
from ripplegrid.report.documents.parts import (
    Block,
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
    Stated,
    own_words,
    ref,
    referring,
    stated,
    stated_count,
)
from ripplegrid.saying import mark, mark_count, say, say_list

CHECKED = {
    Stance.SAYS: mark("{voice}, shown it again, says that it is so."),
    Stance.AGREES: mark("{voice}, shown it again, agrees."),
    Stance.PARTLY: mark("{voice}, shown it again, agrees only in part."),
    Stance.DISAGREES: mark("{voice}, shown it again, does not agree."),
}
ASKED = {
    Stance.SAYS: mark("Confirmed from outside the team ({voice})."),
    Stance.AGREES: mark("Confirmed from outside the team ({voice})."),
    Stance.PARTLY: mark("Confirmed in part from outside the team ({voice})."),
    Stance.DISAGREES: mark("Asked from outside the team, and not confirmed ({voice})."),
}


def firm(account: Account) -> Section:
    """The section on what stands behind each change."""
    cast = Cast(account)
    rows = []
    for entry in account.entries:
        backs, doubts = _backs(account, entry, cast), _doubts(account, entry, cast)
        if backs or _answered(doubts):
            rows.append((cell(headline(account, entry)), _cell(backs), _cell(doubts)))
    blocks: list[Block] = []
    if rows:
        table = Table(
            caption=Furniture(
                mark("What stands behind it beside people’s words, and who doubts it")
            ),
            head=(
                Furniture(mark("What happened")),
                Furniture(mark("What backs it")),
                Furniture(mark("Who doubts it, or holds only a part")),
            ),
            rows=tuple(rows),
            row_heads=True,
            widths=(0.34, 0.36, 0.3),
        )
        blocks.append(filled(table))
    blocks += _bare(account)
    blocks += _single(account)
    if not any(_answers(account)):
        blocks.append(paragraph(*account.statements(11, "substantiated-none")))
    return Section(
        title=Furniture(mark("How firm the testimony is")), anchor="firm", blocks=tuple(blocks)
    )


def _answers(account: Account) -> Iterator[bool]:
    yield bool(account.analysis.evidence.outside)
    yield bool(account.case.substantiations)


def _answered(doubts: list[Paragraph]) -> bool:
    """Whether somebody who was asked doubts it; what people doubt of themselves stands above."""
    return any(
        table in {"check_backs", "substantiations"}
        for one in doubts
        for said in one.sentences
        if isinstance(said, Stated)
        for table, _ in said.rests_on
    )


def _cell(found: list[Paragraph]) -> Cell:
    return Cell(tuple(found))


def _backs(account: Account, entry: Entry, cast: Cast) -> list[Paragraph]:
    """Papers and other evidence, and those who agreed when they were asked or shown it again."""
    found: list[Paragraph] = []
    told = [t for t in account.tellings(entry.id) if t.stance not in DOUBT]
    pieces = {piece: one for one in told for piece in sorted(one.evidence)}
    titles = {own_words(account.case.evidence[piece].title) for piece in pieces}
    for piece, one in pieces.items():
        rests = (ref(account.case.evidence[piece]), ref(one))
        title = say("‘{name}’", name=_bare_title(account.case.evidence[piece].title))
        found.append(paragraph(Stated(text=title, rests_on=rests)))
    for one in told:
        voice = account.case.voices[one.voice]
        if voice.kind is VoiceKind.DOCUMENT and own_words(voice.name) not in titles:
            title = say("‘{name}’", name=_bare_title(voice.name))
            found.append(paragraph(Stated(text=title, rests_on=(ref(one), ("voices", one.voice)))))
    return [*found, *_asked(account, entry.id, cast, doubting=False)]


def _bare_title(text: str) -> str:
    """A title without quotation marks around a part of it, so that none stand doubled."""
    words = own_words(text)
    return words.replace("‘", "“").replace("’:", "”:") if words.startswith("‘") else words


def _doubts(account: Account, entry: Entry, cast: Cast) -> list[Paragraph]:
    found: list[Paragraph] = []
    for stance, said in (
        (Stance.DISAGREES, mark_count("{voices} does not agree.", "{voices} do not agree.")),
        (Stance.PARTLY, mark_count("{voices} agrees in part.", "{voices} agree in part.")),
    ):
        by = [t for t in account.tellings(entry.id) if t.stance is stance]
        if by:
            voices = [t.voice for t in by]
            rests = [*(ref(t) for t in by), *cast.behind(voices)]
            who = capital(cast.who(voices))
            found.append(paragraph(stated_count(said, rests, count=len(by), voices=who)))
    return [*found, *_asked(account, entry.id, cast, doubting=True)]


def _asked(account: Account, about: Id, cast: Cast, *, doubting: bool) -> Iterator[Paragraph]:
    """Who was shown it again, or asked from outside, each answer with what it adds."""
    speaks = account.reading.spoken_for_by
    for back in _check_backs(account):
        if speaks.get(back.about, back.about) == about and (back.stance in DOUBT) is doubting:
            rests = (ref(back), *cast.behind((back.voice,)))
            who = capital(cast.who((back.voice,)))
            yield _with(stated(CHECKED[back.stance], rests, voice=who), back.comment, rests)
    for one in account.case.substantiations.values():
        if speaks.get(one.about, one.about) == about and (one.stance in DOUBT) is doubting:
            rests = (ref(one),)
            who = own_words(one.by).rstrip(".")
            yield _with(stated(ASKED[one.stance], rests, voice=who), one.comment, rests)


def _check_backs(account: Account) -> Iterator[CheckBack]:
    return (one for one in account.case.check_backs.values() if not one.finding)


def _with(said: Stated, comment: str, rests: tuple[tuple[str, Id], ...]) -> Paragraph:
    if not comment.strip():
        return paragraph(said)
    return paragraph(said, stated(mark("“{words}”"), rests[:1], words=own_words(comment)))


def _bare(account: Account) -> Iterator[Block]:
    bare = sorted(account.analysis.evidence.bare, key=account.words.numbers.__getitem__)
    whole = [entry.id for entry in account.entries if entry.impact]
    if bare:
        numbers = [referring(account.words.numbers[entry]) for entry in bare]
        yield paragraph(
            stated_count(
                mark_count(
                    "Of {all} changes, {count} has nothing behind it but what people said: "
                    "{numbers}.",
                    "Of {all} changes, {count} have nothing behind them but what people said: "
                    "{numbers}.",
                ),
                [("entries", one) for one in whole],
                count=len(bare),
                all=len(whole),
                numbers=say_list(numbers),
            )
        )


def _single(account: Account) -> Iterator[Block]:
    """The outcomes whose every way hangs on one statement, and whose statement that is."""
    words = account.words
    found = [one for one in account.analysis.robustness if one.claims == 1]
    if not found:
        return
    order = sorted(found, key=lambda one: words.numbers[one.outcome])
    yield paragraph(
        stated_count(
            mark_count(
                "{count} outcome hangs on a single statement: without it, nothing people said "
                "would lead there.",
                "{count} outcomes hang on a single statement each: without it, nothing people said "
                "would lead there.",
            ),
            [("entries", one.outcome) for one in order],
            count=len(order),
        )
    )
    by: dict[tuple[Id, ...], list[Id]] = {}
    for one in order:
        by.setdefault(one.voices, []).append(one.outcome)
    items = [_hanging(account, voices, outcomes) for voices, outcomes in by.items()]
    yield Listing(tuple(items))


def _hanging(account: Account, voices: tuple[Id, ...], outcomes: list[Id]) -> Paragraph:
    """What hangs on a statement of somebody."""
    return paragraph(
        stated(
            mark("On {who}: {entries}."),
            (*account.behind(outcomes), *(("voices", voice) for voice in voices)),
            who=account.words.who(voices),
            entries=account.words.entries(outcomes, len(outcomes)),
        )
    )
