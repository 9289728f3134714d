"""Any table of codings, and the definitions of the coefficients gone through pair by pair."""

from itertools import combinations, permutations

from hypothesis import strategies as st

from ripplegrid.agreement import Ratings, masi

CODES, CODERS = st.integers(1, 4), st.integers(2, 4)


def tables(values=CODES, *, coders=CODERS, gaps=True):
    """Tables of up to twelve units."""
    said = values | st.none() if gaps else values
    return coders.flatmap(
        lambda width: st.lists(st.tuples(*[said] * width), min_size=1, max_size=12)
    ).map(Ratings.of)


SETS = st.frozensets(st.sampled_from("abc"), max_size=3)


def difference(scale, values):
    """What a difference counts, from Krippendorff's definitions word for word."""

    def ordinal(one, other):
        low, high = sorted((one, other))
        between = sum(low <= value <= high for value in values)
        return (between - (values.count(one) + values.count(other)) / 2) ** 2

    return {
        "nominal": lambda one, other: one != other,
        "ordinal": lambda one, other: 0 if one == other else ordinal(one, other),
        "interval": lambda one, other: (one - other) ** 2,
        "ratio": lambda one, other: 0 if one == other else ((one - other) / (one + other)) ** 2,
        "sets": lambda one, other: float(masi(one, other)),
    }[scale]


def alpha_by_hand(ratings, scale):
    """Alpha from every pair of values: within units, and in all."""
    units = [[v for v in row if v is not None] for row in ratings.rows]
    units = [unit for unit in units if len(unit) > 1]
    values = [value for unit in units for value in unit]
    apart = difference(scale, values)
    if not values:
        return None
    seen = sum(sum(apart(*p) for p in permutations(u, 2)) / (len(u) - 1) for u in units)
    chance = sum(apart(*pair) for pair in permutations(values, 2)) / (len(values) - 1)
    return None if chance == 0 else 1 - seen / chance


def agreed_by_hand(ratings):
    """For each unit with two coders or more, the share of pairs who agree."""
    found = []
    for row in ratings.rows:
        pairs = list(combinations([value for value in row if value is not None], 2))
        if pairs:
            found.append(sum(one == other for one, other in pairs) / len(pairs))
    return found
