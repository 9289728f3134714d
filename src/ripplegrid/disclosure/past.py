"""What of past changes may be told: nothing that may not be shown of the case study today."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ripplegrid.disclosure.cells import unnamed
from ripplegrid.disclosure.leaving import without
from ripplegrid.disclosure.reader import Purpose, Reader
from ripplegrid.disclosure.share import Leave, share
from ripplegrid.model.attribution import stricter
from ripplegrid.model.case import TABLES, About, CaseStudy, table
from ripplegrid.model.delta import Delta
from ripplegrid.model.people import Contributor, Voice
from ripplegrid.model.record import Id, Record
from ripplegrid.model.registers import TensionNote
from ripplegrid.model.words import Attribution
from ripplegrid.saying import say


class Past:
    """The eyes of one reader on the history of a case study.

    Words that were withdrawn, and names that their owners took back, go from the history too:
    what counts is the leave that is given today.

    Args:
        case: the whole case study as it stands today.
        reader: who will read its history.
        use: what for.

    Example:
        >>> from ripplegrid.disclosure import Purpose, Reader
        >>> from ripplegrid.model import About, CaseStudy, TensionNote
        >>> past = Past(CaseStudy(about=About(id="c", title="C")), Reader(), Purpose.TEAM)
        >>> past.tells("tension_notes", TensionNote(id="t", text="Bus fares", author="ann"))
        False
    """

    def __init__(self, case: CaseStudy, reader: Reader, use: Purpose) -> None:
        self._now, self._use = case, use
        self._shown = share(case, reader, use)
        self._leave = Leave(case, reader, use)

    def shows(self, table: str, record_id: Id) -> bool:
        """Whether the record of this id is shown as it is today, or is there no more."""
        if table == "about":
            return True
        now = getattr(self._now, table).get(record_id)
        return bool(getattr(self._shown, table).get(record_id) == now)

    def shows_anywhere(self, record_id: Id) -> bool:
        """The same of a record of which only the id is known."""
        return all(self.shows(table, record_id) for table in TABLES)

    def called(self, voice: Id) -> str:
        """How somebody is named who did something without an account; as they chose by today."""
        found = self._shown.voices.get(voice)
        return found.name if found else say("Somebody with a link")

    def named(self, contributor: Id) -> str:
        """How a contributor chose to be named; empty where nothing but “anonymous” may be told."""
        found = self._shown.contributors.get(contributor)
        return found.name if found and found.attribution is not Attribution.ANONYMOUS else ""

    def knows_of(self, record: Record) -> bool:
        """Whether the reader may know that there is, or was, such a record at all."""
        return not isinstance(record, TensionNote) or self._leave.lets(record)

    def tells(self, table: str, record: Record) -> bool:
        """Whether a record as it once was may be told."""
        if not self._use.inside and record.id not in getattr(self._shown, table, {record.id: None}):
            return False
        if isinstance(record, Contributor | Voice) and self._hidden(record):
            return False
        return self.shows(table, record.id) and self._leave.lets(record)

    def before(self, delta: Delta) -> CaseStudy:
        """The case study as it stood before some changes, as far as it may be told today.

        Of a change that may not be told, what stands today stays: nothing is shown of it. What is
        left pointing at nothing goes along.

        Args:
            delta: what was changed since, each record once.
        """
        about = self._shown.about
        rows: dict[str, dict[Id, Any]] = {n: dict(getattr(self._shown, n)) for n in TABLES}
        for edit in delta.edits:
            sides = [one for one in (edit.before, edit.after) if one is not None]
            if not all(self.tells(edit.table, one) for one in sides):
                continue
            if isinstance(edit.before, About):
                about = edit.before
            elif edit.before is None:
                rows[edit.table].pop(edit.id, None)
            else:
                rows[edit.table][edit.id] = edit.before
        tables: dict[str, Any] = {name: table(kept.values()) for name, kept in rows.items()}
        return without(replace(self._shown, about=about, **tables), set())

    def _hidden(self, person: Contributor | Voice) -> bool:
        """Whether the record says more of somebody than may be known of them today.

        That is who stands behind a name or behind none, a name they have taken back since, and
        what kind of person they are who has no name.
        """
        named = person.attribution is Attribution.NAMED
        if not named and (isinstance(person, Contributor) or person.contributor is not None):
            return True
        table = "voices" if isinstance(person, Voice) else "contributors"
        now = getattr(self._shown, table).get(person.id)
        if now is not None and stricter(now.attribution, person.attribution) != person.attribution:
            return True
        told = person.types or (isinstance(person, Voice) and person.outside)
        return bool(told) and unnamed(person, self._use)
