"""Days in words: those that were picked from a calendar are kept in figures, and read in words."""

from __future__ import annotations

import re
from datetime import date

from ripplegrid.model.when import When
from ripplegrid.saying import mark, say

MONTHS = (
    mark("January"),
    mark("February"),
    mark("March"),
    mark("April"),
    mark("May"),
    mark("June"),
    mark("July"),
    mark("August"),
    mark("September"),
    mark("October"),
    mark("November"),
    mark("December"),
)
DAY = re.compile(r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)")
STRETCH = re.compile(rf"(?P<first>{DAY.pattern})(?:/(?P<last>{DAY.pattern}))?")


def day_said(day: date) -> str:
    """A day in words.

    Example:
        >>> day_said(date(2026, 1, 31))
        '31 January 2026'
    """
    month = say(MONTHS[day.month - 1])
    return say("{day} {month} {year}", day=day.day, month=month, year=day.year)


def when_said(when: When | None) -> str:
    """A time as it was told, each day told in figures in words; empty when none was.

    Example:
        >>> when_said(When(date(2026, 2, 17), None, "since 2026-02-17"))
        'since 17 February 2026'
        >>> when_said(None)
        ''
    """
    return STRETCH.sub(_stretch, when.text) if when else ""


def _stretch(found: re.Match[str]) -> str:
    """One day, or the first and the last of a stretch."""
    first, last = _day(found["first"]), _day(found["last"])
    return say("{first} to {last}", first=first, last=last) if last else first


def _day(text: str | None) -> str:
    try:
        return day_said(date.fromisoformat(text)) if text else ""
    except ValueError:  # no such day
        return text or ""
