"""The combined map as if it were one case study, for figures that draw one.

Every entry begins with the marks of the case studies it comes from, so that nobody takes it for
the words of one. It is for drawing alone: nothing is kept of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from ripplegrid.model.account import Claim, Contribution, Entry, Telling
from ripplegrid.model.case import About, CaseStudy, table
from ripplegrid.model.people import Voice
from ripplegrid.model.record import Id
from ripplegrid.synthesis.merging.matches import origin
from ripplegrid.synthesis.merging.merged import Merged, MergedEntry


def drawn_id(place: int) -> Id:
    """The id on the one map of the merged entry at a position."""
    return f"m{place}"


def one_map(merged: Merged, marks: Mapping[Id, str], places: Collection[int]) -> CaseStudy:
    """The merged entries at these positions with the links among them, and who says so.

    Args:
        merged: the combined map.
        marks: a short mark for each case study, by its id.
        places: the positions of the entries to draw.
    """
    drawn = set(places)
    entries = [_entry(merged.entries[place], drawn_id(place), marks) for place in sorted(drawn)]
    parts = [_Part(case, merged, drawn) for case in merged.cases]
    return CaseStudy(
        about=About(id="merged", title=""),
        entries=table(entries),
        contributions=table(link for part in parts for link in part.links()),
        tellings=table(told for part in parts for told in part.tellings()),
        claims=table(claim for part in parts for claim in part.claims()),
        voices=table(voice for part in parts for voice in part.voices()),
    )


class _Part:
    """What one case study brings, under ids that are its own."""

    def __init__(self, case: CaseStudy, merged: Merged, drawn: Collection[int]) -> None:
        self._case, self._merged, self._drawn = case, merged, drawn

    def links(self) -> Iterator[Contribution]:
        for link in self._case.contributions.values():
            source, target = self._at(link.source), self._at(link.target)
            if source and target and source != target:
                joint = self._own(link.joint) if link.joint else ""
                yield replace(
                    link, id=self._own(link.id), source=source, target=target, joint=joint
                )

    def tellings(self) -> Iterator[Telling]:
        for told in self._case.tellings.values():
            entry, voice = self._at(told.entry), self._own(told.voice)
            if entry:
                none: frozenset[Id] = frozenset()
                yield replace(told, id=self._own(told.id), entry=entry, voice=voice, evidence=none)

    def claims(self) -> Iterator[Claim]:
        links = {link.id: link for link in self.links()}
        for claim in self._case.claims.values():
            link = links.get(self._own(claim.contribution))
            if link is not None:
                yield replace(
                    claim,
                    id=self._own(claim.id),
                    contribution=link.id,
                    voice=self._own(claim.voice),
                    source=link.source,
                    target=link.target,
                    evidence=frozenset(),
                )

    def voices(self) -> Iterator[Voice]:
        for voice in self._case.voices.values():
            yield replace(voice, id=self._own(voice.id), contributor=None)

    def _own(self, record: Id) -> Id:
        return origin(self._case.id, record)

    def _at(self, entry: Id) -> Id:
        place = self._merged.at.get(self._own(entry), -1)
        return drawn_id(place) if place in self._drawn else ""


def _entry(entry: MergedEntry, drawn: Id, marks: Mapping[Id, str]) -> Entry:
    first = entry.members[0].entry
    whose = ", ".join(marks[case] for case in entry.cases)
    return replace(
        first,
        id=drawn,
        text=f"{whose}: {first.text}",
        levels=entry.levels,
        kinds=entry.kinds,
        merged_into=None,
    )
