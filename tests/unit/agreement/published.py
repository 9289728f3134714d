"""Tables that were published with their coefficients."""

from ripplegrid.agreement import Ratings

_ = None

KRIPPENDORFF = Ratings.of(
    zip(
        (1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _),
        (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3),
        (_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _),
        (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _),
        strict=True,
    )
)
"""Four observers, twelve units, with gaps: Krippendorff, Computing Krippendorff's
alpha-reliability (2011), example C; Content Analysis, 4th ed. (2018), ch. 12."""

KRIPPENDORFF_BINARY = Ratings.of(
    zip((0, 1, 0, 0, 0, 0, 0, 0, 1, 0), (1, 1, 1, 0, 0, 1, 0, 0, 0, 0), strict=True)
)
"""Two observers, ten units, two values: the same (2011), example A."""

KRIPPENDORFF_LETTERS = Ratings.of(zip("aabbdcccedda", "babbbccceddd", strict=True))
"""Two observers, twelve units, five values: the same (2011), example B."""

PATIENTS = (
    "444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 "
    "144444 124444 222333 144444 224445 333335 111455 111112 224444 133555 "
    "555555 244444 224555 114444 144445 222224 111155 224444 133333 555555"
)
FLEISS = Ratings.of([tuple(map(int, patient)) for patient in PATIENTS.split()])
"""Thirty patients, each diagnosed by six psychiatrists: Fleiss (1971), table 1."""

COHEN_1968 = Ratings.of_table(
    {
        (1, 1): 88, (1, 2): 14, (1, 3): 18,
        (2, 1): 10, (2, 2): 40, (2, 3): 10,
        (3, 1): 2, (3, 2): 6, (3, 3): 12,
    }
)  # fmt: skip
"""Two hundred patients, two judges, three diagnoses: Cohen (1968), table 1."""

COHEN_WEIGHTS = {(1, 2): 1, (2, 1): 1, (1, 3): 3, (3, 1): 3, (2, 3): 6, (3, 2): 6}
"""How much the two judges' disagreements count: the same."""

ARTSTEIN = Ratings.of_table(
    {("stat", "stat"): 20, ("stat", "ireq"): 20, ("ireq", "stat"): 10, ("ireq", "ireq"): 50}
)
"""A hundred utterances, two coders: Artstein and Poesio, Inter-coder agreement for computational
linguistics, Computational Linguistics 34 (2008), table 1."""

DIALOGUE = Ratings.of_table(
    {
        ("stat", "stat"): 46, ("stat", "ireq"): 6,
        ("ireq", "ireq"): 32,
        ("chck", "ireq"): 6, ("chck", "chck"): 10,
    }
)  # fmt: skip
"""A hundred utterances, two coders, three codes: the same, section 2; nltk ships it as its example,
with agreement 0.88, S 0.82 and pi 0.7995322."""

GWET = Ratings.of_table({("+", "+"): 118, ("+", "-"): 5, ("-", "+"): 2})
"""A hundred and twenty-five subjects, two raters: Gwet (2008)."""

ABSTRACTORS = Ratings.of_table(
    {
        ("ectopic", "ectopic"): 13,
        ("aiu", "aiu"): 20, ("aiu", "niu"): 7,
        ("niu", "aiu"): 4, ("niu", "niu"): 56,
    }
)  # fmt: skip
"""A hundred pregnancies, two abstractors: Gwet, Handbook of Inter-Rater Reliability, 4th ed.
(2014); shipped with his R package irrCAC as cont3x3abstractors."""

FEINSTEIN = (
    Ratings.of_table({("y", "y"): 40, ("y", "n"): 9, ("n", "y"): 6, ("n", "n"): 45}),
    Ratings.of_table({("y", "y"): 80, ("y", "n"): 10, ("n", "y"): 5, ("n", "n"): 5}),
)
"""The same agreement, another prevalence, kappa 0.70 and 0.32: Feinstein and Cicchetti, High
agreement but low kappa I, Journal of Clinical Epidemiology 43 (1990) 543–549."""

WIKIPEDIA_FLEISS = Ratings.of_counts(
    [
        dict(zip(range(1, 6), row, strict=True))
        for row in (
            (0, 0, 0, 0, 14), (0, 2, 6, 4, 2), (0, 0, 3, 5, 6), (0, 3, 9, 2, 0), (2, 2, 8, 1, 1),
            (7, 7, 0, 0, 0), (3, 2, 6, 3, 0), (2, 5, 3, 2, 2), (6, 5, 2, 1, 0), (0, 2, 2, 3, 7),
        )
    ]
)  # fmt: skip
"""Ten subjects, fourteen raters, kappa 0.210: the worked example of the encyclopedia's article on
Fleiss' kappa, which statsmodels tests itself with."""
