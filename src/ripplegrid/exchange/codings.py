"""What is asked of whoever reads codings, and what comes of it, from whatever kind of file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ripplegrid.agreement.ratings import Ratings
from ripplegrid.agreement.scales import Scale
from ripplegrid.exchange.format import Problem


class Empty(StrEnum):
    """What a place without a code means."""

    NOT_CODED = "not-coded"
    """The coder did not look at the unit."""
    NO_CODE = "no-code"
    """The coder looked, and gave no code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How to understand a table, where its owner has said so.

    Attributes:
        scale: what a difference means; without it codes without an order, or sets of codes where
            somebody gave a unit more than one.
        order: the codes of an ordinal scale, lowest first, when they are words.
        missing: texts that stand for a unit that a coder did not code.
        empty: what an empty cell, or a unit without a row, means.
        sheet: which sheet of a workbook; without it the first that holds something.
        coders: whose codings to read; without it everybody's.
    """

    scale: Scale | None = None
    order: tuple[str, ...] = ()
    missing: frozenset[str] = frozenset()
    empty: Empty = Empty.NOT_CODED
    sheet: str = ""
    coders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Codings:
    """What came of reading codings.

    Attributes:
        ratings: who gave what to which unit; None where the file could not be read.
        scale: what a difference between two codes means.
        problems: everything its owner should know about the reading.
    """

    ratings: Ratings | None
    scale: Scale = Scale.NOMINAL
    problems: tuple[Problem, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether the table was read without an error."""
        return self.ratings is not None
