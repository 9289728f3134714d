"""What a coefficient of agreement is, what it came to, and in words why it may have none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from ripplegrid.saying import mark, say


class Coefficient(StrEnum):
    """The coefficients, in the order in which they are shown."""

    PERCENT = "percent"
    ALPHA = "alpha"
    COHEN = "cohen"
    WEIGHTED = "weighted"
    SCOTT = "scott"
    FLEISS = "fleiss"
    AC1 = "ac1"
    PABAK = "pabak"
    PREVALENCE = "prevalence_index"
    BIAS = "bias_index"

    @property
    def label(self) -> str:
        """Its name for people."""
        return say(LABELS[self])


LABELS = MappingProxyType(
    {
        Coefficient.PERCENT: mark("Agreement in per cent"),
        Coefficient.ALPHA: mark("Krippendorff’s alpha"),
        Coefficient.COHEN: mark("Cohen’s kappa"),
        Coefficient.WEIGHTED: mark("Weighted kappa"),
        Coefficient.SCOTT: mark("Scott’s pi"),
        Coefficient.FLEISS: mark("Fleiss’ kappa"),
        Coefficient.AC1: mark("Gwet’s AC1"),
        Coefficient.PABAK: mark("PABAK"),
        Coefficient.PREVALENCE: mark("Prevalence index"),
        Coefficient.BIAS: mark("Bias index"),
    }
)


class Why(StrEnum):
    """Why there is no value."""

    NOTHING_SHARED = "nothing-shared"
    ONE_CODE = "one-code"
    ONE_POSSIBLE = "one-possible"
    NOT_TWO_CODES = "not-two-codes"


REASONS = MappingProxyType(
    {
        Why.NOTHING_SHARED: mark(
            "No unit was coded by two coders, so there is nothing to compare."
        ),
        Why.ONE_CODE: mark(
            "Everybody gave the same code each time. Whether they would also agree on when not to "
            "give it cannot be known from this table."
        ),
        Why.ONE_POSSIBLE: mark("With one possible code there is nothing to choose between."),
        Why.NOT_TWO_CODES: mark("It is made for exactly two codes, such as yes and no."),
    }
)


class Raw(NamedTuple):
    """What a formula came to: its value, or why there is none, and the two parts behind it."""

    value: float | None
    observed: float | None = None
    expected: float | None = None
    why: Why | None = None


def corrected(observed: float, expected: float) -> Raw:
    """Agreement beyond what chance would give, in proportion to what was left to gain."""
    return Raw((observed - expected) / (1 - expected), observed, expected)


@dataclass(frozen=True, slots=True)
class Interval:
    """Where the value may lie, found by drawing the units again and again.

    Each resample draws as many units as there are, some twice and some not at all, and computes
    the value anew. The middle 95 of a hundred such values are between ``low`` and ``high``. It says
    how much hangs on which units happened to be coded, and nothing about other coders.

    Attributes:
        resamples: how often the units were drawn.
        undefined: how many of the draws had no value.
    """

    low: float
    high: float
    resamples: int
    undefined: int = 0


@dataclass(frozen=True, slots=True)
class Measure:
    """One coefficient of one table.

    Attributes:
        name: which coefficient.
        value: what it came to; ``None`` where it has none, never NaN.
        observed: the agreement (for alpha and weighted kappa the disagreement) that was seen.
        expected: the same as chance would give it, as this coefficient understands chance.
        units: how many units two coders or more coded.
        why_not: in words, why there is no value.
        interval: where the value may lie; ``None`` when it was not asked for or cannot be said.
    """

    name: Coefficient
    value: float | None
    observed: float | None = None
    expected: float | None = None
    units: int = 0
    why_not: str = ""
    interval: Interval | None = None


def measure(name: Coefficient, raw: Raw, units: int, interval: Interval | None = None) -> Measure:
    """What a formula came to, for people."""
    why = say(REASONS[raw.why]) if raw.why else ""
    return Measure(name, raw.value, raw.observed, raw.expected, units, why, interval)
