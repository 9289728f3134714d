"""What a team keeps beside the grid: reflections, power, factors, consent and the path."""

from __future__ import annotations

from dataclasses import dataclass

from ripplegrid.model.record import Id, Record, ref, ref_in_path, term
from ripplegrid.model.when import When
from ripplegrid.model.words import (
    Audience,
    FactorKind,
    FollowUpResult,
    Level,
    Phase,
    PowerDirection,
    Stance,
    StepState,
    Use,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reflection(Record):
    """A reasoned judgement on a dimension, principle or instrument question, by one person.

    ``subject`` is ``dimension/<id>``, ``principle/<id>`` or ``instrument/<record id>/<question
    id>``; ``place`` is the id of a place in words on it, if any.
    A place is never a score: it is one person's reading, with reasons, on one date.
    """

    subject: str = ref_in_path("instrument", "instruments")
    reasons: str
    place: str = ""
    by: str = ""
    role: str = ""
    contributor: Id | None = ref("contributors", default=None)
    phase: Phase | None = None
    when: When | None = None
    example: str = ""
    gap: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening(Record):
    """That reflections of one phase were laid side by side for everybody, and when.

    Until then, whoever has not given their own on a subject sees nobody's. ``subject`` is one
    subject of reflection; empty, it is all of them. ``phase`` is that of the reflections opened.
    """

    subject: str = ref_in_path("instrument", "instruments", default="")
    phase: Phase | None = None
    when: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PowerNote(Record):
    """How the case study, a stage, an entry or a link was shaped by power or shifted it."""

    text: str
    about: Id | None = ref("*", default=None)
    stage: str = term("stages", default="")
    direction: PowerDirection = PowerDirection.NOT_SAID
    whose: str = ""
    voice: Id | None = ref("voices", default=None)
    audience: Audience = Audience.TEAM
    when: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TensionNote(Record):
    """A private note of a cost or a tension. It never leaves its author."""

    text: str
    author: str
    when: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Factor(Record):
    """A facilitator or a challenge, tied to entries where it can be."""

    kind: FactorKind
    text: str
    levels: frozenset[Level] = frozenset()
    context_bound: bool | None = None
    entries: frozenset[Id] = ref("entries", default=frozenset())
    voice: Id | None = ref("voices", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp(Record):
    """A question to ask again later: does this change still hold?"""

    entry: Id = ref("entries")
    contributor: Id | None = ref("contributors", default=None)
    due: When | None = None
    result: FollowUpResult = FollowUpResult.WAITING
    account: str = ""
    when: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckBack(Record):
    """What somebody answered when the account was shown to them again.

    ``about`` is the entry or the link they were shown. Where it was a sentence made of several,
    ``about`` is the case study, ``finding`` the kind of sentence, and ``sentence`` its words as
    they read them, in ``language``; ``rests_on`` are the ids of what it was made of. All of that is
    kept as it was then: the sentence changes with the account, and some of it may be gone since.
    """

    about: Id = ref("*")
    voice: Id = ref("voices")
    stance: Stance
    comment: str = ""
    when: When | None = None
    finding: str = ""
    sentence: str = ""
    language: str = ""
    rests_on: frozenset[Id] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent(Record):
    """Leave to use one item (or, without one, everything a voice said) for one purpose.

    ``noted_by`` names whoever wrote it down, where somebody passed on what they were told; empty
    where people answered for themselves.
    """

    voice: Id = ref("voices")
    use: Use
    given: bool
    about: Id | None = ref("*", default=None)
    wording: str = ""
    when: When | None = None
    noted_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PathStep(Record):
    """Where the team stands on one step of the path; ``step`` is the method's id of the step."""

    step: str = term("case_steps")
    state: StepState
    when: When | None = None
    people: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop(Record):
    """A session in which people worked on the case study together."""

    title: str
    when: When | None = None
    people: str = ""
    about: str = ""
    changed: str = ""
    disagreements: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument(Record):
    """A set of questions from elsewhere, with its source and licence."""

    title: str
    version: str = ""
    source: str = ""
    licence: str = ""
    questions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Distinction(Record):
    """What the team said of two entries that look alike: they are not the same.

    Kept so that the same question is not asked again. Who said so stands in the history.
    """

    one: Id = ref("entries")
    other: Id = ref("entries")
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label(Record):
    """A team's own word for a term of the method; ``id`` is the term's id, which stays.

    No two of the lists whose terms can be renamed share an id, so that the id alone says which
    term is meant. An id that is no term is refused, and so is an empty text: a term without a
    label keeps the method's word. Where the word is shown is said by ``model.naming.Naming``.
    """

    text: str
