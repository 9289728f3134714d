"""Several case studies together: combined, patterns, what only they have together, and the rest."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

import networkx as nx

from benchmarks.maps import case_study
from benchmarks.measure import best, head, machine, row
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.coding import Coding, Theme
from ripplegrid.synthesis.codes import codes
from ripplegrid.synthesis.lineage import lineage
from ripplegrid.synthesis.mechanisms import mechanisms
from ripplegrid.synthesis.merging import (
    Match,
    Merged,
    chains_only_together,
    combine,
    loops_only_together,
    propose,
    propose_by_code,
)
from ripplegrid.synthesis.patterns import patterns

SIZES = ((6, 10, 15), (6, 50, 100), (20, 100, 200), (20, 100, 300))
"""Case studies, entries of each, links of each."""


@dataclass(frozen=True)
class Material:
    """Case studies of one size, and what people decided of them."""

    cases: tuple[CaseStudy, ...]
    matches: tuple[Match, ...]
    themes: tuple[Theme, ...]
    codings: tuple[Coding, ...]


def material(count: int, entries: int, links: int, seed: int = 1) -> Material:
    """Case studies told in the same years, of which one in ten entries was matched."""
    dice = random.Random(seed)
    cases = []
    for number in range(count):
        case = case_study(entries, links, seed=seed + number)
        older = ((cases[-1].id, ""),) if number % 3 else ()
        about = replace(
            case.about, id=f"case{number:03}", title=f"Case {number}", descends_from=older
        )
        cases.append(replace(case, about=about))
    tops = [Theme(id=f"top{n}", name=f"Top {n}") for n in range(4)]
    low = [Theme(id=f"t{n:03}", name=f"Theme {n}", part_of=f"top{n % 4}") for n in range(40)]
    return Material(
        cases=tuple(cases),
        matches=tuple(_matches(count, entries, dice)),
        themes=(*tops, *low),
        codings=tuple(
            Coding(
                id=f"{case.id}-{entry}-{n}",
                coder="ann",
                theme=dice.choice(low).id,
                case=case.id,
                entry=entry,
                against=dice.random() < 0.05,
            )
            for case in cases
            for entry in case.entries
            for n in range(dice.choice((0, 1, 1, 2)))
        ),
    )


def _matches(count: int, entries: int, dice: random.Random) -> list[Match]:
    """Matches of entries of about the same time, each entry in one at most."""
    found, used = [], set()
    for number in range(count * entries // 20):
        near = dice.randrange(entries)
        members = set()
        for case in dice.sample(range(count), dice.choice((2, 2, 2, 3))):
            place = min(entries - 1, max(0, near + dice.randint(-3, 3)))
            if (case, place) not in used:
                used.add((case, place))
                members.add(f"case{case:03}/e{place:06}")
        if len(members) > 1:
            found.append(Match(id=f"m{number:05}", entries=frozenset(members)))
    return found


def main() -> None:
    """Print the figures as Markdown."""
    print(machine())
    head(
        "Case studies together",
        *("case studies", "entries", "links", "matches", "combine ms", "patterns ms"),
        *("loops only together ms", "stretches only together ms", "all four ms"),
    )
    for size in SIZES:
        together(size)
    head(
        "Loops only together, at most six steps",
        *("case studies", "loops", "Ripplegrid ms", "NetworkX ms", "ratio"),
    )
    for size in SIZES:
        beside_networkx(size)
    head(
        "What else is asked of them",
        *("case studies", "mechanisms ms", "from project to project ms"),
        *("matches proposed by words ms", "by codes ms"),
    )
    for size in SIZES:
        the_rest(size)


def together(size: tuple[int, int, int]) -> None:
    """One row: what a page of the combined map needs, each anew."""
    given = material(*size)

    def combined() -> Merged:
        return combine(given.cases, given.matches)

    def loops() -> object:
        return loops_only_together(combined())

    def stretches() -> object:
        return chains_only_together(combined())

    def all_four() -> None:
        merged = combined()
        patterns(given.cases, given.themes, given.codings)
        loops_only_together(merged)
        chains_only_together(merged)

    merged = combined()
    row(
        size[0],
        len(merged.entries),
        len(merged.table.sources),
        len(given.matches),
        f"{best(combined):.1f}",
        f"{best(lambda: patterns(given.cases, given.themes, given.codings)):.1f}",
        f"{best(loops):.0f}",
        f"{best(stretches):.0f}",
        f"{best(all_four):.0f}",
    )


def beside_networkx(size: tuple[int, int, int]) -> None:
    """One row: the same loops through NetworkX, from the same combined map."""
    given = material(*size)
    merged = combine(given.cases, given.matches)
    table, cases = merged.table, merged.cases_of
    graph = nx.DiGraph()
    for pair, step in enumerate(table.pairs.at):
        graph.add_edge(*step, cases=cases[pair])

    def theirs() -> int:
        found = 0
        for cycle in nx.simple_cycles(graph, length_bound=6):
            steps = zip(cycle, (*cycle[1:], cycle[0]), strict=True)
            found += not frozenset.intersection(*(graph.edges[step]["cases"] for step in steps))
        return found

    ours = best(lambda: loops_only_together(merged))
    other = best(theirs, times=3)
    found = loops_only_together(merged)
    assert len(found.items) == theirs()
    row(size[0], len(found.items), f"{ours:.0f}", f"{other:.0f}", f"{other / ours:.1f}")


def the_rest(size: tuple[int, int, int]) -> None:
    """One row: the questions asked on pages of their own."""
    given = material(*size)
    put = codes(given.cases, given.themes, given.codings)
    merged = combine(given.cases, given.matches)
    row(
        size[0],
        f"{best(lambda: mechanisms(given.cases, put), times=2):.0f}",
        f"{best(lambda: lineage(given.cases, put, given.matches), times=2):.0f}",
        f"{best(lambda: propose(merged), times=2):.0f}",
        f"{best(lambda: propose_by_code(merged, put), times=2):.0f}",
    )


if __name__ == "__main__":
    main()
