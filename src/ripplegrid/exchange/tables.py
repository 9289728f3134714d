"""Reads the tables of a CSV file or an Excel workbook, within the limits of every file."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from ripplegrid.errors import MissingExtra
from ripplegrid.exchange import limits, strangers
from ripplegrid.exchange.cells import Table, Tables, unpacked
from ripplegrid.exchange.child import run_apart
from ripplegrid.exchange.csv_text import read_rows
from ripplegrid.exchange.format import Problem
from ripplegrid.saying import worded

TEXTS = (".csv", ".tsv")
WORKBOOKS = (".xlsx", ".xlsm")
HEAD = 4_096


def read_tables(path: str | Path) -> Tables:
    """The tables of a file.

    Never raises for what is in the file, nor for a file that cannot be opened.

    Example:
        >>> read_tables("no-such-file.csv").problems[0].sentence
        'The file cannot be opened: No such file or directory.'
    """
    path = Path(path)
    try:
        with path.open("rb") as stream:
            data, problems = limits.read_bounded(stream, path.name)
    except OSError as error:
        reason = error.strerror or "it is not there"
        return _nothing(
            "cannot-open", worded("The file cannot be opened: {reason}.", reason=reason)
        )
    return Tables((), problems) if data is None else tables_of(data, path.name)


def tables_of(data: bytes, filename: str) -> Tables:
    """As ``read_tables``, for a file that is in memory already.

    Example:
        >>> tables_of(b"unit,Ann,Ben", "codes.csv").tables[0].rows
        (('unit', 'Ann', 'Ben'),)
    """
    if not data.strip(b" \t\r\n\0"):
        return _nothing("empty", worded("The file is empty."))
    if (stranger := strangers.explain(filename, data[:HEAD])) is not None:
        return Tables((), (stranger,))
    name = filename.lower()
    if name.endswith(TEXTS):
        found = read_rows(data, "\t" if name.endswith(".tsv") else "")
        return Tables((Table(found.rows),) if found.rows else (), found.problems)
    if not name.endswith(WORKBOOKS):
        known = ", ".join((*TEXTS, *WORKBOOKS))
        said = worded(
            "Tables are read from files that end in {known}; this one does not.", known=known
        )
        return _nothing("unknown-ending", said, worded("Save the table as .csv or .xlsx."))
    if limits.looks_like_archive(data) and (problems := limits.archive_problems(data)):
        return Tables((), problems)
    module = "ripplegrid.exchange.workbook.tables"
    try:
        import_module(module)  # here, where a missing library can explain itself
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("ripplegrid"):
            raise
        missing = MissingExtra(feature="Reading .xlsx files", extra="documents")
        return _nothing(missing.code, missing.sentence, missing.hint)
    done = run_apart(f"{module}:TABLES", data, filename)
    return Tables((), (done,)) if isinstance(done, Problem) else unpacked(done)


def _nothing(code: str, sentence: str, hint: str = "") -> Tables:
    problem = Problem(code=code, place="the whole file", sentence=sentence, hint=hint)
    return Tables((), (problem,))
