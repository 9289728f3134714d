"""A case study: what it is about, and tables of records by id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import TypeAlias, TypeVar

from ripplegrid.model.account import (
    Claim,
    Contribution,
    Entry,
    Evidence,
    Substantiation,
    Telling,
)
from ripplegrid.model.people import (
    Contributor,
    Involvement,
    Participants,
    Stage,
    StakeholderType,
    Voice,
)
from ripplegrid.model.record import Id, Record
from ripplegrid.model.registers import (
    CheckBack,
    Consent,
    Distinction,
    Factor,
    FollowUp,
    Instrument,
    Label,
    Opening,
    PathStep,
    PowerNote,
    Reflection,
    TensionNote,
    Workshop,
)
from ripplegrid.model.when import When
from ripplegrid.model.words import ProjectStatus

R = TypeVar("R", bound=Record)
Table: TypeAlias = Mapping[Id, R]


@dataclass(frozen=True, slots=True, kw_only=True)
class About(Record):
    """What a case study says of itself; its id is the id of the case study.

    Attributes:
        domains: (domain id, account) pairs: where the project stands in the six domains.
        sought: the impacts hoped for, to lay beside those found.
        descends_from: (case study id or "", title) of the projects it grew out of.
        sources: what the account was made from, with addresses and licences.
        fictional: an invented example; said on every page.
    """

    title: str
    summary: str = ""
    question: str = ""
    countries: tuple[str, ...] = ()
    place: str = ""
    period: When | None = None
    status: ProjectStatus = ProjectStatus.RUNNING
    seen_as_failed: bool = False
    status_account: str = ""
    scope: str = ""
    scale: str = ""
    stance: str = ""
    domains: tuple[tuple[str, str], ...] = ()
    sought: tuple[str, ...] = ()
    descends_from: tuple[tuple[str, str], ...] = ()
    authors: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    licence: str = ""
    fictional: bool = False


def table(records: Iterable[R] = ()) -> Table[R]:
    """An unchangeable table of records in the order of their ids."""
    return MappingProxyType({r.id: r for r in sorted(records, key=lambda r: r.id)})


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseStudy:
    """One co-produced research project and the account of its impact.

    Example:
        >>> case = CaseStudy(about=About(id="c", title="Better letters"))
        >>> case.title, len(case.entries)
        ('Better letters', 0)
    """

    about: About
    stages: Table[Stage] = field(default_factory=table)
    stakeholder_types: Table[StakeholderType] = field(default_factory=table)
    labels: Table[Label] = field(default_factory=table)
    contributors: Table[Contributor] = field(default_factory=table)
    participants: Table[Participants] = field(default_factory=table)
    voices: Table[Voice] = field(default_factory=table)
    involvements: Table[Involvement] = field(default_factory=table)
    entries: Table[Entry] = field(default_factory=table)
    tellings: Table[Telling] = field(default_factory=table)
    contributions: Table[Contribution] = field(default_factory=table)
    claims: Table[Claim] = field(default_factory=table)
    evidence: Table[Evidence] = field(default_factory=table)
    substantiations: Table[Substantiation] = field(default_factory=table)
    reflections: Table[Reflection] = field(default_factory=table)
    openings: Table[Opening] = field(default_factory=table)
    power_notes: Table[PowerNote] = field(default_factory=table)
    tension_notes: Table[TensionNote] = field(default_factory=table)
    factors: Table[Factor] = field(default_factory=table)
    follow_ups: Table[FollowUp] = field(default_factory=table)
    check_backs: Table[CheckBack] = field(default_factory=table)
    consents: Table[Consent] = field(default_factory=table)
    path_steps: Table[PathStep] = field(default_factory=table)
    workshops: Table[Workshop] = field(default_factory=table)
    instruments: Table[Instrument] = field(default_factory=table)
    distinctions: Table[Distinction] = field(default_factory=table)

    @property
    def id(self) -> Id:
        """The id of the case study."""
        return self.about.id

    @property
    def title(self) -> str:
        """Its title."""
        return self.about.title

    def records(self) -> Iterator[Record]:
        """Every record, ``about`` first, then table by table."""
        yield self.about
        for name in TABLES:
            yield from getattr(self, name).values()


TABLES: Mapping[str, type[Record]] = MappingProxyType(
    {
        "stages": Stage,
        "stakeholder_types": StakeholderType,
        "labels": Label,
        "contributors": Contributor,
        "participants": Participants,
        "voices": Voice,
        "involvements": Involvement,
        "entries": Entry,
        "tellings": Telling,
        "contributions": Contribution,
        "claims": Claim,
        "evidence": Evidence,
        "substantiations": Substantiation,
        "reflections": Reflection,
        "openings": Opening,
        "power_notes": PowerNote,
        "tension_notes": TensionNote,
        "factors": Factor,
        "follow_ups": FollowUp,
        "check_backs": CheckBack,
        "consents": Consent,
        "path_steps": PathStep,
        "workshops": Workshop,
        "instruments": Instrument,
        "distinctions": Distinction,
    }
)
"""The tables of a case study and the kind of record each holds, in the order of the file."""

TABLE_OF: Mapping[type[Record], str] = MappingProxyType(
    {kind: name for name, kind in TABLES.items()}
)

WHAT: Mapping[str, str] = MappingProxyType(
    {"about": "case study", "entries": "entry", "evidence": "piece of evidence"}
    | {"participants": "group of participants", "power_notes": "note on power"}
    | {
        name: name.removesuffix("s").replace("_", " ")
        for name in TABLES
        if name not in ("entries", "evidence", "participants", "power_notes")
    }
)
"""What one record of a table is called in a sentence."""

assert tuple(TABLES) == tuple(f.name for f in fields(CaseStudy))[1:]
