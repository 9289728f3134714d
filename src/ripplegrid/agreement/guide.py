"""What each coefficient says, what it does badly, and where it was published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ripplegrid.agreement.measure import Coefficient
from ripplegrid.saying import mark, say


@dataclass(frozen=True, slots=True)
class Guidance:
    """What to know about one coefficient before relying on it.

    Attributes:
        means: what it says; ``said`` in the language being spoken.
        fails: when it misleads; ``misleads`` in the language being spoken.
        source: where it was published.
    """

    means: str
    fails: str
    source: str

    @property
    def said(self) -> str:
        """What it says."""
        return say(self.means)

    @property
    def misleads(self) -> str:
        """When it misleads."""
        return say(self.fails)


_BYRT = "Byrt, Bishop and Carlin, J Clin Epidemiol 46 (1993) 423–429"

GUIDE: Mapping[Coefficient, Guidance] = MappingProxyType(
    {
        Coefficient.PERCENT: Guidance(
            mark("How often two coders of the same unit say the same."),
            mark("It counts what would agree by chance, so a rare code makes it high by itself."),
            "",
        ),
        Coefficient.ALPHA: Guidance(
            mark(
                "1 is no disagreement; 0 is as much as if the codes given were dealt out at "
                "random. It takes gaps, any number of coders and every scale."
            ),
            mark("Where one code is nearly always given it is low however well people agree."),
            "Krippendorff, Content Analysis, 4th ed. (2018), ch. 12",
        ),
        Coefficient.COHEN: Guidance(
            mark("Agreement of two coders beyond what their own habits would give by chance."),
            mark(
                "It is low where one code is rare, and a little higher when the two use the codes "
                "unequally often, which is no agreement at all."
            ),
            "Cohen, Educ Psychol Meas 20 (1960) 37–46",
        ),
        Coefficient.WEIGHTED: Guidance(
            mark("Cohen’s kappa in which a near miss counts less than a far one."),
            mark("The weights are a choice, and squared ones flatter; say which were used."),
            "Cohen, Psychol Bull 70 (1968) 213–220",
        ),
        Coefficient.SCOTT: Guidance(
            mark("As Cohen’s kappa, with one chance for both coders."),
            mark("It is low where one code is rare."),
            "Scott, Public Opin Q 19 (1955) 321–325",
        ),
        Coefficient.FLEISS: Guidance(
            mark("Scott’s pi for any number of coders."),
            mark("It is low where one code is rare, and knows no near misses."),
            "Fleiss, Psychol Bull 76 (1971) 378–382",
        ),
        Coefficient.AC1: Guidance(
            mark("Agreement beyond chance, if only units that are hard to tell are guessed."),
            mark(
                "It stays high where everybody gives the common code, without showing that anybody "
                "knows the rare one; and it rises with each code that is possible but not given."
            ),
            "Gwet, Br J Math Stat Psychol 61 (2008) 29–48",
        ),
        Coefficient.PABAK: Guidance(
            mark("Agreement beyond chance, if chance gave every code equally often."),
            mark("It is the percentage on another ruler, and shares its weakness."),
            _BYRT,
        ),
        Coefficient.PREVALENCE: Guidance(
            mark("How unevenly two codes are given: 0 is evenly, near 1 or −1 one is rare."),
            mark("It is no agreement; it says how far a rare code pulls kappa down."),
            _BYRT,
        ),
        Coefficient.BIAS: Guidance(
            mark("How much more often the first coder gives the one code than the second."),
            mark("It is no agreement; it says how far habits differ."),
            _BYRT,
        ),
    }
)
