"""Everything that can be said of one case study, gathered once."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from ripplegrid.analysis.chains import LISTED, chains
from ripplegrid.analysis.clusters import Components, components
from ripplegrid.analysis.duality import Duality, duality
from ripplegrid.analysis.emergence import Emergence, meetings, together
from ripplegrid.analysis.evidence import EvidenceFound, evidence
from ripplegrid.analysis.feedback import named_loops
from ripplegrid.analysis.gaps import Gaps, gaps
from ripplegrid.analysis.levels import Flow, levels
from ripplegrid.analysis.links import LEVELS, LinkTable, levels_in
from ripplegrid.analysis.loops import MAX_STEPS, MOST, SECONDS, loops
from ripplegrid.analysis.pivots import pivots
from ripplegrid.analysis.results import (
    Chain,
    ChainsFound,
    Counts,
    LevelsFound,
    LoopsFound,
    PivotsOf,
    Reach,
    RobustnessOf,
    contributions_of,
    plain,
)
from ripplegrid.analysis.robustness import robustness
from ripplegrid.analysis.testimony import Testimony, gather
from ripplegrid.analysis.timeline import Timeline, timeline
from ripplegrid.analysis.told import told
from ripplegrid.analysis.voices import VoicesFound, voices
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.reading import Reading, count_voices
from ripplegrid.model.record import Id
from ripplegrid.model.words import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The bounds of an analysis.

    Attributes:
        max_steps: the longest loop and chain looked for.
        most_loops: how many loops are listed at most.
        chains_listed: how many chains are listed at most.
        seconds: how long the search for loops may take.
    """

    max_steps: int = MAX_STEPS
    most_loops: int = MOST
    chains_listed: int = LISTED
    seconds: float = SECONDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """What can be said of one case study. ``as_json`` gives it as plain data.

    Attributes:
        case: what the case study holds.
        feedback_clusters: sets of entries each of which leads to every other, largest first.
        loops: where change comes back to where it began.
        chains: ways from the processes to the outcomes.
        levels: reach of entries and flow of links.
        duality: what is both impact and mechanism.
        pivots: for each outcome that processes lead to, what lies on every chain to it.
        robustness: for each such outcome, how much testimony its chains rest on.
        evidence: what stands behind it, what outsiders confirm, what worked only together.
        timeline: what is known of time.
        voices: who says so, and who sees it differently.
        emergence: what appears only together.
        gaps: what the account does not hold.
        table: the links as integer arrays; not in the JSON.
        testimony: who says what, by position; not in the JSON.
    """

    case: Counts
    feedback_clusters: tuple[tuple[Id, ...], ...]
    loops: LoopsFound
    chains: ChainsFound
    levels: LevelsFound
    duality: Duality
    pivots: tuple[PivotsOf, ...]
    robustness: tuple[RobustnessOf, ...]
    evidence: EvidenceFound
    timeline: Timeline
    voices: VoicesFound
    emergence: Emergence
    gaps: Gaps
    table: LinkTable = field(repr=False, compare=False, metadata={"json": False})
    testimony: Testimony = field(repr=False, compare=False, metadata={"json": False})

    def as_json(self) -> dict[str, Any]:
        """The analysis as dictionaries, lists, texts, numbers and truth values."""
        found: dict[str, Any] = plain(self)
        return found


def analyse(case: CaseStudy, options: Options | None = None) -> Analysis:
    """Everything that can be said of a case study.

    Args:
        case: the case study, as its reader may see it.
        options: bounds of the search; what they cut is said to be cut.

    Example:
        >>> from ripplegrid.model.case import About
        >>> analyse(CaseStudy(about=About(id="c", title="New"))).loops.count
        0
    """
    chosen = options or Options()
    table, said, known, (starts, ends) = _ground(case)
    looped = _loops(table, said, known, chosen)
    return Analysis(
        case=_counts(case, table),
        feedback_clusters=tuple(table.name(members) for members in known.clusters),
        loops=looped,
        chains=_chains(table, said, known, (starts, ends), chosen),
        levels=_levels(table, known),
        duality=duality(case, table),
        pivots=tuple(
            PivotsOf(outcome=table.entries[end], entries=table.name(found))
            for end, found in pivots(table, starts, ends).items()
        ),
        robustness=_robustness(table, said, known, starts, ends),
        evidence=evidence(case, table, said),
        timeline=timeline(case, table),
        voices=voices(case, table, said),
        emergence=Emergence(
            loops=tuple(dict.fromkeys(one.entries for one in looped.all if one.crossing)),
            meetings=meetings(case, table, said, known, ends),
            together=together(table, said, starts, ends),
        ),
        gaps=gaps(case, table, said),
        table=table,
        testimony=said,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """The part of an analysis that says what leads where, without how firmly it stands.

    Attributes:
        loops: where change comes back to where it began.
        chains: ways from the processes to the outcomes.
        levels: reach of entries and flow of links.
    """

    loops: LoopsFound
    chains: ChainsFound
    levels: LevelsFound


def follow(case: CaseStudy, options: Options | None = None) -> Followed:
    """What leads where in a case study, the same as ``analyse`` finds.

    Args:
        case: the case study, as its reader may see it.
        options: bounds of the search; what they cut is said to be cut.

    Example:
        >>> from ripplegrid.model.case import About
        >>> follow(CaseStudy(about=About(id="c", title="New"))).chains.count
        0
    """
    chosen = options or Options()
    table, said, known, ends = _ground(case)
    return Followed(
        loops=_loops(table, said, known, chosen),
        chains=_chains(table, said, known, ends, chosen),
        levels=_levels(table, known),
    )


def reach(case: CaseStudy) -> LevelsFound:
    """The reach of entries and the flow of links alone, the same as ``analyse`` finds.

    Example:
        >>> from ripplegrid.model.case import About
        >>> len(reach(CaseStudy(about=About(id="c", title="New"))).entries)
        0
    """
    table = LinkTable.of(case, Reading(case))
    return _levels(table, components(table))


def _ground(
    case: CaseStudy,
) -> tuple[LinkTable, Testimony, Components, tuple[list[int], list[int]]]:
    """The links, who says them, what hangs together, and where chains begin and end."""
    reading = Reading(case)
    table = LinkTable.of(case, reading)
    ends = _of_kind(case, table, Kind.PROCESS), _of_kind(case, table, Kind.OUTCOME)
    return table, gather(case, table, reading), components(table), ends


def _of_kind(case: CaseStudy, table: LinkTable, kind: Kind) -> list[int]:
    return [place for place, e in enumerate(table.entries) if kind in case.entries[e].kinds]


def _counts(case: CaseStudy, table: LinkTable) -> Counts:
    shown = [case.entries[entry] for entry in table.entries]
    by_level = Counter(level for entry in shown for level in entry.levels)
    by_kind = Counter(kind for entry in shown for kind in entry.kinds)
    voices = count_voices(case.voices.values())
    return Counts(
        id=case.id,
        title=case.title,
        entries=len(shown),
        contributions=len(table.contributions),
        contributors=len(case.contributors),
        people=voices.people,
        documents=voices.documents,
        anonymous=voices.anonymous,
        by_level={level: by_level[level] for level in LEVELS},
        by_kind={kind: by_kind[kind] for kind in Kind},
        unplaced=sum(not entry.placed for entry in shown),
        set_aside=sum(entry.set_aside for entry in case.entries.values()),
        merged=sum(entry.merged_into is not None for entry in case.entries.values()),
    )


def _loops(table: LinkTable, said: Testimony, known: Components, options: Options) -> LoopsFound:
    found = loops(
        table,
        max_steps=options.max_steps,
        most=options.most_loops,
        seconds=options.seconds,
        within=known,
    )
    named = named_loops(table, said, {*found.items, *found.cover})
    return LoopsFound(
        count=len(found.items),
        complete=found.complete,
        max_steps=found.max_steps,
        items=tuple(named[cycle] for cycle in found.items),
        cover=tuple(named[cycle] for cycle in found.cover),
    )


def _chains(
    table: LinkTable,
    said: Testimony,
    known: Components,
    between: tuple[list[int], list[int]],
    options: Options,
) -> ChainsFound:
    starts, ends = between
    found = chains(
        table,
        starts,
        ends,
        max_steps=options.max_steps,
        listed=options.chains_listed,
        within=known,
    )
    return ChainsFound(
        starts=table.name(starts),
        ends=table.name(ends),
        max_steps=found.max_steps,
        count=found.count,
        exact=found.exact,
        links=contributions_of(table, found.links),
        links_complete=found.whole,
        items=tuple(
            Chain(entries=table.name(path), told=told(table, said, path)) for path in found.items
        ),
        complete=found.complete,
    )


def _levels(table: LinkTable, known: Components) -> LevelsFound:
    found = levels(table, within=known)
    flows = Counter(found.flows)
    reach = [
        Reach(reaches=levels_in(down), reached_from=levels_in(up))
        for down, up in zip(found.downstream, found.upstream, strict=True)
    ]
    return LevelsFound(
        links={
            first: dict(zip(LEVELS, row, strict=True))
            for first, row in zip(LEVELS, found.counts, strict=True)
        },
        flows={flow: flows[flow] for flow in Flow},
        flow_of={
            table.contributions[link]: flow
            for flow, links in zip(found.flows, table.pairs.links, strict=True)
            for link in links
        },
        entries=dict(zip(table.entries, reach, strict=True)),
    )


def _robustness(
    table: LinkTable, said: Testimony, known: Components, starts: list[int], ends: list[int]
) -> tuple[RobustnessOf, ...]:
    found = robustness(table, said.testimonies, said.supports, starts, ends, within=known)
    silent = {id(of.silent): of.silent for of in found.values()}  # many ends have the same
    named = {key: contributions_of(table, pairs) for key, pairs in silent.items()}
    return tuple(
        RobustnessOf(
            outcome=table.entries[end],
            claims=of.claims,
            links=contributions_of(table, of.links),
            voices=said.named(of.voices.voices),
            voices_at_least=of.voices.least,
            complete=of.voices.complete,
            silent=named[id(of.silent)],
        )
        for end, of in found.items()
    )
