"""The rows of our workbook as a person left them: which cell holds which field."""

from __future__ import annotations

from dataclasses import dataclass, field

from xlsxwriter.utility import xl_col_to_name

from ripplegrid.exchange.format import Problem, Weight
from ripplegrid.exchange.grid_words import plain
from ripplegrid.exchange.workbook.columns import CODE, PLANS, SheetPlan
from ripplegrid.exchange.workbook.sheets import Book, Sheet
from ripplegrid.exchange.workbook.template import CASE_HEAD, CASE_SHEET, GUIDE, README_SHEET
from ripplegrid.exchange.workbook.texts import LONG_SHEET, LongTexts
from ripplegrid.model.record import Id
from ripplegrid.saying import worded

_LOOK_DOWN = 12
"""Headings are looked for in so many first rows."""


@dataclass(slots=True)
class Row:
    """One filled row of a sheet."""

    plan: SheetPlan
    sheet: str
    number: int
    texts: dict[str, str]
    letters: dict[str, str]
    id: Id = ""

    def place(self, column: str = "") -> str:
        """Where it is, with the column when one is named."""
        where = f"sheet {self.sheet}, row {self.number}"
        return f"{where}, column {self.letters[column]}" if column in self.letters else where


@dataclass(slots=True)
class Ledger:
    """Every problem found in reading, in order."""

    problems: list[Problem] = field(default_factory=list)

    def say(self, weight: Weight, code: str, place: str, sentence: str, hint: str = "") -> None:
        """Add a problem."""
        self.problems.append(
            Problem(code=code, place=place, sentence=sentence, hint=hint, weight=weight)
        )

    def error(self, code: str, place: str, sentence: str, hint: str = "") -> None:
        """Something could not be read."""
        self.say(Weight.ERROR, code, place, sentence, hint)

    def warn(self, code: str, place: str, sentence: str, hint: str = "") -> None:
        """Something was left out or not placed."""
        self.say(Weight.WARNING, code, place, sentence, hint)

    def note(self, code: str, place: str, sentence: str, hint: str = "") -> None:
        """How something was understood."""
        self.say(Weight.NOTE, code, place, sentence, hint)


def is_ours(book: Book) -> bool:
    """Whether a workbook was made from our form, however it was filled."""
    for sheet in book.sheets:
        plan = _plan_of(sheet)
        if plan is not None and plan.table == "entries" and _heading_row(sheet, plan) is not None:
            return True
    return any(_is_case(sheet) for sheet in book.sheets)


def _is_case(sheet: Sheet) -> bool:
    first = {plain(text) for text in sheet.rows().get(0, {}).values()}
    return plain(sheet.name) == plain(CASE_SHEET) and plain(CASE_HEAD[0]) in first


def _plan_of(sheet: Sheet) -> SheetPlan | None:
    return next((p for p in PLANS.values() if plain(p.title) == plain(sheet.name)), None)


def case_sheet(book: Book) -> Sheet | None:
    """The sheet that says what the project is."""
    return next((s for s in book.sheets if _is_case(s)), None)


def long_texts(book: Book) -> LongTexts:
    """The texts that were too long for their cells."""
    found = LongTexts()
    for sheet in book.sheets:
        if sheet.name == LONG_SHEET:
            for row in sheet.rows().values():
                number, part = row.get(0, ""), row.get(1, "")
                if number.isdecimal() and part.isdecimal():
                    found.pieces.append((int(number), int(part), row.get(2, "")))
    return found


def rows_of(book: Book, ledger: Ledger) -> list[Row]:
    """Every filled row of every sheet of ours; what else there is, is said."""
    found: list[Row] = []
    for sheet in book.sheets:
        plan = _plan_of(sheet)
        if plan is None:
            ours = {plain(name) for name in (CASE_SHEET, README_SHEET, LONG_SHEET)}
            if plain(sheet.name) not in ours and sheet.cells:
                ledger.warn(
                    "unknown-sheet",
                    f"sheet {sheet.name}",
                    worded(
                        "The sheet “{name}” is not one of ours and was not read ({number} cells).",
                        name=sheet.name,
                        number=len(sheet.cells),
                    ),
                    worded(
                        "The sheets are {values}.",
                        values=", ".join(p.title for p in PLANS.values()),
                    ),
                )
            continue
        found += _rows(sheet, plan, ledger)
    return found


def _heading_row(sheet: Sheet, plan: SheetPlan) -> int | None:
    known = {plain(c.said.label) for c in plan.columns}
    best, most = None, 1
    for number, row in sorted(sheet.rows().items()):
        if number >= _LOOK_DOWN:
            break
        hits = sum(plain(text) in known for text in row.values())
        if hits > most:
            best, most = number, hits
    return best


def _rows(sheet: Sheet, plan: SheetPlan, ledger: Ledger) -> list[Row]:
    head = _heading_row(sheet, plan)
    if head is None:
        if sheet.cells:
            ledger.error(
                "no-headings",
                f"sheet {sheet.name}",
                worded("The headings of this sheet were not found, so it was not read."),
                "Put back the first row of the form: "
                + ", ".join(c.said.label for c in plan.columns if c.name != "id"),
            )
        return []
    columns, unknown = _columns(sheet, plan, head, ledger)
    letters = {name: xl_col_to_name(index) for index, name in columns.items()}
    found = []
    for number, cells in sorted(sheet.rows().items()):
        if number < head:
            _above(sheet, number, cells, ledger)
        if number <= head:
            continue
        texts = {columns[i]: text for i, text in cells.items() if i in columns}
        if plain(texts.get(CODE, "")) == plain(GUIDE):
            continue
        for index in unknown.keys() & cells.keys():
            _not_taken(sheet, number, index, cells[index], ledger)
        if any(name != CODE for name in texts):
            found.append(Row(plan, sheet.name, number + 1, texts, letters))
    return found


def _columns(
    sheet: Sheet, plan: SheetPlan, head: int, ledger: Ledger
) -> tuple[dict[int, str], dict[int, str]]:
    """Fields by column, and the headings that are not ours."""
    by_label = {plain(c.said.label): c.name for c in plan.columns}
    row = sheet.rows()[head]
    width = max((c.left for c in sheet.cells), default=0)
    known: dict[int, str] = {}
    unknown: dict[int, str] = {}
    for index in range(width + 1):
        name = by_label.get(plain(row.get(index, "")))
        if name is None or name in known.values():
            unknown[index] = row.get(index, "")
            if row.get(index):
                ledger.warn(
                    "unknown-column",
                    f"sheet {sheet.name}, column {xl_col_to_name(index)}",
                    worded(
                        "The column “{row}” is not one of ours, or stands here twice.",
                        row=row[index],
                    ),
                    worded(
                        "What stands in it is listed; put it into a column that fits, such as Note."
                    ),
                )
        else:
            known[index] = name
    return known, unknown


def _above(sheet: Sheet, number: int, cells: dict[int, str], ledger: Ledger) -> None:
    for index, text in cells.items():
        _not_taken(sheet, number, index, text, ledger)


def _not_taken(sheet: Sheet, number: int, index: int, text: str, ledger: Ledger) -> None:
    short = text if len(text) <= 200 else text[:199] + "…"
    ledger.warn(
        "not-taken",
        f"sheet {sheet.name}, row {number + 1}, column {xl_col_to_name(index)}",
        worded("“{short}” stands beside the form and was not taken.", short=short),
        worded("Put it into a column that fits, such as Note."),
    )
