"""What can be said of two or more coders."""

from ripplegrid.agreement.cautions import Caution
from ripplegrid.agreement.comparison import Compared, Comparison, How, OfPair, compare
from ripplegrid.agreement.disagreements import Confusion, Disagreement, confusions, disagreements
from ripplegrid.agreement.many import ac1, alpha, fleiss, pabak, percent
from ripplegrid.agreement.measure import Coefficient, Interval, Measure
from ripplegrid.agreement.pairs import (
    Weighting,
    bias_index,
    cohen,
    prevalence_index,
    scott,
    weighted_kappa,
)
from ripplegrid.agreement.ratings import Ratings
from ripplegrid.agreement.scales import Scale, masi

__all__ = [
    "Caution",
    "Coefficient",
    "Compared",
    "Comparison",
    "Confusion",
    "Disagreement",
    "How",
    "Interval",
    "Measure",
    "OfPair",
    "Ratings",
    "Scale",
    "Weighting",
    "ac1",
    "alpha",
    "bias_index",
    "cohen",
    "compare",
    "confusions",
    "disagreements",
    "fleiss",
    "masi",
    "pabak",
    "percent",
    "prevalence_index",
    "scott",
    "weighted_kappa",
]
