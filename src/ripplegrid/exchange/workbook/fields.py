"""From the cells of a row to the fields of a record, every doubt said with its place."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from difflib import get_close_matches
from typing import Any

from ripplegrid.exchange.dates import read_date
from ripplegrid.exchange.grid_words import plain, read_label
from ripplegrid.exchange.native.records import FileField
from ripplegrid.exchange.native.shapes import (
    Choice,
    Pair,
    Several,
    VagueDate,
    WholeNumber,
    YesNo,
)
from ripplegrid.exchange.workbook.cells import known_terms
from ripplegrid.exchange.workbook.columns import EARLIEST, LATEST, TERM_LISTS, Column
from ripplegrid.exchange.workbook.finding import Finder
from ripplegrid.exchange.workbook.rows import Ledger, Row
from ripplegrid.exchange.workbook.texts import LongTexts, parted, raw_list, text_of
from ripplegrid.model.when import When
from ripplegrid.model.words import Kind, Level

_YES = frozenset({"yes", "y", "true", "x", "1", "✓", "✔"})
_NO = frozenset({"no", "n", "false", "0"})


class Missing:
    """What a cell gives that gives nothing: the field keeps its default."""


MISSING = Missing()


def read_field(column: Column, row: Row, finder: Finder, long: LongTexts) -> Any:
    """The value of one field of a row; MISSING when the cell is empty or was not understood."""
    assert column.field is not None
    text = row.texts.get(column.name, "")
    if isinstance(column.field.shape, VagueDate):
        return read_when_cells(
            column.name, row.texts, long, _sayer(row, column.name, finder.ledger)
        )
    if not text:
        return MISSING
    text = text_of(text, long) if text.startswith("→ Long") else text
    if column.name in TERM_LISTS:
        return _terms(column, text, row, finder)
    if column.to:
        return _references(column, text, row, finder)
    return read_value(column.field, text, long, _sayer(row, column.name, finder.ledger))


Say = Callable[[str, str, str], None]
"""Told (code, sentence, hint) of a value that was not understood; a code with "note" is a note."""


def _sayer(row: Row, column: str, ledger: Ledger) -> Say:
    def say(code: str, sentence: str, hint: str) -> None:
        tell = ledger.note if code.startswith("note") else ledger.warn
        tell(code.removeprefix("note-"), row.place(column), sentence, hint)

    return say


def read_value(field: FileField, text: str, long: LongTexts, say: Say) -> Any:
    """The value of a cell that points at nothing."""
    shape = field.shape
    if isinstance(shape, YesNo):
        return _yes_no(text, say)
    if isinstance(shape, Choice):
        return _choice(shape, text, say)
    if isinstance(shape, WholeNumber):
        if re.fullmatch(r"-?\d{1,9}", text.strip()):
            return int(text)
        say("not-a-number", f"“{text}” is not a whole number and was left out.", "")
        return MISSING
    if isinstance(shape, Several) and isinstance(shape.item, Choice):
        words = [_choice(shape.item, part, say) for part in parted(text) or ()]
        return frozenset(word for word in words if word is not MISSING)
    if isinstance(shape, Several):
        return _list(shape, text, long)
    return text_of(text, long)


def _list(shape: Several, text: str, long: LongTexts) -> Any:
    text = text_of(text, long)
    raw = raw_list(text)
    if isinstance(shape.item, Pair):
        return tuple((str(p[0]), str(p[1])) for p in raw or () if len(p) == 2)
    items = raw if raw is not None else parted(text) or []
    return frozenset(items) if shape.distinct else tuple(items)


def _yes_no(text: str, say: Say) -> Any:
    word = plain(text)
    if word in _YES or word in _NO:
        return word in _YES
    say("not-yes-or-no", f"“{text}” is neither yes nor no and was left out.", "Write yes or no.")
    return MISSING


def _choice(shape: Choice, text: str, say: Say) -> Any:
    """A word of a list, also in other spellings for levels and kinds."""
    words = {plain(word.value): word for word in shape.words}
    found = words.get(plain(text)) or words.get(plain(text).replace(" ", "-"))
    if found is not None:
        return found
    label = read_label(text)
    sets = {Level: label.levels, Kind: label.kinds} if label else {}
    meant = [one for kind, ones in sets.items() if kind is shape.words for one in ones]
    if len(meant) == 1:
        say("note-spelling", f"“{text}” was read as {meant[0].value}.", "")
        return meant[0]
    near = get_close_matches(plain(text), list(words), n=2, cutoff=0.6)
    hint = f"Did you mean {' or '.join(near)}? " if near else ""
    say(
        "not-on-the-list",
        f"“{text}” is not on the list and was left out.",
        f"{hint}It can be {', '.join(words)}.",
    )
    return MISSING


def read_when_cells(name: str, texts: dict[str, str], long: LongTexts, say: Say) -> Any:
    """A date from its words, or from its days where they are given."""
    text = texts.get(name, "")
    ends = [texts.get(name + end, "").strip() for end in (EARLIEST, LATEST)]
    words = text_of(text, long)
    if any(ends):
        days = [_day(end, say) for end in ends]
        if days[0] and days[1] and days[0] > days[1]:
            say("date-backwards", f"It ends ({ends[1]}) before it begins ({ends[0]}).", "")
            days = [None, None]
        return When(days[0], days[1], words or " – ".join(ends) if not text else words)
    if not text:
        return MISSING
    reading = read_date(words)
    if reading.note:
        say("note-date", f"“{words}”: {reading.note}.", "")
    if reading.when is None:
        say(
            "date-not-understood",
            f"“{words}” was kept as words; its place in time is not known.",
            "Write it like 2016, spring 2016, 12 March 2016, since 2014 or 2014 to 2016.",
        )
        return When(None, None, words)
    return reading.when


def _day(text: str, say: Say) -> date | None:
    if text in ("", ".."):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        say("not-a-day", f"“{text}” is not a day and was left out.", "Write it like 2016-03-31.")
        return None


def _terms(column: Column, text: str, row: Row, finder: Finder) -> Any:
    raw = raw_list(text)
    table = TERM_LISTS[column.name][1]
    known = known_terms(column.name)
    single = column.name != "types"
    tokens = raw if raw is not None else ([text.strip()] if single else parted(text) or [])
    found = [
        token if raw is not None
        else known.get(plain(token)) or finder.own_term(token, table, row, column.name)
        for token in tokens
    ]  # fmt: skip
    return (found[0] if found else MISSING) if single else frozenset(found)


def _references(column: Column, text: str, row: Row, finder: Finder) -> Any:
    assert column.field is not None
    if not isinstance(column.field.shape, Several):
        found = finder.find(text, column.to, row, column.name)
        return MISSING if found is None else found
    raw = raw_list(text)
    tokens = raw if raw is not None else parted(text) or []
    whole = finder.find(text, column.to, row, column.name) if len(tokens) == 1 else None
    if len(tokens) == 1:
        return frozenset({whole} if whole else ())
    ids = [finder.find(token, column.to, row, column.name) for token in tokens]
    return frozenset(i for i in ids if i is not None)
