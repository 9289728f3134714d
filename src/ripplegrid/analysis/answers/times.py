"""How change moved between levels, how long it took, what came early: questions 7 and 8."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ripplegrid.analysis.finding import Finding
from ripplegrid.analysis.levels import Flow
from ripplegrid.analysis.timeline import Lag
from ripplegrid.analysis.wording import Names, Wording, days
from ripplegrid.saying import mark, mark_count, say, say_count, say_list

MOST = 6


def moved(words: Wording) -> Iterator[Finding]:
    """Question 7: how change moved between levels, and how long it took."""
    flows = words.analysis.levels.flows
    if not sum(flows[flow] for flow in Flow if flow is not Flow.UNPLACED):
        yield Finding(
            code="moved-none",
            question=7,
            template="Nobody has said how change moved from one level to another.",
        )
    else:
        yield _flow(words)
        yield from _cells(words)
        yield from _crossing(words)
    yield from took(words, words.analysis.timeline.lags)


MOVES = {
    Flow.RISING: mark_count(
        "{count:,} leads up to a wider level", "{count:,} lead up to a wider level"
    ),
    Flow.FALLING: mark_count(
        "{count:,} leads down to a narrower one", "{count:,} lead down to a narrower one"
    ),
    Flow.SAME: mark_count("{count:,} stays on its level", "{count:,} stay on their level"),
    Flow.MIXED: mark_count("{count:,} does some of each", "{count:,} do some of each"),
}


def _flow(words: Wording) -> Finding:
    flows = words.analysis.levels.flows
    parts = [
        say_count(one, many, count=flows[flow])
        for flow, (one, many) in MOVES.items()
        if flows[flow]
    ]
    moving = tuple(
        link
        for link, flow in words.analysis.levels.flow_of.items()
        if flow not in {Flow.UNPLACED, Flow.SAME}
    )
    return Finding(
        code="moved",
        question=7,
        template="Of the links, {flows}.",
        data={"flows": say_list(parts)},
        contributions=moving,
    )


def _cells(words: Wording) -> Iterator[Finding]:
    cells = sorted(
        (-many, source, target)
        for source, row in words.analysis.levels.links.items()
        for target, many in row.items()
        if many and source is not target
    )
    if cells:
        parts = [
            say(
                "from {source} to {target} ({links})",
                source=words.level(source),
                target=words.level(target),
                links=-many,
            )
            for many, source, target in cells[:MOST]
        ]
        yield Finding(
            code="moved-between",
            question=7,
            template="Most often told between levels: {cells}.",
            data={"cells": say_list(parts)},
        )


def _crossing(words: Wording) -> Iterator[Finding]:
    loops = words.analysis.emergence.loops
    if loops:
        yield Finding(
            code="loops-crossing",
            question=7,
            template="{count:,} loop leads from one level to another and back again.",
            many="{count:,} loops lead from one level to another and back again.",
            data={"count": len(loops)},
            entries=tuple(dict.fromkeys(entry for loop in loops for entry in loop)),
        )


def took(words: Names, lags: Sequence[Lag]) -> Iterator[Finding]:
    """How long it took from one level to another; a part of question 7."""
    if not lags:
        yield Finding(
            code="lag-none",
            question=7,
            template="No link has a date at both ends, so nobody can say how long it took.",
        )
    telling = [lag for lag in lags if lag.longest is not None or lag.shortest]
    if lags and not telling:
        yield Finding(
            code="lag-open",
            question=7,
            template="The dates are too open to say how long it took.",
            contributions=tuple(dict.fromkeys(c for lag in lags for c in lag.contributions)),
        )
    between = [lag for lag in telling if lag.source is not lag.target]
    for lag in (between or telling)[:MOST]:
        yield Finding(
            code="lag",
            question=7,
            template=_took(lag),
            more=_open(lag),
            data={
                "source": words.level(lag.source),
                "target": words.level(lag.target),
                "shortest": days(lag.shortest),
                "longest": days(lag.longest or 0),
                "links": say_count(
                    "{count:,} dated link",
                    "{count:,} dated links",
                    count=len(lag.contributions) - len(lag.open) or len(lag.contributions),
                ),
                "open": say_count(
                    "{count:,} link has no known end",
                    "{count:,} links have no known end",
                    count=len(lag.open),
                ),
            },
            contributions=lag.contributions,
        )


def _took(lag: Lag) -> str:
    if lag.longest is None:
        return mark("From {source} to {target} it took {shortest} or more ({links}).")
    if lag.longest == 0:
        return mark("From {source} to {target} it came at once ({links}).")
    if lag.shortest == 0:
        return mark("From {source} to {target} it took {longest} at the most ({links}).")
    return mark("From {source} to {target} it took between {shortest} and {longest} ({links}).")


def _open(lag: Lag) -> tuple[str, ...]:
    """How many of the links have no known end, where it is known of others."""
    if not lag.open or lag.longest is None:
        return ()
    return (mark("Besides, {open}."),)


def before_publication(words: Wording) -> Iterator[Finding]:
    """Question 8: what happened before anything was published."""
    early = words.analysis.timeline.early
    if early is None:
        yield Finding(
            code="early-unknown",
            question=8,
            template="No published output has a date, so we cannot say what came before.",
        )
        return
    published = words.entries(early.published)
    if early.certain:
        yield Finding(
            code="early",
            question=8,
            template="Before anything was published ({published}), there was already {entries}.",
            data={"published": published, "entries": words.entries(early.certain, MOST)},
            entries=early.certain,
        )
    if early.possible:
        yield Finding(
            code="early-possible",
            question=8,
            template="Going by their dates, these may have come before too: {entries}."
            if early.certain
            else "Going by their dates, these may have come before anything was published: "
            "{entries}.",
            data={"entries": words.entries(early.possible, MOST)},
            entries=early.possible,
        )
    if not early.certain and not early.possible:
        yield Finding(
            code="early-none",
            question=8,
            template="Of what has a date, nothing came before the first publication ({published}).",
            data={"published": published},
            entries=early.published,
        )
    if early.undated:
        yield Finding(
            code="early-undated",
            question=8,
            template="{count:,} published output has no date, so something may have been "
            "published earlier still.",
            many="{count:,} published outputs have no date, so something may have been published "
            "earlier still.",
            data={"count": len(early.undated)},
            entries=early.undated,
        )
