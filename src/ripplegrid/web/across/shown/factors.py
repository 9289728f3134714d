"""What helped and what made it harder in several case studies, as people see it together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from ripplegrid.model.across import FactorGroup
from ripplegrid.model.record import Id
from ripplegrid.model.words import FactorKind, Level
from ripplegrid.synthesis.alike_factors import may_be_one
from ripplegrid.synthesis.factors import Factors, Said, Together, factors
from ripplegrid.web.across.opening import Across

LISTED = 12


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a register, with the title of its case study."""

    said: Said
    title: str

    @property
    def origin(self) -> str:
        """Its id among several case studies."""
        return self.said.origin

    @property
    def text(self) -> str:
        """Its words."""
        return self.said.factor.text

    @property
    def kind(self) -> FactorKind:
        """Whether it helped or made things harder, as its team says."""
        return self.said.factor.kind

    @property
    def bound(self) -> bool | None:
        """Whether its own team says that it is bound to their context."""
        return self.said.factor.context_bound

    @property
    def levels(self) -> tuple[Level, ...]:
        """Where it plays a part, individual first."""
        return tuple(level for level in Level if level in self.said.factor.levels)


@dataclass(frozen=True, slots=True)
class Group:
    """What people see as one, line by line.

    Attributes:
        together: what people say of it, and what the accounts show.
        lines: what it is made of, by case study.
        otherwise: the titles of the case studies that say the contrary of their own.
    """

    together: Together
    lines: tuple[Line, ...]
    otherwise: tuple[str, ...]

    @property
    def group(self) -> FactorGroup:
        """The group itself."""
        return self.together.group

    @property
    def mixed(self) -> bool:
        """Whether it helped in one case study and made things harder in another."""
        return len(self.together.kinds) > 1


@dataclass(frozen=True, slots=True)
class Pair:
    """Two lines that share words, and the groups in which the first is already."""

    one: Line
    other: Line
    shared: tuple[str, ...]
    groups: tuple[FactorGroup, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """Everything the page shows.

    Attributes:
        groups: what people see as one, by name.
        alone: by kind, what is in no group.
        pairs: what shares words, for people to look at; ``more`` is how many follow.
        levels: by level and kind, everything.
    """

    groups: tuple[Group, ...]
    alone: tuple[tuple[FactorKind, tuple[Line, ...]], ...]
    pairs: tuple[Pair, ...]
    more: int
    levels: tuple[tuple[Level | None, tuple[tuple[FactorKind, tuple[Line, ...]], ...]], ...]

    @property
    def any(self) -> bool:
        """Whether a case study says anything that helped or made it harder."""
        return bool(self.levels)


def seen(page: Across) -> Seen:
    """The facilitators and challenges of the chosen case studies, and their groups."""
    found = gathered(page)
    titles = {case: page.cases[case].title for case in page.cases}
    pairs = may_be_one(found)
    return Seen(
        groups=tuple(told(one, titles) for one in found.groups),
        alone=tuple(_by_kind(found.alone, titles)),
        pairs=tuple(
            Pair(_line(p.one, titles), _line(p.other, titles), p.shared, p.groups)
            for p in pairs[:LISTED]
        ),
        more=max(0, len(pairs) - LISTED),
        levels=tuple(
            (level, tuple((kind, _lines(said, titles)) for kind, said in kinds.items()))
            for level, kinds in found.levels.items()
        ),
    )


def gathered(page: Across) -> Factors:
    """What the chosen case studies say, and what people see as one."""
    return factors(tuple(page.cases.values()), page.synthesis.factor_groups.values())


def told(one: Together, titles: Mapping[Id, str]) -> Group:
    """A group with the titles of its case studies."""
    otherwise = tuple(sorted(titles[case] for case in one.said_otherwise))
    return Group(one, _lines(one.items, titles), otherwise)


def by_case(page: Across) -> list[tuple[str, tuple[Line, ...]]]:
    """Every line there is, case study by case study."""
    titles = {case: page.cases[case].title for case in page.cases}
    ordered = _lines(gathered(page).every.values(), titles)
    return [
        (title, tuple(some))
        for (title, _), some in groupby(ordered, key=lambda line: (line.title, line.said.case))
    ]


def _by_kind(
    said: Sequence[Said], titles: Mapping[Id, str]
) -> Iterable[tuple[FactorKind, tuple[Line, ...]]]:
    for kind in FactorKind:
        here = [one for one in said if one.factor.kind is kind]
        if here:
            yield kind, _lines(here, titles)


def _lines(said: Iterable[Said], titles: Mapping[Id, str]) -> tuple[Line, ...]:
    lines = (_line(one, titles) for one in said)
    return tuple(sorted(lines, key=lambda o: (o.title, o.said.case, o.kind, o.text, o.origin)))


def _line(said: Said, titles: Mapping[Id, str]) -> Line:
    return Line(said, titles[said.case])
