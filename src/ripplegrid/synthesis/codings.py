"""What coders said in a round: unit by unit, and as the table that agreement is found from.

A unit that a coder was not given, or has not looked at, is a gap. One they looked at without
finding a theme is an answer: no theme at all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ripplegrid.agreement import Ratings
from ripplegrid.model.coding import Coding, Passage, Theme, Unit
from ripplegrid.model.record import Id
from ripplegrid.model.synthesis import Synthesis
from ripplegrid.saying import say

Put = tuple[Id, bool]
"""The id of a theme, and whether the unit speaks against it."""
Said = frozenset[Put]
"""Everything one coder said of a unit; empty when they looked and no theme fits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Codings:
    """What each coder said of each unit in one round.

    Attributes:
        coders: the ids of those who coded something, in the order of their names.
        said: for each unit what each coder who looked at it said, in the order of the units.
        behind: for each unit, coder and theme the coding that says so.
    """

    coders: tuple[Id, ...]
    said: Mapping[Unit, Mapping[Id, Said]]
    behind: Mapping[tuple[Unit, Id, Put], Coding]

    def differ(self, unit: Unit) -> bool:
        """Whether two coders who looked at a unit said different things."""
        return len(set(self.said[unit].values())) > 1


def codings_of(synthesis: Synthesis, round_id: Id | None) -> Codings:
    """What was said in one round, or with None in none of them.

    Passages that several coders marked at exactly the same words are one unit.

    Example:
        >>> from ripplegrid.model.case import table
        >>> from ripplegrid.model.synthesis import AboutSynthesis
        >>> some = [Coding(id="1", coder="ann", case="c", entry="e", theme="t"),
        ...         Coding(id="2", coder="ben", case="c", entry="e", theme=None)]
        >>> made = Synthesis(about=AboutSynthesis(id="s", title="S"), codings=table(some))
        >>> found = codings_of(made, None)
        >>> [sorted(said) for said in found.said["c", "e", "", ""].values()], len(found.coders)
        ([[('t', False)], []], 2)
    """
    same = same_words(synthesis.passages.values())
    said: dict[Unit, dict[Id, set[Put]]] = defaultdict(dict)
    behind: dict[tuple[Unit, Id, Put], Coding] = {}
    for coding in sorted(synthesis.codings.values(), key=lambda one: one.id):
        if coding.round != round_id:
            continue
        unit = as_one(coding.unit, same)
        put = said[unit].setdefault(coding.coder, set())
        if coding.theme is not None:
            put.add((coding.theme, coding.against))
            behind[unit, coding.coder, (coding.theme, coding.against)] = coding
    coders = {coder for by in said.values() for coder in by}
    return Codings(
        coders=tuple(sorted(coders, key=lambda one: (_name(synthesis, one), one))),
        said={u: {who: frozenset(p) for who, p in sorted(said[u].items())} for u in sorted(said)},
        behind=behind,
    )


def same_words(passages: Iterable[Passage]) -> Mapping[Id, Id]:
    """For each passage the one that stands for all marked at exactly the same words.

    Example:
        >>> one, two = (Passage(id=i, coder=i, case="c", telling="t", start=0, end=2, text="We")
        ...             for i in "ab")
        >>> same_words([one, two])
        {'a': 'a', 'b': 'a'}
    """
    first: dict[tuple[Id, Id, int, int], Id] = {}
    return {
        one.id: first.setdefault((one.case, one.telling, one.start, one.end), one.id)
        for one in sorted(passages, key=lambda p: p.id)
    }


def as_one(unit: Unit, same: Mapping[Id, Id]) -> Unit:
    """The unit, with the passage that stands for all at the same words."""
    case, entry, contribution, passage = unit
    return case, entry, contribution, same.get(passage, passage)


def ratings_of(synthesis: Synthesis, found: Codings) -> Ratings:
    """The table of a round: sets of codes, by their names, for each unit and coder.

    A theme that a unit speaks against is a code of its own. ``compare`` says from it what can be
    said of the whole and of each code; the units stand in the order of ``found.said``.
    """
    used = sorted({put for said in found.said.values() for one in said.values() for put in one})
    names = code_names(synthesis.themes, used)
    rows = tuple(
        tuple(
            frozenset(names[put] for put in said[who]) if who in said else None
            for who in found.coders
        )
        for said in found.said.values()
    )
    coders = _apart([(who, _name(synthesis, who)) for who in found.coders])
    return Ratings(tuple(map(unit_name, found.said)), tuple(coders), rows)


def unit_name(unit: Unit) -> str:
    """How a unit is called in a table: the ids it is made of.

    Example:
        >>> unit_name(("c", "e", "", "p"))
        'c/e/p'
    """
    return "/".join(part for part in unit if part)


def code_names(themes: Mapping[Id, Theme], puts: Iterable[Put]) -> dict[Put, str]:
    """A name for each code; those of the same name say which theme they belong to.

    Example:
        >>> code_names({"t": Theme(id="t", name="Trust")}, [("t", False), ("t", True)])
        {('t', False): 'Trust', ('t', True): 'speaks against: Trust'}
    """
    wanted = list(puts)
    ids = sorted({theme for theme, _ in wanted})
    plain = {one: themes[one].name if one in themes else one for one in ids}
    often = Counter(plain.values())
    for one, name in plain.items():
        above = themes.get(themes[one].part_of or "") if one in themes else None
        if often[name] > 1 and above is not None:
            plain[one] = say("{group}: {name}", group=above.name, name=name)
    apart = dict(zip(ids, _apart(list(plain.items())), strict=True))
    return {
        (theme, against): say("speaks against: {theme}", theme=apart[theme])
        if against
        else apart[theme]
        for theme, against in wanted
    }


def _apart(named: list[tuple[Id, str]]) -> list[str]:
    """The names, with a number behind those that are there already."""
    given: set[str] = set()
    found = []
    for _, name in named:
        told, number = name, 2
        while told in given:
            told, number = f"{name} ({number})", number + 1
        given.add(told)
        found.append(told)
    return found


def _name(synthesis: Synthesis, coder: Id) -> str:
    found = synthesis.coders.get(coder)
    return found.name if found else coder
