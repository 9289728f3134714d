"""Who took part at which stage, and how: stages as rows, kinds of people as columns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from ripplegrid import method
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.naming import Naming
from ripplegrid.model.people import Involvement
from ripplegrid.model.record import Id
from ripplegrid.model.words import Way
from ripplegrid.saying import say

STARTERS = ("researcher", "practitioner", "service user", "carer")
"""Columns while nobody says what kinds of people they are, so that one can begin at once."""
OTHERS = ""
"""The column of contributors of whom nobody said what kind of people they are."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage in the team's words."""

    id: Id
    label: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of people: one column."""

    id: Id
    label: str


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody says of one cell. ``who`` is the one contributor it is about, if it is one."""

    record: Involvement
    way: str
    who: str
    voice: str
    evidence: tuple[str, ...]

    @property
    def more(self) -> bool:
        """Whether there is more to read than the way."""
        r = self.record
        return bool(r.scale or r.decided or r.account or r.evidence or r.when)


@dataclass(frozen=True, slots=True)
class Cell:
    """One stage and one kind of people: what I say of it, and what stands there beside it."""

    stage: Stage
    kind: Kind
    mine: Involvement | None
    statements: tuple[Statement, ...]

    @property
    def key(self) -> str:
        """Its name in an address or a form."""
        return urlencode({"stage": self.stage.id, "kind": self.kind.id})

    @property
    def beside(self) -> tuple[Statement, ...]:
        """What stands beside a plain statement of mine, which the buttons show already."""
        return tuple(s for s in self.statements if s.record != self.mine or s.more)

    @property
    def said(self) -> str:
        """All that stands there, in a sentence: nothing is averaged."""
        told = [_told(s) for s in self.statements]
        return "; ".join(told) if told else say("nobody recorded")

    @property
    def differs(self) -> bool:
        """Whether statements about these people as a whole name different ways."""
        ways = {s.record.way for s in self.statements if not s.who and s.record.way}
        return len(ways) > 1


@dataclass(frozen=True, slots=True)
class Row:
    """One stage with its cells."""

    stage: Stage
    cells: tuple[Cell, ...]

    @property
    def said(self) -> str:
        """Who took part in this stage, in a sentence."""
        told = [f"{c.kind.label}: {c.said}" for c in self.cells if c.statements]
        return ". ".join(told)


class Matrix:
    """The whole of it for one reader. ``voice`` is the voice they speak with; empty for none."""

    def __init__(self, case: CaseStudy, *, voice: Id = "", beside: Iterable[Id] = ()) -> None:
        self.case, self.voice = case, voice
        self.naming = Naming(case)
        self.stages = stages_of(case)
        self.kinds = tuple(self._kinds(beside))
        self.rows = tuple(
            Row(stage, tuple(self._cell(stage, kind) for kind in self.kinds))
            for stage in self.stages
        )

    def row(self, stage: Id) -> Row | None:
        """The row of a stage."""
        return next((row for row in self.rows if row.stage.id == stage), None)

    def cell(self, stage: Id, kind: Id) -> Cell | None:
        """One cell."""
        row = self.row(stage)
        cells = row.cells if row else ()
        return next((cell for cell in cells if cell.kind.id == kind), None)

    @property
    def absent(self) -> tuple[Kind, ...]:
        """The kinds of people that are no column yet."""
        there = {kind.id for kind in self.kinds}
        known = [t.id for t in method.terms("stakeholder_types")]
        return tuple(self._kind(one) for one in known if one not in there)

    def after(self, stage: Id) -> Stage | None:
        """The stage that comes after one, if any."""
        ids = [one.id for one in self.stages]
        follows = ids.index(stage) + 1 if stage in ids else len(ids)
        return self.stages[follows] if follows < len(ids) else None

    def _kinds(self, beside: Iterable[Id]) -> Iterable[Kind]:
        case = self.case
        used = {t for person in case.contributors.values() for t in person.types}
        used |= {i.stakeholder_type for i in case.involvements.values() if i.stakeholder_type}
        used |= set(case.stakeholder_types)
        listed = [t.id for t in method.terms("stakeholder_types")]
        known = {*listed, *case.stakeholder_types}
        used |= {one for one in beside if one in known}
        if not any(person.types for person in case.contributors.values()):
            used |= set(STARTERS)
        yield from (self._kind(one) for one in listed if one in used)
        own = [self._kind(one) for one in used - set(listed)]
        yield from sorted(own, key=lambda kind: (kind.label, kind.id))
        if any(not self._columns(i) for i in case.involvements.values()):
            yield Kind(OTHERS, say("Others"))

    def _kind(self, one: Id) -> Kind:
        return Kind(one, self.naming.label("stakeholder_types", one))

    def _columns(self, made: Involvement) -> frozenset[Id]:
        if made.stakeholder_type:
            return frozenset({made.stakeholder_type})
        person = self.case.contributors.get(made.contributor or "")
        return person.types if person else frozenset()

    def _cell(self, stage: Stage, kind: Kind) -> Cell:
        here = [
            i
            for i in self.case.involvements.values()
            if i.stage == stage.id
            and (kind.id in self._columns(i) or (kind.id == OTHERS and not self._columns(i)))
        ]
        said = sorted((self._statement(i) for i in here), key=_order)
        plain = [i for i in here if i.contributor is None and (i.voice or "") == self.voice]
        mine = min(plain, key=lambda i: i.id, default=None)
        return Cell(stage, kind, mine, tuple(said))

    def _statement(self, made: Involvement) -> Statement:
        person = self.case.contributors.get(made.contributor or "")
        voice = self.case.voices.get(made.voice or "")
        return Statement(
            made,
            self.naming.label("ways", made.way) if made.way else "",
            person.name if person else "",
            voice.name if voice else "",
            tuple(sorted(self.case.evidence[e].title for e in made.evidence)),
        )


def stages_of(case: CaseStudy) -> tuple[Stage, ...]:
    """The stages of a case study in order: its own list, else the method's; used ones are kept."""
    naming = Naming(case)
    meanings = {t.id: say(t.meaning) for t in method.terms("stages")}
    own = sorted(case.stages.values(), key=lambda s: (s.position, s.label, s.id))
    listed = [s.id for s in own] or list(meanings)
    used = {i.stage for i in case.involvements.values()}
    order = [*meanings, *sorted(used - set(meanings))]
    listed += [one for one in order if one in used and one not in listed]
    return tuple(Stage(one, naming.label("stages", one), meanings.get(one, "")) for one in listed)


def _told(said: Statement) -> str:
    words = said.way or said.record.account or said.record.scale or say("took part")
    whose = [one for one in (said.who, said.voice and say("says {voice}", voice=said.voice)) if one]
    return f"{words} ({', '.join(whose)})" if whose else words


def _order(said: Statement) -> tuple[str, int, str, str]:
    ways = list(Way)
    way = ways.index(said.record.way) if said.record.way else len(ways)
    return said.who, way, said.voice, said.record.id
