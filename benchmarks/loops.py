"""Loops of a dense workshop map: bounded and complete, against NetworkX in the same run."""

from __future__ import annotations

import time
from itertools import islice

import networkx as nx

from benchmarks.maps import random_links
from benchmarks.measure import best, head, machine, row
from ripplegrid.analysis.links import LinkTable
from ripplegrid.analysis.loops import loops

UNBOUNDED = 2.0


def main() -> None:
    """Print the figures as Markdown."""
    print(machine())
    head(
        "Loops of at most six steps",
        *("map", "loops", "complete", "in the cover"),
        *("Ripplegrid ms", "NetworkX ms (loops only)", "ratio", "NetworkX without a bound"),
    )
    for size, links, reach in ((20, 50, None), (80, 200, None), (300, 900, None), (300, 900, 12)):
        joined = random_links(size, links, seed=3, reach=reach)
        found = loops(LinkTable.build(size, joined))
        ours = best(lambda joined=joined, size=size: loops(LinkTable.build(size, joined)))
        graph = nx.DiGraph(joined)
        theirs = best(
            lambda graph=graph: sum(1 for _ in nx.simple_cycles(graph, length_bound=6)), times=3
        )
        same = sum(1 for _ in nx.simple_cycles(graph, length_bound=6))
        assert same == len(found.items)
        row(
            f"{size} entries, {links} links{', near in time' if reach else ''}",
            len(found.items),
            "yes" if found.complete else "no",
            len(found.cover),
            f"{ours:.2f}",
            f"{theirs:.1f}",
            f"{theirs / ours:.1f}",
            unbounded(graph),
        )


def unbounded(graph: nx.DiGraph) -> str:
    """How far listing every loop comes in two seconds."""
    start, found, cycles = time.perf_counter(), 0, nx.simple_cycles(graph)
    while time.perf_counter() - start < UNBOUNDED:
        got = sum(1 for _ in islice(cycles, 1000))
        found += got
        if got < 1000:
            return f"{found:,} in all"
    return f"more than {found:,} after {UNBOUNDED:.0f} s, not ended"


if __name__ == "__main__":
    main()
