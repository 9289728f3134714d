"""One record as the cells of a row: what each column holds, and how records name each other."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ripplegrid.exchange.dates import read_when
from ripplegrid.exchange.grid_words import plain
from ripplegrid.exchange.native.records import FileField
from ripplegrid.exchange.native.shapes import (
    Choice,
    Several,
    Text,
    WholeNumber,
    YesNo,
)
from ripplegrid.exchange.workbook.columns import (
    CODE,
    EARLIEST,
    LATEST,
    PLANS,
    TERM_LISTS,
    Column,
    SheetPlan,
)
from ripplegrid.exchange.workbook.texts import LongTexts, cell_text, joined
from ripplegrid.method.terms import terms
from ripplegrid.model.case import TABLES, CaseStudy
from ripplegrid.model.record import Id, Record
from ripplegrid.model.when import When

CASE_CODE = "CASE"


class Names:
    """The code of every record of a case study, and the short names people go by."""

    def __init__(self, case: CaseStudy) -> None:
        self.codes: dict[Id, str] = {}
        for table, plan in PLANS.items():
            for number, record in enumerate(getattr(case, table), 1):
                self.codes.setdefault(record, f"{plan.prefix}{number}")
        self.codes.setdefault(case.id, CASE_CODE)
        self.ids = {i for table in TABLES for i in getattr(case, table)} | {case.id}
        self._people = self._speaking(case)

    def _speaking(self, case: CaseStudy) -> dict[Id, str]:
        """Names that only one contributor or voice has, and that nothing else could mean."""
        found: dict[Id, str] = {}
        taken = {plain(code) for code in self.codes.values()} | {plain(i) for i in self.ids}
        for table in ("contributors", "voices"):
            records = getattr(case, table).values()
            names = [plain(r.name) for r in records]
            for record in records:
                name = record.name
                clear = name.isprintable() and name == name.strip() and ";" not in name
                alone = plain(name) not in taken and names.count(plain(name)) == 1
                if clear and alone and name[:1] not in ("", "[", "→"):
                    found[record.id] = name
        return found

    def of(self, record_id: Id, to: str) -> str:
        """What a cell of a reference holds."""
        if to in ("contributors", "voices") and record_id in self._people:
            return self._people[record_id]
        return self.codes.get(record_id, record_id)


def cells_of(record: Record, plan: SheetPlan, names: Names, long: LongTexts) -> dict[str, str]:
    """The texts of a record's row, by column; what is left out stays empty."""
    found = {CODE: names.codes[record.id], "id": record.id}
    for column in plan.columns:
        if column.field is None:
            continue
        value = getattr(record, column.field.name)
        if not column.field.required and value == column.field.default:
            continue
        if isinstance(value, When):
            found |= when_cells(column.name, value, long)
        else:
            found[column.name] = _cell(column, value, names, long)
    return found


def _cell(column: Column, value: Any, names: Names, long: LongTexts) -> str:
    if column.name in TERM_LISTS:
        return _terms(column, value, names, long)
    if column.to:
        if isinstance(value, frozenset):
            return joined([names.of(i, "") for i in sorted(value)])
        return names.of(value, column.to)
    assert column.field is not None
    return value_cell(column.field, value, long)


def value_cell(field: FileField, value: Any, long: LongTexts) -> str:
    """The cell of a value that points at nothing."""
    shape = field.shape
    if isinstance(shape, YesNo):
        return "yes" if value else "no"
    if isinstance(shape, Choice):
        return str(value.value)
    if isinstance(shape, WholeNumber):
        return str(value)
    if isinstance(shape, Several):
        return cell_text(joined(shape.write(value)), long)
    assert isinstance(shape, Text), shape
    return cell_text(value, long, always=True)


def when_cells(name: str, when: When, long: LongTexts) -> dict[str, str]:
    """A date's words, and its days where the words alone would not give them back."""
    found = {name: cell_text(when.text, long, always=True)}
    if read_when(when.text) != when:
        found[name + EARLIEST] = when.earliest.isoformat() if when.earliest else ".."
        found[name + LATEST] = when.latest.isoformat() if when.latest else ".."
    return found


def known_terms(column: str) -> Mapping[str, str]:
    """The method's terms that a column may hold, by their id and their words."""
    found: dict[str, str] = {}
    for term in terms(TERM_LISTS[column][0]):
        found |= {plain(term.label): term.id, plain(term.plain): term.id}
    return found | {plain(term.id): term.id for term in terms(TERM_LISTS[column][0])}


def _terms(column: Column, value: Any, names: Names, long: LongTexts) -> str:
    """Terms of the method by their id, the case study's own by their code, others as JSON."""
    own = PLANS[TERM_LISTS[column.name][1]].prefix
    method = known_terms(column.name)
    values = sorted(value) if isinstance(value, frozenset) else [value]
    shown: list[str] = []
    for one in values:
        if method.get(plain(one)) == one:
            shown.append(one)
        elif names.codes.get(one, "").startswith(own):
            shown.append(names.codes[one])
        else:
            return cell_text(json.dumps(values), long)
    return joined(shown)
