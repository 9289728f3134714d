"""Files that people bring and that Ripplegrid does not read: what each is, and what to do."""

from __future__ import annotations

from pathlib import PurePath

from ripplegrid.exchange.format import Problem
from ripplegrid.saying import worded

_AS_XLSX = worded("Open it in its program and choose Save as, Excel workbook (.xlsx).")
_AS_DOCX = worded("Open it in its program and choose Save as, Word document (.docx).")
_NO_PICTURES = worded(
    "Ripplegrid does not read pictures: type the entries in, or into a grid in Word."
)

_BY_BYTES: tuple[tuple[bytes, str, str], ...] = (
    (
        b"%PDF-",
        "a PDF",
        worded("A PDF keeps the look of a page, not its table. Use the file it came from."),
    ),
    (b"\x89PNG", "a picture", _NO_PICTURES),
    (b"\xff\xd8\xff", "a picture", _NO_PICTURES),
    (b"GIF8", "a picture", _NO_PICTURES),
    (b"\x1f\x8b", "a packed file (gzip)", worded("Unpack it first.")),
    (b"7z\xbc\xaf", "a packed file (7z)", worded("Unpack it first.")),
    (b"Rar!", "a packed file (rar)", worded("Unpack it first.")),
    (b"{\\rtf", "a rich text document", _AS_DOCX),
    (b"SQLite format 3", "a database", worded("Choose Export in the program it belongs to.")),
)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BY_SUFFIX: dict[str, tuple[str, str]] = {
    ".xls": ("an Excel workbook of before 2007", _AS_XLSX),
    ".xlsb": ("a binary Excel workbook", _AS_XLSX),
    ".ods": ("an OpenDocument spreadsheet", _AS_XLSX),
    ".numbers": ("a Numbers spreadsheet", _AS_XLSX),
    ".doc": ("a Word document of before 2007", _AS_DOCX),
    ".odt": ("an OpenDocument text", _AS_DOCX),
    ".pages": ("a Pages document", _AS_DOCX),
    ".pptx": ("a slide show", worded("Copy its table into a Word document (.docx).")),
    ".html": ("a web page", worded("Copy its table into an Excel workbook (.xlsx).")),
    ".htm": ("a web page", worded("Copy its table into an Excel workbook (.xlsx).")),
    ".ics": ("a calendar", worded("Type what happened, and when, into a grid.")),
    ".md": ("a plain text", worded("Put what happened into the table of a Word document (.docx).")),
    ".txt": (
        "a plain text",
        worded("Put what happened into the table of a Word document (.docx)."),
    ),
    ".qdpx": ("a project of a text analysis program", worded("Export its codes to Excel (.xlsx).")),
    ".qde": ("a project of a text analysis program", worded("Export its codes to Excel (.xlsx).")),
    ".svg": ("a picture", _NO_PICTURES),
}


def explain(filename: str, head: bytes) -> Problem | None:
    """The problem of a file of a known kind that is not read; None for every other file.

    Example:
        >>> explain("grid.xlsx", b"%PDF-1.7").sentence
        'grid.xlsx is a PDF, which Ripplegrid does not read.'
    """
    suffix = PurePath(filename).suffix.lower()
    for start, what, hint in _BY_BYTES:
        if head.startswith(start):
            return _stranger(filename, what, hint)
    if head.startswith(_OLD_OFFICE):
        return _old_office(filename, suffix)
    if suffix in _BY_SUFFIX:
        return _stranger(filename, *_BY_SUFFIX[suffix])
    beginning = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:32].lower()
    if beginning.startswith((b"<!doctype html", b"<html")):
        return _stranger(filename, *_BY_SUFFIX[".html"])
    return None


def _old_office(filename: str, suffix: str) -> Problem:
    if suffix in {".xlsx", ".docx", ".xlsm"}:
        what = "an Office file protected by a password, or of before 2007"
        return _stranger(
            filename, what, worded("Open it, take the password off, and save it again.")
        )
    return _stranger(filename, *_BY_SUFFIX.get(suffix, ("an Office file of before 2007", _AS_DOCX)))


def _stranger(filename: str, what: str, hint: str) -> Problem:
    said = worded(
        "{filename} is {what}, which Ripplegrid does not read.",
        filename=filename or "The file",
        what=what,
    )
    return Problem(code="not-read", place="the whole file", sentence=said, hint=hint)


def unknown(filename: str, known: tuple[str, ...]) -> Problem:
    """The problem of a file of which nothing is known."""
    said = worded(
        "Ripplegrid does not know what kind of file {filename} is.", filename=filename or "this"
    )
    hint = worded("It reads files that end in {known}.", known=", ".join(known))
    return Problem(code="unknown-kind", place="the whole file", sentence=said, hint=hint)
