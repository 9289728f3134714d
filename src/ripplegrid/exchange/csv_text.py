"""CSV as text: which encoding and separator a file has, its rows, and cells that stay inert.

A cell that a spreadsheet program would take for a formula is written with an apostrophe before it
and comes back without it. Nothing is guessed in silence: what was decided is told as notes.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass

from ripplegrid.exchange.format import Problem, Weight
from ripplegrid.saying import worded

MOST_CELLS = 1_000_000
MOST_COLUMNS = 1_000
LONGEST_CELL = 25 * 1024 * 1024
_NAMES = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
_RISKY = "=+\\-@\t\r\n\0＝＋－＠"
"""What may begin a formula; the wide forms do so in some Asian settings of Excel."""
_NEEDS_MARK = re.compile(f"'*[{_RISKY}]")
_MARKED = re.compile(f"'+[{_RISKY}]")


def inert(text: str) -> str:
    """A text as it may stand in a cell: never taken for a formula.

    Example:
        >>> inert("=1+1"), inert("'=x"), inert("'tis fine"), inert("a=b")
        ("'=1+1", "''=x", "'tis fine", 'a=b')
    """
    return f"'{text}" if _NEEDS_MARK.match(text) else text


def restored(cell: str) -> str:
    """The text that ``inert`` was given.

    Example:
        >>> restored("'=1+1"), restored("'tis fine")
        ('=1+1', "'tis fine")
    """
    return cell[1:] if _MARKED.match(cell) else cell


def write_rows(rows: Iterable[Iterable[str]]) -> bytes:
    """Rows of texts as CSV: UTF-8 with its mark, which Excel needs to show letters as they are."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([inert(cell) for cell in row] for row in rows)
    return codecs.BOM_UTF8 + stream.getvalue().encode("utf-8")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a CSV file, as texts, with notes on how they were found."""

    rows: tuple[tuple[str, ...], ...] = ()
    problems: tuple[Problem, ...] = ()


def read_rows(data: bytes, separator: str = "") -> Sheet:
    """The rows of a CSV file.

    Args:
        data: the file.
        separator: the separator, when it is known; otherwise it is found from the first lines.

    Example:
        >>> read_rows(b"a;b\\n1;2").rows
        (('a', 'b'), ('1', '2'))
    """
    text, problems = _decode(data)
    separator = separator or _separator(text)
    if separator != ",":
        said = worded("The columns are separated by {names}.", names=_NAMES[separator])
        problems.append(_note("separator", said))
    csv.field_size_limit(LONGEST_CELL)
    if text.count(separator) + text.count("\n") + text.count("\r") > MOST_CELLS:
        said = worded("The table has more cells than any case study needs.")
        return Sheet((), (Problem(code="too-many-parts", place="the whole file", sentence=said),))
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        rows = tuple(tuple(restored(cell) for cell in row) for row in reader)
    except csv.Error as error:
        said = worded("The table is not complete CSV: {error}.", error=error)
        return Sheet((), (Problem(code="not-csv", place="the whole file", sentence=said),))
    if max((len(row) for row in rows), default=0) > MOST_COLUMNS:
        said = worded(
            "The table has a row of more than {most_columns:,} cells.", most_columns=MOST_COLUMNS
        )
        return Sheet((), (Problem(code="too-wide", place="the whole file", sentence=said),))
    return Sheet(rows, tuple(problems))


def _decode(data: bytes) -> tuple[str, list[Problem]]:
    for mark, name in ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if data.startswith(mark):
            said = worded("The file is text in UTF-16, as Excel writes it under “Unicode text”.")
            return data.decode(name, "replace"), [_note("encoding", said)]
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode("utf-8"), []
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
    said = worded(
        "The file is not UTF-8 (line {line}); it was read as Western European text.", line=line
    )
    hint = worded("Look at letters with accents. If they are wrong, save the file as UTF-8.")
    text = data.decode("cp1252", "replace")
    return text, [_note("encoding", said, hint, Weight.WARNING)]


def _note(code: str, sentence: str, hint: str = "", weight: Weight = Weight.NOTE) -> Problem:
    place = "the whole file"
    return Problem(code=code, place=place, sentence=sentence, hint=hint, weight=weight)


def _separator(text: str) -> str:
    """The separator that gives most of the first rows the same number of columns, above one."""
    beginning = text[:20_000]
    best, best_score = ",", 0
    for separator in _NAMES:
        try:
            reader = csv.reader(io.StringIO(beginning, newline=""), delimiter=separator)
            widths = [len(row) for _, row in zip(range(20), reader, strict=False) if row]
        except csv.Error:
            continue
        wide = [w for w in widths if w > 1]
        score = max((wide.count(w) * 100 + w for w in set(wide)), default=0)
        if score > best_score:
            best, best_score = separator, score
    return best
