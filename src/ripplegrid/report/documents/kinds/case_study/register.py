"""The lists at the end: everything that was told, every link, and what stands behind it."""

from __future__ import annotations

from ripplegrid.analysis.days import when_said
from ripplegrid.analysis.effects import without
from ripplegrid.analysis.testimony import effect_of
from ripplegrid.model.account import Claim, Contribution, Entry, Evidence, Telling
from ripplegrid.model.people import Voice
from ripplegrid.model.record import Id
from ripplegrid.model.words import Answer, Effect, EvidenceKind, Kind, Level, Stance
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.entries import capital, headline
from ripplegrid.report.documents.kinds.case_study.columns import filled
from ripplegrid.report.documents.parts import (
    Block,
    Cell,
    Paragraph,
    Section,
    Table,
    cell,
    lines,
    paragraph,
)
from ripplegrid.report.documents.sentences import (
    Furniture,
    Stated,
    ended,
    own_words,
    ref,
    referring,
    stated,
    stated_count,
    verbatim,
)
from ripplegrid.saying import mark, mark_count, say, say_list

EFFECTS = {
    Effect.HELPED: mark("helped"),
    Effect.HINDERED: mark("hindered"),
    Effect.BOTH: mark("helped and hindered"),
    Effect.NOT_SAID: mark("not said how"),
}
UNSPOKEN = mark("nobody has spoken for it")
KINDS = {
    EvidenceKind.STORY: mark("story"),
    EvidenceKind.QUOTATION: mark("quotation"),
    EvidenceKind.DOCUMENT: mark("document"),
    EvidenceKind.DATA: mark("data"),
    EvidenceKind.OBSERVATION: mark("observation"),
}


def register(account: Account) -> Section:
    """The lists that every sentence can be followed back to."""
    return Section(
        title=Furniture(mark("The whole account, item by item")),
        anchor="register",
        blocks=(
            paragraph(
                Furniture(
                    mark(
                        "Here every number in brackets leads to what was told, when, at which "
                        "level and by whom."
                    )
                )
            ),
        ),
        sections=(_entries(account), _links(account), _evidence(account)),
    )


def _entries(account: Account) -> Section:
    title = Furniture(mark("Everything that was told, in the order of time"))
    blocks: list[Block] = []
    if account.entries:
        blocks.append(
            Table(
                caption=Furniture(mark("Every entry of the account")),
                head=(
                    Furniture(mark("No.")),
                    Furniture(mark("When")),
                    Furniture(mark("What happened")),
                    Furniture(mark("Level and kind")),
                    Furniture(mark("Told by")),
                ),
                rows=tuple(_entry(account, entry) for entry in account.entries),
                row_heads=True,
                widths=(0.06, 0.15, 0.38, 0.21, 0.2),
            )
        )
    else:
        blocks.append(paragraph(stated(mark("Nothing is told yet."), (account.whole,))))
    aside = account.reading.set_aside
    if aside:
        blocks.append(
            paragraph(
                stated_count(
                    mark_count(
                        "The team set {count} entry aside, with its reasons; it is not told here.",
                        "The team set {count} entries aside, with its reasons; they are not told "
                        "here.",
                    ),
                    tuple(ref(one) for one in aside),
                    count=len(aside),
                )
            )
        )
    return Section(title=title, anchor="register-entries", blocks=tuple(blocks))


def anchor_of(number: int) -> str:
    """Where the number of an entry leads."""
    return f"entry-{number}"


def _entry(account: Account, entry: Entry) -> tuple[Cell, ...]:
    here, number = ref(entry), account.words.numbers[entry.id]
    voices = [t.voice for t in account.tellings(entry.id) if t.stance is not Stance.DISAGREES]
    kinds = [account.words.naming.inside("kinds", k.value) for k in Kind if k in entry.kinds]
    levels = [account.words.level(level) for level in Level if level in entry.levels]
    place = "; ".join(say_list(part) for part in (levels, kinds) if part)
    told = say(mark("Not said")) if not voices else account.words.who(voices)
    return (
        Cell((paragraph(Stated(text=str(number), rests_on=(here,))),), anchor_of(number)),
        cell(verbatim(when_said(entry.when), here)) if entry.when else Cell(()),
        cell(verbatim(entry.text, here)),
        cell(Stated(text=place or say(mark("Not placed yet")), rests_on=(here,))),
        cell(Stated(text=told, rests_on=account.behind_entry(entry.id))),
    )


def _links(account: Account) -> Section:
    title = Furniture(mark("What led to what, link by link"))
    links = sorted(
        account.reading.contributions,
        key=lambda c: (account.words.numbers[c.source], account.words.numbers[c.target], c.id),
    )
    if not links:
        nothing = paragraph(stated(mark("Nobody has said what led to what."), (account.whole,)))
        return Section(title=title, anchor="register-links", blocks=(nothing,))
    led: dict[Id, list[Contribution]] = {}
    for link in links:
        led.setdefault(link.source, []).append(link)
    table = Table(
        caption=Furniture(mark("Every link of the account, by what it leads from")),
        head=(
            Furniture(mark("From")),
            Furniture(mark("To what it led, what it did to it, and who says so")),
        ),
        rows=tuple(
            (
                cell(headline(account, account.case.entries[source])),
                Cell(tuple(_told_link(account, one) for one in led_to)),
            )
            for source, led_to in led.items()
        ),
        row_heads=True,
        widths=(0.27, 0.73),
    )
    return Section(title=title, anchor="register-links", blocks=(table,))


def _told_link(account: Account, one: Contribution) -> Paragraph:
    """A link, and what each voice says of it in its own words."""
    words = (_words(account, claim) for claim in account.claims(one.id))
    return Paragraph((_link(account, one), *(said for said in words if said is not None)))


def _words(account: Account, claim: Claim) -> Stated | None:
    """What one voice says of a link, and whether it would have come anyway."""
    quoted = claim.quotation.strip()
    text = own_words(f"“{own_words(quoted)}”" if quoted else claim.account.strip())
    parts = [text if quoted or not text else ended(text)]
    if claim.otherwise is not Answer.NOT_SAID and claim.stance is not Stance.DISAGREES:
        effect = effect_of(account.case, claim)
        parts.append(say("({answer}.)", answer=say(without(effect, claim.otherwise))))
    if claim.stance is Stance.PARTLY:
        parts.insert(0, say(mark("(in part)")))
    if claim.confidence.strip():
        parts.append(say("({sure}.)", sure=own_words(claim.confidence).rstrip(".")))
    said = " ".join(part for part in parts if part)
    if not said:
        return None
    return stated(
        mark("{voice}: {words}"),
        (ref(claim), ("voices", claim.voice)),
        voice=capital(account.words.called(claim.voice)),
        words=said,
    )


def _link(account: Account, one: Contribution) -> Stated:
    """What a link leads to and how, and who says so without words of their own."""
    claims = account.claims(one.id)
    silent = [c for c in claims if _words(account, c) is None]
    saying = [c.voice for c in silent if c.stance is not Stance.DISAGREES]
    against = [c.voice for c in claims if c.stance is Stance.DISAGREES]
    target = account.case.entries[one.target]
    said = say(
        "{target} {number}: {effect}.",
        target=own_words(target.text).rstrip("."),
        number=referring(account.words.numbers[target.id]),
        effect=say(EFFECTS[one.effect]),
    )
    if saying or not claims:
        who = account.words.who(saying) if saying else say(UNSPOKEN)
        said = f"{said} {capital(ended(who))}"
    if against:
        said = say("{link} Against it: {who}.", link=said, who=account.words.who(against))
    return Stated(text=said, rests_on=account.behind_link(one.id))


def _evidence(account: Account) -> Section:
    title = Furniture(mark("Evidence and sources"))
    pieces = sorted(account.case.evidence.values(), key=lambda one: (one.title, one.id))
    blocks: list[Block] = []
    if pieces:
        table = Table(
            caption=Furniture(mark("What stands behind the account")),
            head=(
                Furniture(mark("Title")),
                Furniture(mark("Kind")),
                Furniture(mark("Stands behind")),
                Furniture(mark("Source")),
            ),
            rows=tuple(_piece(account, one) for one in pieces),
            row_heads=True,
            widths=(0.34, 0.14, 0.22, 0.3),
        )
        blocks.append(filled(table))
    else:
        blocks.append(
            paragraph(stated(mark("No evidence is kept that may stand here."), (account.whole,)))
        )
    sources = [own_words(one) for one in account.case.about.sources if one.strip()]
    if sources:
        blocks.append(paragraph(Furniture(mark("The account was made from these sources:"))))
        blocks += [Paragraph((Stated(text=one, rests_on=(account.whole,)),)) for one in sources]
    return Section(title=title, anchor="register-evidence", blocks=tuple(blocks))


def _piece(account: Account, one: Evidence) -> tuple[Cell, ...]:
    here = ref(one)
    texts = [own_words(t) for t in (one.source, one.address, one.licence) if t.strip()]
    where = list(dict.fromkeys(text for text in texts if text != own_words(one.title)))
    kind = say(KINDS[one.kind])
    outside = [say(mark("from outside the team"))] if one.outside else []
    return (
        cell(verbatim(one.title, here)),
        lines(*(Stated(text=text, rests_on=(here,)) for text in (kind, *outside))),
        _behind(account, one),
        lines(*(Stated(text=text, rests_on=(here,)) for text in where)),
    )


def _behind(account: Account, piece: Evidence) -> Cell:
    """The entries and links that somebody told with this piece in hand."""
    numbers, voices = account.words.numbers, account.case.voices
    told = {
        entry.id: [t for t in account.tellings(entry.id) if _with(piece, voices[t.voice], t)]
        for entry in account.entries
    }
    entries = [entry for entry, found in told.items() if found]
    links = [
        (link, [c for c in account.claims(link.id) if _with(piece, voices[c.voice], c)])
        for link in account.reading.contributions
    ]
    made = [(link, claims) for link, claims in links if claims]
    named = [referring(numbers[entry]) for entry in entries]
    named += [f"{referring(numbers[x.source])} → {referring(numbers[x.target])}" for x, _ in made]
    rests = [("entries", entry) for entry in entries]
    rests += [ref(t) for entry in entries for t in told[entry]]
    rests += [ref(one) for link, claims in made for one in (link, *claims)]
    if not named:
        return Cell(())
    return cell(Stated(text=", ".join(named), rests_on=(ref(piece), *rests)))


def _with(piece: Evidence, voice: Voice, said: Telling | Claim) -> bool:
    return said.stance is not Stance.DISAGREES and (
        piece.id in said.evidence or voice.document == piece.id
    )
