"""Codings in CSV and Excel: who gave which code to which unit.

Nothing is guessed in silence: how the table was understood is told as notes, and whatever could
have been meant otherwise as a warning.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

from ripplegrid.agreement.ratings import Rank, Ratings, Value
from ripplegrid.agreement.scales import NUMBERS, Scale, fits
from ripplegrid.errors import MissingExtra
from ripplegrid.exchange.cells import Table, Tables
from ripplegrid.exchange.coder_layouts import Layout, Said, layout_of, tidy
from ripplegrid.exchange.codings import Asked, Codings, Empty
from ripplegrid.exchange.format import Problem, Weight
from ripplegrid.exchange.limits import read_bounded
from ripplegrid.exchange.tables import read_tables
from ripplegrid.saying import worded

MOST_PROBLEMS = 200
PROJECTS = (".qdpx", ".qde")
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?", re.ASCII | re.IGNORECASE)
_COMMA = re.compile(r"[+-]?\d+,\d+")
_PERHAPS_MISSING = frozenset({"na", "n/a", "#n/a", "nan", "null", ".", "-", "–", "?"})
_BETWEEN = re.compile(r"[;\n]")


def read_codings(path: str | Path, asked: Asked | None = None) -> Codings:
    """The codings in a file, and everything its owner should know about the reading.

    Never raises for what is in the file.

    Example:
        >>> read_codings("no-such-file.csv").whole
        False
    """
    if str(path).lower().endswith(PROJECTS):
        return _of_project(Path(path))
    return codings_of(read_tables(path), asked or Asked())


def _of_project(path: Path) -> Codings:
    """The codings of a REFI-QDA project; the library it needs is loaded when one is read."""
    try:
        reader = import_module("ripplegrid.exchange.qda.project")
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("ripplegrid"):
            raise
        raise MissingExtra(feature="Reading QDA projects", extra="documents") from error
    try:
        with path.open("rb") as stream:
            data, problems = read_bounded(stream, path.name)
    except OSError as error:
        reason = error.strerror or "it is not there"
        said = worded("The file cannot be opened: {reason}.", reason=reason)
        problem = Problem(code="cannot-open", place="the whole file", sentence=said)
        return Codings(ratings=None, problems=(problem,))
    if data is None:
        return Codings(ratings=None, problems=problems)
    found: Codings = reader.codings_in(data)
    return found


def codings_of(tables: Tables, asked: Asked) -> Codings:
    """As ``read_codings``, for tables that were read already."""
    problems = list(tables.problems)
    if any(problem.weight is Weight.ERROR for problem in problems):
        return Codings(ratings=None, problems=tuple(problems))
    table = _chosen(tables.tables, asked.sheet, problems)
    if table is None:
        return Codings(ratings=None, problems=tuple(problems))
    layout = layout_of(table, asked.coders)
    reading = _Reading(layout, asked)
    ratings = reading.ratings()
    problems += layout.problems
    errors = [p for p in problems if p.weight is Weight.ERROR]
    if len(errors) > MOST_PROBLEMS:
        more = worded(
            "{number:,} more problems are not listed.", number=len(errors) - MOST_PROBLEMS
        )
        last = Problem(code="more", place="the whole file", sentence=more)
        problems = [*errors[:MOST_PROBLEMS], last]
    return Codings(
        ratings=None if errors else ratings, scale=reading.scale, problems=tuple(problems)
    )


def _chosen(tables: tuple[Table, ...], sheet: str, problems: list[Problem]) -> Table | None:
    names = ", ".join(f"“{table.sheet}”" for table in tables)
    place = "the whole file"
    if sheet:
        for table in tables:
            if table.sheet == sheet:
                return table
        said = worded("There is no sheet called “{sheet}” that holds something.", sheet=sheet)
        hint = (
            worded("The sheets are: {names}.", names=names)
            if names.strip("“”")
            else worded("A text file has no sheets.")
        )
        problems.append(Problem(code="no-such-sheet", place=place, sentence=said, hint=hint))
        return None
    if not tables:
        said = worded("The file holds no table.")
        problems.append(Problem(code="empty", place=place, sentence=said))
        return None
    if len(tables) > 1:
        said = worded(
            "Only the sheet “{sheet}” was read; the file has {names}.",
            sheet=tables[0].sheet,
            names=names,
        )
        hint = worded("Choose another with --sheet.")
        problems.append(
            Problem(code="sheets", place=place, sentence=said, hint=hint, weight=Weight.WARNING)
        )
    return tables[0]


@dataclass(slots=True)
class _Reading:
    """From texts to values."""

    layout: Layout
    asked: Asked
    scale: Scale = Scale.NOMINAL
    places: dict[tuple[str, str], list[Said]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        missing = {tidy(text).casefold() for text in self.asked.missing}
        for said in self.layout.said:
            text = unicodedata.normalize("NFC", said.text)
            if text.casefold() not in missing:
                kept = Said(said.unit, said.coder, text, said.place)
                self.places.setdefault((said.unit, said.coder), []).append(kept)
        self.scale = self.asked.scale or self._found_scale()

    def _found_scale(self) -> Scale:
        several = any(len({s.text for s in given}) > 1 for given in self.places.values())
        if not (self.layout.rowwise and (several or self.asked.empty is Empty.NO_CODE)):
            return Scale.NOMINAL
        said = worded("Some units have several codes by one coder, so sets of codes are compared.")
        self._tell("sets", "the whole file", said, weight=Weight.NOTE)
        return Scale.SETS

    def _tell(
        self, code: str, place: str, said: str, hint: str = "", weight: Weight = Weight.ERROR
    ) -> None:
        self.layout.tell(code, place, said, hint, weight)

    def ratings(self) -> Ratings:
        """The table of values; what is wrong with it is told beside."""
        if self.asked.empty is Empty.NO_CODE and self.scale is not Scale.SETS:
            said = worded(
                "Only where sets of codes are compared can an empty place mean “no code”."
            )
            self._tell("empty-means", "the whole file", said, worded("Add --scale sets."))
        self._look_alike()
        value = self._set if self.scale is Scale.SETS else self._single
        rows = tuple(
            tuple(value(self.places.get((unit, coder), [])) for coder in self.layout.coders)
            for unit in self.layout.units
        )
        categories = self._ranks() if self.scale is Scale.ORDINAL and self.asked.order else ()
        self._absent()
        return Ratings(tuple(self.layout.units), tuple(self.layout.coders), rows, categories)

    def _ranks(self) -> tuple[Rank, ...]:
        return tuple(Rank(place, tidy(word)) for place, word in enumerate(self.asked.order, 1))

    def _absent(self) -> None:
        wanted = len(self.layout.units) * len(self.layout.coders)
        absent = wanted - len(self.places)
        if self.layout.rowwise and absent and self.asked.empty is Empty.NOT_CODED:
            said = worded(
                "A coder has no row for a unit, as often as this: {absent}. It was read as not coded, which counts neither as agreement nor as disagreement.",  # noqa: E501
                absent=absent,
            )
            hint = worded(
                "If it means that the coder looked and gave no code, add --empty no-code."
            )
            self._tell("no-row", "the whole file", said, hint, Weight.WARNING)

    def _set(self, given: list[Said]) -> Value | None:
        split = not self.layout.rowwise
        codes: list[str] = []
        for said in given:
            parts = _BETWEEN.split(said.text) if split else [said.text]
            codes += [tidy(part) for part in parts if tidy(part)]
        if codes or (given and not split):
            self._repeated(given, codes)
            return frozenset(codes)
        return frozenset() if self.asked.empty is Empty.NO_CODE else None

    def _repeated(self, given: list[Said], codes: list[str]) -> None:
        for code, times in Counter(codes).items():
            if times > 1:
                said = worded(
                    "“{code}” is given {times} times to the same unit; it was counted once.",
                    code=code,
                    times=times,
                )
                self._tell("repeated", given[-1].place, said, weight=Weight.WARNING)

    def _single(self, given: list[Said]) -> Value | None:
        texts = [said for said in given if said.text]
        if len({said.text for said in texts}) > 1:
            said = worded(
                "{coder} has given “{unit}” another code before.",
                coder=texts[-1].coder,
                unit=texts[-1].unit,
            )
            hint = worded("Compare sets of codes with --scale sets, or keep one code.")
            self._tell("several-codes", texts[-1].place, said, hint)
        self._repeated(texts, [said.text for said in texts])
        return self._value(texts[0]) if texts else None

    def _value(self, said: Said) -> Value | None:
        if self.scale not in NUMBERS:
            return said.text
        if self.scale is Scale.ORDINAL and self.asked.order:
            for rank in self._ranks():
                if rank.word.casefold() == said.text.casefold():
                    return rank
            hint = worded("The order given is: {order}.", order=", ".join(self.asked.order))
            self._tell(
                "not-in-order",
                said.place,
                worded("“{words}” is not in the order.", words=said.text),
                hint,
            )
            return None
        return self._number(said)

    def _number(self, said: Said) -> Value | None:
        text = said.text.replace("−", "-")
        number: Value | None = None
        if len(text) < 40 and _NUMBER.fullmatch(text):
            as_float = float(text)
            number = int(as_float) if as_float.is_integer() else as_float
        if number is not None and fits(number, self.scale):
            return number
        hint = worded("The scale {value} needs numbers.", value=self.scale.value)
        if _COMMA.fullmatch(text):
            hint = worded("Write decimals with a point, such as 2.5.")
        elif number is not None:
            hint = worded("On the scale ratio no number can be below nought.")
        elif text.casefold() in _PERHAPS_MISSING:
            hint = worded(
                "If the unit was not coded, leave the cell empty or add --missing {words}.",
                words=text,
            )
        elif self.scale is Scale.ORDINAL:
            hint = worded("Give the codes in their order, lowest first: --order low,middle,high.")
        self._tell(
            "not-a-number",
            said.place,
            worded("“{words}” cannot be compared.", words=said.text),
            hint,
        )
        return None

    def _look_alike(self) -> None:
        texts = Counter(said.text for given in self.places.values() for said in given if said.text)
        for said, hint, code in (*self._alike(texts), *self._odd(texts)):
            self._tell(code, "the whole file", said, hint, Weight.WARNING)

    def _alike(self, texts: Counter[str]) -> Iterator[tuple[str, str, str]]:
        by_plain: dict[str, list[str]] = {}
        for text in texts:
            by_plain.setdefault(text.casefold(), []).append(text)
        for alike in by_plain.values():
            if len(alike) > 1:
                names = " and ".join(f"“{text}”" for text in sorted(alike))
                said = worded(
                    "{names} differ only in capital letters; they were read as different codes.",
                    names=names,
                )
                yield said, worded("If they are one code, spell it alike."), "capitals"

    def _odd(self, texts: Counter[str]) -> Iterator[tuple[str, str, str]]:
        if self.scale in NUMBERS:
            return
        for text, times in texts.items():
            if text.casefold() in _PERHAPS_MISSING:
                said = worded(
                    "“{words}” stands in {times} places and was read as a code.",
                    words=text,
                    times=times,
                )
                hint = worded(
                    "If it means that the unit was not coded, add --missing {words}.", words=text
                )
                yield said, hint, "perhaps-missing"
        several = sum(times for text, times in texts.items() if ";" in text)
        if several and self.scale is Scale.NOMINAL:
            said = worded(
                "{several} codes hold a semicolon and were read as one code each.", several=several
            )
            yield said, worded("If they are several codes, add --scale sets."), "perhaps-sets"
