"""Coefficients for any number of coders, each of whom may have left units out.

All of them only need to know how many coders said what of each unit. Units alike in this are one
kind of unit, so that drawing the units again for an interval only changes how often each kind
comes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ripplegrid.agreement.measure import Coefficient, Measure, Raw, Why, corrected, measure
from ripplegrid.agreement.ratings import Ratings, Row
from ripplegrid.agreement.scales import Metric, Scale, metric

Profile = tuple[tuple[int, int], ...]
"""How many coders said what of a unit: (place of the value, number of coders)."""


class ByUnit:
    """The units of a table by what was said of them, whoever said it."""

    def __init__(self, ratings: Ratings) -> None:
        self.values = ratings.used()
        at = {value: place for place, value in enumerate(self.values)}
        kinds: dict[Profile, int] = {}
        alike: dict[Row, int] = {}
        for row in dict.fromkeys(ratings.rows):
            said = Counter(at[value] for value in row if value is not None)
            alike[row] = kinds.setdefault(tuple(sorted(said.items())), len(kinds))
        self.of_unit = [alike[row] for row in ratings.rows]
        self.kinds = [_Kind.of(profile) for profile in kinds]

    def sums(self, weights: Sequence[int]) -> Sums:
        """The sums behind every coefficient, when each kind of unit comes so often."""
        sums = Sums([0.0] * len(self.values), [0] * len(self.values), {})
        for kind, weight in zip(self.kinds, weights, strict=True):
            if weight and kind.coders:
                sums.add(kind, weight)
        return sums

    def once(self) -> Sums:
        """The sums of the table as it is."""
        count = Counter(self.of_unit)
        return self.sums([count[kind] for kind in range(len(self.kinds))])


@dataclass(frozen=True, slots=True)
class _Kind:
    profile: Profile
    coders: int
    agreed: float
    pairs: tuple[tuple[tuple[int, int], float], ...]

    @classmethod
    def of(cls, profile: Profile) -> _Kind:
        coders = sum(n for _, n in profile)
        if coders < 2:
            return cls(profile, coders, 0.0, ())
        agreed = sum(n * (n - 1) for _, n in profile) / (coders * (coders - 1))
        pairs = tuple(
            ((one, other), 2 * n * m / (coders - 1))
            for place, (one, n) in enumerate(profile)
            for other, m in profile[place + 1 :]
        )
        return cls(profile, coders, agreed, pairs)


@dataclass(slots=True)
class Sums:
    """What the formulas need.

    Attributes:
        shares: for each value the sum over units of the share of coders who gave it.
        marginals: how often each value was given, in units with two coders or more.
        pairs: how often two different values met in a unit (Krippendorff's coincidences).
        units: how many units were coded at all; ``paired`` by two coders or more.
        agreed: the sum over units of the share of pairs of coders who agree.
    """

    shares: list[float]
    marginals: list[int]
    pairs: dict[tuple[int, int], float]
    units: int = 0
    paired: int = 0
    agreed: float = 0.0

    def add(self, kind: _Kind, weight: int) -> None:
        """Add units of a kind."""
        self.units += weight
        two = kind.coders > 1
        for place, number in kind.profile:
            self.shares[place] += weight * number / kind.coders
            if two:
                self.marginals[place] += weight * number
        if two:
            self.paired += weight
            self.agreed += weight * kind.agreed
            for pair, times in kind.pairs:
                self.pairs[pair] = self.pairs.get(pair, 0.0) + weight * times


def percent_of(sums: Sums) -> Raw:
    """``percent`` from the sums."""
    if not sums.paired:
        return Raw(None, why=Why.NOTHING_SHARED)
    observed = sums.agreed / sums.paired
    return Raw(observed, observed)


def alpha_of(sums: Sums, distance: Metric) -> Raw:
    """``alpha`` from the sums."""
    if not sums.paired:
        return Raw(None, why=Why.NOTHING_SHARED)
    given = sum(sums.marginals)
    gap = distance.gap(sums.marginals)
    observed = sum(times * gap(*pair) for pair, times in sums.pairs.items()) / given
    total = distance.total(sums.marginals)
    if sum(n > 0 for n in sums.marginals) < 2 or total == 0:
        return Raw(None, observed, 0.0, Why.ONE_CODE)
    expected = total / (given * (given - 1))
    return Raw(1 - observed / expected, observed, expected)


def fleiss_of(sums: Sums) -> Raw:
    """``fleiss`` from the sums."""
    if not sums.paired:
        return Raw(None, why=Why.NOTHING_SHARED)
    observed = sums.agreed / sums.paired
    if sum(share > 0 for share in sums.shares) < 2:
        return Raw(None, observed, 1.0, Why.ONE_CODE)
    return corrected(observed, sum((share / sums.units) ** 2 for share in sums.shares))


def ac1_of(sums: Sums) -> Raw:
    """``ac1`` from the sums."""
    if not sums.paired:
        return Raw(None, why=Why.NOTHING_SHARED)
    observed, codes = sums.agreed / sums.paired, len(sums.shares)
    if codes < 2:
        return Raw(None, observed, None, Why.ONE_POSSIBLE)
    shares = [share / sums.units for share in sums.shares]
    return corrected(observed, sum(share * (1 - share) for share in shares) / (codes - 1))


def pabak_of(sums: Sums) -> Raw:
    """``pabak`` from the sums."""
    if not sums.paired:
        return Raw(None, why=Why.NOTHING_SHARED)
    observed, codes = sums.agreed / sums.paired, len(sums.shares)
    if codes < 2:
        return Raw(None, observed, None, Why.ONE_POSSIBLE)
    return corrected(observed, 1 / codes)


def of_many(sums: Sums, scale: Scale, distance: Metric) -> Mapping[Coefficient, Raw]:
    """The coefficients that mean something on this scale."""
    found = {Coefficient.PERCENT: percent_of(sums), Coefficient.ALPHA: alpha_of(sums, distance)}
    if scale in (Scale.NOMINAL, Scale.ORDINAL):
        found[Coefficient.FLEISS] = fleiss_of(sums)
        found[Coefficient.AC1] = ac1_of(sums)
        found[Coefficient.PABAK] = pabak_of(sums)
    return found


def percent(ratings: Ratings) -> Measure:
    """How often two coders of the same unit say the same.

    The mean over units, coded by two coders or more, of the share of pairs of coders who agree;
    sets agree when they are the same. It is easy to read and says nothing about chance: two people
    who both always say no agree in 100 per cent of units.

    Example:
        >>> percent(Ratings.of([("a", "a"), ("a", "b"), ("b", None)])).value
        0.5
    """
    sums = ByUnit(ratings).once()
    return measure(Coefficient.PERCENT, percent_of(sums), sums.paired)


def fleiss(ratings: Ratings) -> Measure:
    """Agreement of any number of coders beyond chance, when chance is one pot for all coders.

    Fleiss, *Measuring nominal scale agreement among many raters*, Psychological Bulletin 76, 1971,
    378–382. With units that some coders left out, in the form of Gwet (*Handbook of Inter-Rater
    Reliability*, 4th ed. 2014). For two coders it is Scott's pi. When one code is nearly always
    given, chance explains nearly everything and the value is low however well people agree.

    Example:
        >>> round(fleiss(Ratings.of([("a", "a"), ("b", "b"), ("a", "b"), ("b", "b")])).value, 3)
        0.467
    """
    sums = ByUnit(ratings).once()
    return measure(Coefficient.FLEISS, fleiss_of(sums), sums.paired)


def ac1(ratings: Ratings) -> Measure:
    """Agreement beyond chance, when only units that are hard to tell are coded by chance.

    Gwet, *Computing inter-rater reliability and its variance in the presence of high agreement*,
    British Journal of Mathematical and Statistical Psychology 61, 2008, 29–48. It stays high when
    one code is rare and people agree. It can mislead the other way: two people who only ever say
    the common code get a high value without having shown that they know the rare one when they see
    it. It also rises with the number of codes that are possible, so name them all.

    Example:
        >>> table = {("no", "no"): 118, ("no", "yes"): 5, ("yes", "no"): 2}
        >>> round(ac1(Ratings.of_table(table)).value, 3)
        0.941
    """
    sums = ByUnit(ratings).once()
    return measure(Coefficient.AC1, ac1_of(sums), sums.paired)


def pabak(ratings: Ratings) -> Measure:
    """Agreement beyond chance, when chance would give each possible code equally often.

    With two codes and two coders the prevalence-adjusted and bias-adjusted kappa of Byrt, Bishop
    and Carlin, *Bias, prevalence and kappa*, Journal of Clinical Epidemiology 46, 1993, 423–429;
    with more the coefficient of Brennan and Prediger (1981), also known as S (Bennett, Alpert and
    Goldstein 1954). It says the same as the percentage on another ruler, so it has the percentage's
    weakness, and rises with each possible code that nobody gives.

    Example:
        >>> pabak(Ratings.of([("a", "a"), ("b", "b"), ("a", "b"), ("b", "b")])).value
        0.5
    """
    sums = ByUnit(ratings).once()
    return measure(Coefficient.PABAK, pabak_of(sums), sums.paired)


def alpha(ratings: Ratings, scale: Scale = Scale.NOMINAL) -> Measure:
    """One minus the disagreement seen in proportion to that of values dealt out at random.

    Krippendorff, *Content Analysis*, 4th ed. 2018, ch. 12; Hayes and Krippendorff, *Answering the
    call for a standard reliability measure for coding data*, Communication Methods and Measures 1,
    2007, 77–89. For any number of coders, with gaps, on any scale, sets by the distance ``masi``.
    Units that only one coder coded do not count. When one code is nearly always given it is low
    however well people agree; on an ordinal scale it rests on how often each rank was given.

    Example:
        >>> round(alpha(Ratings.of([(1, 1), (2, 2), (1, 2), (3, 3)]), Scale.INTERVAL).value, 3)
        0.821
    """
    by_unit = ByUnit(ratings)
    sums = by_unit.once()
    raw = alpha_of(sums, metric(scale, by_unit.values))
    return measure(Coefficient.ALPHA, raw, sums.paired)
