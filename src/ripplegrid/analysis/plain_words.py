"""Reading what people wrote as words that can be compared: spelling, endings, figures evened out.

English only, by rule and by short lists; no model of language, nothing fetched. Words of other
languages are compared as they are written, without accents.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import snowballstemmer

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’\-‐][^\W\d_]+)*")
_STEMMER = snowballstemmer.stemmer("english")

STOP = """
a about after again all also am an and any are as at away be because become became been before being
between both but by came can come could did do does doing done down during each every few for from
further get gets go goes going got had has have having he her here hers him his how i if in into is
it its itself just let like make makes made many may me might mine most much must my of off on once
one only onto or other others our ours out over own per put quite rather say said says shall she
should since so some such than that the their theirs them themselves then there these they thing
this those through time to too towards under until up upon us use very was way we well went were
what when where whether which while who whom whose why will with would yet you your yours now new
people somebody someone something took take takes
"""
"""Words that say little of what a sentence is about."""

NOT = "no not never none nobody nothing nowhere neither nor without cannot hardly barely"
"""Words by which a sentence says that something is not so."""

OPPOSITES = """
begin start keep continue still open resume / stop end close quit cease cancel drop
more long rise grow increase up raise gain large / less short few fall shrink decrease down lose
grant accept approve agree allow welcome support / refuse reject deny decline oppose disagree object
good better best improve easy safe / bad worse worst decline hard unsafe
create found hire add save / cut remove abolish sack close
win succeed success work / lose fail failure
confident trust brave happy glad pleased hopeful / afraid distrust anxious unhappy angry upset
join stay come arrive / leave quit away
together shared jointly / alone apart separately
include invite / exclude shut
fast quick soon early / slow late
clear simple plain / confusing complicated unclear
know understand / misunderstand ignore
"""
"""Words of everyday English that pull a sentence one way or the other; a pair a line."""

NEARLY = """
gp doctor physician
nurse matron
carer caregiver
teenager teen youngster youth
child kid pupil
mother mum mom
father dad
parent family
tenant resident
adviser consultant
colleague coworker
boss manager
group team
home house
hospital ward
clinic surgery
town city
council authority
university college
illness disease sickness
medicine medication drug
worry anxiety stress
lonely loneliness isolate
afraid frightened scared fear
exhaust tire worn
trust confidence
phone ring telephone
film video movie
paper article publication
leaflet flyer brochure
form template questionnaire
guideline guidance
law act legislation
publish print
report account
money funding fund grant budget
job post employ hire
lesson class
meeting session
idea suggestion proposal
train teach
learn discover
begin start
stop end finish cease quit
create found establish launch
rewrite reword
plan design
help support assist
copy adopt
ask enquire inquire
talk speak discuss
hear listen
voice say
change alter
remove delete
buy purchase
show display exhibit
choose select pick
big large
fast quick
old elder elderly
daily day
weekly week
monthly month
yearly annual year
"""
"""Words that people use for one another when they tell of work together. By far not all."""

NUMBERS = {
    word: str(number)
    for number, words in enumerate(
        (
            "zero", "one first", "two second", "three third", "four fourth", "five fifth",
            "six sixth", "seven seventh", "eight eighth", "nine ninth", "ten tenth",
            "eleven eleventh", "twelve twelfth",
        )
    )
    for word in words.split()
}  # fmt: skip
NUMBERS |= {"twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "hundred": "100"}

_SPELLINGS = (
    (re.compile(r"(advis|convey)or(s)?$"), r"\1er\2"),
    (re.compile(r"is(e|ed|es|er|ers|ing|ation|ations)$"), r"iz\1"),
    (re.compile(r"ys(e|ed|es|ing)$"), r"yz\1"),
    (re.compile(r"our(s|ed|ing|ful|able|ite|hood|hoods|ly)?$"), r"or\1"),
    (re.compile(r"(gram)me(s)?$"), r"\1\2"),
    (re.compile(r"([bt])re(s)?$"), r"\1er\2"),
    (re.compile(r"ogue(s)?$"), r"og\1"),
    (re.compile(r"(ll)(ed|ing|er|ers)$"), r"l\2"),
    (re.compile(r"enc(e|es)$"), r"ens\1"),
    (re.compile(r"(learn|burn|dream)t$"), r"\1ed"),
)
"""British and American spellings of longer words, brought to one of them."""

_IRREGULAR = {
    form: verb
    for verb, forms in {
        "begin": "began begun", "bring": "brought", "build": "built", "buy": "bought",
        "catch": "caught", "choose": "chose chosen", "draw": "drew drawn", "drive": "drove driven",
        "fall": "fell fallen", "feel": "felt", "find": "found", "forget": "forgot forgotten",
        "give": "gave given", "grow": "grew grown", "hear": "heard", "hold": "held",
        "keep": "kept", "know": "knew known", "lead": "led", "leave": "left", "lose": "lost",
        "mean": "meant", "meet": "met", "pay": "paid", "rise": "rose risen", "run": "ran",
        "see": "saw seen", "sell": "sold", "send": "sent", "show": "shown", "speak": "spoke spoken",
        "spend": "spent", "stand": "stood", "teach": "taught", "tell": "told", "think": "thought",
        "throw": "threw thrown", "understand": "understood", "win": "won", "write": "wrote written",
        "rewrite": "rewrote rewritten", "child": "children", "man": "men", "woman": "women",
        "foot": "feet", "person": "persons",
    }.items()
    for form in forms.split()
}  # fmt: skip


def folded(text: str) -> str:
    """A text without case and accents, so that "café" finds "Cafe"."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c))


@dataclass(frozen=True, slots=True)
class Word:
    """One word that carries meaning: as it was written, and what it is compared by."""

    written: str
    stem: str


def words_in(text: str) -> tuple[Word, ...]:
    """The words of a text that carry meaning, in their order."""
    found = (Word(m[0], stem_of(m[0])) for m in _WORD.finditer(text))
    return tuple(word for word in found if word.stem)


def negated(text: str) -> bool:
    """Whether a text says that something is not so; twice not is so."""
    return sum(_negates(m[0]) for m in _WORD.finditer(text)) % 2 == 1


def poles(text: str) -> frozenset[tuple[int, int]]:
    """To which side the words of a text pull, by the number of the pair of opposites."""
    return frozenset(pole for m in _WORD.finditer(text) for pole in _poles(m[0]))


def figures(words: Iterable[Word]) -> frozenset[str]:
    """The numbers among some words."""
    return frozenset(word.stem for word in words if word.stem[0].isdigit())


@cache
def _negates(written: str) -> bool:
    word = _even(written)
    return word in _NOT or word.endswith("n't")


@cache
def _poles(written: str) -> tuple[tuple[int, int], ...]:
    word = _even(written)
    stems = {_stemmed(word), _stemmed(word.removesuffix("er")), _stemmed(word.removesuffix("r"))}
    return tuple(
        (number, side)
        for number, pair in enumerate(_OPPOSITES)
        for side, words in enumerate(pair)
        if stems & words
    )


@cache
def stem_of(written: str) -> str:
    """What a word is compared by; empty for one that says little of what a text is about."""
    word = _even(written)
    if word[0].isdigit():
        return word.replace(",", "")
    word = word.removesuffix("'s").removesuffix("n't").replace("'", "").replace("-", "")
    if word in _STOP or word in _NOT or len(word) < 2:
        return ""
    if word in NUMBERS:
        return NUMBERS[word]
    stem = _stemmed(word)
    return _NEARLY.get(stem, stem)


def _even(written: str) -> str:
    return folded(written).replace("’", "'").replace("‐", "-")


def _stemmed(word: str) -> str:
    word = _IRREGULAR.get(word, word)
    if len(word) > 4:
        for ending, common in _SPELLINGS:
            word = ending.sub(common, word)
    stem: str = _STEMMER.stemWord(word)
    return stem


_STOP, _NOT = frozenset(STOP.split()), frozenset(NOT.split())
_NEARLY = {
    _stemmed(word): _stemmed(group.split()[0])
    for group in NEARLY.strip().splitlines()
    for word in group.split()
}
_OPPOSITES = tuple(
    tuple({_stemmed(word) for word in side.split()} for side in pair.split("/"))
    for pair in OPPOSITES.strip().splitlines()
)
