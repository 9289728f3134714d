"""A comparison for programs: numbers, names and sentences, never NaN."""

from __future__ import annotations

from typing import Any

from ripplegrid.agreement.comparison import Compared, Comparison
from ripplegrid.agreement.measure import Measure
from ripplegrid.agreement.ratings import Rank, Value, order_of


def comparison_data(found: Comparison) -> dict[str, Any]:
    """Everything that was found, as JSON has it.

    Example:
        >>> from ripplegrid.agreement import Ratings, compare
        >>> data = comparison_data(compare(Ratings.of([("a", "a"), ("b", "b")])))
        >>> data["overall"]["measures"]["cohen"]["value"]
        1.0
    """
    ratings = found.ratings
    return {
        "scale": found.how.scale.value,
        "weighting": found.how.weighting.value,
        "resamples": found.how.times,
        "seed": found.how.seed,
        "units": len(ratings.units),
        "coders": list(ratings.coders),
        "empty_places": ratings.missing,
        "codes": [value_data(value) for value in ratings.used()],
        "overall": compared_data(found.overall),
        "themes": [{"code": value_data(t.theme), **compared_data(t)} for t in found.themes],
        "disagreements": [
            {"unit": one.unit, "said": {coder: value_data(value) for coder, value in one.said}}
            for one in found.disagreements
        ],
        "confusions": [
            {"codes": [value_data(c.one), value_data(c.other)], "times": c.times}
            for c in found.confusions
        ],
    }


def compared_data(found: Compared) -> dict[str, Any]:
    """One table compared."""
    return {
        "measures": {one.name.value: measure_data(one) for one in found.measures},
        "pairs": [
            {
                "coders": [pair.one, pair.other],
                "measures": {one.name.value: measure_data(one) for one in pair.measures},
            }
            for pair in found.pairs
        ],
        "given": {
            coder: [{"code": value_data(v), "share": share} for v, share in shares.items()]
            for coder, shares in found.given.items()
        },
        "cautions": [{"code": c.code, "sentence": c.sentence} for c in found.cautions],
    }


def measure_data(one: Measure) -> dict[str, Any]:
    """One coefficient."""
    between = one.interval
    return {
        "value": one.value,
        "observed": one.observed,
        "expected": one.expected,
        "units": one.units,
        "why_not": one.why_not,
        "interval": between
        and {
            "low": between.low,
            "high": between.high,
            "resamples": between.resamples,
            "undefined": between.undefined,
        },
    }


def value_data(value: Value | None) -> object:
    """A value: words and numbers as they are, a set as a list."""
    if isinstance(value, frozenset):
        return [value_data(one) for one in sorted(value, key=order_of)]
    return value.word if isinstance(value, Rank) else value
