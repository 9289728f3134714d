"""Full analysis of one case study against the same answers through NetworkX, in one run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import networkx as nx

from benchmarks.maps import case_study
from benchmarks.measure import best, head, machine, row
from ripplegrid.analysis import Analysis, LinkTable, analyse
from ripplegrid.analysis.chains import routes
from ripplegrid.analysis.clusters import components
from ripplegrid.analysis.findings import findings
from ripplegrid.analysis.levels import levels
from ripplegrid.model import CaseStudy

SIZES = ((60, 180), (150, 450), (300, 900), (600, 1800), (1200, 3600))


def main() -> None:
    """Print the figures as Markdown."""
    print(machine())
    head(
        "Full analysis of one case study",
        *("case study", "full analysis ms", "findings ms", "structure ms", "with the table ms"),
        *("through NetworkX ms", "ratio"),
    )
    for size, links in SIZES:
        case = case_study(size, links)
        analysis = analyse(case)
        whole = best(lambda case=case: analyse(case), times=5)
        told = best(lambda case=case, known=analysis: findings(case, known), times=3)
        table = analysis.table
        between = [[table.entries.index(entry) for entry in side] for side in sides(analysis)]
        shape = best(lambda table=table, between=between: structure(fresh(table), *between))
        built = best(lambda case=case, between=between: structure(LinkTable.of(case), *between))
        theirs = "not run"
        ratio = ""
        if size <= 300:
            check(analysis, through_networkx(case, analysis))
            time = best(lambda case=case, known=analysis: through_networkx(case, known), times=2)
            theirs, ratio = f"{time:.0f}", f"{time / whole:.0f}"
        row(
            f"{len(table):,} entries, {len(table.sources):,} links, {len(case.claims):,} claims",
            *(f"{whole:.1f}", f"{told:.1f}", f"{shape:.2f}", f"{built:.2f}", theirs, ratio),
        )


def structure(table: LinkTable, starts: list[int], ends: list[int]) -> object:
    """Clusters, reach, flow and the number of chains: what is computed anew after an edit."""
    found = components(table)
    return levels(table, within=found), routes(table, starts, ends, found)


def sides(analysis: Analysis) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The entries where chains begin and end."""
    return analysis.chains.starts, analysis.chains.ends


def fresh(table: LinkTable) -> LinkTable:
    """The same table with nothing worked out yet."""
    return replace(table)


def through_networkx(case: CaseStudy, known: Analysis) -> dict[str, object]:
    """Clusters, loops, cover, chains, reach, pivots and claims, as NetworkX gives them.

    The fewest voices and all that is read from tellings are left out: NetworkX has no answer to
    them, so that this side does less.
    """
    graph = nx.DiGraph()
    graph.add_nodes_from(known.table.entries)
    counts = dict(zip(known.table.pairs.at, known.testimony.testimonies, strict=True))
    for (a, b), claims in counts.items():
        graph.add_edge(known.table.entries[a], known.table.entries[b], capacity=claims)
    starts, ends = known.chains.starts, known.chains.ends
    clusters = [c for c in nx.strongly_connected_components(graph) if len(c) > 1]
    return {
        "clusters": len(clusters),
        "loops": sum(1 for _ in nx.simple_cycles(graph, length_bound=known.loops.max_steps)),
        "cover": cover(graph, clusters),
        "links": on_chains(graph, starts, ends, known.chains.max_steps),
        "reach": [
            (reached(case, nx.descendants(graph, e)), reached(case, nx.ancestors(graph, e)))
            for e in graph
        ],
        **towards(graph, starts, ends),
    }


def cover(graph: nx.DiGraph, clusters: list[set[str]]) -> int:
    """How many looping links have a shortest loop."""
    found = 0
    for cluster in clusters:
        inside = graph.subgraph(cluster)
        for a, b in inside.edges:
            found += bool(nx.shortest_path(inside, b, a))
    return found


def on_chains(graph: nx.DiGraph, starts: Sequence[str], ends: Sequence[str], steps: int) -> int:
    """How many links lie on simple chains between two sets."""
    links = set()
    for start in starts:
        goals = set(ends) - {start}
        for path in nx.all_simple_paths(graph, start, goals, cutoff=steps):
            links.update(pairwise(path))
    return len(links)


def reached(case: CaseStudy, entries: set[str]) -> frozenset[str]:
    """The levels of some entries."""
    return frozenset(level for entry in entries for level in case.entries[entry].levels)


def towards(graph: nx.DiGraph, starts: Sequence[str], ends: Sequence[str]) -> dict[str, object]:
    """Dominators of the outcomes, and the smallest cut before each."""
    joined = graph.copy()
    joined.add_edges_from(("start", start) for start in starts)
    above = nx.immediate_dominators(joined, "start")
    pivots, claims = {}, {}
    for end in ends:
        if end not in above or end in starts:
            continue
        here, chain = above[end], set()
        while here != "start":
            chain.add(here)
            here = above[here]
        pivots[end] = chain - set(starts)
        claims[end] = nx.maximum_flow_value(joined, "start", end)
    return {"pivots": pivots, "claims": claims}


def check(ours: Analysis, theirs: dict[str, object]) -> None:
    """Both sides gave the same answers."""
    starts = set(ours.chains.starts)
    assert theirs["clusters"] == len(ours.feedback_clusters)
    assert theirs["loops"] == ours.loops.count
    assert theirs["links"] == len(ours.chains.links)
    assert theirs["reach"] == [
        (frozenset(r.reaches), frozenset(r.reached_from)) for r in ours.levels.entries.values()
    ]
    assert theirs["pivots"] == {
        p.outcome: set(p.entries) for p in ours.pivots if p.outcome not in starts
    }
    assert theirs["claims"] == {
        r.outcome: r.claims for r in ours.robustness if r.outcome not in starts
    }


if __name__ == "__main__":
    main()
