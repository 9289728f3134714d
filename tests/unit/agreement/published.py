"""Tables that were published with their coefficients."""

from itertools import permutations

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

ARTICLES = (
    "112-2 1101- 2333- -00-0 000-0 000-0 102-1 1-20- 222-2 2111- -100- 0000- 1222- 33223 "
    "111-1 111-1 212-2 1233- 1101- 000-0 0011- 00-00 2333- 0000- 12-22 0111- 00010 1212- "
    "1122- 112-2 110-0 2121- 22-22 3222- 222-2 223-2 222-2 22-12 2222- 111-1"
)
HAYES = Ratings.of(tuple(None if n == "-" else int(n) for n in row) for row in ARTICLES.split())
"""The tone of forty newspaper articles, five observers, with gaps: Hayes and Krippendorff,
Answering the call for a standard reliability measure for coding data (2007), table 1. The article
prints the ordinal alpha; the other figures are those of their own macro and of krippendorff for R,
which ships the table as news_tone."""

KRIPPENDORFF_1980 = Ratings.of(
    zip(
        (1, 1, 2, 4, 1, 2, 1, 3, 2),
        (1, 2, 2, 4, 4, 2, 2, 3, 2),
        (1, 2, 2, 4, 4, 2, 3, 3, 2),
        strict=True,
    )
)
"""Nine units, three observers: Krippendorff, Content Analysis (1980), p. 139, as DKPro Statistics
ships it."""

RANDOLPH = (
    Ratings.of(["YYY", "YYN", "NNY", "NNN"]),
    Ratings.of(["YYY", "YYN", "YYN", "YYY"]),
)
"""Four units, three raters: Randolph, Free-marginal multirater kappa (2005), p. 17. They agree as
often in the second as in the first; only one code becomes rare."""

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
"""Two hundred patients, two judges, three diagnoses: Cohen (1968), table 1; in proportions also
Cohen (1960), p. 45."""

COHEN_1960 = Ratings.of_table(
    {
        (1, 1): 25, (1, 2): 12, (1, 3): 3,
        (2, 1): 13, (2, 2): 2, (2, 3): 15,
        (3, 1): 12, (3, 2): 16, (3, 3): 2,
    }
)  # fmt: skip
"""Two judges who agree less than chance would have them: Cohen (1960), p. 37, in per cent."""

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

DIALOGUE_WEIGHTS = {
    pair: 0.5 if "chck" in pair else 1.0 for pair in permutations(("stat", "ireq", "chck"), 2)
}
"""What a difference counts where a check is between the two others: the same, section 2.6."""

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

SAS_THREE = Ratings.of_table({(1, 2): 4, (1, 3): 1, (2, 2): 8, (3, 2): 1, (3, 3): 5})
"""Nineteen units, two raters, of whom the second never gives the first code: a printout of SAS,
kappa 0.4842 and with linear weights 0.4701, which statsmodels tests itself with."""

SKIN = Ratings.of_table(
    {
        (1, 1): 10, (1, 2): 4, (1, 3): 1,
        (2, 1): 5, (2, 2): 10, (2, 3): 12, (2, 4): 2,
        (3, 1): 2, (3, 2): 4, (3, 3): 12, (3, 4): 5,
        (4, 2): 2, (4, 3): 6, (4, 4): 13,
    }
)  # fmt: skip
"""Eighty-eight patients, two dermatologists, four grades: SAS/STAT User's Guide, FREQ procedure,
Getting started, kappa 0.3449."""

ANXIETY = Ratings.of(
    zip(
        map(int, "33345523522615221243"),
        map(int, "36462424332333221334"),
        map(int, "21443216111233113322"),
        strict=True,
    )
)
"""Twenty people, three raters of how anxious they seem: shipped with the R package irr; its values
of weighted kappa for the second and third rater are those that statsmodels tests itself with."""
