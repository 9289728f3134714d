"""Dates as people write them: EDTF (ISO 8601-2, levels 0 and 1), plain words, and Excel's numbers.

EDTF is read by the edtf library, plain words by ``date_words``. The text is always kept as given.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from time import struct_time

from ripplegrid.exchange.date_words import Span, month_span, read_words, season_span
from ripplegrid.model.when import When

LONGEST = 120
"""No date is longer; whatever is, is a sentence."""
EXCEL_DAY_0 = date(1899, 12, 30)
EXCEL_DAY_0_MAC = date(1904, 1, 1)


@dataclass(frozen=True, slots=True)
class DateReading:
    """What a text was understood as.

    Attributes:
        when: the date; None when the text is not understood as one.
        note: what was decided in reading, for the person to confirm; mostly empty.
    """

    when: When | None
    note: str = ""


def read_when(text: str) -> When | None:
    """The date a text gives, or None when it gives none that we understand.

    Args:
        text: EDTF or words; it is kept as it is in ``When.text``.

    Example:
        >>> read_when("since 2014")
        When(earliest=datetime.date(2014, 1, 1), latest=None, text='since 2014')
        >>> read_when("when the ward moved") is None
        True
    """
    return read_date(text).when


def read_date(text: str) -> DateReading:
    """The date a text gives, with a note where something had to be decided.

    Example:
        >>> read_date("12/03/2016").note
        'it may be 12 March or 3 December 2016: write the month as a word'
    """
    plain = text.strip()
    if not plain or len(plain) > LONGEST:
        return DateReading(None)
    span = _read(plain)
    if span is None or (span.first is None and span.last is None):
        return DateReading(None)
    return DateReading(When(span.first, span.last, text), span.note)


@lru_cache(maxsize=4096)
def _read(plain: str) -> Span | None:
    if _LIKE_EDTF.fullmatch(plain) and (span := _read_edtf(plain)):
        return span
    asked = re.fullmatch(r"(.+?)\s*\(?\?+\)?", plain)
    span = read_words(asked[1] if asked else plain)
    if asked and span and not span.note:
        return Span(span.first, span.last, "the question mark is kept with the date")
    return span


_DATE = r"-?[0-9X]{4}[?~%]?(?:-[?~%]?[0-9X]{2}[?~%]?){0,2}(?:T[0-9:.Z+-]+)?"
_LIKE_EDTF = re.compile(rf"{_DATE}(?:/(?:{_DATE}|\.\.)?)?|(?:\.\.)?/{_DATE}")
_BEYOND_LEVEL_1 = re.compile(r"^-?[0-9X]{4}-(2[5-9]|[3-9][0-9])")
_SEASON = re.compile(r"([0-9]{4})-(2[1-4])([?~%]?)")
_SEASON_NAMES = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}


def _read_edtf(plain: str) -> Span | None:
    if season := _SEASON.fullmatch(plain):
        return _season(season)
    if "/" in plain:
        first, _, last = plain.partition("/")
        return _interval(_end(first), _end(last))
    return _library(plain)


def _end(part: str) -> Span | None:
    return Span(None, None) if part in {"", ".."} else _read_edtf(part)


def _interval(first: Span | None, last: Span | None) -> Span | None:
    """An open or unknown end is open; the library would add ten years to an unknown one."""
    if first is None or last is None:
        return None
    if first.first and last.last and first.first > last.last:
        return None
    return Span(first.first, last.last, first.note or last.note)


def _season(found: re.Match[str]) -> Span | None:
    year, name = int(found[1]), _SEASON_NAMES[found[2]]
    try:
        span = season_span(year, name)
    except ValueError:
        return None
    return span if span.note else replace(span, note=f"“{found[0]}” is read as {name} {year}")


def _library(plain: str) -> Span | None:
    if _BEYOND_LEVEL_1.search(plain):
        return None
    from edtf import parse_edtf  # noqa: PLC0415 - slow to load, and many files hold no date
    from edtf.parser.edtf_exceptions import EDTFParseException  # noqa: PLC0415

    try:
        read = parse_edtf(plain)
        first, last = _date(read.lower_fuzzy()), _date(read.upper_fuzzy())
    except (EDTFParseException, ValueError, OverflowError, AttributeError):
        return None
    if first is None or last is None or first > last:
        return None
    return Span(first, last, _library_note(plain, first, last))


def _library_note(plain: str, first: date, last: date) -> str:
    if re.search(r"[?~%]", plain):
        return f"“{plain}” is read as {first} to {last}, with room on both sides"
    years = re.fullmatch(r"([0-9]{2})([0-9]{2})-([0-9]{2})", plain)
    if years and int(years[3]) == (int(years[2]) + 1) % 100:
        two = f"{plain[:4]}–{plain[:2]}{years[3]}"
        return f"“{plain}” is read as {first:%B %Y}; two years are written {two}"
    return ""


def _date(value: struct_time | float) -> date | None:
    if isinstance(value, float):
        return None
    try:
        return date(value.tm_year, value.tm_mon, value.tm_mday)
    except ValueError:
        return None


def when_of_cell(value: object, *, from_1904: bool = False) -> When | None:
    """The date in a cell of a spreadsheet: a day, a year, Excel's day number, or a text.

    Args:
        value: what the cell holds.
        from_1904: whether the workbook counts its days from 1904, as old ones of the Mac do.

    Example:
        >>> when_of_cell(42430).text, when_of_cell(2016.0).text
        ('2016-03-01', '2016')
    """
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return When(value, value, value.isoformat())
    if isinstance(value, str):
        return read_when(value)
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    if value == int(value) and 1000 <= value <= 2999:
        year = month_span(int(value), 1, 12)
        return When(year.first, year.last, str(int(value)))
    if 10_000 <= value < 110_000:
        zero = EXCEL_DAY_0_MAC if from_1904 else EXCEL_DAY_0
        return when_of_cell(zero + timedelta(int(value)))
    return None
