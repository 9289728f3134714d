"""What of a case study may be shown to one reader, for one purpose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from ripplegrid.disclosure.attribution import attributed
from ripplegrid.disclosure.blindness import Blindness
from ripplegrid.disclosure.consent import Consents
from ripplegrid.disclosure.leaving import Keys, left_out, without
from ripplegrid.disclosure.pointing import POINTING
from ripplegrid.disclosure.reader import Purpose, Reader, Role
from ripplegrid.disclosure.sentences import readable
from ripplegrid.model.case import TABLES, WHAT, CaseStudy, table
from ripplegrid.model.record import Id, Record, reference_fields, references
from ripplegrid.model.registers import Consent, FollowUp, PowerNote, Reflection, TensionNote
from ripplegrid.model.words import Audience, Use
from ripplegrid.saying import say


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """A case study as one reader may have it, and what that left out, in numbers.

    Attributes:
        case: what may be shown.
        records: how many records of each table were left out.
        quotations: how many quotations were taken from records that stayed.
        names: how many contributors and voices are shown under another name, or none.
    """

    case: CaseStudy
    records: Mapping[str, int]
    quotations: int = 0
    names: int = 0

    def __str__(self) -> str:
        parts = [f"{number} × {say(WHAT[name])}" for name, number in self.records.items()]
        parts += [f"{self.quotations} × {say('quotation')}"] if self.quotations else []
        parts += [f"{self.names} × {say('name')}"] if self.names else []
        if not parts:
            return say("Nothing was left out.")
        return say("Left out: {things}.", things=", ".join(parts))


def share(case: CaseStudy, reader: Reader, use: Purpose) -> CaseStudy:
    """The part of a case study that a reader may have for a purpose.

    Args:
        case: the whole case study.
        reader: who will read it.
        use: what for; a ``backup`` is the whole case study, for nobody to read.

    Example:
        >>> from ripplegrid.model import About, TensionNote, table
        >>> note = TensionNote(id="t", text="I paid the bus fares myself.", author="ann")
        >>> case = CaseStudy(about=About(id="c", title="C"), tension_notes=table([note]))
        >>> len(share(case, Reader(author="ann"), Purpose.TEAM).tension_notes)
        1
        >>> len(share(case, Reader(role=Role.FACILITATOR), Purpose.TEAM).tension_notes)
        0
    """
    return shared(case, reader, use).case


def shared(case: CaseStudy, reader: Reader, use: Purpose) -> Shared:
    """As ``share``, with the numbers of what was left out."""
    if use is Purpose.BACKUP:
        return Shared(case=case, records={})
    leave = Leave(case, reader, use)
    withheld = leave.withheld()
    kept = without(case, withheld) if withheld else case
    while (withheld or not use.inside) and (groundless := set(_groundless(case, kept, use))):
        kept = without(kept, groundless)
    kept, quotations = _quoted(kept, leave)
    kept = readable(case, attributed(kept, leave.consents, reader, use), use)
    return Shared(
        case=kept,
        records=left_out(case, kept),
        quotations=quotations,
        names=_renamed(case, kept),
    )


class Leave:
    """Which records of a case study may be shown to one reader for one purpose."""

    def __init__(self, case: CaseStudy, reader: Reader, use: Purpose) -> None:
        self.case, self.reader, self.use = case, reader, use
        self.consents = Consents(case)
        self._blind = Blindness(case, reader)
        self._voices_of: dict[Id, tuple[Id, ...]] = {}
        for v in case.voices.values():
            if v.contributor is not None:
                known = self._voices_of.get(v.contributor, ())
                self._voices_of[v.contributor] = (*known, v.id)
        self._own = {
            v.id
            for v in case.voices.values()
            if v.id == reader.voice or (v.contributor and v.contributor == reader.contributor)
        }

    def withheld(self) -> Keys:
        """The records that may not be shown, whatever becomes of the others."""
        withheld = {*self._unspoken(), *self._private()}
        for evidence in self.case.evidence:
            if self.consents.refused(self.use.consent, evidence):
                withheld.add(("evidence", evidence))
        if not self.use.inside:
            withheld.update(("consents", consent) for consent in self.case.consents)
        return withheld

    def lets(self, record: Record) -> bool:
        """Whether a record may be shown, going by what it says itself."""
        if isinstance(record, Consent):
            return self.use.inside
        if isinstance(record, TensionNote):
            return self._wrote(record)
        if isinstance(record, Reflection) and self._blind.hides(record):
            return False
        if isinstance(record, PowerNote) and not self._in_audience(record):
            return False
        return self.allowed(record, self.use.consent)

    def allowed(self, record: Record, use: Use) -> bool:
        """Whether the words in a record may be used; words of nobody in particular may.

        A reflection and a follow-up hold a contributor's words, who gives leave with any voice.
        """
        if isinstance(record, Reflection | FollowUp) and record.contributor is not None:
            voices = self._voices_of.get(record.contributor, ())
            if not voices:
                return self.use.inside
        else:
            voice = speaker(record)
            if voice is None:
                return True
            voices = (voice,)
        if self.use.inside and self._own.intersection(voices):
            return True
        about = (record.id, *subjects(record))
        return any(self.consents.allows(voice, use, *about) for voice in voices)

    def _unspoken(self) -> Iterator[tuple[str, Id]]:
        use = self.use.consent
        for name in TABLES:
            if name != "consents":
                for record in self._doubtful(name):
                    if not self.allowed(record, use):
                        yield name, record.id

    def _doubtful(self, name: str) -> Iterable[Record]:
        """The records of a table that may be withheld: inside, those of voices that said no."""
        rows: Mapping[Id, Record] = getattr(self.case, name)
        kind, use = TABLES[name], self.use.consent
        if not self.use.inside or kind in (Reflection, FollowUp):
            return rows.values()
        field, wary = _voice_field(kind), self.consents.wary(use)  # type: ignore[arg-type]
        said = rows.values() if field and wary else ()
        return (one for one in said if getattr(one, field) in wary)

    def _private(self) -> Iterator[tuple[str, Id]]:
        for tension in self.case.tension_notes.values():
            if not self._wrote(tension):
                yield "tension_notes", tension.id
        for made in self.case.reflections.values():
            if self._blind.hides(made):
                yield "reflections", made.id
        for power in self.case.power_notes.values():
            if not self._in_audience(power):
                yield "power_notes", power.id

    def _wrote(self, note: TensionNote) -> bool:
        me = {self.reader.author, self.reader.contributor, self.reader.voice} - {"", None}
        return self.use.inside and note.author in me

    def _in_audience(self, note: PowerNote) -> bool:
        if note.audience is Audience.EVERYONE:
            return True
        if not self.use.inside:
            return False
        if note.voice in self._own:
            return True
        facilitates = self.reader.role is Role.FACILITATOR
        if note.audience is Audience.FACILITATORS:
            return facilitates
        return note.audience is Audience.TEAM and (facilitates or self.reader.role is Role.TEAM)


def _groundless(before: CaseStudy, kept: CaseStudy, use: Purpose) -> Iterator[tuple[str, Id]]:
    """What stood only on words that may not be shown, and so may not be shown either.

    An entry in nobody's name is in the words of those who told of it, a link in those of its
    claims; evidence is shown along with what it stands behind. Outside the team a voice of which
    nothing is left has no business.
    """
    if kept.entries is not before.entries or kept.tellings is not before.tellings:
        told, tells = _told(before), _told(kept)
        for entry in kept.entries.values():
            if entry.by is None and told[entry.id] and not tells[entry.id]:
                yield "entries", entry.id
    if kept.claims is not before.claims:
        claimed = {claim.contribution for claim in before.claims.values()}
        claims = {claim.contribution for claim in kept.claims.values()}
        silent = claimed - claims
        yield from (("contributions", c) for c in kept.contributions if c in silent)
    points = _pointed_at(kept)
    bare = {("evidence", e) for e in kept.evidence} - points
    if bare:
        yield from bare & _pointed_at(before)
    if not use.inside:
        yield from (("voices", v) for v in kept.voices if ("voices", v) not in points)


def _told(case: CaseStudy) -> Mapping[Id, bool]:
    """For every entry, whether anything is told of it or of an entry merged into it."""
    found = dict.fromkeys(case.entries, False)
    for telling in case.tellings.values():
        entry: Id | None = telling.entry
        while entry is not None and not found[entry]:
            found[entry] = True
            entry = case.entries[entry].merged_into
    return found


def _pointed_at(case: CaseStudy) -> Keys:
    points: Keys = {(to, target) for _, to, target in references(case.about)}
    return points.union(*(POINTING.of(getattr(case, name)) for name in TABLES))


def speaker(record: Record) -> Id | None:
    """The voice whose words a record holds."""
    name = _voice_field(type(record))  # type: ignore[arg-type]
    voice: Id | None = getattr(record, name) if name else None
    return voice


@cache
def _voice_field(kind: type[Record]) -> str:
    fields = reference_fields(kind)  # type: ignore[arg-type]
    return next((name for name, to in fields if to == "voices"), "")


def subjects(record: Record) -> tuple[Id, ...]:
    """What a record is about, when that is an entry, a link or anything at all."""
    names = ("entry", "contribution", "about")
    return tuple(value for name in names if (value := getattr(record, name, None)))


def _quoted(case: CaseStudy, leave: Leave) -> tuple[CaseStudy, int]:
    """Without the quotations that may be told but not quoted, and how many those are."""
    if leave.use is not Purpose.REPORT:
        return case, 0
    taken = 0
    for name in ("tellings", "claims"):
        rows = []
        for record in getattr(case, name).values():
            silent = record.quotation and not leave.allowed(record, Use.PUBLIC_QUOTE)
            taken += bool(silent)
            rows.append(replace(record, quotation="") if silent else record)
        tables: dict[str, Any] = {name: table(rows)}
        case = replace(case, **tables)
    return case, taken


def _renamed(before: CaseStudy, after: CaseStudy) -> int:
    pairs = ((before.contributors, after.contributors), (before.voices, after.voices))
    return sum(was[key].name != now[key].name for was, now in pairs for key in now)
