"""A part of the ripple map, with the analysis kernel's own table of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from ripplegrid.analysis.links import LinkTable
from ripplegrid.analysis.testimony import Testimony, gather
from ripplegrid.model.record import Id
from ripplegrid.model.words import Kind
from ripplegrid.web.cases.shown.map_view import View
from ripplegrid.web.cases.shown.told import Told

Ids = frozenset[Id]
NOTHING: Ids = frozenset()


@dataclass(frozen=True)
class Part:
    """Some of the entries and links of a map, with the kernel's own table of them."""

    told: Told
    entries: Ids
    links: Ids
    whole: LinkTable = field(repr=False, compare=False)

    @cached_property
    def table(self) -> LinkTable:
        """The links as arrays; entries keep the places they have on the whole map."""
        whole = self.whole
        kept = [i for i, link in enumerate(whole.contributions) if link in self.links]
        return LinkTable.build(
            len(whole),
            [(whole.sources[i], whole.targets[i]) for i in kept],
            effects=[whole.effects[i] for i in kept],
            levels=whole.levels,
            entries=whole.entries,
            contributions=[whole.contributions[i] for i in kept],
        )

    @cached_property
    def said(self) -> Testimony:
        """Who says what of these links."""
        return gather(self.told.case, self.table, self.told.reading)

    @cached_property
    def places(self) -> Mapping[Id, int]:
        """The place of each entry."""
        return {entry: place for place, entry in enumerate(self.table.entries)}

    def of_kind(self, kind: Kind) -> list[int]:
        """The places of the entries of one kind."""
        entries = self.told.case.entries
        return [self.places[i] for i in self.entries if kind in entries[i].kinds]

    def named(self, pairs: Iterable[int]) -> Ids:
        """The links of some pairs."""
        links, names = self.table.pairs.links, self.table.contributions
        return frozenset(names[link] for pair in pairs for link in links[pair])

    def ends_of(self, links: Iterable[Id]) -> Ids:
        """The entries at either end of some links."""
        found = [self.told.case.contributions[i] for i in links]
        return frozenset(c.source for c in found) | frozenset(c.target for c in found)

    def without(self, gone: Ids) -> Part:
        """The same with some entries set aside."""
        kept = self.told.links.values()
        links = (x for x in kept if x.source.id not in gone and x.target.id not in gone)
        rest = self.links & {x.contribution.id for x in links}
        return replace(self, entries=self.entries - gone, links=rest)


def whole_of(told: Told) -> Part:
    """The whole map."""
    entries = frozenset(entry.id for entry in told.reading.entries)
    return Part(told, entries, frozenset(told.links), LinkTable.of(told.case, told.reading))


def filtered(part: Part, view: View) -> Part:
    """What a level, a voice and a stakeholder type leave of it."""
    told, entries, links = part.told, part.entries, part.links
    voices = {view.voice} if view.voice else set(told.case.voices)
    if view.type:
        voices &= {v for v in told.case.voices if view.type in told.reading.types_of(v)}
    if view.voice or view.type:
        links = frozenset(
            i for i in links if any(c.voice.id in voices for c in told.links[i].claims)
        )
        entries = part.ends_of(links) | {
            i for i in entries if any(v.id in voices for v in told.voices(i))
        }
    if view.level:
        wanted = set(view.level)
        entries = frozenset(i for i in entries if wanted & told.case.entries[i].levels)
    both = (told.links[i] for i in links)
    kept = frozenset(
        x.contribution.id for x in both if x.source.id in entries and x.target.id in entries
    )
    return replace(part, entries=frozenset(entries), links=kept)
