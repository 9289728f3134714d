"""What one view of the ripple map shows: the same for the drawing, the outline and the table."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ripplegrid.analysis.one_voice import joined
from ripplegrid.analysis.support import reached, unsupported
from ripplegrid.model.record import Id
from ripplegrid.model.words import Kind
from ripplegrid.web.cases.shown.map_part import NOTHING, Ids, Part, filtered
from ripplegrid.web.cases.shown.map_time import By, by
from ripplegrid.web.cases.shown.map_view import View
from ripplegrid.web.cases.shown.map_ways import Ways, chains_of, held_by, loops_of, traced


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One view. ``entries`` and ``links`` are what the drawing, outline and table all hold.

    Attributes:
        later: entries that have their place in the drawing but had not happened by then.
        maybe: entries that may or may not have happened by then.
        aside: entries that are set aside to see what rests on them.
        lost: entries that no process leads to any more without those, in the view or not.
        asked: whether any process leads anywhere, so that something could be lost.
        chains: the chains of the view, if it is about chains.
        loops: the loops, if it is about loops.
        fits: whether all that was asked for is there.
    """

    view: View
    entries: Ids
    links: Ids
    later: Ids = NOTHING
    later_links: Ids = NOTHING
    maybe: Ids = NOTHING
    undated: Ids = NOTHING
    aside: Ids = NOTHING
    lost: tuple[Id, ...] = ()
    asked: bool = True
    chains: Ways | None = None
    loops: Ways | None = None
    fits: bool = True


def show(whole: Part, view: View, *, fits: bool = True) -> Shown:
    """Work out a view of the whole map."""
    kept = filtered(whole, view)
    aside = frozenset(view.without) & kept.entries
    part = kept.without(aside)
    chains = loops_found = None
    if view.loop:
        loops_found = loops_of(part, view)
        fits = fits and (loops_found.chosen is not None or not loops_found.items)
        entries, links = held_by(loops_found)
    elif view.start and view.end:
        chains, entries, links = chains_of(part, view)
        fits = fits and (chains.chosen is not None or not view.chain)
    elif view.trace:
        entries, links = traced(part, view)
    elif view.whole:
        links = part.named(joined(part.table, part.said))
        entries = part.ends_of(links)
    else:
        entries, links = part.entries, part.links
    found = Shown(view=view, entries=entries, links=links, chains=chains, loops=loops_found)
    return _at_a_time(_without(whole, kept, found, aside), whole, fits)


def _without(whole: Part, kept: Part, found: Shown, aside: Ids) -> Shown:
    """Put what is set aside back beside the rest, and say what rests on it."""

    if not found.view.without:
        return found
    entries = found.entries | aside
    touching = frozenset(
        i
        for i in kept.links
        if aside & {kept.told.links[i].source.id, kept.told.links[i].target.id}
        and {kept.told.links[i].source.id, kept.told.links[i].target.id} <= entries
    )
    starts = whole.of_kind(Kind.PROCESS)
    gone = [whole.places[i] for i in found.view.without]
    lost = whole.table.name(unsupported(whole.table, starts, gone))
    asked = len(reached(whole.table, starts)) > len(starts)
    return replace(
        found, entries=entries, links=found.links | touching, aside=aside, lost=lost, asked=asked
    )


def _at_a_time(found: Shown, whole: Part, fits: bool) -> Shown:
    """Leave out what had not happened by the time asked for; chains that need it go too."""

    day = found.view.last_day
    if day is None:
        return replace(found, fits=fits)
    entries = whole.told.case.entries
    when = {i: by(entries[i].when, day) for i in found.entries}
    later = frozenset(i for i, then in when.items() if then is By.LATER)
    links = (whole.told.links[i] for i in found.links)
    gone = frozenset(
        x.contribution.id for x in links if x.source.id in later or x.target.id in later
    )
    chains = found.chains
    if chains is not None and chains.chosen is None:
        chains = replace(chains, items=tuple(w for w in chains.items if not later & {*w.entries}))
    return replace(
        found,
        entries=found.entries - later,
        links=found.links - gone,
        later=later,
        later_links=gone,
        maybe=frozenset(i for i, then in when.items() if then is By.MAYBE),
        undated=frozenset(i for i, then in when.items() if then is By.UNDATED),
        chains=chains,
        fits=fits,
    )
