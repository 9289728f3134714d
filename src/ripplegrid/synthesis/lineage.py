"""The virtuous cycle across projects: what came out of one and went into the next.

Beckett and others (2018) draw the stages of research as a circle: a project leaves new capacity and
spin-off research behind, with which the next begins. A case study says which projects it grew out
of. Here stands which impacts of the older ones are found again as something that the newer one
began or worked with, and where a theme went round: out of one project, into another, and out again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations, product

from ripplegrid.analysis.leading import FEW, Led, impacts, leading
from ripplegrid.analysis.links import LinkTable
from ripplegrid.analysis.testimony import gather
from ripplegrid.model.account import Entry
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.coding import Theme
from ripplegrid.model.reading import Reading
from ripplegrid.model.record import Id
from ripplegrid.model.words import Kind
from ripplegrid.synthesis.codes import Codes
from ripplegrid.synthesis.descent import Descent, Family, Order, family, order_of
from ripplegrid.synthesis.merging.matches import Match
from ripplegrid.synthesis.merging.merged import MergedEntry, combine

_INPUT = frozenset({Kind.PROCESS, Kind.MECHANISM, Kind.EXTERNAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """One impact of an older project beside one entry of a newer.

    Attributes:
        impact: the entry of the older.
        input: the entry of the newer.
        order: whether the one lies before the other in time.
    """

    impact: Id
    input: Id
    order: Order


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """Something that came out of one project and is found again as input of one that grew from it.

    Attributes:
        older: the case study of the older project.
        newer: that of the newer.
        generations: how many steps of descent lie between them.
        theme: the code that both were put to; None where people matched the two entries.
        capacity: whether the code is one of those that stand for capacity.
        pairs: impacts of the older beside entries of the newer.
        led_to: what those entries led to within the newer project.
    """

    older: Id
    newer: Id
    generations: int
    theme: Theme | None
    capacity: bool
    pairs: tuple[Passed, ...]
    led_to: tuple[Led, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Within:
    """What a theme became within one project.

    Attributes:
        case: the case study.
        came_in: the code it came in as.
        went_out: the code of what it led to.
        led: what led to what there.
    """

    case: Id
    came_in: Theme
    went_out: Theme
    led: tuple[Led, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """A theme that came out of one project and, through those that grew from it, came out again.

    Nobody told it as one story: each project is told by its own people, and that a theme is the
    same in two of them is what coders say.

    Attributes:
        theme: the code that comes round.
        begins: the case study that it first came out of.
        steps: what it became in each project after that; the last lets it out again.
    """

    theme: Theme
    begins: Id
    steps: tuple[Within, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """What went from project to project.

    Attributes:
        descents: which project grew out of which.
        returns: what came out of one and is found again in another.
        rounds: themes that went round, the shortest first.
        circles: case studies that say they grew out of themselves.
    """

    descents: tuple[Descent, ...]
    returns: tuple[Return, ...]
    rounds: tuple[Round, ...]
    circles: tuple[Id, ...]


def lineage(
    cases: Sequence[CaseStudy],
    codes: Codes | None = None,
    matches: Iterable[Match] = (),
    *,
    capacity: Iterable[Id] = (),
    max_steps: int = FEW,
) -> Lineage:
    """What went from project to project.

    Args:
        cases: the case studies, as the reader may see them.
        codes: the codes of their entries; without, only matches tell what is found again.
        matches: the matches of entries that are in force.
        capacity: themes that stand for capacity, with all that belong to them.
        max_steps: the longest chain looked at within a project.
    """
    projects = {case.id: _Project(case, max_steps, codes) for case in cases}
    tree = family(cases)
    counted = codes.below(capacity) if codes is not None else frozenset()
    returns = [
        *_matched(projects, tree, combine(cases, matches).entries),
        *_named(projects, tree, counted),
    ]
    rounds = [one for begins in projects for one in _rounds(projects, tree, begins)]
    return Lineage(
        descents=tree.descents,
        returns=tuple(sorted(returns, key=_place)),
        rounds=tuple(sorted(rounds, key=_length)),
        circles=tree.circles,
    )


class _Project:
    """One case study, ready to be asked what came out of it and what went in."""

    def __init__(self, case: CaseStudy, max_steps: int, codes: Codes | None) -> None:
        self.case = case
        reading = Reading(case)
        table = LinkTable.of(case, reading)
        out = impacts(reading.entries, table)
        into = [at for at, entry in enumerate(reading.entries) if _goes_in(entry, table.after[at])]
        said = gather(case, table, reading)
        found = leading(table, said, into, out, max_steps)
        self.led = tuple(led for led in found if not led.joined)
        self.came_out = frozenset(table.name(out))
        self.went_in = frozenset(table.name(into))
        self.themes: dict[Id, Theme] = {}
        self.impacts = self._coded(self.came_out, codes)
        self.inputs = self._coded(self.went_in, codes)
        self.within = self._within(codes)

    def _coded(self, entries: Iterable[Id], codes: Codes | None) -> dict[Id, list[Id]]:
        found: dict[Id, list[Id]] = defaultdict(list)
        for entry in sorted(entries):
            for theme in codes.of(self.case.id, entry) if codes is not None else ():
                self.themes[theme.id] = theme
                found[theme.id].append(entry)
        return {theme: found[theme] for theme in sorted(found, key=self._named)}

    def _named(self, theme: Id) -> tuple[str, Id]:
        return self.themes[theme].name, theme

    def _within(self, codes: Codes | None) -> dict[Id, dict[Id, list[Led]]]:
        """For each code that came in, the codes of what it led to, and what led to what."""
        found: dict[Id, dict[Id, list[Led]]] = defaultdict(lambda: defaultdict(list))
        if codes is not None:
            for led in self.led:
                ends = (codes.of(self.case.id, end) for end in (led.source, led.target))
                for came, went in product(*ends):
                    found[came.id][went.id].append(led)
        return found

    def led_from(self, entries: Iterable[Id]) -> tuple[Led, ...]:
        """What some entries led to."""
        wanted = set(entries)
        return tuple(led for led in self.led if led.source in wanted)

    def pass_on(self, newer: _Project, impact: Id, into: Id) -> Passed:
        """An impact of this project beside an entry of a newer one."""
        one, other = self.case.entries[impact], newer.case.entries[into]
        return Passed(impact=impact, input=into, order=order_of(one.when, other.when))


def _goes_in(entry: Entry, after: Sequence[int]) -> bool:
    """Whether a project began or worked with it: entered so, or something came of it."""
    return bool(entry.kinds & _INPUT or after)


def _matched(
    projects: Mapping[Id, _Project], tree: Family, entries: Iterable[MergedEntry]
) -> Iterator[Return]:
    """What people matched: an impact of an older project and an input of a newer."""
    for merged in entries:
        for one, other in permutations(merged.members, 2):
            older, newer = projects[one.case], projects[other.case]
            generations = tree.ancestors[other.case].get(one.case)
            if generations is None or one.entry.id not in older.came_out:
                continue
            if other.entry.id in newer.went_in:
                yield Return(
                    older=one.case,
                    newer=other.case,
                    generations=generations,
                    theme=None,
                    capacity=False,
                    pairs=(older.pass_on(newer, one.entry.id, other.entry.id),),
                    led_to=newer.led_from([other.entry.id]),
                )


def _named(
    projects: Mapping[Id, _Project], tree: Family, counted: frozenset[Id]
) -> Iterator[Return]:
    """What both were put to one code: an impact of an older project and an input of a newer."""
    for name, above in tree.ancestors.items():
        newer = projects[name]
        for ancestor, generations in above.items():
            older = projects[ancestor]
            for theme in older.impacts:
                into = newer.inputs.get(theme, [])
                pairs = product(older.impacts[theme], into)
                if into:
                    yield Return(
                        older=ancestor,
                        newer=name,
                        generations=generations,
                        theme=older.themes[theme],
                        capacity=theme in counted,
                        pairs=tuple(older.pass_on(newer, *pair) for pair in pairs),
                        led_to=newer.led_from(into),
                    )


def _place(found: Return) -> tuple[int, Id, Id, str, str]:
    """Near generations first, matches before codes; no order of worth."""
    name = found.theme.name if found.theme else ""
    return found.generations, found.older, found.newer, name, found.pairs[0].impact


def _length(found: Round) -> tuple[int, Id, str, tuple[Id, ...]]:
    return (
        len(found.steps),
        found.begins,
        found.theme.name,
        tuple(part for step in found.steps for part in (step.case, step.went_out.id)),
    )


def _rounds(projects: Mapping[Id, _Project], tree: Family, begins: Id) -> Iterator[Round]:
    """The rounds of themes that came out of one project."""
    first = projects[begins]
    for theme in first.impacts:
        waiting: list[tuple[Within, ...]] = [()]
        while waiting:
            steps = waiting.pop()
            here, came = (steps[-1].case, steps[-1].went_out.id) if steps else (begins, theme)
            seen = {begins, *(step.case for step in steps)}
            for name in tree.descendants(here):
                newer = projects[name]
                for went, led in newer.within.get(came, {}).items() if name not in seen else ():
                    through = _through(newer, came, went, led)
                    if went == theme:
                        yield Round(
                            theme=first.themes[theme], begins=begins, steps=(*steps, through)
                        )
                    elif went not in {step.went_out.id for step in steps}:
                        waiting.append((*steps, through))


def _through(project: _Project, came: Id, went: Id, led: Iterable[Led]) -> Within:
    return Within(
        case=project.case.id,
        came_in=project.themes[came],
        went_out=project.themes[went],
        led=tuple(led),
    )
