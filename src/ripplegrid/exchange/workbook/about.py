"""Reading the sheet that says what the project is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ripplegrid.exchange.grid_words import plain
from ripplegrid.exchange.native.records import FileField
from ripplegrid.exchange.native.shapes import Pair, Several, VagueDate
from ripplegrid.exchange.workbook.columns import ABOUT_FIELDS, EARLIEST, LATEST
from ripplegrid.exchange.workbook.fields import MISSING, Say, read_value, read_when_cells
from ripplegrid.exchange.workbook.rows import Ledger
from ripplegrid.exchange.workbook.sheets import Sheet
from ripplegrid.exchange.workbook.texts import LongTexts, text_of
from ripplegrid.exchange.workbook.wording import CASE_ROWS
from ripplegrid.method.terms import terms
from ripplegrid.model.case import About
from ripplegrid.model.record import Id

_DAYS = {"first possible day": EARLIEST, "last possible day": LATEST}


def read_about(
    sheet: Sheet | None, ledger: Ledger, long: LongTexts, *, new_id: Callable[[], Id]
) -> About | None:
    """What the case study says of itself; None when it has no title."""
    if sheet is None:
        return None
    answers = _answers(sheet, ledger)
    values: dict[str, Any] = {}
    for field in ABOUT_FIELDS:
        value = _value(field, answers, ledger, long)
        if value is not MISSING:
            values[field.name] = value
    ident = [text for _, text, _ in answers.get("id", []) if text.strip()]
    if "title" not in values:
        if not ident:
            return None
        values["title"] = ""
    return About(id=ident[0] if ident else new_id(), **values)


def _answers(sheet: Sheet, ledger: Ledger) -> dict[str, list[tuple[int, str, str]]]:
    """Filled answers by field: (row, answer, which one)."""
    fields = {plain(said.label): name for name, said in CASE_ROWS.items()} | {"id": "id"}
    for field, asked in CASE_ROWS.items():
        fields |= {plain(f"{asked.label}: {words}"): field + end for words, end in _DAYS.items()}
    found: dict[str, list[tuple[int, str, str]]] = {}
    last = ""
    for number, cells in sorted(sheet.rows().items()):
        if number == 0:
            continue
        label, answer, which = (cells.get(column, "") for column in range(3))
        name = fields.get(plain(label), "") if label.strip() else last
        if name:
            last = name
            if answer or which:
                found.setdefault(name, []).append((number + 1, answer, which))
        elif label or answer or which:
            said = " ".join(t for t in (label, answer, which) if t)
            ledger.warn(
                "not-taken", f"sheet {sheet.name}, row {number + 1}",
                f"“{said[:200]}” is not a question of this sheet and was not taken.",
                "Put it into one of the rows of the form.",
            )  # fmt: skip
    return found


def _value(
    field: FileField, answers: Mapping[str, list[tuple[int, str, str]]],
    ledger: Ledger, long: LongTexts,
) -> Any:  # fmt: skip
    given = answers.get(field.name, [])
    number = given[0][0] if given else 0
    say = _sayer(ledger, number)
    if isinstance(field.shape, VagueDate):
        names = (field.name, field.name + EARLIEST, field.name + LATEST)
        texts = {name: answers[name][0][1] for name in names if name in answers}
        return read_when_cells(field.name, texts, long, say)
    if not given:
        return MISSING
    if isinstance(field.shape, Several) and isinstance(field.shape.item, Pair):
        return tuple(_pair(field, row, long, ledger) for row in given)
    if isinstance(field.shape, Several):
        return tuple(text_of(text, long) for _, text, _ in given)
    if len(given) > 1:
        ledger.note(
            "joined", f"sheet Case, row {number}",
            "Several rows answer this question; they were put under each other.",
        )  # fmt: skip
    text = given[0][1] if len(given) == 1 else "\n".join(text for _, text, _ in given)
    return read_value(field, text, long, say)


def _pair(
    field: FileField, row: tuple[int, str, str], long: LongTexts, ledger: Ledger
) -> tuple[str, str]:
    number, text, which = row
    first = text_of(which, long)
    if field.name == "domains" and not which.startswith("→"):
        known = {plain(t.label): t.id for t in terms("domains")}
        known |= {plain(t.id): t.id for t in terms("domains")}
        if not first:
            ledger.warn(
                "which-domain", f"sheet Case, row {number}, column C",
                "It is not said which domain this is about.",
                f"Write one of {', '.join(t.id for t in terms('domains'))}.",
            )  # fmt: skip
        first = known.get(plain(first), first)
    return first, text_of(text, long)


def _sayer(ledger: Ledger, number: int) -> Say:
    def say(code: str, sentence: str, hint: str) -> None:
        tell = ledger.note if code.startswith("note") else ledger.warn
        tell(code.removeprefix("note-"), f"sheet Case, row {number}, column B", sentence, hint)

    return say
