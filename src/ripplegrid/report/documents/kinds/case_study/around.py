"""What else played a part: things from outside, what made it easier or harder, and power."""

from __future__ import annotations

from collections.abc import Iterator

from ripplegrid.model.registers import Factor, PowerNote
from ripplegrid.model.words import Answer, FactorKind, Kind, Level, PowerDirection, Stance
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.entries import capital
from ripplegrid.report.documents.kinds.case_study.cast import Cast
from ripplegrid.report.documents.kinds.case_study.telling import entries_blocks
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
    referring,
    stated,
    stated_count,
    verbatim,
)
from ripplegrid.saying import mark, mark_count, say, say_list

ANSWERED = frozenset({Answer.YES, Answer.PARTLY, Answer.NO})
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
    beside = [*_also(account), *account.statements(10, "joint")]
    if beside:
        blocks.append(paragraph(Furniture(mark("What people say contributed besides:"))))
        blocks += as_points(beside)
    blocks += _otherwise(account)
    return Section(
        title=Furniture(mark("What else played a part")), anchor="external", blocks=tuple(blocks)
    )


def _also(account: Account) -> Iterator[Stated]:
    """What else contributed to something, in the words of whoever says so."""
    for link in account.reading.contributions:
        for claim in account.claims(link.id):
            also = own_words(claim.also_contributed).rstrip(".")
            if also and claim.stance is not Stance.DISAGREES:
                target = ("entries", link.target)
                yield stated(
                    mark("To {target}: “{also}” ({voice})."),
                    (ref(claim), ref(link), target, ("voices", claim.voice)),
                    target=account.words.entry(link.target),
                    also=also,
                    voice=account.words.who((claim.voice,)),
                )


def _otherwise(account: Account) -> Iterator[Block]:
    """What would have come anyway; that the rest would not stands at each link in the appendix."""
    links = account.reading.contributions
    answers = {
        link.id: {c.otherwise for c in account.claims(link.id) if c.stance is not Stance.DISAGREES}
        for link in links
    }
    asked = [link for link in links if answers[link.id] & ANSWERED]
    if not asked:
        return
    anyway = account.statements(10, "otherwise-yes", "otherwise-partly")
    yield paragraph(
        stated_count(
            mark_count(
                "Of {count} link somebody said what would have been without it, of {all} in all; "
                "each answer stands at its link in the appendix.",
                "Of {count} links somebody said what would have been without them, of {all} in "
                "all; each answer stands at its link in the appendix.",
            ),
            [rest for link in links for rest in account.behind_link(link.id)],
            count=len(asked),
            all=len(links),
        ),
        *([] if anyway else [Furniture(mark("Nobody said that any would have been the same."))]),
    )
    if anyway:
        yield paragraph(Furniture(mark("What would have been so anyway, or in part:")))
        yield from as_points(anyway)


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
    cast = Cast(account)
    return (Listing(tuple(Paragraph(tuple(_factor(account, one, cast))) for one in order)),)


def _narrowest(one: Factor) -> int:
    return min((place for place, level in enumerate(Level) if level in one.levels), default=9)


def _factor(account: Account, one: Factor, cast: Cast) -> Iterator[Stated]:
    here = ref(one)
    text = own_words(one.text).rstrip(".")
    if one.context_bound:
        yield stated(mark("{factor} (only here)."), (here,), factor=text)
    else:
        yield stated(mark("{factor}."), (here,), factor=text)
    if one.voice is not None:
        voice = cast.who((one.voice,))
        yield stated(mark("Told by {voice}."), (here, *cast.behind((one.voice,))), voice=voice)
    entries = [entry for entry in sorted(one.entries) if account.reading.shown_as(entry)]
    shown = list(dict.fromkeys(account.reading.spoken_for_by[entry] for entry in entries))
    if shown:
        numbers = [referring(account.words.numbers[entry]) for entry in shown]
        yield stated(
            mark("It goes with {entries}."),
            (here, *account.behind(shown)),
            entries=say_list(numbers),
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
        paragraph(Furniture(mark("What people wrote down on power, for everybody to read.")))
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
