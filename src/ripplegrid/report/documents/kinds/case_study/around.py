"""What else played a part: things from outside, what made it easier or harder, and power."""

from __future__ import annotations

from collections.abc import Iterator

from ripplegrid.model.registers import Factor, PowerNote
from ripplegrid.model.words import FactorKind, Kind, Level, PowerDirection
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.entries import capital, entries_blocks
from ripplegrid.report.documents.parts import (
    Block,
    Listing,
    Paragraph,
    Quotation,
    Section,
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
            paragraph(
                stated(
                    mark(
                        "Nobody has told of anything from outside the project that played a part."
                    ),
                    (account.whole,),
                )
            )
        )
    codes = ("also", "joint", "otherwise-yes", "otherwise-partly", "otherwise-no")
    beside = account.statements(10, *codes)
    if beside:
        blocks.append(paragraph(Furniture(mark("What people said of other causes:"))))
        blocks += as_points(beside)
    return Section(
        title=Furniture(mark("What else played a part")), anchor="external", blocks=tuple(blocks)
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
        return (paragraph(stated(nothing, (account.whole,))),)
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
        nothing = stated(
            mark(
                "No note on power may stand here: none was written, or none was written for "
                "everybody."
            ),
            (account.whole,),
        )
        return Section(title=title, anchor="power", blocks=(paragraph(nothing),))
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
