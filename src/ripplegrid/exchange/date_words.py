"""Dates in English words: days, months, seasons, quarters, years, and parts and stretches of them.

Everything here gives the whole range of days that the words can mean. Where words can be taken in
two ways, both are covered and a note says so.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeAlias

MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov",
            "december dec",
        ),
        1,
    )
    for word in words.split()
}  # fmt: skip
_MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_YEAR = r"(?P<year>[12][0-9]{3})"
_DAY = r"(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?"
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9}


@dataclass(frozen=True, slots=True)
class Span:
    """The days that words can mean; None is open. ``note`` says what was decided in reading."""

    first: date | None
    last: date | None
    note: str = ""


Reader: TypeAlias = Callable[[re.Match[str]], Span | None]


def read_words(text: str) -> Span | None:
    """The days that a text in words can mean, or None when it is not understood as a date.

    Example:
        >>> span = read_words("spring 2016")
        >>> str(span.first), str(span.last)
        ('2016-03-01', '2016-05-31')
    """
    plain = _plain(text)
    return _simple(plain) or _open_ended(plain) or _stretch(plain) or _about(plain)


def _plain(text: str) -> str:
    plain = " ".join(text.lower().replace("–", "-").replace("—", "-").replace(",", " ").split())
    plain = re.sub(r"^(in|on|during|at|the)\s+(the\s+)?", "", plain.rstrip("."))
    return re.sub(r"\b(of|the)\s+", "", plain)


def _open_ended(plain: str) -> Span | None:
    for pattern, build in _OPEN:
        if found := re.fullmatch(pattern, plain):
            span = _about(found["rest"]) or _simple(found["rest"])
            return span and build(span)
    return None


def _since(span: Span) -> Span:
    return Span(span.first, None, span.note)


def _until(span: Span) -> Span:
    return Span(None, span.last, span.note)


def _after(span: Span) -> Span | None:
    next_day = span.last and span.last < date.max
    return Span(span.last + timedelta(1), None, span.note) if span.last and next_day else None


def _before(span: Span) -> Span | None:
    former = span.first and span.first > date.min
    return Span(None, span.first - timedelta(1), span.note) if span.first and former else None


_NOW = r"(?:now|present|today|date|ongoing|onwards?|onward|continuing)"
_FROM = r"(?:since|from|starting|beginning|begun|as from)"
_OPEN: tuple[tuple[str, Callable[[Span], Span | None]], ...] = (
    (rf"{_FROM}\s+(?P<rest>.+?)(?:\s*-?\s*{_NOW})?", _since),
    (rf"(?P<rest>.+?)\s*(?:-|to|until|till|and)?\s*{_NOW}", _since),
    (r"(?P<rest>.+?)\s*(?:\+|-)", _since),
    (r"after\s+(?P<rest>.+)", _after),
    (r"(?:until|till|up to|by|no later than)\s+(?P<rest>.+)", _until),
    (r"before\s+(?P<rest>.+)", _before),
)  # fmt: skip


def _stretch(plain: str) -> Span | None:
    found = (
        re.fullmatch(r"between\s+(?P<a>.+?)\s+and\s+(?P<b>.+)", plain)
        or re.fullmatch(r"(?:from\s+)?(?P<a>.+?)\s+(?:to|until|till)\s+(?P<b>.+)", plain)
        or re.fullmatch(r"(?P<a>.+?)\s+-\s+(?P<b>.+)", plain)
        or re.fullmatch(r"(?P<a>[^-]+)-(?P<b>[^-]+)", plain)
    )
    if not found:
        return None
    last = _about(found["b"]) or _simple(found["b"])
    first = _about(found["a"]) or _simple(found["a"]) or _borrowed(found["a"], found["b"])
    if not (first and last and first.first and last.last) or first.first > last.last:
        return None
    return Span(first.first, last.last, first.note or last.note)


def _borrowed(first: str, last: str) -> Span | None:
    """ "March" before "June 2016" is March 2016; "3" before "5 March 2016" is 3 March 2016."""
    if year := re.search(rf"{_YEAR}$", last):
        if span := _simple(f"{first} {year['year']}"):
            return span
        if month := re.search(rf"\b{_MONTH}", last):
            return _simple(f"{first} {month['month']} {year['year']}")
    return None


def _about(plain: str) -> Span | None:
    found = re.fullmatch(r"(?:about|around|approximately|approx\.?|roughly|circa|ca?\.?|~)\s*(.+)",
                         plain)  # fmt: skip
    span = _simple(found[1]) if found else None
    if not (found and span and span.first and span.last):
        return None
    around = timedelta(366 if re.fullmatch(_YEAR, found[1]) else 31)
    if span.first - date.min < around or date.max - span.last < around:
        return None
    first, last = span.first - around, span.last + around
    if around.days == 366:
        first, last = date(span.first.year - 1, 1, 1), date(span.last.year + 1, 12, 31)
    return Span(first, last, f"“about” is read as {_range(first, last)}")


def _range(first: date, last: date) -> str:
    return f"{first.isoformat()} to {last.isoformat()}"


def _simple(plain: str) -> Span | None:
    for pattern, read in _SIMPLE:
        if found := re.fullmatch(pattern, plain):
            try:
                return read(found)
            except ValueError:
                return None
    return None


def season_span(year: int, season: str) -> Span:
    """The months of a season; a winter may begin in December of the year or of the one before."""
    if season == "winter":
        span = month_span(year - 1, 12, 15)
        return replace(span, note=f"winter {year} may have begun in December {year - 1} or {year}")
    return month_span(year, SEASONS[season], 3)


def _year(found: re.Match[str]) -> Span:
    year = int(found["year"])
    return Span(date(year, 1, 1), date(year, 12, 31))


def month_span(year: int, first: int, count: int = 1) -> Span:
    """Whole months, from the first one of a year on; they may end in the next year."""
    end_year, end_month = divmod(year * 12 + first - 1 + count - 1, 12)
    last = date(end_year, end_month + 1, monthrange(end_year, end_month + 1)[1])
    return Span(date(year, first, 1), last)


def _month(found: re.Match[str]) -> Span:
    return month_span(int(found["year"]), _month_number(found["month"]))


def _month_number(word: str) -> int:
    return MONTHS.get(word) or int(word)


def _day(found: re.Match[str]) -> Span:
    day = date(int(found["year"]), _month_number(found["month"]), int(found["day"]))
    return Span(day, day)


def _season(found: re.Match[str]) -> Span:
    return season_span(int(found["year"]), found["season"])


def _winter_of_two(found: re.Match[str]) -> Span | None:
    year, last = int(found["year"]), int(found["last"])
    return month_span(year, 12, 3) if last in {year + 1, (year + 1) % 100} else None


def _quarter(found: re.Match[str]) -> Span:
    return month_span(int(found["year"]), int(found["quarter"]) * 3 - 2, 3)


def _half(found: re.Match[str]) -> Span:
    return month_span(int(found["year"]), 1 if found["half"] in {"1", "first", "1st"} else 7, 6)


def _part_of_year(found: re.Match[str]) -> Span:
    first = {"early": 1, "start": 1, "beginning": 1, "mid": 4, "middle": 4}.get(found["part"], 7)
    return month_span(int(found["year"]), first, 6)


def _part_of_month(found: re.Match[str]) -> Span:
    whole = _month(found)
    assert whole.first
    assert whole.last
    if found["part"] in {"early", "start", "beginning"}:
        return Span(whole.first, whole.first.replace(day=15))
    if found["part"] in {"mid", "middle"}:
        return Span(whole.first.replace(day=8), whole.first.replace(day=23))
    return Span(whole.first.replace(day=15), whole.last)


def _decade(found: re.Match[str]) -> Span:
    first = int(found["decade"])
    start, length = {"early": (0, 5), "mid": (3, 4), "late": (5, 5)}.get(
        found["part"] or "", (0, 10)
    )
    return Span(date(first + start, 1, 1), date(first + start + length - 1, 12, 31))


def _two_years(found: re.Match[str]) -> Span | None:
    """ "2014-15" and "2014/2015": a year that runs over two, or both of them."""
    first, last = int(found["year"]), int(found["last"])
    if len(found["last"]) == 2:
        last += first // 100 * 100
    return Span(date(first, 1, 1), date(last, 12, 31)) if last > first else None


def _numbers(found: re.Match[str]) -> Span:
    """ "12/03/2016" may be 12 March or 3 December; "13/03/2016" is 13 March."""
    a, b, year = int(found["a"]), int(found["b"]), int(found["year"])
    note = ""
    if len(found["year"]) == 2:
        year += 2000 if year < 69 else 1900
        note = f"“{found['year']}” is read as {year}"
    possible = sorted({d for d in (_try(year, b, a), _try(year, a, b)) if d})
    if not possible:
        raise ValueError(found[0])
    if len(possible) == 2:
        both = " or ".join(f"{d.day} {d:%B}" for d in (_try(year, b, a), _try(year, a, b)) if d)
        note = f"it may be {both} {year}: write the month as a word"
    return Span(possible[0], possible[-1], note)


def _try(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _short_month(found: re.Match[str]) -> Span:
    year = int(found["short"])
    year += 2000 if year < 69 else 1900
    span = month_span(year, _month_number(found["month"]))
    return replace(span, note=f"“{found[0]}” is read as a month of {year}")


_PART = r"(?P<part>early|mid|late|start|beginning|middle|end)[\s-]+"
_SIMPLE: tuple[tuple[str, Reader], ...] = (
    (_YEAR, _year),
    (r"year\s+" + _YEAR, _year),
    (rf"{_MONTH}[\s/-]*{_YEAR}", _month),
    (rf"{_YEAR}[\s/-]+{_MONTH}", _month),
    (rf"(?P<month>0?[1-9]|1[0-2])[/.]{_YEAR}", _month),
    (rf"{_YEAR}[/.](?P<month>0?[1-9]|1[0-2])", _month),
    (rf"{_YEAR}[-/.](?P<month>[01]?[0-9])[-/.](?P<day>[0-3]?[0-9])(?:[t ][0-9:.]+z?)?", _day),
    (rf"(?:\w+day\s+)?{_DAY}[\s.-]*{_MONTH}[\s.-]*{_YEAR}", _day),
    (rf"(?:\w+day\s+)?{_MONTH}\s*{_DAY}\s+{_YEAR}", _day),
    (rf"(?P<season>spring|summer|autumn|fall|winter)\s*{_YEAR}", _season),
    (rf"{_YEAR}\s+(?P<season>spring|summer|autumn|fall|winter)", _season),
    (rf"winter\s*{_YEAR}\s*[-/]\s*(?P<last>[0-9]{{2}}|[12][0-9]{{3}})", _winter_of_two),
    (rf"q(?P<quarter>[1-4])[\s/-]*{_YEAR}", _quarter),
    (rf"{_YEAR}[\s/-]*q(?P<quarter>[1-4])", _quarter),
    (rf"(?P<quarter>[1-4])(?:st|nd|rd|th)\s+quarter\s+{_YEAR}", _quarter),
    (rf"(?P<half>first|second|1st|2nd)\s+half\s+{_YEAR}", _half),
    (rf"h(?P<half>[12])[\s/-]*{_YEAR}", _half),
    (_PART + _YEAR, _part_of_year),
    (_PART + _MONTH + r"\s*" + _YEAR, _part_of_month),
    (r"(?:(?P<part>early|mid|late)[\s-]+)?(?P<decade>[12][0-9]{2}0)'?s", _decade),
    (rf"{_YEAR}\s*[-/]\s*(?P<last>[0-9]{{2}}|[12][0-9]{{3}})", _two_years),
    (r"(?P<a>[0-3]?[0-9])[/.-](?P<b>[0-3]?[0-9])[/.-](?P<year>[12][0-9]{3}|[0-9]{2})", _numbers),
    (rf"{_MONTH}[\s-]*'?(?P<short>[0-9]{{2}})", _short_month),
)
