"""How far coders agree in an opened round, as tables: overall, theme by theme, two by two."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ripplegrid.agreement import Coefficient, Comparison, Measure, Ratings, compare
from ripplegrid.agreement.cautions import Caution, figure, named, per_cent
from ripplegrid.agreement.guide import GUIDE
from ripplegrid.agreement.ratings import Value
from ripplegrid.model.coding import Unit
from ripplegrid.model.record import Id
from ripplegrid.model.synthesis import Synthesis
from ripplegrid.saying import say, spoken
from ripplegrid.synthesis.codings import Codings, codings_of, ratings_of

AS_SHARE = (Coefficient.PERCENT,)
BY_THEME = (
    Coefficient.PERCENT,
    Coefficient.ALPHA,
    Coefficient.COHEN,
    Coefficient.SCOTT,
    Coefficient.FLEISS,
    Coefficient.AC1,
    Coefficient.PABAK,
    Coefficient.PREVALENCE,
    Coefficient.BIAS,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One coefficient as it is read: its name, its value in words, where it may lie, why none."""

    name: str
    value: str
    between: str
    why_not: str


@dataclass(frozen=True, slots=True)
class Explained:
    """A figure of the whole with what it says, what it does badly and where it was published."""

    figure: Figure
    means: str
    fails: str
    source: str


@dataclass(frozen=True, slots=True)
class OfTheme:
    """One theme: its figures, how often each coder gave it, what to keep in mind."""

    name: str
    figures: tuple[Figure, ...]
    given: tuple[tuple[str, str], ...]
    cautions: tuple[Caution, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two coders: how often they say the same, and alpha."""

    one: str
    other: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Differing:
    """A unit that coders see differently, and what each said."""

    unit: Unit
    said: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Agreed:
    """Everything the page of agreement shows."""

    comparison: Comparison
    overall: tuple[Explained, ...]
    others: tuple[Explained, ...]
    themes: tuple[OfTheme, ...]
    pairs: tuple[Pair, ...]
    differing: tuple[Differing, ...]
    confused: tuple[tuple[str, str, int], ...]
    shared: int
    never: tuple[str, ...]

    @property
    def heads(self) -> tuple[str, ...]:
        """The names of the coefficients that stand beside each theme."""
        return tuple(one.name for one in self.themes[0].figures) if self.themes else ()

    @property
    def themes_without(self) -> dict[str, list[str]]:
        """Why themes have no figure, each reason with its themes."""
        return _without((one.name, one.figures) for one in self.themes)

    @property
    def pairs_without(self) -> dict[str, list[str]]:
        """The same of every two coders."""
        return _without((f"{one.one}, {one.other}", one.figures) for one in self.pairs)


def agreed(synthesis: Synthesis, round_id: Id) -> Agreed:
    """How far the coders of a round agree."""
    codings = codings_of(synthesis, round_id)
    ratings = ratings_of(synthesis, codings)
    found = compared(ratings, spoken().code)
    return Agreed(
        comparison=found,
        overall=tuple(_explained(one) for one in found.overall.measures),
        others=_others(found),
        themes=tuple(
            OfTheme(
                str(one.theme),
                _figures(one.measures),
                tuple((who, per_cent(share.get(True, 0))) for who, share in one.given.items()),
                one.cautions,
            )
            for one in found.themes
        ),
        pairs=tuple(Pair(p.one, p.other, _figures(p.measures)) for p in found.overall.pairs),
        differing=_differing(found, codings),
        confused=tuple((named(c.one), named(c.other), c.times) for c in found.confusions[:10]),
        shared=sum(sum(v is not None for v in row) > 1 for row in ratings.rows),
        never=_never(synthesis, round_id, codings),
    )


@lru_cache(maxsize=64)
def compared(ratings: Ratings, _language: str) -> Comparison:
    """The comparison of a table; a round that is open never changes, so it is made once."""
    return compare(ratings)


def _explained(one: Measure) -> Explained:
    guide = GUIDE[one.name]
    return Explained(_figure(one), guide.said, guide.misleads, guide.source)


def _others(found: Comparison) -> tuple[Explained, ...]:
    """The coefficients that are shown of each theme and not of the whole."""
    there = {one.name for one in found.overall.measures}
    named = found.themes[0].measures if found.themes else ()
    return tuple(_explained(one) for one in named if one.name in BY_THEME and one.name not in there)


def _figures(measures: Sequence[Measure]) -> tuple[Figure, ...]:
    return tuple(_figure(one) for one in measures if one.name in BY_THEME)


def _figure(one: Measure) -> Figure:
    if one.value is None:
        return Figure(one.name.label, "–", "", one.why_not)
    write = per_cent if one.name in AS_SHARE else figure
    between = ""
    if one.interval is not None:
        low, high = write(one.interval.low), write(one.interval.high)
        between = say("{low} to {high}", low=low, high=high)
    return Figure(one.name.label, write(one.value), between, "")


def _without(rows: Iterable[tuple[str, Sequence[Figure]]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, figures in rows:
        for why in dict.fromkeys(one.why_not for one in figures if one.why_not):
            found.setdefault(why, []).append(name)
    return found


def _differing(found: Comparison, codings: Codings) -> tuple[Differing, ...]:
    units = dict(zip(found.ratings.units, codings.said, strict=True))
    return tuple(
        Differing(units[one.unit], tuple((who, _said(value)) for who, value in one.said))
        for one in found.disagreements
    )


def _said(value: Value) -> str:
    codes = sorted(str(one) for one in value) if isinstance(value, frozenset) else [str(value)]
    return ", ".join(codes) or say("no theme fits")


def _never(synthesis: Synthesis, round_id: Id, codings: Codings) -> tuple[str, ...]:
    """The codes of the lowest rank that nobody gave, of which nothing can be said."""
    book = synthesis.codebooks[synthesis.coding_rounds[round_id].codebook]
    themes = [synthesis.themes[one] for one in book.themes]
    parents = {one.part_of for one in themes}
    given = {put[0] for by in codings.said.values() for said in by.values() for put in said}
    return _names(one.name for one in themes if one.id not in parents | given)


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(names))
