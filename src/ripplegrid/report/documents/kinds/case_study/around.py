"""What else played a part: things from outside, what made it easier or harder, and power."""

from __future__ import annotations

from collections.abc import Iterator

from ripplegrid.model.registers import Factor, PowerNote
from ripplegrid.model.words import Answer, FactorKind, Kind, Level, PowerDirection, Stance
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.entries import capital, entries_blocks, headline
from ripplegrid.report.documents.parts import (
    Block,
    Listing,
    Paragraph,
    Quotation,
    Section,
    Table,
    cell,
    paragraph,
)
from ripplegrid.report.documents.sentences import (
    Furniture,
    Ref,
    Stated,
    own_words,
    ref,
    stated,
    verbatim,
)
from ripplegrid.saying import mark, say, say_list

ANYWAY = {
    Answer.YES: mark("Yes"),
    Answer.PARTLY: mark("In part"),
    Answer.NO: mark("No"),
}
POWER = {
    PowerDirection.SHAPED_BY: mark("shaped by power"),
    PowerDirection.SHIFTED: mark("it shifted power"),
    PowerDirection.BOTH: mark("shaped by power, and shifted it"),
}


def external(account: Account) -> Section:
    """The section on what came from outside and what else contributed."""
    entries = account.of_kind(Kind.EXTERNAL)
    blocks: list[Block] = list(entries_blocks(account, entries))
    if not entries:
        blocks.append(
            account.nothing(
                mark("Nobody has told of anything from outside the project that played a part.")
            )
        )
    beside = account.statements(10, "also", "joint")
    if beside:
        blocks.append(paragraph(Furniture(mark("What people said of other causes:"))))
        blocks += as_points(beside)
    blocks += _otherwise(account)
    return Section(
        title=Furniture(mark("What else played a part")), anchor="external", blocks=tuple(blocks)
    )


def _otherwise(account: Account) -> Iterator[Table]:
    """Whether things would have happened anyway, in the view of those who said so."""
    rows = []
    for link in account.reading.contributions:
        claims = [c for c in account.claims(link.id) if c.stance is not Stance.DISAGREES]
        for answer, words in ANYWAY.items():
            by = [claim for claim in claims if claim.otherwise is answer]
            if by:
                rests = (ref(link), *(ref(c) for c in by), *(("voices", c.voice) for c in by))
                who = account.words.who([claim.voice for claim in by])
                rows.append(
                    (
                        cell(headline(account, account.case.entries[link.target])),
                        cell(headline(account, account.case.entries[link.source])),
                        cell(Stated(text=say(words), rests_on=rests)),
                        cell(Stated(text=capital(who), rests_on=rests)),
                    )
                )
    if rows:
        yield Table(
            caption=Furniture(mark("Would it have happened anyway?")),
            head=(
                Furniture(mark("What came about")),
                Furniture(mark("Without")),
                Furniture(mark("Would it have happened?")),
                Furniture(mark("In the view of")),
            ),
            rows=tuple(rows),
            widths=(0.3, 0.3, 0.18, 0.22),
        )


def as_points(found: list[Stated]) -> tuple[Block, ...]:
    """Statements as points."""
    return (Listing(tuple(Paragraph((one,)) for one in found)),)


def factors(account: Account) -> Section:
    """The section on what made working together easier and harder."""
    sections = tuple(
        Section(
            title=Furniture(title),
            anchor=f"factors-{kind.value}",
            blocks=_factors(account, kind, nothing),
        )
        for kind, title, nothing in (
            (
                FactorKind.FACILITATOR,
                mark("Easier"),
                mark("Nobody has said what made it easier."),
            ),
            (FactorKind.CHALLENGE, mark("Harder"), mark("Nobody has said what made it harder.")),
        )
    )
    return Section(
        title=Furniture(mark("What made working together easier or harder")),
        anchor="factors",
        sections=sections,
    )


def _factors(account: Account, kind: FactorKind, nothing: str) -> tuple[Block, ...]:
    found = [one for one in account.case.factors.values() if one.kind is kind]
    if not found:
        return (account.nothing(nothing),)
    order = sorted(found, key=lambda one: (_narrowest(one), one.text))
    return (Listing(tuple(Paragraph(tuple(_factor(account, one))) for one in order)),)


def _narrowest(one: Factor) -> int:
    return min((place for place, level in enumerate(Level) if level in one.levels), default=9)


def _factor(account: Account, one: Factor) -> Iterator[Stated]:
    here = ref(one)
    yield stated(mark("{factor}."), (here,), factor=own_words(one.text).rstrip("."))
    levels = [account.words.level(level) for level in Level if level in one.levels]
    if levels and one.context_bound is not None:
        template = (
            mark("Level: {levels}; bound to this place.")
            if one.context_bound
            else mark("Level: {levels}; it could be so elsewhere too.")
        )
        yield stated(template, (here,), levels=say_list(levels))
    elif levels:
        yield stated(mark("Level: {levels}."), (here,), levels=say_list(levels))
    if one.voice is not None:
        voice = account.words.who((one.voice,))
        yield stated(mark("Told by {voice}."), (here, ("voices", one.voice)), voice=voice)
    entries = [entry for entry in sorted(one.entries) if account.reading.shown_as(entry)]
    shown = list(dict.fromkeys(account.reading.spoken_for_by[entry] for entry in entries))
    if shown:
        yield stated(
            mark("It goes with {entries}."),
            (here, *account.behind(shown)),
            entries=account.words.entries(shown, len(shown)),
        )


def power(account: Account) -> Section:
    """The section on power."""
    notes = list(account.case.power_notes.values())
    title = Furniture(mark("Power"))
    if not notes:
        nothing = account.nothing(
            mark(
                "No note on power stands here: none was written, or none was written for everybody."
            )
        )
        return Section(title=title, anchor="power", blocks=(nothing,))
    blocks: list[Block] = [
        paragraph(
            Furniture(
                mark(
                    "How the work was shaped by power and where it shifted it, as far as people "
                    "wrote it down for everybody to read."
                )
            )
        )
    ]
    blocks += [_power(account, note) for note in notes]
    return Section(title=title, anchor="power", blocks=tuple(blocks))


def _power(account: Account, note: PowerNote) -> Quotation:
    here = ref(note)
    about: list[str] = []
    rests: list[Ref] = [here]
    if note.stage:
        about.append(account.words.naming.label("stages", note.stage))
    key = note.about or ""
    if key in account.case.entries and account.reading.shown_as(key):
        shown = account.reading.spoken_for_by[key]
        about.append(account.words.entry(shown))
        rests.append(("entries", shown))
    elif key in account.case.contributions:
        link = account.case.contributions[key]
        ends = (account.words.entry(link.source), account.words.entry(link.target))
        about.append(say(mark("{source} → {target}"), source=ends[0], target=ends[1]))
        rests += [("contributions", link.id), ("entries", link.source), ("entries", link.target)]
    if note.direction in POWER:
        about.append(say(POWER[note.direction]))
    if note.whose.strip():
        about.append(say(mark("whose: {whose}"), whose=own_words(note.whose)))
    who = account.words.who((note.voice,)) if note.voice else say(mark("Not said by whom"))
    voice: tuple[Ref, ...] = (("voices", note.voice),) if note.voice else ()
    return Quotation(
        words=verbatim(note.text, here),
        voice=Stated(text=capital(who), rests_on=(here, *voice)),
        where=Stated(text=capital("; ".join(about)), rests_on=tuple(rests)) if about else None,
    )
