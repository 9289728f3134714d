"""Who produced the research, who speaks of it, and how people took part in its stages."""

from __future__ import annotations

from dataclasses import dataclass

from ripplegrid.model.record import Id, Record, ref, term
from ripplegrid.model.when import When
from ripplegrid.model.words import Attribution, Mark, VoiceKind, Way


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage(Record):
    """A research stage of this case study, when it does not keep the method's default list."""

    label: str
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class StakeholderType(Record):
    """A stakeholder type of this case study beyond the method's default list."""

    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contributor(Record):
    """A person or body that took part in producing the research; not a research participant.

    ``types`` are ids of stakeholder types: the method's, or this case study's own.
    """

    name: str
    types: frozenset[str] = term("stakeholder_types", default=frozenset())
    marks: frozenset[Mark] = frozenset()
    organisation: str = ""
    brought: str = ""
    gained: str = ""
    attribution: Attribution = Attribution.NAMED
    pen_name: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Participants(Record):
    """People the research was done with as participants, kept apart from its contributors."""

    description: str
    types: frozenset[str] = term("stakeholder_types", default=frozenset())
    number: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice(Record):
    """Who speaks: a contributor, a document, or one anonymous submission.

    ``name`` is how the voice is shown: the name, pen-name or document title its author chose.
    """

    kind: VoiceKind
    name: str
    contributor: Id | None = ref("contributors", default=None)
    document: Id | None = ref("evidence", default=None)
    attribution: Attribution = Attribution.NAMED
    types: frozenset[str] = term("stakeholder_types", default=frozenset())
    outside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Involvement(Record):
    """How a stakeholder type, or one contributor, took part in one stage."""

    stage: str = term("stages")
    stakeholder_type: str = term("stakeholder_types", default="")
    contributor: Id | None = ref("contributors", default=None)
    way: Way | None = None
    scale: str = ""
    decided: str = ""
    account: str = ""
    voice: Id | None = ref("voices", default=None)
    evidence: frozenset[Id] = ref("evidence", default=frozenset())
    when: When | None = None
