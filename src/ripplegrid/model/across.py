"""What people say of several case studies together: what is the same, and what holds across."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ripplegrid.model.record import Id, Record, ref, term
from ripplegrid.model.when import When
from ripplegrid.model.words import FactorKind, Stance, StepState


@dataclass(frozen=True, slots=True, kw_only=True)
class Match(Record):
    """What people decided of entries of different case studies: they say the same, or they differ.

    A match is data. The case studies stay as they are, so taking it back is leaving it out.

    Attributes:
        entries: their origins: the id of the case study, a slash, the id of the entry.
        same: whether they say the same; otherwise they are not to be proposed again.
        why: the reason in words.
        by: who decided it.
        when: when.
    """

    entries: frozenset[str]
    same: bool = True
    why: str = ""
    by: str = ""
    when: When | None = None


class StatementKind(StrEnum):
    """What a statement is about."""

    PATTERN = "pattern"
    MECHANISM = "mechanism"
    CONDITION = "condition"
    PARADIGMATIC = "paradigmatic"
    LIMIT = "limit"
    OTHER = "other"


class StatementState(StrEnum):
    """How far a statement has come. Setting one aside keeps it, with the reason."""

    PROPOSED = "proposed"
    QUESTIONED = "questioned"
    AGREED = "agreed"
    SET_ASIDE = "set aside"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Record):
    """Something the team says of the case studies together, to be questioned until it holds.

    Attributes:
        text: the statement; reworded by ``AmendStatement`` alone, which keeps the former wording.
        kind: what it is about. A paradigmatic one is agreed only with entries of two or more
            case studies behind it and another person's corroboration.
        state: how far it has come.
        why: why it stands so.
        entries: the origins of the entries it rests on: case study, slash, entry.
        against: the origins of the entries that speak against it.
        themes: the themes it rests on.
        people: who put it forward.
        when: when.
    """

    text: str
    kind: StatementKind = StatementKind.OTHER
    state: StatementState = StatementState.PROPOSED
    why: str = ""
    entries: frozenset[str] = frozenset()
    against: frozenset[str] = frozenset()
    themes: frozenset[Id] = ref("themes", default=frozenset())
    people: frozenset[Id] = ref("coders", default=frozenset())
    when: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording(Record):
    """How a statement read before it was amended, and why it was."""

    statement: Id = ref("statements")
    text: str
    why: str = ""
    coder: Id | None = ref("coders", default=None)
    when: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Record):
    """What somebody says of a statement: one of those who look across, or of a case study's team.

    Attributes:
        statement: the statement.
        text: its wording when it was answered.
        coder: who answers, if they are one of the synthesis.
        case: the case study for which they answer, if they are of its team.
        by: how somebody of a team is named.
        entries: the entries it rested on when it was answered; none when that is not known.
        stance: whether they agree.
        comment: why, or what they ask.
        when: when.
    """

    statement: Id = ref("statements")
    text: str
    coder: Id | None = ref("coders", default=None)
    case: Id = ""
    by: str = ""
    entries: frozenset[str] = frozenset()
    stance: Stance
    comment: str = ""
    when: When | None = None

    def still_about(self, statement: Statement) -> bool:
        """Whether a statement reads, and rests on the same entries, as when it was answered.

        Example:
            >>> said = Statement(id="s", text="So", entries=frozenset({"c/e"}))
            >>> answer = Answer(id="a", statement="s", text="So", stance=Stance.AGREES)
            >>> answer.still_about(said)
            True
        """
        known = self.entries or statement.entries
        return (self.text, known) == (statement.text, statement.entries)

    def corroborates(self, statement: Statement) -> bool:
        """Whether somebody who did not put a statement forward agrees with it as it stands."""
        agrees = self.stance is Stance.AGREES and self.still_about(statement)
        return agrees and self.coder is not None and self.coder not in statement.people


@dataclass(frozen=True, slots=True, kw_only=True)
class FactorGroup(Record):
    """Facilitators or challenges of several case studies that people see as one.

    Attributes:
        name: what they have in common.
        kind: facilitator or challenge.
        factors: their origins: case study, slash, factor.
        stable: whether people think it holds across contexts; None when not said.
        context: to which context it is bound, or why it is stable.
        by: who put it together.
    """

    name: str
    kind: FactorKind
    factors: frozenset[str] = frozenset()
    stable: bool | None = None
    context: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SynthesisStep(Record):
    """Where a synthesis stands on one step of the path across case studies."""

    step: str = term("across_steps")
    state: StepState
    when: When | None = None
    people: str = ""
    note: str = ""
