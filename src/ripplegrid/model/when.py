"""Vague dates: the earliest and latest day something can have happened, and how it was said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class When:
    """A date as people give it.

    Attributes:
        earliest: first possible day; None when open ("until 2015").
        latest: last possible day; None when open ("since 2014").
        text: the date in the words it was given in, such as "spring 2016" or "2015?".

    Example:
        >>> early = When(date(2014, 1, 1), date(2014, 12, 31), "2014")
        >>> late = When(date(2014, 6, 1), None, "since June 2014")
        >>> early.certainly_before(late), early.possibly_before(late)
        (False, True)
    """

    earliest: date | None
    latest: date | None
    text: str

    @property
    def dated(self) -> bool:
        """Whether anything at all is known of the time."""
        return self.earliest is not None or self.latest is not None

    def certainly_before(self, other: When) -> bool:
        """Whether every possible day of this comes before every possible day of the other."""
        if self.latest is None or other.earliest is None:
            return False
        return self.latest < other.earliest

    def possibly_before(self, other: When) -> bool:
        """Whether some possible day of this comes before some possible day of the other."""
        if not (self.dated and other.dated):
            return False
        if self.earliest is None or other.latest is None:
            return True
        return self.earliest < other.latest
