"""How a row names another: by its code, its name or words, or its id."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from difflib import get_close_matches

from ripplegrid.exchange.grid_words import plain
from ripplegrid.exchange.workbook.cells import CASE_CODE
from ripplegrid.exchange.workbook.columns import CODE, PLANS
from ripplegrid.exchange.workbook.rows import Ledger, Row
from ripplegrid.exchange.workbook.texts import LongTexts, text_of
from ripplegrid.model.people import Contributor, Stage, StakeholderType, Voice
from ripplegrid.model.record import Id, Record
from ripplegrid.model.words import Attribution, VoiceKind
from ripplegrid.saying import worded

_LIKE_CODE = re.compile(r"[A-Za-z]{1,2}\s?\d+")


class Finder:
    """Every row of a workbook by its id, its code and its words."""

    def __init__(
        self,
        rows: Iterable[Row],
        ledger: Ledger,
        *,
        long: LongTexts,
        case: Id,
        new_id: Callable[[], Id],
    ) -> None:
        self.ledger = ledger
        self.case = case
        self.ids: dict[Id, str] = {}
        self.codes: dict[str, tuple[str, Id]] = {plain(CASE_CODE): ("", case)}
        self.words: dict[str, dict[str, list[Id]]] = {table: {} for table in PLANS}
        self.made: list[Record] = []
        self.voices: dict[Id, Id] = {}
        """A contributor's voice, when the contributor has one and only one."""
        self.people: dict[Id, Contributor] = {}
        self.new_id = new_id
        for row in rows:
            self._take(row, long)

    def _take(self, row: Row, long: LongTexts) -> None:
        table = row.plan.table
        given = row.texts.get("id", "")
        row.id = given if given.strip() else self.new_id()
        if row.id in self.ids:
            self.ledger.error(
                "id-twice", row.place("id"), worded("The id {id} stands on two rows.", id=row.id),
                worded("When you copy a row, empty the id of the copy."),
            )  # fmt: skip
            row.id = self.new_id()
        self.ids[row.id] = table
        code = plain(row.texts.get(CODE, ""))
        if code and code in self.codes:
            self.ledger.error(
                "code-twice",
                row.place(CODE),
                worded("The code {texts} stands on two rows.", texts=row.texts[CODE]),
                worded("Give each row a code of its own."),
            )
        elif code:
            self.codes[code] = (table, row.id)
        if row.plan.heavy and row.texts.get(row.plan.heavy):
            said = plain(text_of(row.texts[row.plan.heavy], long))
            self.words[table].setdefault(said, []).append(row.id)

    def find(self, token: str, to: str, row: Row, column: str) -> Id | None:
        """The id of the record that a cell names, or None after saying that there is none."""
        found = self._look(token, to)
        if len(found) == 1:
            return found[0]
        if len(found) > 1:
            self.ledger.error(
                "named-twice",
                row.place(column),
                worded("“{token}” can be more than one row.", token=_short(token)),
                worded("Write the code in its first column instead."),
            )
            return None
        if to == "voices":
            return self._voice(token, row, column)
        if to == "contributors" and not _LIKE_CODE.fullmatch(token):
            return self._contributor(token, row, column)
        self.ledger.error(
            "not-found",
            row.place(column),
            worded("“{token}” is not on {where}.", token=_short(token), where=self._where(to)),
            self._near(token, to),
        )
        return None

    def _look(self, token: str, to: str) -> list[Id]:
        for one in (token, token.strip()):
            if one in self.ids and to in ("*", self.ids[one]):
                return [one]
            if one == self.case and to == "*":
                return [one]
        coded = self.codes.get(plain(token))
        if coded is not None and to in ("*", coded[0]):
            return [coded[1]]
        return self.words.get(to, {}).get(plain(token), [])

    def _voice(self, token: str, row: Row, column: str) -> Id | None:
        """The voice of a contributor; a new one when the name is nobody's yet."""
        people = self._look(token, "contributors")
        if len(people) == 1:
            return self._voice_of(people[0], row, column)
        if _LIKE_CODE.fullmatch(token):
            self.ledger.error(
                "not-found",
                row.place(column),
                worded(
                    "“{token}” is not on {where}.", token=_short(token), where=self._where("voices")
                ),
                self._near(token, "voices"),
            )
            return None
        voice = Voice(id=self.new_id(), kind=VoiceKind.PERSON, name=token.strip())
        self._add(voice, "voices", token)
        self.ledger.warn(
            "new-voice",
            row.place(column),
            worded(
                "“{token}” is not on the sheets Contributors and Voices; a voice of that name was added.",  # noqa: E501
                token=_short(token),
            ),
            self._near(token, "contributors"),
        )
        return voice.id

    def _voice_of(self, person: Id, row: Row, column: str) -> Id:
        if person not in self.voices:
            who = self.people.get(person)
            name = who.name if who else ""
            attribution = who.attribution if who else Attribution.NAMED
            if who and attribution is not Attribution.NAMED:
                name = who.pen_name
            voice = Voice(
                id=self.new_id(), kind=VoiceKind.PERSON, name=name, contributor=person,
                attribution=attribution, types=who.types if who else frozenset(),
            )  # fmt: skip
            self._add(voice, "voices", "")
            self.voices[person] = voice.id
            self.ledger.note(
                "voice-made", row.place(column), worded("A voice was made for this contributor.")
            )
        return self.voices[person]

    def _contributor(self, token: str, row: Row, column: str) -> Id:
        person = Contributor(id=self.new_id(), name=token.strip())
        self._add(person, "contributors", token)
        self.people[person.id] = person
        self.ledger.warn(
            "new-contributor",
            row.place(column),
            worded(
                "“{token}” is not on the sheet Contributors; it was added there.",
                token=_short(token),
            ),
            self._near(token, "contributors"),
        )
        return person.id

    def own_term(self, token: str, table: str, row: Row, column: str) -> Id:
        """A stage or stakeholder type of the case study's own, made when it is new."""
        found = self._look(token, table)
        if found:
            return found[0]
        record: Record
        if table == "stages":
            record = Stage(id=self.new_id(), label=token)
        else:
            record = StakeholderType(id=self.new_id(), label=token)
        self._add(record, table, token)
        self.ledger.note(
            "new-term",
            row.place(column),
            worded(
                "“{token}” is not on the usual list; it was added as one of your own.",
                token=_short(token),
            ),
        )
        return record.id

    def _add(self, record: Record, table: str, words: str) -> None:
        self.made.append(record)
        self.ids[record.id] = table
        if words:
            self.words[table].setdefault(plain(words), []).append(record.id)

    def _where(self, to: str) -> str:
        return f"the sheet {PLANS[to].title}" if to in PLANS else "any sheet"

    def _near(self, token: str, to: str) -> str:
        """The names and codes that come closest."""
        tables = [to] if to in PLANS else list(PLANS)
        known = [word for table in tables for word in self.words[table]]
        known += [code for code, (table, _) in self.codes.items() if table in tables]
        near = get_close_matches(plain(token), known[:5000], n=3, cutoff=0.6)
        if not near:
            return worded(
                "Write the code in the first column of the row you mean, or its exact words."
            )
        shown = [n.upper() if n in self.codes else n for n in near]
        return worded("Did you mean {shown}?", shown=" or ".join(f"“{_short(n)}”" for n in shown))


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
